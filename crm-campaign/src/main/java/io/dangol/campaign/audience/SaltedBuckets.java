package io.dangol.campaign.audience;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.text.Normalizer;

/**
 * Assigns every customer to one of a million buckets, by hash and salt: the same customer and the
 * same salt give the same bucket for ever, on every machine, and different salts give independent
 * buckets.
 *
 * <p>{@code bucket = floor(u32(murmur3_x86_32(utf8(salt + ":" + id), seed 0)) * 1,000,000 / 2^32)},
 * where both texts are in Unicode normal form C. Multiply-and-shift has no modulo bias; a million
 * buckets are fine enough for a share of one in a thousand that is split into variants.
 *
 * @param salt what makes these buckets independent of others, not blank; a holdout, a variant test
 *     and an order of delivery each have their own
 */
public record SaltedBuckets(String salt) {

  /** The number of buckets. */
  public static final int BUCKETS = 1_000_000;

  /** The name and version of the algorithm, to be stored beside the salt. */
  public static final String ALGORITHM = "murmur3_x86_32/1";

  private static final int LONGEST_ID = 3 * CustomerId.MAX_LENGTH;

  public SaltedBuckets {
    if (salt.isBlank()) {
      throw new IllegalArgumentException(
          "a salt must not be blank\nMaybe use the name of the campaign.");
    }
    salt = Normalizer.normalize(salt, Normalizer.Form.NFC);
  }

  /**
   * Returns the buckets of a salt.
   *
   * @param salt the salt, not blank
   * @return the buckets
   * @throws IllegalArgumentException if {@code salt} is blank
   */
  public static SaltedBuckets of(String salt) {
    return new SaltedBuckets(salt);
  }

  /**
   * Returns the bucket of a customer.
   *
   * @param customer the customer
   * @return the bucket, from 0 to {@value #BUCKETS} - 1
   */
  public int bucketOf(CustomerId customer) {
    return bucket(hashOf(customer.value()));
  }

  /**
   * Returns the full hash behind the bucket of a customer, for an order of customers that is random
   * but can be repeated.
   *
   * @param customer the customer
   * @return the hash, from 0 to 2^32 - 1
   */
  public long rankOf(CustomerId customer) {
    return Integer.toUnsignedLong(hashOf(customer.value()));
  }

  /**
   * Returns a reader of the buckets of many customers, which allocates nothing per customer.
   *
   * @param customers the customers
   * @return a reader, for use by one thread
   */
  public Reader over(CustomerIndex customers) {
    return new Reader(customers);
  }

  private int hashOf(String unit) {
    byte[] text = (salt + ":" + Normalizer.normalize(unit, Normalizer.Form.NFC)).getBytes(UTF_8);
    return Murmur3.hash32(text, text.length, 0);
  }

  private static int bucket(int hash) {
    return (int) ((Integer.toUnsignedLong(hash) * BUCKETS) >>> 32);
  }

  /** Reads the buckets of the customers of an index; for use by one thread. */
  public final class Reader {

    private final CustomerIndex customers;
    private final byte[] text;
    private final int saltLength;

    private Reader(CustomerIndex customers) {
      this.customers = customers;
      byte[] prefix = (salt + ":").getBytes(UTF_8);
      this.saltLength = prefix.length;
      this.text = new byte[saltLength + LONGEST_ID];
      System.arraycopy(prefix, 0, text, 0, saltLength);
    }

    /**
     * Returns the bucket of a customer.
     *
     * @param row the customer's row
     * @return the bucket, from 0 to {@value #BUCKETS} - 1
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int bucket(int row) {
      return SaltedBuckets.bucket(hash(row));
    }

    /**
     * Returns the full hash behind the bucket of a customer.
     *
     * @param row the customer's row
     * @return the hash, from 0 to 2^32 - 1
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long rank(int row) {
      return Integer.toUnsignedLong(hash(row));
    }

    private int hash(int row) {
      int end = saltLength + customers.copyUtf8(row, text, saltLength);
      for (int i = saltLength; i < end; i++) {
        if (text[i] < 0) {
          return hashOf(customers.valueAt(row)); // beyond ASCII: only here normal forms differ
        }
      }
      return Murmur3.hash32(text, end, 0);
    }
  }
}
