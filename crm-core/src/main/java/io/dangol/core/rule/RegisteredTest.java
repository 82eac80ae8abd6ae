package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.HostTest;
import java.util.Optional;

/**
 * Whether a value satisfies a test of the host.
 *
 * @param fact the fact
 * @param test the test
 */
record RegisteredTest(Fact<?> fact, HostTest test) implements ValueTest {

  @Override
  public Truth row(Facts row, EvaluationContext at) {
    return of(row.find(fact));
  }

  private Truth of(Optional<?> value) {
    return value.isPresent() ? Truth.of(test.holds(value.get())) : Truth.UNKNOWN;
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    return (start, rows, truth, unknown) -> {
      for (int word = 0, row = 0; row < rows; word++) {
        long bits = 0;
        long missing = 0;
        for (int end = Math.min(row + 64, rows); row < end; row++) {
          Truth verdict = of(column.valueAt(start + row));
          bits |= (verdict == Truth.TRUE ? 1L : 0L) << row;
          missing |= (verdict == Truth.UNKNOWN ? 1L : 0L) << row;
        }
        truth[word] = bits;
        unknown[word] = missing;
      }
    };
  }
}
