package io.dangol.ltv.cohort;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import java.util.Arrays;
import java.util.List;

/**
 * The groups that the values of a fact make: codes, whole numbers in ascending order, or false and
 * true.
 */
public final class FactGroups {
  private final List<String> names;
  private final int[] codes;

  private FactGroups(List<String> names, int[] codes) {
    this.names = names;
    this.codes = codes;
  }

  /**
   * Reads the groups of a table's customers.
   *
   * @param table the table
   * @param fact the fact whose values are the groups: codes, whole numbers, or true and false
   * @return the groups
   * @throws IllegalArgumentException if the fact is absent from the table or makes no groups
   */
  public static FactGroups of(FactTable table, Fact<?> fact) {
    Column column = table.column(fact);
    if (column instanceof Column.Codes<?> coded) {
      return ofCodes(coded);
    }
    if (column instanceof Column.Booleans booleans) {
      int[] codes = new int[table.size()];
      for (int row = 0; row < codes.length; row++) {
        codes[row] = booleans.isMissing(row) ? -1 : booleans.at(row) ? 1 : 0;
      }
      return new FactGroups(List.of("false", "true"), codes);
    }
    if (column instanceof Column.Numbers numbers
        && fact instanceof NumberFact<?> number
        && number.isInteger()) {
      return ofIntegers(numbers);
    }
    throw new IllegalArgumentException(
        fact + " makes no groups\nMaybe choose a fact of codes, whole numbers, or true and false.");
  }

  private static <T> FactGroups ofCodes(Column.Codes<T> column) {
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = column.codeAt(row);
    }
    return new FactGroups(column.dictionary().stream().map(column.fact()::codeOf).toList(), codes);
  }

  private static FactGroups ofIntegers(Column.Numbers column) {
    int[] rows = new int[column.size()];
    int n = 0;
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        rows[n++] = row;
      }
    }
    int[] distinct =
        Arrays.stream(rows, 0, n).map(row -> (int) column.at(row)).sorted().distinct().toArray();
    int[] codes = new int[column.size()];
    Arrays.fill(codes, -1);
    for (int i = 0; i < n; i++) {
      codes[rows[i]] = Arrays.binarySearch(distinct, (int) column.at(rows[i]));
    }
    return new FactGroups(Arrays.stream(distinct).mapToObj(Integer::toString).toList(), codes);
  }

  /**
   * Returns the names of the groups.
   *
   * @return the codes, or numbers in words, each once
   */
  public List<String> names() {
    return names;
  }

  /**
   * Returns the group of a customer.
   *
   * @param row the row of the table
   * @return the position of its name, or -1 where the fact is missing
   */
  public int codeAt(int row) {
    return codes[row];
  }
}
