package io.dangol.segmentation.migration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether customers moved with the same probabilities in every period, which a {@link
 * MarkovProjection} takes for granted.
 *
 * <p>The statistic is the sum over periods t and moves i to j of n_i(t) (p_ij(t) - p_ij)^2 / p_ij,
 * with the shares p_ij of all periods together. Anderson &amp; Goodman (1957), "Statistical
 * inference about Markov chains", doi 10.1214/aoms/1177707039.
 *
 * @param chiSquared the statistic, at least 0
 * @param degreesOfFreedom the sum over states of (periods with customers - 1) (moves that occur -
 *     1)
 * @param probability the probability of a statistic at least as large if the probabilities never
 *     change, within [0, 1]; 1 without degrees of freedom
 */
public record Stationarity(double chiSquared, int degreesOfFreedom, double probability) {

  /**
   * Tests the matrices of successive periods.
   *
   * @param periods the matrices, at least two; entering customers do not count
   * @return the test
   * @throws IllegalArgumentException if there are fewer than two matrices
   */
  public static Stationarity of(List<MigrationMatrix> periods) {
    if (periods.size() < 2) {
      throw new IllegalArgumentException(
          periods.size() + " periods given, the test compares at least two");
    }
    Set<String> states = new LinkedHashSet<>();
    periods.forEach(period -> states.addAll(period.states()));
    double chiSquared = 0;
    int freedom = 0;
    for (String from : states) {
      if (from.equals(MigrationMatrix.OUTSIDE)) {
        continue;
      }
      List<MigrationMatrix> present =
          periods.stream()
              .filter(period -> period.states().contains(from) && period.before(from) > 0)
              .toList();
      double all = present.stream().mapToLong(period -> period.before(from)).sum();
      int moves = 0;
      for (String to : states) {
        double together = present.stream().mapToLong(period -> count(period, from, to)).sum();
        if (together == 0) {
          continue;
        }
        moves++;
        for (MigrationMatrix period : present) {
          double expected = period.before(from) * together / all;
          double difference = count(period, from, to) - expected;
          chiSquared += difference * difference / expected;
        }
      }
      freedom += Math.max(0, present.size() - 1) * Math.max(0, moves - 1);
    }
    double probability =
        freedom == 0
            ? 1
            : ChiSquaredDistribution.of((double) freedom).survivalProbability(chiSquared);
    return new Stationarity(chiSquared, freedom, probability);
  }

  private static long count(MigrationMatrix period, String from, String to) {
    return period.states().contains(to) ? period.count(from, to) : 0;
  }
}
