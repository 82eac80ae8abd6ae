package io.dangol.core.sales;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A step of a pipeline.
 *
 * @param code its name, not blank
 * @param probability how likely an opportunity in this step is won by default, from 0 to 1
 * @param patienceDays after how many days in this step an opportunity counts as stalled, positive
 */
public record Stage(String code, BigDecimal probability, int patienceDays) {

  public Stage {
    if (Objects.requireNonNull(code, "code").isBlank()) {
      throw new IllegalArgumentException("the code of a stage must not be blank");
    }
    requireProbability(probability);
    if (patienceDays < 1) {
      throw new IllegalArgumentException(
          "patienceDays of stage %s must be positive, but is %d".formatted(code, patienceDays));
    }
  }

  static void requireProbability(BigDecimal probability) {
    if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "a probability is from 0 to 1, not %s".formatted(probability));
    }
  }
}
