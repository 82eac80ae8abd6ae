package io.dangol.core.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many customers may have a grade. */
public sealed interface TierCap {

  /**
   * A number of customers.
   *
   * @param customers the number, at least 0
   */
  record Count(int customers) implements TierCap {
    public Count {
      if (customers < 0) {
        throw new IllegalArgumentException("a cap of %d customers is below 0".formatted(customers));
      }
    }

    @Override
    public long places(int population) {
      return customers;
    }
  }

  /**
   * A part of the population that has a grade, rounded down.
   *
   * @param percent the part in percent, within (0, 100]; 10.00 becomes 10
   */
  record Percent(BigDecimal percent) implements TierCap {
    public Percent {
      if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
        throw new IllegalArgumentException(
            "a cap of %s percent is not within (0, 100]".formatted(percent));
      }
      BigDecimal shortest = percent.stripTrailingZeros();
      percent = shortest.setScale(Math.max(0, shortest.scale()), RoundingMode.UNNECESSARY);
    }

    @Override
    public long places(int population) {
      return percent
          .multiply(BigDecimal.valueOf(population))
          .divide(BigDecimal.valueOf(100), 0, RoundingMode.FLOOR)
          .longValueExact();
    }
  }

  /**
   * Returns how many customers may have the grade.
   *
   * @param population the number of customers who are graded or have a grade, at least 0
   * @return the number of places, at least 0
   */
  long places(int population);
}
