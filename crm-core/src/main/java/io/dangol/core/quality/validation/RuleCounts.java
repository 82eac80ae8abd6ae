package io.dangol.core.quality.validation;

import io.dangol.core.report.Ratio;

/**
 * What one rule found among the records that it is for.
 *
 * @param passed the records with which all is well
 * @param violated the records with which something is wrong
 * @param notTested the records of which a value that the rule needs is missing or has no such form
 */
public record RuleCounts(long passed, long violated, long notTested) {

  /** No record was checked. */
  public static final RuleCounts NONE = new RuleCounts(0, 0, 0);

  public RuleCounts {
    if (passed < 0 || violated < 0 || notTested < 0) {
      throw new IllegalArgumentException(
          "%d, %d and %d are no counts".formatted(passed, violated, notTested));
    }
  }

  /**
   * Returns the share of good records.
   *
   * @return the records that passed, of those that were tested
   */
  public Ratio valid() {
    return new Ratio(passed, passed + violated);
  }

  RuleCounts plus(RuleCounts other) {
    return new RuleCounts(
        passed + other.passed, violated + other.violated, notTested + other.notTested);
  }

  static RuleCounts of(Validation.Result result) {
    return switch (result) {
      case PASSED -> new RuleCounts(1, 0, 0);
      case VIOLATED -> new RuleCounts(0, 1, 0);
      case NOT_TESTED -> new RuleCounts(0, 0, 1);
    };
  }
}
