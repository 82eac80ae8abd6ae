package io.dangol.core.quality;

import io.dangol.core.report.Ratio;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What came of one check: what is expected and what was observed.
 *
 * @param threshold what is expected
 * @param observed the good cases of all cases, not more than all; {@link Ratio#NONE} where nobody
 *     measured
 */
public record CheckResult(QualityThreshold threshold, Ratio observed) {

  public CheckResult {
    Objects.requireNonNull(threshold, "threshold");
    Objects.requireNonNull(observed, "observed");
    QualityMeasurements.requireShare(threshold.metric(), observed);
  }

  /**
   * Judges a metric.
   *
   * @param threshold what is expected
   * @param observed the good cases of all cases
   * @return the result
   * @throws IllegalArgumentException if there are more good cases than cases
   */
  public static CheckResult of(QualityThreshold threshold, Ratio observed) {
    return new CheckResult(threshold, observed);
  }

  /**
   * Returns what came of it. Shares are compared exactly, without rounding.
   *
   * @return the status that follows from the cases
   */
  public QualityStatus status() {
    if (observed.denominator() < threshold.leastCases()) {
      return QualityStatus.NOT_MEASURED;
    }
    if (isBelow(observed, threshold.failBelow())) {
      return QualityStatus.FAIL;
    }
    return isBelow(observed, threshold.warnBelow()) ? QualityStatus.WARN : QualityStatus.PASS;
  }

  private static boolean isBelow(Ratio observed, BigDecimal share) {
    BigDecimal needed = share.multiply(BigDecimal.valueOf(observed.denominator()));
    return BigDecimal.valueOf(observed.numerator()).compareTo(needed) < 0;
  }
}
