package io.dangol.core.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is expected of the data, as data: thresholds in the order in which reports show them.
 *
 * @param all the thresholds, of each metric at most one
 */
public record QualityThresholds(List<QualityThreshold> all) {

  private static final QualityThresholds NONE = new QualityThresholds(List.of());

  public QualityThresholds {
    all = List.copyOf(all);
    Set<QualityMetric> seen = new HashSet<>();
    for (QualityThreshold threshold : all) {
      if (!seen.add(threshold.metric())) {
        throw new IllegalArgumentException("%s has two thresholds".formatted(threshold.metric()));
      }
    }
  }

  /**
   * Returns that nothing is expected.
   *
   * @return no thresholds
   */
  public static QualityThresholds none() {
    return NONE;
  }

  /**
   * Returns these thresholds and one more.
   *
   * @param threshold the threshold
   * @return the thresholds
   * @throws IllegalArgumentException if its metric has one already
   */
  public QualityThresholds and(QualityThreshold threshold) {
    List<QualityThreshold> more = new ArrayList<>(all);
    more.add(threshold);
    return new QualityThresholds(more);
  }
}
