package io.dangol.segmentation.migration;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.segmentation.internal.Categories;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a distribution over bins has moved from an expected one.
 *
 * <p>The population stability index is the sum of (a - e) ln(a / e) over the bins, with the shares
 * e before and a after; the Jensen-Shannon divergence is the mean relative entropy to the average
 * of both, in bits. Empty bins count as half a customer in the index, which would be infinite
 * otherwise.
 *
 * @param populationStability the population stability index, at least 0
 * @param jensenShannon the Jensen-Shannon divergence, within [0, 1]
 * @param verdict what the index says
 */
public record Drift(double populationStability, double jensenShannon, DriftVerdict verdict) {
  private static final double HALF_A_CUSTOMER = 0.5;

  /**
   * Compares counts per bin.
   *
   * @param before the number of customers per bin at the time of the fit, at least one in all
   * @param after the number of customers per bin now, at least one in all
   * @return the drift
   * @throws IllegalArgumentException if the numbers of bins differ, a count is negative or a side
   *     is empty
   */
  public static Drift between(List<? extends Number> before, List<? extends Number> after) {
    if (before.size() != after.size()) {
      throw new IllegalArgumentException(
          before.size() + " bins before and " + after.size() + " after");
    }
    double totalBefore = total(before);
    double totalAfter = total(after);
    double index = 0;
    double divergence = 0;
    for (int bin = 0; bin < before.size(); bin++) {
      double e = before.get(bin).doubleValue();
      double a = after.get(bin).doubleValue();
      if (e == 0 && a == 0) {
        continue;
      }
      double smoothedBefore = Math.max(e, HALF_A_CUSTOMER) / totalBefore;
      double smoothedAfter = Math.max(a, HALF_A_CUSTOMER) / totalAfter;
      index += (smoothedAfter - smoothedBefore) * Math.log(smoothedAfter / smoothedBefore);
      double p = e / totalBefore;
      double q = a / totalAfter;
      divergence += 0.5 * (information(p, q) + information(q, p));
    }
    return new Drift(index, divergence, DriftVerdict.of(index));
  }

  /**
   * Compares how a fact is distributed over two tables, such as a score by the same frozen
   * thresholds on two dates.
   *
   * @param before the customers at the time of the fit
   * @param after the customers now
   * @param fact codes, whole numbers, or true and false; customers without a value do not count
   * @return the drift over the categories of both tables
   * @throws IllegalArgumentException if the fact is not in both tables or has no categories, or a
   *     table has no value
   */
  public static Drift of(FactTable before, FactTable after, Fact<?> fact) {
    Map<String, long[]> counts = new LinkedHashMap<>();
    count(Categories.of(before, fact), counts, 0);
    count(Categories.of(after, fact), counts, 1);
    return between(
        counts.values().stream().map(both -> both[0]).toList(),
        counts.values().stream().map(both -> both[1]).toList());
  }

  private static void count(Categories categories, Map<String, long[]> counts, int side) {
    categories.names().forEach(name -> counts.computeIfAbsent(name, unseen -> new long[2]));
    for (int row = 0; row < categories.size(); row++) {
      if (categories.codeAt(row) >= 0) {
        String name = categories.names().get(categories.codeAt(row));
        counts.computeIfAbsent(name, unseen -> new long[2])[side]++;
      }
    }
  }

  private static double information(double p, double q) {
    return p == 0 ? 0 : p * Math.log(2 * p / (p + q)) / Math.log(2);
  }

  private static double total(List<? extends Number> counts) {
    double total = 0;
    for (Number count : counts) {
      if (!(count.doubleValue() >= 0)) {
        throw new IllegalArgumentException("count " + count + " must be at least 0");
      }
      total += count.doubleValue();
    }
    if (total == 0) {
      throw new IllegalArgumentException("there is no customer on one side");
    }
    return total;
  }
}
