package io.dangol.ltv.repeat;

import io.dangol.core.fact.FactTable;
import io.dangol.ltv.fit.Exclusion;
import io.dangol.ltv.formula.PeriodUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The purchase histories of many customers, one row each, as primitive columns: repeat purchases x,
 * time t_x of the last one and time T observed, both from the first purchase and in one unit. Mean
 * repeat spend, logarithmic gaps, weights, hold-out purchases and covariates are optional columns;
 * in summaries read from a table single values of the first, second and fourth may be missing too,
 * and asking for one of those is an error.
 *
 * <p>Immutable; arrays are copied on the way in and never handed out.
 */
public final class RepeatSummaries {
  private final PeriodUnit unit;
  private final int[] purchases;
  private final double[] recency;
  private final double[] age;
  private final OptionalColumns optional;
  private final @Nullable Covariates covariates;
  private final int missing;
  private final int @Nullable [] sourceRows;

  private RepeatSummaries(
      PeriodUnit unit,
      int[] purchases,
      double[] recency,
      double[] age,
      OptionalColumns optional,
      @Nullable Covariates covariates,
      int missing,
      int @Nullable [] sourceRows) {
    this.unit = unit;
    this.purchases = purchases;
    this.recency = recency;
    this.age = age;
    this.optional = optional;
    this.covariates = covariates;
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
    RowRules.requireLength("recency", recency.length, purchases.length);
    RowRules.requireLength("age", age.length, purchases.length);
    RowRules.reject(
        purchases.length, i -> RowRules.check(purchases[i], recency[i], age[i]).orElse(null));
    return new RepeatSummaries(
        unit, purchases.clone(), recency.clone(), age.clone(), OptionalColumns.NONE, null, 0, null);
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
        OptionalColumns.NONE,
        null,
        0,
        null);
  }

  /**
   * Reads the {@code repeat.} facts of a table; times are in days. Customers with a missing
   * purchases, recency or age fact are left out and counted. Mean spend, logarithmic gaps and
   * hold-out purchases are read where the table has them.
   *
   * @param table a table with the facts {@code repeat.purchases}, {@code repeat.recency} and {@code
   *     repeat.age}
   * @return the summaries, in days
   * @throws IllegalArgumentException if the table lacks one of the three facts
   * @throws InvalidSummariesException if rows contradict themselves
   */
  public static RepeatSummaries of(FactTable table) {
    return of(table, List.of());
  }

  /**
   * Reads the {@code repeat.} facts of a table as {@link #of(FactTable)} does, and covariates from
   * other facts; customers without one of these are left out and counted too.
   *
   * @param table the table
   * @param covariates the names of number, amount or yes-or-no facts, or {@code name=VALUE} for 1
   *     where a coded fact has a value and 0 where it has another
   * @return the summaries, in days
   * @throws IllegalArgumentException if the table lacks a fact
   * @throws InvalidSummariesException if rows contradict themselves
   */
  public static RepeatSummaries of(FactTable table, List<String> covariates) {
    return new SummaryReader(table, covariates).read();
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
    return withChecked(SummaryColumn.MEAN_SPEND, spend);
  }

  /**
   * Returns these summaries with the sum of the logarithms of the times between purchases, which
   * models of regular buying need.
   *
   * @param sums one finite value per customer, the sum over the x gaps of ln(gap in {@link
   *     #unit()}); 0 where x = 0
   * @return the changed summaries
   * @throws InvalidSummariesException if a value is not finite, or exceeds {@code x ln(t_x / x)},
   *     what x equal gaps would have, by more than rounding; a gap of zero means that purchases of
   *     one day were not merged
   * @throws IllegalArgumentException if the length differs
   */
  public RepeatSummaries withLogGaps(double[] sums) {
    RepeatSummaries changed = withChecked(SummaryColumn.LOG_GAPS, sums);
    changed.requireGapsWithinRecency();
    return changed;
  }

  /** Refuses gaps that cannot add up to the recency; missing ones are passed over. */
  void requireGapsWithinRecency() {
    double[] gaps = optional.values(SummaryColumn.LOG_GAPS);
    RowRules.reject(size(), i -> RowRules.gaps(purchases[i], recency[i], gaps[i]).orElse(null));
  }

  /**
   * Returns these summaries with a number of customers per row.
   *
   * @param weights one value per row, within [0, 10<sup>12</sup>]
   * @return the changed summaries
   * @throws InvalidSummariesException if a value is out of range
   * @throws IllegalArgumentException if the length differs
   */
  public RepeatSummaries withWeights(double[] weights) {
    return withChecked(SummaryColumn.WEIGHT, weights);
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
    return withChecked(SummaryColumn.HOLDOUT, purchasesAfter);
  }

  /**
   * Returns these summaries with covariates.
   *
   * @param properties one row per customer, in the same order
   * @return the changed summaries
   * @throws IllegalArgumentException if the length differs
   */
  public RepeatSummaries withCovariates(Covariates properties) {
    RowRules.requireLength("covariates", properties.size(), size());
    return new RepeatSummaries(
        unit, purchases, recency, age, optional, properties, missing, sourceRows);
  }

  private RepeatSummaries withChecked(SummaryColumn column, double[] values) {
    RowRules.requireLength(column.field(), values.length, size());
    RowRules.reject(size(), i -> column.problem(values[i]));
    return with(column, values.clone());
  }

  /** These summaries with one more column, in which NaN means missing; the array is kept. */
  RepeatSummaries with(SummaryColumn column, double[] values) {
    return new RepeatSummaries(
        unit,
        purchases,
        recency,
        age,
        optional.with(column, values),
        covariates,
        missing,
        sourceRows);
  }

  /** These summaries with the rows of the table they were read from. */
  RepeatSummaries readFrom(int[] rows, int missingRows) {
    return new RepeatSummaries(
        unit, purchases, recency, age, optional, covariates, missingRows, rows);
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
    RepeatSummaries converted =
        new RepeatSummaries(
            other,
            purchases,
            Arrays.stream(recency).map(t -> other.convert(t, unit)).toArray(),
            Arrays.stream(age).map(t -> other.convert(t, unit)).toArray(),
            optional,
            covariates,
            missing,
            sourceRows);
    if (!hasLogGaps()) {
      return converted;
    }
    double shift = Math.log(other.convert(1.0, unit));
    double[] gaps = optional.values(SummaryColumn.LOG_GAPS).clone();
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] += purchases[i] * shift;
    }
    return converted.with(SummaryColumn.LOG_GAPS, gaps);
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
   * Returns whether there is a column of mean spend.
   *
   * @return true if it is known for some customers
   */
  public boolean hasMeanSpend() {
    return optional.has(SummaryColumn.MEAN_SPEND);
  }

  /**
   * Returns whether the mean spend of a row is known.
   *
   * @param row the row, from 0
   * @return true if {@link #meanSpend(int)} may be called; always so without repeat purchases
   */
  public boolean hasMeanSpend(int row) {
    return optional.known(SummaryColumn.MEAN_SPEND, row, purchases[row]);
  }

  /**
   * Returns the mean spend per repeat purchase of a row.
   *
   * @param row the row, from 0
   * @return the mean spend, 0 without repeat purchases
   * @throws IllegalStateException if the column is absent or the value missing
   */
  public double meanSpend(int row) {
    return optional.value(SummaryColumn.MEAN_SPEND, row, purchases[row]);
  }

  /**
   * Returns whether there is a column of logarithmic gaps.
   *
   * @return true if they are known for some customers
   */
  public boolean hasLogGaps() {
    return optional.has(SummaryColumn.LOG_GAPS);
  }

  /**
   * Returns whether the logarithmic gaps of a row are known.
   *
   * @param row the row, from 0
   * @return true if {@link #logGaps(int)} may be called; always so without repeat purchases
   */
  public boolean hasLogGaps(int row) {
    return optional.known(SummaryColumn.LOG_GAPS, row, purchases[row]);
  }

  /**
   * Returns the sum of the logarithms of the times between purchases of a row.
   *
   * @param row the row, from 0
   * @return the sum, 0 without repeat purchases
   * @throws IllegalStateException if the column is absent or the value missing
   */
  public double logGaps(int row) {
    return optional.value(SummaryColumn.LOG_GAPS, row, purchases[row]);
  }

  /**
   * Returns the weight of a row.
   *
   * @param row the row, from 0
   * @return the number of customers that the row stands for, 1 without a weight column
   */
  public double weight(int row) {
    double[] weight = optional.orNull(SummaryColumn.WEIGHT);
    return weight == null ? 1.0 : weight[row];
  }

  /**
   * Returns whether there is a column of hold-out purchases.
   *
   * @return true if they are known for some customers
   */
  public boolean hasHoldout() {
    return optional.has(SummaryColumn.HOLDOUT);
  }

  /**
   * Returns whether the hold-out purchases of a row are known.
   *
   * @param row the row, from 0
   * @return true if {@link #holdout(int)} may be called
   */
  public boolean hasHoldout(int row) {
    return optional.known(SummaryColumn.HOLDOUT, row, purchases[row]);
  }

  /**
   * Returns the purchases of a row in the hold-out period.
   *
   * @param row the row, from 0
   * @return the purchases
   * @throws IllegalStateException if the column is absent or the value missing
   */
  public double holdout(int row) {
    return optional.value(SummaryColumn.HOLDOUT, row, purchases[row]);
  }

  /**
   * Returns the covariates, if there are any.
   *
   * @return the covariates, one row per row of these summaries
   */
  public Optional<Covariates> covariates() {
    return Optional.ofNullable(covariates);
  }

  /**
   * Returns the customers that the rows stand for.
   *
   * @return the sum of the weights
   */
  public double customers() {
    double[] weight = weightColumn();
    // Sorted, so that the sum has the same bits for any order of the rows.
    return weight == null ? size() : Arrays.stream(weight).sorted().sum();
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
    return optional.orNull(SummaryColumn.WEIGHT);
  }
}
