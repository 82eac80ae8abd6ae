package io.dangol.core.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Ids as UTF-8 in one byte array. A place in it holds the row in four bytes, the text, and a zero
 * byte, which no id contains: a look-up touches one cache line and no second array.
 */
final class CustomerTexts {

  private static final int ROW_BYTES = 4;
  private static final int LIMIT = Integer.MAX_VALUE - 16;

  private byte[] bytes;
  private int[] places;
  private int size;
  private int end;

  /** Creates an empty buffer; place 0 is left free, so that it can stand for "none". */
  CustomerTexts() {
    this(new byte[256], new int[16], 0, 1);
  }

  private CustomerTexts(byte[] bytes, int[] places, int size, int end) {
    this.bytes = bytes;
    this.places = places;
    this.size = size;
    this.end = end;
  }

  int size() {
    return size;
  }

  /** Adds a text and returns its place. */
  int append(byte[] text) {
    long after = (long) end + ROW_BYTES + text.length + 1;
    if (after > LIMIT) {
      throw new IllegalStateException("the ids of %d customers exceed 2 GiB".formatted(size));
    }
    if (after > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(LIMIT, Math.max(2L * bytes.length, after)));
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    int place = end;
    for (int i = 0; i < ROW_BYTES; i++) {
      bytes[place + i] = (byte) (size >>> (8 * i));
    }
    System.arraycopy(text, 0, bytes, place + ROW_BYTES, text.length);
    bytes[(int) after - 1] = 0;
    places[size++] = place;
    end = (int) after;
    return place;
  }

  int placeOf(int row) {
    return places[row];
  }

  int rowAt(int place) {
    return (bytes[place] & 0xff)
        | (bytes[place + 1] & 0xff) << 8
        | (bytes[place + 2] & 0xff) << 16
        | (bytes[place + 3] & 0xff) << 24;
  }

  boolean isAt(int place, byte[] text) {
    int from = place + ROW_BYTES;
    int to = from + text.length;
    return to < end && bytes[to] == 0 && Arrays.equals(bytes, from, to, text, 0, text.length);
  }

  String at(int row) {
    int from = places[row] + ROW_BYTES;
    return new String(bytes, from, textEnd(row) - from, UTF_8);
  }

  int copy(int row, byte[] target, int offset) {
    int from = places[row] + ROW_BYTES;
    int length = textEnd(row) - from;
    System.arraycopy(bytes, from, target, offset, length);
    return length;
  }

  int hashOf(int row) {
    return CustomerIndex.hash(bytes, places[row] + ROW_BYTES, textEnd(row));
  }

  private int textEnd(int row) {
    return (row + 1 < size ? places[row + 1] : end) - 1;
  }

  /** Returns a copy of exact length. */
  CustomerTexts copy() {
    return new CustomerTexts(Arrays.copyOf(bytes, end), Arrays.copyOf(places, size), size, end);
  }
}
