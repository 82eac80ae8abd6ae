package io.dangol.core.service.report;

import io.dangol.core.report.Ratio;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How many complaints of a period and a segment there are, among cases or per orders or customers.
 *
 * @param period the first day of the period
 * @param segment the segment of the customers
 * @param complaints the number of complaints, and of what they are measured by
 */
public record ComplaintRate(LocalDate period, String segment, Ratio complaints) {

  private static final double THOUSAND = 1_000;

  public ComplaintRate {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(segment, "segment");
    Objects.requireNonNull(complaints, "complaints");
  }

  /**
   * Returns the rate per thousand, the usual scale for orders and customers.
   *
   * @return a thousand times the ratio, or empty if there was nothing to complain about
   */
  public OptionalDouble perThousand() {
    return complaints.denominator() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(THOUSAND * complaints.numerator() / complaints.denominator());
  }
}
