package io.dangol.segmentation.migration;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.segmentation.internal.Categories;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether the next state depends on the present one only, which a {@link MarkovProjection} takes
 * for granted, or also on the one before.
 *
 * <p>Within each present state j the past states i and the next states k are tested for
 * independence: the statistic is the sum of (n_ijk - e_ijk)^2 / e_ijk with e_ijk = n_ij n_jk / n_j.
 * Anderson &amp; Goodman (1957), "Statistical inference about Markov chains", section 3.3, doi
 * 10.1214/aoms/1177707039.
 *
 * @param chiSquared the statistic, at least 0
 * @param degreesOfFreedom the sum over present states of (past states that occur - 1) (next states
 *     that occur - 1)
 * @param probability the probability of a statistic at least as large if only the present counts,
 *     within [0, 1]; 1 without degrees of freedom
 */
public record MarkovOrder(double chiSquared, int degreesOfFreedom, double probability) {

  /**
   * Tests three successive dates.
   *
   * @param first customers with their states at the first date
   * @param second customers with their states at the second date
   * @param third customers with their states at the third date; who is not in it has left
   * @param fact the state: codes, whole numbers, or true and false
   * @return the test; customers without a state at one of the first two dates do not count
   * @throws IllegalArgumentException if the fact is not in all tables or has no categories
   */
  public static MarkovOrder of(FactTable first, FactTable second, FactTable third, Fact<?> fact) {
    Categories past = Categories.of(first, fact);
    Categories present = Categories.of(second, fact);
    Categories next = Categories.of(third, fact);
    Set<String> nextNames = new LinkedHashSet<>(next.names());
    nextNames.add(MigrationMatrix.OUTSIDE);
    int left = nextNames.size() - 1;
    double[][][] counts = new double[present.names().size()][past.names().size()][nextNames.size()];
    for (int row = 0; row < second.size(); row++) {
      int before = first.customers().rowOf(second.customers().at(row));
      int after = third.customers().rowOf(second.customers().at(row));
      int i = before < 0 ? -1 : past.codeAt(before);
      int j = present.codeAt(row);
      int k = after < 0 ? -1 : next.codeAt(after);
      if (i >= 0 && j >= 0) {
        counts[j][i][k < 0 ? left : k]++;
      }
    }
    double chiSquared = 0;
    int freedom = 0;
    for (double[][] table : counts) {
      List<double[]> used = new ArrayList<>();
      for (double[] row : table) {
        if (sum(row) > 0) {
          used.add(row);
        }
      }
      double[] columns = columnSums(used, nextNames.size());
      double all = sum(columns);
      int moves = 0;
      for (double column : columns) {
        moves += column > 0 ? 1 : 0;
      }
      for (double[] row : used) {
        double total = sum(row);
        for (int k = 0; k < columns.length; k++) {
          if (columns[k] > 0) {
            double expected = total * columns[k] / all;
            chiSquared += (row[k] - expected) * (row[k] - expected) / expected;
          }
        }
      }
      freedom += Math.max(0, used.size() - 1) * Math.max(0, moves - 1);
    }
    double probability =
        freedom == 0
            ? 1
            : ChiSquaredDistribution.of((double) freedom).survivalProbability(chiSquared);
    return new MarkovOrder(chiSquared, freedom, probability);
  }

  private static double[] columnSums(List<double[]> rows, int width) {
    double[] sums = new double[width];
    for (double[] row : rows) {
      for (int k = 0; k < width; k++) {
        sums[k] += row[k];
      }
    }
    return sums;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
