package io.dangol.core.grade;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.math.BigDecimal;
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

  /**
   * Returns the value of a fact in a row.
   *
   * @param fact the fact
   * @param row the facts of one customer
   * @param <T> the type of the fact
   * @return the value as text
   */
  public static <T> MetricValue of(Fact<T> fact, Facts row) {
    return new MetricValue(fact.name(), row.find(fact).map(value -> text(fact, value)).orElse(""));
  }

  private static <T> String text(Fact<T> fact, T value) {
    if (fact instanceof CodeFact<T> codes) {
      return codes.codeOf(value);
    }
    return value instanceof Double number
        ? BigDecimal.valueOf(number).toPlainString()
        : value.toString();
  }
}
