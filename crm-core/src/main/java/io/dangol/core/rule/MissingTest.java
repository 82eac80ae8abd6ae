package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;

/**
 * Whether a value is missing, or is not; never unknown.
 *
 * @param fact the fact
 * @param present whether the test is that there is a value
 */
record MissingTest(Fact<?> fact, boolean present) implements ValueTest {

  @Override
  public Truth row(Facts row, EvaluationContext at) {
    return Truth.of(row.isMissing(fact) != present);
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    return (start, rows, truth, unknown) -> {
      for (int word = 0, row = 0; row < rows; word++) {
        long bits = 0;
        for (int end = Math.min(row + 64, rows); row < end; row++) {
          bits |= (column.isMissing(start + row) != present ? 1L : 0L) << row;
        }
        truth[word] = bits;
        unknown[word] = 0;
      }
    };
  }

  @Override
  public ColumnTest bindAbsent() {
    return (start, rows, truth, unknown) -> {
      for (int word = 0; word << 6 < rows; word++) {
        truth[word] = present ? 0 : Block.valid(rows, word);
        unknown[word] = 0;
      }
    };
  }
}
