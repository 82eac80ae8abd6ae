package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.util.Arrays;

/** What a leaf asks of the value of its fact. Immutable. */
sealed interface ValueTest permits NumberTest, AmountTest, CodeTest, BooleanTest, MissingTest {

  Fact<?> fact();

  /** Returns the verdict on one row. */
  Truth row(Facts row, EvaluationContext at);

  /**
   * Prepares the test for the rows of a column.
   *
   * @param column the column of {@link #fact()}
   * @param at the moment of evaluation
   * @param scratch room for the values of a block, shared by all tests of an evaluation
   */
  ColumnTest bind(Column column, EvaluationContext at, double[] scratch);

  /** Prepares the test for a table in which every value of the fact is missing. */
  default ColumnTest bindAbsent() {
    return (start, rows, truth, unknown) -> {
      int words = (rows + 63) >>> 6;
      Arrays.fill(truth, 0, words, 0);
      for (int word = 0; word < words; word++) {
        int left = rows - (word << 6);
        unknown[word] = left >= 64 ? -1L : (1L << left) - 1;
      }
    };
  }
}
