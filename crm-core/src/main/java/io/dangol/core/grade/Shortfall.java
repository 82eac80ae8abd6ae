package io.dangol.core.grade;

import io.dangol.core.fact.Fact;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How far a number is from what the next grade needs.
 *
 * @param fact a fact of numbers, amounts or days
 * @param needed the value that is needed, or, where {@code exclusive}, that must be passed; in the
 *     fact's unit, amounts in major units, days counted from 1970-01-01
 * @param actual the value found, in the same unit
 * @param exclusive whether {@code needed} itself is not enough
 */
public record Shortfall(Fact<?> fact, BigDecimal needed, BigDecimal actual, boolean exclusive) {

  public Shortfall {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(needed, "needed");
    Objects.requireNonNull(actual, "actual");
  }

  /**
   * Returns the distance.
   *
   * @return needed less actual: positive where more is needed, negative where less is
   */
  public BigDecimal distance() {
    return needed.subtract(actual);
  }
}
