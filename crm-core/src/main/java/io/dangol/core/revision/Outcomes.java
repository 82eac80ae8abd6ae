package io.dangol.core.revision;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.rule.OnUnknown;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.TableHits;
import io.dangol.core.rule.Truth;
import io.dangol.core.rule.Verdicts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What one version says about every customer of a table, as groups: verdicts, outcomes of a table,
 * grades, segments, clusters, or bands of a number. Immutable.
 */
public final class Outcomes {

  /** The group of customers about whom a version says nothing. */
  public static final String NONE = "NONE";

  /** The group of customers who belong to a rule. */
  public static final String MEMBER = "MEMBER";

  /** The group of customers who do not belong to a rule. */
  public static final String NOT_MEMBER = "NOT_MEMBER";

  private static final String AMBIGUOUS = "AMBIGUOUS";

  private final String version;
  private final List<String> groups;
  private final int[] codes;

  private Outcomes(String version, List<String> groups, int[] codes) {
    if (version.isBlank()) {
      throw new IllegalArgumentException("version must not be blank");
    }
    this.version = version;
    this.groups = List.copyOf(groups);
    this.codes = codes;
  }

  private static Outcomes of(String version, int size, IntFunction<String> group) {
    Map<String, Integer> dictionary = new LinkedHashMap<>();
    int[] codes = new int[size];
    for (int row = 0; row < size; row++) {
      codes[row] = dictionary.computeIfAbsent(group.apply(row), key -> dictionary.size());
    }
    return new Outcomes(version, List.copyOf(dictionary.keySet()), codes);
  }

  /**
   * Returns the verdicts of a rule.
   *
   * @param version the version of the rule, such as {@code best/3}
   * @param verdicts its verdicts
   * @return the groups {@code TRUE}, {@code FALSE} and {@code UNKNOWN}
   */
  public static Outcomes of(String version, Verdicts verdicts) {
    return of(version, verdicts.size(), row -> verdicts.at(row).name());
  }

  /**
   * Returns whom a rule takes, which unlike its verdicts counts what it says of the unknown.
   *
   * @param version the version of the rule, such as {@code best/3}
   * @param rule the rule
   * @param verdicts its verdicts
   * @return the groups {@link #MEMBER} and {@link #NOT_MEMBER}, and {@code UNKNOWN} for open
   *     verdicts of a rule that must not be left open
   */
  public static Outcomes of(String version, Rule rule, Verdicts verdicts) {
    return of(version, verdicts.size(), row -> membership(rule.onUnknown(), verdicts.at(row)));
  }

  private static String membership(OnUnknown policy, Truth verdict) {
    if (verdict == Truth.UNKNOWN && policy == OnUnknown.FAIL) {
      return verdict.name();
    }
    return policy.admits(verdict) ? MEMBER : NOT_MEMBER;
  }

  /**
   * Returns the outcomes of a decision table.
   *
   * @param version the version of the table, such as {@code offers/3}
   * @param hits what the table says
   * @param name gives the group of an outcome
   * @param <R> the type of the outcomes
   * @return the groups, {@link #NONE} where nothing hits and {@code AMBIGUOUS} where too much does
   */
  public static <R> Outcomes of(String version, TableHits<R> hits, Function<R, String> name) {
    return of(
        version,
        hits.size(),
        row ->
            hits.outcomeAt(row)
                .map(name)
                .orElse(hits.rowAt(row) == TableHits.AMBIGUOUS ? AMBIGUOUS : NONE));
  }

  /**
   * Returns the codes of a column: grades, segments.
   *
   * @param version the version that made the column
   * @param column the column
   * @param <T> the type of the values
   * @return the codes as groups, {@link #NONE} where the value is missing
   */
  public static <T> Outcomes of(String version, Column.Codes<T> column) {
    CodeFact<T> fact = column.fact();
    List<String> names = column.dictionary().stream().map(fact::codeOf).toList();
    return of(
        version,
        column.size(),
        row -> column.codeAt(row) < 0 ? NONE : names.get(column.codeAt(row)));
  }

  /**
   * Returns the distinct values of a column of whole numbers: scores, clusters.
   *
   * @param version the version that made the column
   * @param column the column
   * @return the numbers as groups, {@link #NONE} where the value is missing
   */
  public static Outcomes ofWholeNumbers(String version, Column.Numbers column) {
    return of(
        version,
        column.size(),
        row -> column.isMissing(row) ? NONE : Long.toString(Math.round(column.at(row))));
  }

  /**
   * Returns the bands of a column of numbers.
   *
   * @param version the version that made the column
   * @param column the column
   * @param cuts the upper ends of all bands but the last, ascending, see {@link #quantiles}
   * @return the bands {@code 1}, {@code 2}, … from the smallest numbers, {@link #NONE} where the
   *     value is missing
   */
  public static Outcomes ofBands(String version, Column.Numbers column, List<Double> cuts) {
    double[] ends = cuts.stream().mapToDouble(Double::doubleValue).toArray();
    return of(
        version,
        column.size(),
        row -> column.isMissing(row) ? NONE : Integer.toString(1 + band(column.at(row), ends)));
  }

  private static int band(double value, double[] ends) {
    int found = Arrays.binarySearch(ends, value);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * Returns ends of bands with about equally many customers each.
   *
   * @param column a column of numbers
   * @param bands how many bands, at least 1
   * @return at most {@code bands - 1} distinct numbers, ascending: those at or below which i/bands
   *     of the values lie
   * @throws IllegalArgumentException if {@code bands} is below 1
   */
  public static List<Double> quantiles(Column.Numbers column, int bands) {
    if (bands < 1) {
      throw new IllegalArgumentException("%d bands are below 1".formatted(bands));
    }
    double[] values =
        IntStream.range(0, column.size())
            .filter(row -> !column.isMissing(row))
            .mapToDouble(column::at)
            .sorted()
            .toArray();
    List<Double> cuts = new ArrayList<>();
    for (int i = 1; i < bands && values.length > 0; i++) {
      int at = (int) (((long) i * values.length + bands - 1) / bands) - 1;
      double cut = values[Math.max(0, at)];
      if (cuts.isEmpty() || cut > cuts.get(cuts.size() - 1)) {
        cuts.add(cut);
      }
    }
    return cuts;
  }

  /**
   * Returns the version.
   *
   * @return its reference
   */
  public String version() {
    return version;
  }

  /**
   * Returns the groups that occur.
   *
   * @return the groups in the order of their first row, unmodifiable
   */
  public List<String> groups() {
    return groups;
  }

  /**
   * Returns the number of customers.
   *
   * @return the number of rows
   */
  public int size() {
    return codes.length;
  }

  /**
   * Returns the group of a row.
   *
   * @param row the row
   * @return the group
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public String at(int row) {
    return groups.get(codes[Objects.checkIndex(row, codes.length)]);
  }

  int codeAt(int row) {
    return codes[row];
  }

  @Override
  public String toString() {
    return "Outcomes[%s, %d customers, %s]".formatted(version, size(), groups);
  }
}
