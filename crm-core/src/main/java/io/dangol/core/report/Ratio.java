package io.dangol.core.report;

import java.util.OptionalDouble;

/**
 * A rate that shows what it was counted from, so that 1 of 2 is not taken for 500 of 1,000.
 *
 * @param numerator how many have the property, at least 0
 * @param denominator how many there are, at least 0
 */
public record Ratio(long numerator, long denominator) {

  /** Nothing of nothing. */
  public static final Ratio NONE = new Ratio(0, 0);

  public Ratio {
    if (numerator < 0 || denominator < 0) {
      throw new IllegalArgumentException(
          "a ratio counts, %d of %d are no counts".formatted(numerator, denominator));
    }
  }

  /**
   * Returns the rate.
   *
   * @return the numerator divided by the denominator, or empty if the denominator is 0
   */
  public OptionalDouble value() {
    return denominator == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) numerator / denominator);
  }

  /**
   * Returns this ratio with one more case.
   *
   * @param hasProperty whether it has the property
   * @return the ratio
   */
  public Ratio plus(boolean hasProperty) {
    return new Ratio(numerator + (hasProperty ? 1 : 0), denominator + 1);
  }

  /**
   * Returns this ratio together with that of other cases.
   *
   * @param other the ratio of cases that are not counted here
   * @return the ratio of all
   */
  public Ratio plus(Ratio other) {
    return new Ratio(numerator + other.numerator, denominator + other.denominator);
  }

  /** Returns both counts, such as {@code 3 of 12}. */
  @Override
  public String toString() {
    return numerator + " of " + denominator;
  }
}
