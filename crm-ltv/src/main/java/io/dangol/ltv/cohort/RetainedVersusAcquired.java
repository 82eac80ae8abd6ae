package io.dangol.ltv.cohort;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.value.ValueFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * What the customers kept are worth beside those won lately, and what winning those has cost.
 *
 * @param retained customers whose first purchase lies before the window and whose last one lies
 *     within it
 * @param retainedValue their lifetime values together, in currency
 * @param lapsed customers whose last purchase lies before the window
 * @param lapsedValue their lifetime values together, in currency
 * @param acquired customers whose first purchase lies within the window
 * @param acquiredValue their lifetime values together, acquisition cost not subtracted, in currency
 * @param acquisitionCost what one of them has cost to win, in currency
 */
public record RetainedVersusAcquired(
    int retained,
    double retainedValue,
    int lapsed,
    double lapsedValue,
    int acquired,
    double acquiredValue,
    double acquisitionCost) {

  /**
   * Splits the customers of a table by their first and last purchase.
   *
   * @param table a table with the {@code repeat.} facts and {@code value.clv}; customers with a
   *     missing value are left out
   * @param windowDays the length of the window that ends with the observation, in days; positive
   * @param acquisitionCost what a customer costs to win, in currency; not negative
   * @return the comparison
   * @throws IllegalArgumentException if a fact is absent or an argument is out of range
   */
  public static RetainedVersusAcquired of(FactTable table, int windowDays, double acquisitionCost) {
    return split(table, row -> 0, 1, windowDays, acquisitionCost).get(0);
  }

  /**
   * Splits the customers of each group.
   *
   * @param table a table with the group fact, the {@code repeat.} facts and {@code value.clv};
   *     customers with a missing value are left out
   * @param group the fact whose values are the groups: codes, whole numbers, or true and false
   * @param windowDays the length of the window that ends with the observation, in days; positive
   * @param acquisitionCost what a customer costs to win, in currency; not negative
   * @return the comparison of each group by its name, in the order of the fact's codes
   * @throws IllegalArgumentException if a fact is absent or makes no groups, or an argument is out
   *     of range
   */
  public static Map<String, RetainedVersusAcquired> byGroup(
      FactTable table, Fact<?> group, int windowDays, double acquisitionCost) {
    FactGroups groups = FactGroups.of(table, group);
    List<RetainedVersusAcquired> reports =
        split(table, groups::codeAt, groups.names().size(), windowDays, acquisitionCost);
    Map<String, RetainedVersusAcquired> byName = new LinkedHashMap<>();
    for (int code = 0; code < reports.size(); code++) {
      byName.put(groups.names().get(code), reports.get(code));
    }
    return Collections.unmodifiableMap(byName);
  }

  private static List<RetainedVersusAcquired> split(
      FactTable table, IntUnaryOperator group, int groups, int windowDays, double cost) {
    if (windowDays < 1 || !(cost >= 0.0)) {
      throw new IllegalArgumentException(
          "windowDays must be positive and acquisitionCost not negative, were "
              + windowDays
              + ", "
              + cost);
    }
    Column.Numbers recency = table.numbers(RepeatFacts.RECENCY);
    Column.Numbers age = table.numbers(RepeatFacts.AGE);
    Column.Numbers clv = table.numbers(ValueFacts.CLV);
    int[][] counts = new int[groups][3];
    double[][] values = new double[groups][3];
    for (int row = 0; row < table.size(); row++) {
      int code = group.applyAsInt(row);
      if (code < 0 || recency.isMissing(row) || age.isMissing(row) || clv.isMissing(row)) {
        continue;
      }
      int kind = age.at(row) < windowDays ? 2 : age.at(row) - recency.at(row) < windowDays ? 0 : 1;
      counts[code][kind]++;
      values[code][kind] += clv.at(row);
    }
    List<RetainedVersusAcquired> reports = new ArrayList<>();
    for (int code = 0; code < groups; code++) {
      int[] n = counts[code];
      double[] v = values[code];
      reports.add(new RetainedVersusAcquired(n[0], v[0], n[1], v[1], n[2], v[2], cost));
    }
    return reports;
  }

  /**
   * Returns what the acquired customers are worth after what they have cost.
   *
   * @return {@code acquiredValue - acquired * acquisitionCost}, in currency
   */
  public double acquiredNet() {
    return acquiredValue - acquired * acquisitionCost;
  }

  /**
   * Returns the value of a retained customer beside that of an acquired one, after acquisition
   * cost.
   *
   * @return the ratio of the two means; NaN never: 0 where nobody was retained, infinite where the
   *     acquired bring nothing or less
   */
  public double ratioPerCustomer() {
    if (retained == 0) {
      return 0.0;
    }
    double mean = acquired == 0 ? 0.0 : acquiredNet() / acquired;
    return mean > 0.0 ? retainedValue / retained / mean : Double.POSITIVE_INFINITY;
  }
}
