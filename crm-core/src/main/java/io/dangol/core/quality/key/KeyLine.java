package io.dangol.core.quality.key;

import io.dangol.core.report.Ratio;
import java.util.Objects;

/**
 * How well one key tells customers apart.
 *
 * @param coverage the customers who have a value, of all
 * @param shared the values that several customers have, of all values
 * @param several the customers with several values, of those who have one
 * @param largest how many customers have the value that most of them have, at least 0
 * @param knownToCustomer whether customers know the key themselves
 */
public record KeyLine(
    Ratio coverage, Ratio shared, Ratio several, long largest, boolean knownToCustomer) {

  public KeyLine {
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(shared, "shared");
    Objects.requireNonNull(several, "several");
  }

  /**
   * Returns whether the key names every customer, and each by one value of the customer's own.
   *
   * @return whether it could be the key of the customer base; false if nobody was counted
   */
  public boolean isUnique() {
    return coverage.denominator() > 0
        && coverage.numerator() == coverage.denominator()
        && shared.numerator() == 0
        && several.numerator() == 0;
  }
}
