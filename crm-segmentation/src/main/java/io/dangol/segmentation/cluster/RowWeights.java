package io.dangol.segmentation.cluster;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the weights of rows and refuses those that no sum could hold. */
final class RowWeights {
  /** Leaves room for the sum of the weights of two billion rows, times squared distances. */
  private static final double LARGEST = 0x1p64;

  private RowWeights() {}

  /** Returns the weight of each row, null if all count 1. */
  static double @Nullable [] of(FactTable table, int[] rows, Optional<NumberFact<?>> fact) {
    if (fact.isEmpty()) {
      return null;
    }
    Column.Numbers column = table.numbers(fact.get());
    double[] weights = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      weights[i] = column.at(rows[i]);
      if (!(weights[i] > 0 && weights[i] <= LARGEST)) {
        throw new IllegalArgumentException(
            "%s is %s in row %d, a weight must be positive and at most 2^64"
                .formatted(
                    column.fact(), column.isMissing(rows[i]) ? "missing" : weights[i], rows[i]));
      }
    }
    return weights;
  }
}
