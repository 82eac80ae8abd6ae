package io.dangol.core.grade;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a grade rests on: the values that the criteria looked at, and the days that these values
 * cover.
 *
 * @param window the days
 * @param metrics the values of the facts of the policy, in its order
 */
public record GradeBasis(GradeWindow window, List<MetricValue> metrics) {

  public GradeBasis {
    Objects.requireNonNull(window, "window");
    metrics = List.copyOf(metrics);
  }

  /**
   * Returns window and values in one line, to be shown to those who explain a grade.
   *
   * @return a line such as {@code P12M from 2025-07-01 until 2026-07-01: purchases.monetary KRW
   *     3500000}
   */
  public String summary() {
    return metrics.stream()
        .map(
            metric ->
                "%s %s"
                    .formatted(
                        metric.fact(), metric.value().isEmpty() ? "missing" : metric.value()))
        .collect(Collectors.joining(", ", window + ": ", ""));
  }

  /** Returns the window and how many values there are. */
  @Override
  public String toString() {
    return "GradeBasis[%s, %d metrics]".formatted(window, metrics.size());
  }
}
