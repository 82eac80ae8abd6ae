package io.dangol.core.rule;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;

/**
 * Whether a value that is true or false is accepted.
 *
 * @param fact the fact
 * @param acceptsTrue whether true satisfies the test
 * @param acceptsFalse whether false satisfies the test
 */
record BooleanTest(BooleanFact fact, boolean acceptsTrue, boolean acceptsFalse)
    implements ValueTest {

  @Override
  public Truth row(Facts row, EvaluationContext at) {
    Boolean value = row.valueOrNull(fact);
    return value == null ? Truth.UNKNOWN : Truth.of(value ? acceptsTrue : acceptsFalse);
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    Column.Booleans values = (Column.Booleans) column;
    return (start, rows, truth, unknown) -> {
      for (int word = 0; word << 6 < rows; word++) {
        long yes = values.trueBits((start >>> 6) + word);
        long missing = values.missingBits((start >>> 6) + word);
        long accepted = (acceptsTrue ? yes : 0) | (acceptsFalse ? ~yes : 0);
        truth[word] = accepted & ~missing & Block.valid(rows, word);
        unknown[word] = missing;
      }
    };
  }
}
