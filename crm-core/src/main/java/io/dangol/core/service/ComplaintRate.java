package io.dangol.core.service;

import io.dangol.core.report.Ratio;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How many of the cases of a period and a segment are complaints.
 *
 * @param period the first day of the period
 * @param segment the segment of the customers
 * @param complaints the complaints among the cases
 */
public record ComplaintRate(LocalDate period, String segment, Ratio complaints) {

  public ComplaintRate {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(segment, "segment");
    Objects.requireNonNull(complaints, "complaints");
  }
}
