package io.dangol.campaign.audience;

import java.math.BigDecimal;

/**
 * A share of the customers, exact to one in a million.
 *
 * <p>A share covers the buckets from 0 upwards, so a larger share covers everybody whom a smaller
 * one covers.
 *
 * @param perMillion the share in parts per million, from 0 to 1,000,000
 */
public record Share(int perMillion) implements Comparable<Share> {

  /** Nobody. */
  public static final Share NONE = new Share(0);

  /** Everybody. */
  public static final Share ALL = new Share(SaltedBuckets.BUCKETS);

  private static final int PPM_PER_PERCENT = SaltedBuckets.BUCKETS / 100;

  public Share {
    if (perMillion < 0 || perMillion > SaltedBuckets.BUCKETS) {
      throw new IllegalArgumentException(
          "a share lies between 0 and 1,000,000 parts per million, not %d".formatted(perMillion));
    }
  }

  /**
   * Returns a share in percent.
   *
   * @param percent the share, from 0 to 100, with at most four decimal places
   * @return the share
   * @throws IllegalArgumentException if {@code percent} is out of range or finer than one part per
   *     million
   */
  public static Share percent(double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException(
          "a share lies between 0 and 100 %%, not %s".formatted(percent));
    }
    return percent(BigDecimal.valueOf(percent));
  }

  /**
   * Returns a share in percent.
   *
   * @param percent the share, from 0 to 100, with at most four decimal places
   * @return the share
   * @throws IllegalArgumentException if {@code percent} is out of range or finer than one part per
   *     million
   */
  public static Share percent(BigDecimal percent) {
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException(
          "a share lies between 0 and 100 %%, not %s".formatted(percent));
    }
    try {
      return new Share(percent.multiply(BigDecimal.valueOf(PPM_PER_PERCENT)).intValueExact());
    } catch (ArithmeticException finer) {
      throw new IllegalArgumentException(
          "a share of %s %% is finer than one part per million".formatted(percent), finer);
    }
  }

  /**
   * Returns whether the share covers a bucket.
   *
   * @param bucket the bucket, see {@link SaltedBuckets}
   * @return whether the bucket lies below the share
   */
  public boolean covers(int bucket) {
    return bucket < perMillion;
  }

  /**
   * Returns the share in percent.
   *
   * @return the exact percentage, without trailing zeros
   */
  public BigDecimal percent() {
    BigDecimal percent = BigDecimal.valueOf(perMillion, 4).stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0) : percent;
  }

  @Override
  public int compareTo(Share other) {
    return Integer.compare(perMillion, other.perMillion);
  }

  /** Returns the share in percent, such as {@code 10 %}. */
  @Override
  public String toString() {
    return percent().toPlainString() + " %";
  }
}
