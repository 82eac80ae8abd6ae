package io.dangol.ltv.repeat;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.fit.Exclusion;
import io.dangol.ltv.formula.PeriodUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The purchase histories of many customers, one row each, as primitive columns: repeat purchases x,
 * time t_x of the last one and time T observed, both from the first purchase and in one unit. Mean
 * repeat spend, logarithmic gaps, weights and hold-out purchases are optional columns.
 *
 * <p>Immutable; arrays are copied on the way in and never handed out.
 */
public final class RepeatSummaries {
  private final PeriodUnit unit;
  private final int[] purchases;
  private final double[] recency;
  private final double[] age;
  private final double @Nullable [] meanSpend;
  private final double @Nullable [] logGaps;
  private final double @Nullable [] weight;
  private final double @Nullable [] holdout;
  private final int missing;
  private final int @Nullable [] sourceRows;

  private RepeatSummaries(
      PeriodUnit unit,
      int[] purchases,
      double[] recency,
      double[] age,
      double @Nullable [] meanSpend,
      double @Nullable [] logGaps,
      double @Nullable [] weight,
      double @Nullable [] holdout,
      int missing,
      int @Nullable [] sourceRows) {
    this.unit = unit;
    this.purchases = purchases;
    this.recency = recency;
    this.age = age;
    this.meanSpend = meanSpend;
    this.logGaps = logGaps;
    this.weight = weight;
    this.holdout = holdout;
    this.missing = missing;
    this.sourceRows = sourceRows;
  }

  /**
   * Creates summaries from arrays of equal length, one element per customer.
   *
   * @param unit the unit of the two times
   * @param purchases repeat purchases x, the first purchase not counted
   * @param recency time from the first to the last purchase, 0 where x = 0
   * @param age time from the first purchase to the end of the observation, at least {@code recency}
   * @return the summaries
   * @throws InvalidSummariesException if a row has t_x > T, x = 0 with t_x > 0, or a negative,
   *     infinite or NaN value; it lists all such rows
   * @throws IllegalArgumentException if the lengths differ
   */
  public static RepeatSummaries of(
      PeriodUnit unit, int[] purchases, double[] recency, double[] age) {
    requireLength("recency", recency, purchases.length);
    requireLength("age", age, purchases.length);
    reject(purchases.length, i -> RowRules.check(purchases[i], recency[i], age[i]).orElse(null));
    return new RepeatSummaries(
        unit, purchases.clone(), recency.clone(), age.clone(), null, null, null, null, 0, null);
  }

  /**
   * Creates summaries from one history per customer.
   *
   * @param unit the unit of the histories' times
   * @param histories the histories
   * @return the summaries
   */
  public static RepeatSummaries of(PeriodUnit unit, List<RepeatHistory> histories) {
    return new RepeatSummaries(
        unit,
        histories.stream().mapToInt(RepeatHistory::purchases).toArray(),
        histories.stream().mapToDouble(RepeatHistory::recency).toArray(),
        histories.stream().mapToDouble(RepeatHistory::age).toArray(),
        null,
        null,
        null,
        null,
        0,
        null);
  }

  /**
   * Reads the {@code repeat.} facts of a table; times are in days. Customers with a missing
   * purchases, recency or age fact are left out and counted. Mean spend, logarithmic gaps and
   * hold-out purchases are read where the table has them, and are 0 where they are missing.
   *
   * @param table a table with the facts {@code repeat.purchases}, {@code repeat.recency} and {@code
   *     repeat.age}
   * @return the summaries, in days
   * @throws IllegalArgumentException if the table lacks one of the three facts
   * @throws InvalidSummariesException if rows contradict themselves
   */
  public static RepeatSummaries of(FactTable table) {
    Column.Numbers purchases = table.numbers(RepeatFacts.PURCHASES);
    Column.Numbers recency = table.numbers(RepeatFacts.RECENCY);
    Column.Numbers age = table.numbers(RepeatFacts.AGE);
    int[] rows = new int[table.size()];
    int n = 0;
    for (int row = 0; row < rows.length; row++) {
      if (!purchases.isMissing(row) && !recency.isMissing(row) && !age.isMissing(row)) {
        rows[n++] = row;
      }
    }
    rows = Arrays.copyOf(rows, n);
    int[] x = Arrays.stream(rows).map(row -> (int) purchases.at(row)).toArray();
    RepeatSummaries core = of(PeriodUnit.DAYS, x, values(recency, rows), values(age, rows));
    return new RepeatSummaries(
        core.unit,
        core.purchases,
        core.recency,
        core.age,
        optional(table, RepeatFacts.MEAN_SPEND, rows),
        optional(table, RepeatFacts.LOG_GAPS, rows),
        null,
        optional(table, RepeatFacts.HOLDOUT_PURCHASES, rows),
        table.size() - n,
        rows);
  }

  private static double @Nullable [] optional(FactTable table, NumberFact<?> fact, int[] rows) {
    if (!table.has(fact)) {
      return null;
    }
    double[] values = values(table.numbers(fact), rows);
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(values[i]) ? 0.0 : values[i];
    }
    return values;
  }

  private static double[] values(Column.Numbers column, int[] rows) {
    return Arrays.stream(rows).mapToDouble(column::at).toArray();
  }

  /**
   * Returns these summaries with the mean spend per repeat purchase, the first purchase not
   * counted.
   *
   * @param spend one finite value per customer, 0 where there is no repeat purchase; zero and
   *     negative values are legal here and left out by the spend model
   * @return the changed summaries
   * @throws InvalidSummariesException if a value is not finite
   * @throws IllegalArgumentException if the length differs
   */
  public RepeatSummaries withMeanSpend(double[] spend) {
    requireLength("meanSpend", spend, size());
    reject(
        size(),
        i -> Double.isFinite(spend[i]) ? null : "meanSpend must be finite, was " + spend[i]);
    return new RepeatSummaries(
        unit,
        purchases,
        recency,
        age,
        spend.clone(),
        logGaps,
        weight,
        holdout,
        missing,
        sourceRows);
  }

  /**
   * Returns these summaries with the sum of the logarithms of the times between purchases, which
   * models of regular buying need.
   *
   * @param sums one finite value per customer, the sum over the x gaps of ln(gap in {@link
   *     #unit()}); 0 where x = 0
   * @return the changed summaries
   * @throws InvalidSummariesException if a value is not finite; a gap of zero means that purchases
   *     of one day were not merged
   * @throws IllegalArgumentException if the length differs
   */
  public RepeatSummaries withLogGaps(double[] sums) {
    requireLength("logGaps", sums, size());
    reject(size(), i -> Double.isFinite(sums[i]) ? null : "logGaps must be finite, was " + sums[i]);
    return new RepeatSummaries(
        unit,
        purchases,
        recency,
        age,
        meanSpend,
        sums.clone(),
        weight,
        holdout,
        missing,
        sourceRows);
  }

  /**
   * Returns these summaries with a number of customers per row.
   *
   * @param weights one finite, not negative value per row
   * @return the changed summaries
   * @throws InvalidSummariesException if a value is negative or not finite
   * @throws IllegalArgumentException if the length differs
   */
  public RepeatSummaries withWeights(double[] weights) {
    requireLength("weight", weights, size());
    reject(
        size(),
        i ->
            weights[i] >= 0.0 && Double.isFinite(weights[i])
                ? null
                : "weight must be finite and not negative, was " + weights[i]);
    return new RepeatSummaries(
        unit,
        purchases,
        recency,
        age,
        meanSpend,
        logGaps,
        weights.clone(),
        holdout,
        missing,
        sourceRows);
  }

  /**
   * Returns these summaries with the purchases seen in the hold-out period.
   *
   * @param purchasesAfter one finite, not negative value per customer
   * @return the changed summaries
   * @throws InvalidSummariesException if a value is negative or not finite
   * @throws IllegalArgumentException if the length differs
   */
  public RepeatSummaries withHoldout(double[] purchasesAfter) {
    requireLength("holdout", purchasesAfter, size());
    reject(
        size(),
        i ->
            purchasesAfter[i] >= 0.0 && Double.isFinite(purchasesAfter[i])
                ? null
                : "holdout must be finite and not negative, was " + purchasesAfter[i]);
    return new RepeatSummaries(
        unit,
        purchases,
        recency,
        age,
        meanSpend,
        logGaps,
        weight,
        purchasesAfter.clone(),
        missing,
        sourceRows);
  }

  /**
   * Returns the same histories with their times counted in another unit.
   *
   * @param other the new unit
   * @return the converted summaries
   */
  public RepeatSummaries in(PeriodUnit other) {
    if (other == unit) {
      return this;
    }
    double shift = Math.log(other.convert(1.0, unit));
    double[] gaps = logGaps;
    if (gaps != null) {
      gaps = gaps.clone();
      for (int i = 0; i < gaps.length; i++) {
        gaps[i] += purchases[i] * shift;
      }
    }
    return new RepeatSummaries(
        other,
        purchases,
        Arrays.stream(recency).map(t -> other.convert(t, unit)).toArray(),
        Arrays.stream(age).map(t -> other.convert(t, unit)).toArray(),
        meanSpend,
        gaps,
        weight,
        holdout,
        missing,
        sourceRows);
  }

  /**
   * Returns the unit of the times.
   *
   * @return the unit
   */
  public PeriodUnit unit() {
    return unit;
  }

  /**
   * Returns the number of rows.
   *
   * @return the rows, each one customer unless weights say otherwise
   */
  public int size() {
    return purchases.length;
  }

  /**
   * Returns where a row came from.
   *
   * @param row the row, from 0
   * @return the row of the fact table that the summaries were read from; {@code row} itself for
   *     summaries from arrays
   */
  public int sourceRow(int row) {
    return sourceRows == null ? Objects.checkIndex(row, size()) : sourceRows[row];
  }

  /**
   * Returns the repeat purchases x of a row.
   *
   * @param row the row, from 0
   * @return the purchases
   */
  public int purchases(int row) {
    return purchases[row];
  }

  /**
   * Returns the time t_x of the last purchase of a row.
   *
   * @param row the row, from 0
   * @return the time since the first purchase, in {@link #unit()}
   */
  public double recency(int row) {
    return recency[row];
  }

  /**
   * Returns the time T observed of a row.
   *
   * @param row the row, from 0
   * @return the time since the first purchase, in {@link #unit()}
   */
  public double age(int row) {
    return age[row];
  }

  /**
   * Returns the history of a row.
   *
   * @param row the row, from 0
   * @return the history, times in {@link #unit()}
   */
  public RepeatHistory history(int row) {
    return new RepeatHistory(purchases[row], recency[row], age[row]);
  }

  /**
   * Returns whether mean spend is known.
   *
   * @return true if {@link #meanSpend(int)} may be called
   */
  public boolean hasMeanSpend() {
    return meanSpend != null;
  }

  /**
   * Returns the mean spend per repeat purchase of a row.
   *
   * @param row the row, from 0
   * @return the mean spend
   * @throws IllegalStateException if the column is absent
   */
  public double meanSpend(int row) {
    return present("mean spend", meanSpend)[row];
  }

  /**
   * Returns whether the logarithmic gaps are known.
   *
   * @return true if {@link #logGaps(int)} may be called
   */
  public boolean hasLogGaps() {
    return logGaps != null;
  }

  /**
   * Returns the sum of the logarithms of the times between purchases of a row.
   *
   * @param row the row, from 0
   * @return the sum
   * @throws IllegalStateException if the column is absent
   */
  public double logGaps(int row) {
    return present("logarithmic gaps", logGaps)[row];
  }

  /**
   * Returns the weight of a row.
   *
   * @param row the row, from 0
   * @return the number of customers that the row stands for, 1 without a weight column
   */
  public double weight(int row) {
    return weight == null ? 1.0 : weight[row];
  }

  /**
   * Returns whether hold-out purchases are known.
   *
   * @return true if {@link #holdout(int)} may be called
   */
  public boolean hasHoldout() {
    return holdout != null;
  }

  /**
   * Returns the purchases of a row in the hold-out period.
   *
   * @param row the row, from 0
   * @return the purchases
   * @throws IllegalStateException if the column is absent
   */
  public double holdout(int row) {
    return present("hold-out purchases", holdout)[row];
  }

  /**
   * Returns the customers that the rows stand for.
   *
   * @return the sum of the weights
   */
  public double customers() {
    return weight == null ? size() : Arrays.stream(weight).sum();
  }

  /**
   * Returns the customers that were left out when the summaries were read, by reason.
   *
   * @return the counts; no entry means none
   */
  public Map<Exclusion, Integer> excluded() {
    return missing == 0 ? Map.of() : Map.of(Exclusion.MISSING_FACT, missing);
  }

  int[] purchaseColumn() {
    return purchases;
  }

  double[] recencyColumn() {
    return recency;
  }

  double[] ageColumn() {
    return age;
  }

  double @Nullable [] weightColumn() {
    return weight;
  }

  private static double[] present(String what, double @Nullable [] column) {
    if (column == null) {
      throw new IllegalStateException("these summaries have no " + what);
    }
    return column;
  }

  private static void requireLength(String name, double[] column, int length) {
    if (column.length != length) {
      throw new IllegalArgumentException(
          name + " must have one value per customer, " + length + ", had " + column.length);
    }
  }

  private static void reject(int rows, IntFunction<@Nullable String> rule) {
    List<InvalidSummariesException.Problem> problems = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String problem = rule.apply(i);
      if (problem != null) {
        problems.add(new InvalidSummariesException.Problem(i, problem));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidSummariesException(problems);
    }
  }
}
