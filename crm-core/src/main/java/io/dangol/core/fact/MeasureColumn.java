package io.dangol.core.fact;

import java.util.Optional;

/**
 * Amounts in major units, or true and false as 1 and 0: the numeric view that clustering and
 * profiles take of a column.
 */
final class MeasureColumn implements Column.Numbers {

  private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

  private final Column column;

  MeasureColumn(Column.Amounts amounts) {
    this.column = amounts;
  }

  MeasureColumn(Column.Booleans booleans) {
    this.column = booleans;
  }

  @Override
  public double at(int row) {
    if (column.isMissing(row)) {
      return Double.NaN;
    }
    if (column instanceof Column.Amounts amounts) {
      return amounts.minorUnits(row) / POWERS_OF_TEN[amounts.scale()];
    }
    return ((Column.Booleans) column).at(row) ? 1 : 0;
  }

  @Override
  public void copy(int row, double[] target, int offset, int length) {
    if (column instanceof AmountColumn amounts) {
      amounts.copy(row, POWERS_OF_TEN[amounts.scale()], target, offset, length);
    } else {
      Column.Numbers.super.copy(row, target, offset, length);
    }
  }

  @Override
  public Fact<?> fact() {
    return column.fact();
  }

  @Override
  public int size() {
    return column.size();
  }

  @Override
  public boolean isMissing(int row) {
    return column.isMissing(row);
  }

  @Override
  public int missing() {
    return column.missing();
  }

  @Override
  public Optional<?> valueAt(int row) {
    return column.valueAt(row);
  }

  @Override
  public Column rows(int[] rows) {
    return column.rows(rows);
  }
}
