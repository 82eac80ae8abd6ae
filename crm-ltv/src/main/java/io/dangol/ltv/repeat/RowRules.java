package io.dangol.ltv.repeat;

import java.util.Optional;

/** What makes a row (x, t_x, T) impossible, in one place for single customers and for tables. */
final class RowRules {
  private RowRules() {}

  static Optional<String> check(int purchases, double recency, double age) {
    if (purchases < 0) {
      return Optional.of("purchases must not be negative, was " + purchases);
    }
    if (!(age >= 0.0) || Double.isInfinite(age)) {
      return Optional.of("age must be finite and not negative, was " + age);
    }
    if (!(recency >= 0.0) || Double.isInfinite(recency)) {
      return Optional.of("recency must be finite and not negative, was " + recency);
    }
    if (recency > age) {
      return Optional.of("recency must not exceed age, was " + recency + " > " + age);
    }
    if (purchases == 0 && recency > 0.0) {
      return Optional.of("recency must be 0 without repeat purchases, was " + recency);
    }
    return Optional.empty();
  }
}
