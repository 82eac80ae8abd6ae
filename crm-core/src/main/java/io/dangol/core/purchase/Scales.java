package io.dangol.core.purchase;

/** Powers of ten between scales of minor units. */
final class Scales {

  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};

  private Scales() {}

  static long power(int exponent) {
    return POWERS[exponent];
  }
}
