package io.dangol.core.quality;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What share of good cases is expected of a metric. Below the larger bound somebody should look,
 * below the smaller one the data are not fit for use.
 *
 * @param metric the metric
 * @param warnBelow the share below which to warn, from 0 to 1
 * @param failBelow the share below which the check fails, from 0 to {@code warnBelow}
 * @param leastCases the fewest cases that are judged, at least 1: a share of three cases says
 *     little
 */
public record QualityThreshold(
    QualityMetric metric, BigDecimal warnBelow, BigDecimal failBelow, long leastCases) {

  public QualityThreshold {
    Objects.requireNonNull(metric, "metric");
    if (failBelow.signum() < 0
        || failBelow.compareTo(warnBelow) > 0
        || warnBelow.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "the thresholds of %s are to be 0 <= fail <= warn <= 1, not %s and %s"
              .formatted(metric, failBelow, warnBelow));
    }
    if (leastCases < 1) {
      throw new IllegalArgumentException(
          "leastCases of %s is at least 1, not %d".formatted(metric, leastCases));
    }
  }

  /**
   * Returns thresholds for any number of cases.
   *
   * @param metric the metric
   * @param warnBelow the share below which to warn
   * @param failBelow the share below which the check fails
   * @return the thresholds
   * @throws IllegalArgumentException if the shares are not 0 &lt;= fail &lt;= warn &lt;= 1
   */
  public static QualityThreshold of(
      QualityMetric metric, BigDecimal warnBelow, BigDecimal failBelow) {
    return new QualityThreshold(metric, warnBelow, failBelow, 1);
  }

  /**
   * Returns these thresholds for many cases only.
   *
   * @param cases the fewest cases that are judged, at least 1
   * @return the thresholds
   */
  public QualityThreshold withAtLeast(long cases) {
    return new QualityThreshold(metric, warnBelow, failBelow, cases);
  }
}
