package io.dangol.core.fact;

import java.util.Optional;

/** Whole numbers; a missing one is stored as 0 so that it does not widen the storage. */
final class IntegerColumn implements Column.Numbers {

  private final NumberFact<Integer> fact;
  private final Ints values;
  private final Mask missing;

  private IntegerColumn(NumberFact<Integer> fact, Ints values, Mask missing) {
    this.fact = fact;
    this.values = values;
    this.missing = missing;
  }

  static IntegerColumn of(NumberFact<Integer> fact, int[] values) {
    Mask missing = Mask.of(values, Integer.MIN_VALUE);
    return new IntegerColumn(fact, Ints.ofPresent(values), missing);
  }

  @Override
  public double at(int row) {
    return missing.isSet(row) ? Double.NaN : values.at(row);
  }

  @Override
  public void copy(int row, double[] target, int offset, int length) {
    values.copy(row, target, offset, length);
    missing.blank(row, target, offset, length);
  }

  @Override
  public void markBetween(int row, int rows, double low, double high, long[] bits) {
    // no value is Integer.MIN_VALUE; an end beyond the range of int must not become one of its ends
    int from = low > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) Math.ceil(low);
    int to = low > Integer.MAX_VALUE ? Integer.MIN_VALUE : (int) Math.floor(high);
    values.markBetween(row, rows, from, to, bits);
    missing.clear(row, rows, bits);
  }

  @Override
  public void markMissing(int row, int rows, long[] bits) {
    missing.copy(row, rows, bits);
  }

  @Override
  public NumberFact<Integer> fact() {
    return fact;
  }

  @Override
  public int size() {
    return missing.size();
  }

  @Override
  public boolean isMissing(int row) {
    return missing.isSet(row);
  }

  @Override
  public int missing() {
    return missing.count();
  }

  @Override
  public Optional<Integer> valueAt(int row) {
    return isMissing(row) ? Optional.empty() : Optional.of(values.at(row));
  }

  @Override
  public Column rows(int[] rows) {
    return new IntegerColumn(fact, values.rows(rows), missing.rows(rows));
  }
}
