package io.dangol.core.quality;

import io.dangol.core.report.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the data are good enough: every check with what it expects and what was observed. A
 * company judges its information system by it before it begins with anything that builds on it.
 *
 * @param asOf the day for which was measured
 * @param measurements everything that was measured, also where nothing is expected
 * @param results what came of every check, in the order of the thresholds; each of what was
 *     measured
 */
public record QualityReport(
    LocalDate asOf, QualityMeasurements measurements, List<CheckResult> results) {

  public QualityReport {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(measurements, "measurements");
    results = List.copyOf(results);
    for (CheckResult result : results) {
      QualityMetric metric = result.threshold().metric();
      if (!measurements.values().getOrDefault(metric, Ratio.NONE).equals(result.observed())) {
        throw new IllegalArgumentException(
            "%s was checked with another value than was measured".formatted(metric));
      }
    }
  }

  /**
   * Judges measurements.
   *
   * @param thresholds what is expected
   * @param measurements what was measured
   * @param asOf the day for which was measured
   * @return the report
   */
  public static QualityReport of(
      QualityThresholds thresholds, QualityMeasurements measurements, LocalDate asOf) {
    List<CheckResult> results = new ArrayList<>();
    for (QualityThreshold threshold : thresholds.all()) {
      Ratio observed = measurements.values().getOrDefault(threshold.metric(), Ratio.NONE);
      results.add(CheckResult.of(threshold, observed));
    }
    return new QualityReport(asOf, measurements, results);
  }

  /**
   * Returns the worst that came of any check.
   *
   * @return the status; {@link QualityStatus#NOT_MEASURED} if there is no check
   */
  public QualityStatus status() {
    return results.stream()
        .map(CheckResult::status)
        .reduce(QualityStatus::orWorse)
        .orElse(QualityStatus.NOT_MEASURED);
  }

  /**
   * Returns the worst that came of the checks of every dimension.
   *
   * @return the status of each dimension; those without a check are not measured
   */
  public Map<Dimension, QualityStatus> byDimension() {
    Map<Dimension, QualityStatus> worst = new EnumMap<>(Dimension.class);
    for (CheckResult result : results) {
      worst.merge(result.threshold().metric().dimension(), result.status(), QualityStatus::orWorse);
    }
    for (Dimension dimension : Dimension.values()) {
      worst.putIfAbsent(dimension, QualityStatus.NOT_MEASURED);
    }
    return Collections.unmodifiableMap(worst);
  }

  /**
   * Returns the checks with a status, such as those that fail.
   *
   * @param status the status
   * @return their results in the order of the thresholds
   */
  public List<CheckResult> with(QualityStatus status) {
    return results.stream().filter(result -> result.status() == status).toList();
  }

  /**
   * Compares this report with an earlier one, metric by metric.
   *
   * @param previous the earlier report
   * @return what changed and what stayed, for every metric that one of the two measured or checked,
   *     in the order of metrics
   */
  public List<QualityChange> comparedWith(QualityReport previous) {
    Set<QualityMetric> metrics = new TreeSet<>(measurements.values().keySet());
    metrics.addAll(previous.measurements.values().keySet());
    results.forEach(result -> metrics.add(result.threshold().metric()));
    previous.results.forEach(result -> metrics.add(result.threshold().metric()));
    return metrics.stream()
        .map(
            metric ->
                new QualityChange(
                    metric,
                    previous.observed(metric),
                    observed(metric),
                    previous.statusOf(metric),
                    statusOf(metric)))
        .toList();
  }

  private Ratio observed(QualityMetric metric) {
    return measurements.values().getOrDefault(metric, Ratio.NONE);
  }

  private Optional<QualityStatus> statusOf(QualityMetric metric) {
    return results.stream()
        .filter(result -> result.threshold().metric().equals(metric))
        .map(CheckResult::status)
        .findFirst();
  }
}
