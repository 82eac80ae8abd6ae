package io.dangol.core.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;

/**
 * The customers of a batch, numbered 0, 1, 2, … in the order in which they were first added.
 *
 * <p>The texts lie in one byte array (UTF-8) and are found through an open-addressing table, so
 * that a million customers cost about 20 MB instead of the 80 MB of as many {@code String} objects
 * in a map. Immutable and safe for use by any number of threads.
 */
public final class CustomerIndex {

  private static final CustomerIndex EMPTY = builder().build();

  private final byte[] texts;
  private final int[] ends;
  private final int size;
  private final int[] slots;

  private CustomerIndex(byte[] texts, int[] ends, int size, int[] slots) {
    this.texts = texts;
    this.ends = ends;
    this.size = size;
    this.slots = slots;
  }

  /**
   * Returns the index without customers.
   *
   * @return an index of size 0
   */
  public static CustomerIndex empty() {
    return EMPTY;
  }

  /**
   * Returns an index of these customers in their order.
   *
   * @param customers the customers, each once
   * @return the index
   * @throws IllegalArgumentException if a customer occurs twice
   */
  public static CustomerIndex of(Collection<CustomerId> customers) {
    Builder builder = builder();
    for (CustomerId customer : customers) {
      int next = builder.size();
      if (builder.add(customer.value()) != next) {
        throw new IllegalArgumentException("customer %s occurs twice".formatted(customer));
      }
    }
    return builder.build();
  }

  /**
   * Returns a builder that numbers customers as they come.
   *
   * @return an empty builder, for use by one thread
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns how many customers there are.
   *
   * @return the number of customers
   */
  public int size() {
    return size;
  }

  /**
   * Returns the customer with this number.
   *
   * @param row the number, from 0 to {@code size() - 1}
   * @return the customer
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public CustomerId at(int row) {
    return new CustomerId(valueAt(row));
  }

  /**
   * Returns the text of the customer with this number.
   *
   * @param row the number, from 0 to {@code size() - 1}
   * @return the text of the identity
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public String valueAt(int row) {
    if (row < 0 || row >= size) {
      throw new IndexOutOfBoundsException("row %d of %d customers".formatted(row, size));
    }
    int start = row == 0 ? 0 : ends[row - 1];
    return new String(texts, start, ends[row] - start, UTF_8);
  }

  /**
   * Copies the text of the customer with this number: for hashing a million of them without as many
   * {@code String} objects.
   *
   * @param row the number, from 0 to {@code size() - 1}
   * @param target where the text goes, in UTF-8
   * @param offset where the first byte goes; {@code 3 * CustomerId.MAX_LENGTH} bytes from here are
   *     enough for every identity
   * @return how many bytes were copied
   * @throws IndexOutOfBoundsException if there is no such row or {@code target} is too short
   */
  public int copyUtf8(int row, byte[] target, int offset) {
    Objects.checkIndex(row, size);
    int start = row == 0 ? 0 : ends[row - 1];
    int length = ends[row] - start;
    System.arraycopy(texts, start, target, offset, length);
    return length;
  }

  /**
   * Returns the number of a customer.
   *
   * @param customer the customer to look for
   * @return its row, or -1 if it is not in this index
   */
  public int rowOf(CustomerId customer) {
    byte[] text = customer.value().getBytes(UTF_8);
    int slot = find(texts, ends, slots, text);
    return slots[slot] - 1;
  }

  /**
   * Returns the slot that holds {@code text}, or the empty slot where it belongs; slots hold row +
   * 1.
   */
  private static int find(byte[] texts, int[] ends, int[] slots, byte[] text) {
    int mask = slots.length - 1;
    int slot = hash(text, 0, text.length) & mask;
    while (slots[slot] != 0) {
      int row = slots[slot] - 1;
      int start = row == 0 ? 0 : ends[row - 1];
      if (Arrays.equals(texts, start, ends[row], text, 0, text.length)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /**
   * FNV-1a, then the finaliser of MurmurHash3: ids often differ in their last digits only, and
   * linear probing needs all bits mixed.
   */
  private static int hash(byte[] text, int from, int to) {
    int h = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      h = (h ^ text[i]) * 0x01000193;
    }
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /** Numbers customers in the order of their first appearance. */
  public static final class Builder {

    private byte[] texts = new byte[256];
    private int[] ends = new int[16];
    private int[] slots = new int[32];
    private int size;

    private Builder() {}

    /**
     * Adds a customer, or finds it where it was added before.
     *
     * @param value the text of the identity, see {@link CustomerId}
     * @return the customer's row
     * @throws IllegalArgumentException if {@code value} is no legal identity
     * @throws IllegalStateException if the texts together exceed 2 GiB
     */
    public int add(String value) {
      byte[] text = value.getBytes(UTF_8);
      int slot = find(texts, ends, slots, text);
      if (slots[slot] != 0) {
        return slots[slot] - 1;
      }
      CustomerId.check(value);
      append(text);
      slots[slot] = size;
      if (size * 2 > slots.length) {
        rehash(slots.length * 2);
      }
      return size - 1;
    }

    /**
     * Returns how many customers were added so far.
     *
     * @return the number of distinct customers
     */
    public int size() {
      return size;
    }

    /**
     * Returns the index of all customers added so far; the builder may go on.
     *
     * @return the immutable index
     */
    public CustomerIndex build() {
      int length = size == 0 ? 0 : ends[size - 1];
      return new CustomerIndex(
          Arrays.copyOf(texts, length), Arrays.copyOf(ends, size), size, slots.clone());
    }

    private void append(byte[] text) {
      int start = size == 0 ? 0 : ends[size - 1];
      if (start > Integer.MAX_VALUE - 16 - text.length) {
        throw new IllegalStateException("the ids of %d customers exceed 2 GiB".formatted(size));
      }
      if (start + text.length > texts.length) {
        texts =
            Arrays.copyOf(
                texts,
                (int)
                    Math.min(
                        Integer.MAX_VALUE - 16,
                        Math.max(2L * texts.length, (long) start + text.length)));
      }
      System.arraycopy(text, 0, texts, start, text.length);
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, size * 2);
      }
      ends[size++] = start + text.length;
    }

    private void rehash(int capacity) {
      int[] larger = new int[capacity];
      int mask = capacity - 1;
      for (int row = 0; row < size; row++) {
        int slot = hash(texts, row == 0 ? 0 : ends[row - 1], ends[row]) & mask;
        while (larger[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        larger[slot] = row + 1;
      }
      slots = larger;
    }
  }
}
