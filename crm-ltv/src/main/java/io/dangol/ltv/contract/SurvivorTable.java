package io.dangol.ltv.contract;

import io.dangol.ltv.formula.PeriodUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How many customers of one cohort were still there after 0, 1, 2, ... contract periods.
 *
 * @param period the length of a contract period
 * @param alive the customers still there, the size of the cohort first; at least two values,
 *     positive first, none negative, never rising
 */
public record SurvivorTable(PeriodUnit period, List<Double> alive) {
  public SurvivorTable {
    alive = List.copyOf(alive);
    List<String> problems = new ArrayList<>();
    if (alive.size() < 2) {
      problems.add("at least two values are needed, were " + alive.size());
    } else if (!(alive.get(0) > 0.0)) {
      problems.add("the cohort must not be empty, was " + alive.get(0));
    }
    for (int t = 0; t < alive.size(); t++) {
      double value = alive.get(t);
      if (!(value >= 0.0) || Double.isInfinite(value)) {
        problems.add("period " + t + ": must be finite and not negative, was " + value);
      } else if (t > 0 && value > alive.get(t - 1)) {
        problems.add(
            "period "
                + t
                + ": survivors must not rise, were "
                + alive.get(t - 1)
                + " and then "
                + value);
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /**
   * Creates a table.
   *
   * @param period the length of a contract period
   * @param alive the customers still there after 0, 1, 2, ... periods
   * @return the table
   * @throws IllegalArgumentException if a value is out of range; the message lists all of them
   */
  public static SurvivorTable of(PeriodUnit period, double... alive) {
    List<Double> values = new ArrayList<>();
    for (double value : alive) {
      values.add(value);
    }
    return new SurvivorTable(period, values);
  }

  /**
   * Returns the first periods of this table, to fit on and keep the rest for a test.
   *
   * @param periods the number of renewals to keep, at least 1 and at most those there are
   * @return the shorter table
   * @throws IllegalArgumentException if {@code periods} is out of range
   */
  public SurvivorTable first(int periods) {
    if (periods < 1 || periods > periods()) {
      throw new IllegalArgumentException(
          "periods must lie within [1, " + periods() + "], was " + periods);
    }
    return new SurvivorTable(period, alive.subList(0, periods + 1));
  }

  /**
   * Returns the number of renewals observed.
   *
   * @return one less than the number of values
   */
  public int periods() {
    return alive.size() - 1;
  }

  /**
   * Returns the size of the cohort.
   *
   * @return the customers at the beginning
   */
  public double customers() {
    return alive.get(0);
  }

  /**
   * Returns the observed share of the cohort that was still there.
   *
   * @param periods the number of periods, within [0, {@link #periods()}]
   * @return a share within [0, 1]
   */
  public double survival(int periods) {
    return alive.get(periods) / customers();
  }

  double[] counts() {
    return alive.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
