package io.dangol.core.grade.assignment;

import java.util.Objects;

/**
 * The value of a fact on which a grade rests, as it was at the time.
 *
 * @param fact the name of the fact
 * @param value the value in plain text: a number, {@code KRW 6000000}, a day or a code; empty where
 *     it was missing
 */
public record MetricValue(String fact, String value) {

  public MetricValue {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(value, "value");
  }
}
