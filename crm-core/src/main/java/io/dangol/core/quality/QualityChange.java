package io.dangol.core.quality;

import io.dangol.core.report.Ratio;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a metric changed from one report to the next.
 *
 * @param metric the metric
 * @param before what was observed then; {@link Ratio#NONE} where nobody measured
 * @param after what is observed now; {@link Ratio#NONE} where nobody measured
 * @param statusBefore what came of the check then, or empty where there was none
 * @param statusAfter what comes of the check now, or empty where there is none
 */
public record QualityChange(
    QualityMetric metric,
    Ratio before,
    Ratio after,
    Optional<QualityStatus> statusBefore,
    Optional<QualityStatus> statusAfter) {

  public QualityChange {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(statusBefore, "statusBefore");
    Objects.requireNonNull(statusAfter, "statusAfter");
  }

  /**
   * Returns by how much the share of good cases changed.
   *
   * @return from -1 to 1, positive where it got better; empty where one of the two was not measured
   */
  public OptionalDouble difference() {
    OptionalDouble then = before.value();
    OptionalDouble now = after.value();
    return then.isPresent() && now.isPresent()
        ? OptionalDouble.of(now.getAsDouble() - then.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * Returns whether the check comes out worse than before.
   *
   * @return whether both were checked and the later status is the worse one
   */
  public boolean isWorse() {
    return statusBefore.isPresent()
        && statusAfter.isPresent()
        && statusAfter.get().compareTo(statusBefore.get()) > 0;
  }
}
