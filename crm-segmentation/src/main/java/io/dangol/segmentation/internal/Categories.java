package io.dangol.segmentation.internal;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The categories of a column: codes, whole numbers in ascending order, or true and false. */
public final class Categories {
  private final List<String> names;
  private final int[] codes;

  private Categories(List<String> names, int[] codes) {
    this.names = List.copyOf(names);
    this.codes = codes;
  }

  /**
   * Reads the categories of a fact.
   *
   * @param table the table
   * @param fact a fact of codes, whole numbers, or true and false
   * @return the categories
   * @throws IllegalArgumentException if the fact is not in the table or is of another type
   */
  public static Categories of(FactTable table, Fact<?> fact) {
    Column column = table.column(fact);
    if (column instanceof Column.Codes<?> coded) {
      return ofCodes(coded);
    }
    if (column instanceof Column.Booleans booleans) {
      int[] codes = new int[booleans.size()];
      for (int row = 0; row < codes.length; row++) {
        codes[row] = booleans.isMissing(row) ? -1 : booleans.at(row) ? 1 : 0;
      }
      return new Categories(List.of("false", "true"), codes);
    }
    if (column instanceof Column.Numbers numbers
        && fact instanceof NumberFact<?> number
        && number.isInteger()) {
      return ofIntegers(numbers);
    }
    throw new IllegalArgumentException(
        fact + " has no categories\nMaybe choose a fact of codes or whole numbers");
  }

  private static <T> Categories ofCodes(Column.Codes<T> column) {
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = column.codeAt(row);
    }
    List<String> names = column.dictionary().stream().map(column.fact()::codeOf).toList();
    return new Categories(names, codes);
  }

  private static Categories ofIntegers(Column.Numbers column) {
    int[] values = new int[column.size()];
    int present = 0;
    for (int row = 0; row < values.length; row++) {
      if (!column.isMissing(row)) {
        values[present++] = (int) column.at(row);
      }
    }
    int[] distinct = Arrays.stream(values, 0, present).sorted().distinct().toArray();
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = column.isMissing(row) ? -1 : Arrays.binarySearch(distinct, (int) column.at(row));
    }
    List<String> names = new ArrayList<>();
    for (int value : distinct) {
      names.add(Integer.toString(value));
    }
    return new Categories(names, codes);
  }

  /**
   * Returns the names of the categories.
   *
   * @return the names, each once
   */
  public List<String> names() {
    return names;
  }

  /**
   * Returns the category of a row.
   *
   * @param row the row
   * @return the position of its name, or -1 where the value is missing
   */
  public int codeAt(int row) {
    return codes[row];
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of rows
   */
  public int size() {
    return codes.length;
  }
}
