package io.dangol.ltv.repeat;

import org.jspecify.annotations.Nullable;

/** The optional columns of summaries, with the rule that their values keep. NaN means missing. */
enum SummaryColumn {
  MEAN_SPEND("meanSpend", "mean spend", true),
  LOG_GAPS("logGaps", "logarithmic gaps", true),
  WEIGHT("weight", "weights", false),
  HOLDOUT("holdout", "hold-out purchases", false);

  /** Customers per row: beyond any population, and far from where likelihoods overflow. */
  private static final double MOST_CUSTOMERS = 1e12;

  private final String field;
  private final String title;
  private final boolean anySign;

  SummaryColumn(String field, String title, boolean anySign) {
    this.field = field;
    this.title = title;
    this.anySign = anySign;
  }

  /** The name in messages about values. */
  String field() {
    return field;
  }

  /** The name in messages about the column. */
  String title() {
    return title;
  }

  /** What a value that is given must be: says what is wrong, or null. */
  @Nullable String problem(double value) {
    if (Double.isFinite(value) && (anySign || value >= 0.0)) {
      return this == WEIGHT && value > MOST_CUSTOMERS
          ? field + " must be at most " + MOST_CUSTOMERS + ", was " + value
          : null;
    }
    return field + " must be finite" + (anySign ? "" : " and not negative") + ", was " + value;
  }
}
