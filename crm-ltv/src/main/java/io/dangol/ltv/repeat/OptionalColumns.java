package io.dangol.ltv.repeat;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The optional columns of summaries; single values may be missing, which is NaN inside only. */
final class OptionalColumns {
  static final OptionalColumns NONE = new OptionalColumns(Map.of());

  private final Map<SummaryColumn, double[]> columns;

  private OptionalColumns(Map<SummaryColumn, double[]> columns) {
    this.columns = columns;
  }

  /** These columns and one more; the array is kept. */
  OptionalColumns with(SummaryColumn column, double[] values) {
    Map<SummaryColumn, double[]> more = new EnumMap<>(SummaryColumn.class);
    more.putAll(columns);
    more.put(column, values);
    return new OptionalColumns(more);
  }

  boolean has(SummaryColumn column) {
    return columns.containsKey(column);
  }

  double @Nullable [] orNull(SummaryColumn column) {
    return columns.get(column);
  }

  double[] values(SummaryColumn column) {
    double[] values = columns.get(column);
    if (values == null) {
      throw new IllegalStateException("these summaries have no " + column.title());
    }
    return values;
  }

  boolean known(SummaryColumn column, int row, int purchases) {
    double[] values = columns.get(column);
    return values != null && (!Double.isNaN(values[row]) || implied(column, purchases));
  }

  double value(SummaryColumn column, int row, int purchases) {
    double value = values(column)[row];
    if (!Double.isNaN(value)) {
      return value;
    }
    if (implied(column, purchases)) {
      return 0.0;
    }
    throw new IllegalStateException("row " + row + ": " + column.field() + " is missing");
  }

  /** What is summed or averaged over repeat purchases is 0 where there are none. */
  private static boolean implied(SummaryColumn column, int purchases) {
    return column != SummaryColumn.HOLDOUT && purchases == 0;
  }
}
