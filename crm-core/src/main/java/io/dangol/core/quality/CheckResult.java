package io.dangol.core.quality;

import io.dangol.core.report.Ratio;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What came of one check: what is expected and what was observed.
 *
 * @param threshold what is expected
 * @param observed the good cases of all cases; {@link Ratio#NONE} where nobody measured
 * @param status what came of it
 */
public record CheckResult(QualityThreshold threshold, Ratio observed, QualityStatus status) {

  public CheckResult {
    Objects.requireNonNull(threshold, "threshold");
    Objects.requireNonNull(observed, "observed");
    Objects.requireNonNull(status, "status");
  }

  /**
   * Judges a metric. Shares are compared exactly, without rounding.
   *
   * @param threshold what is expected
   * @param observed the good cases of all cases
   * @return the result
   */
  public static CheckResult of(QualityThreshold threshold, Ratio observed) {
    return new CheckResult(threshold, observed, judged(threshold, observed));
  }

  private static QualityStatus judged(QualityThreshold threshold, Ratio observed) {
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
