package io.dangol.core.fact;

import java.util.Optional;

/** Decimal numbers; a missing one is stored as NaN, so no mask is needed. */
final class DecimalColumn implements Column.Numbers {

  private final NumberFact<Double> fact;
  private final double[] values;
  private final int missing;

  private DecimalColumn(NumberFact<Double> fact, double[] values) {
    this.fact = fact;
    this.values = values;
    int count = 0;
    for (double value : values) {
      count += Double.isNaN(value) ? 1 : 0;
    }
    this.missing = count;
  }

  static DecimalColumn of(NumberFact<Double> fact, double[] values) {
    for (int row = 0; row < values.length; row++) {
      if (Double.isInfinite(values[row])) {
        throw new IllegalArgumentException("%s is infinite in row %d".formatted(fact, row));
      }
    }
    return new DecimalColumn(fact, values.clone());
  }

  @Override
  public double at(int row) {
    return values[row];
  }

  @Override
  public void copy(int row, double[] target, int offset, int length) {
    System.arraycopy(values, row, target, offset, length);
  }

  /**
   * The signs of two differences say whether a value is in a range without a branch, which data in
   * random order would mispredict. Adding 0 turns -0.0, the difference of the zeros, into 0.0. The
   * sign of NaN may be either.
   */
  @Override
  public void markBetween(int row, int rows, double low, double high, long[] bits) {
    for (int word = 0, i = 0; i < rows; word++) {
      long marked = 0;
      for (int end = Math.min(i + 64, rows); i < end; i++) {
        double value = values[row + i];
        long outside =
            Double.doubleToRawLongBits(value - low + 0.0)
                | Double.doubleToRawLongBits(high - value + 0.0);
        marked |= (outside >>> 63 ^ 1L) << i;
      }
      bits[word] = marked;
    }
    if (missing > 0) {
      for (int i = 0; i < rows; i++) {
        bits[i >>> 6] &= ~((Double.isNaN(values[row + i]) ? 1L : 0L) << i);
      }
    }
  }

  @Override
  public NumberFact<Double> fact() {
    return fact;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isMissing(int row) {
    return Double.isNaN(values[row]);
  }

  @Override
  public int missing() {
    return missing;
  }

  @Override
  public Optional<Double> valueAt(int row) {
    return isMissing(row) ? Optional.empty() : Optional.of(values[row]);
  }

  @Override
  public Column rows(int[] rows) {
    double[] picked = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = values[rows[i]];
    }
    return new DecimalColumn(fact, picked);
  }
}
