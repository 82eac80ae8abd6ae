package io.dangol.core.quality;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that is measured: the share of cases that are good, so that more is better.
 *
 * @param dimension in which respect
 * @param name what it is, such as {@code contact.MOBILE.usable}; not blank
 */
public record QualityMetric(Dimension dimension, String name) implements Comparable<QualityMetric> {

  private static final Comparator<QualityMetric> ORDER =
      Comparator.comparing(QualityMetric::dimension).thenComparing(QualityMetric::name);

  public QualityMetric {
    Objects.requireNonNull(dimension, "dimension");
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("the name of a metric must not be blank");
    }
  }

  /** Orders metrics by dimension, then by name. */
  @Override
  public int compareTo(QualityMetric other) {
    return ORDER.compare(this, other);
  }

  /** Returns both parts, such as {@code VALIDITY contact.MOBILE.usable}. */
  @Override
  public String toString() {
    return dimension + " " + name;
  }
}
