package io.dangol.ltv.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What makes a row (x, t_x, T) impossible, in one place for single customers and for tables. */
final class RowRules {
  /** What rounding a time of a day to hundredths of a week may do to its logarithm. */
  private static final double ROUNDING = 0.05;

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

  /**
   * Of gaps that add up to the recency, equal ones have the largest sum of logarithms. Purchases
   * that all came at once have no gaps to speak of.
   */
  static Optional<String> gaps(int purchases, double recency, double logGaps) {
    double most = purchases * Math.log(recency / purchases);
    return recency > 0.0 && logGaps > most + ROUNDING * purchases
        ? Optional.of(
            "logGaps must not exceed "
                + most
                + ", that of "
                + purchases
                + " equal gaps, was "
                + logGaps
                + "\nMaybe the gaps are in another unit.")
        : Optional.empty();
  }

  static void requireLength(String name, int had, int length) {
    if (had != length) {
      throw new IllegalArgumentException(
          name + " must have one value per customer, " + length + ", had " + had);
    }
  }

  /** Throws with all rows that break a rule, which says what is wrong or null. */
  static void reject(int rows, IntFunction<@Nullable String> rule) {
    List<InvalidSummariesException.Problem> problems = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String problem = rule.apply(i);
      if (problem != null) {
        problems.add(new InvalidSummariesException.Problem(i, problem));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidSummariesException(problems);
    }
  }
}
