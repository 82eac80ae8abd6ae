package io.dangol.core.sales.report;

import java.util.Objects;

/**
 * One reason why an opportunity stalls, with its measure.
 *
 * @param reason the reason
 * @param measure what was measured: days or, for {@link StallReason#CLOSE_DATE_SLIPPED}, times; 0
 *     where there is nothing to measure
 * @param limit what would have been well, in the same unit
 */
public record Symptom(StallReason reason, long measure, long limit) {

  public Symptom {
    Objects.requireNonNull(reason, "reason");
  }
}
