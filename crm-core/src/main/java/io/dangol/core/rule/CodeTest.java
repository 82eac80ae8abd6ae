package io.dangol.core.rule;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a code is accepted. A column asks once per entry of its dictionary.
 *
 * @param fact the fact
 * @param values the values that are accepted
 * @param negated whether all others are accepted instead
 * @param <T> the type of the values
 */
record CodeTest<T>(CodeFact<T> fact, Predicate<T> values, boolean negated) implements ValueTest {

  @Override
  public Truth row(Facts row, EvaluationContext at) {
    Optional<T> value = row.find(fact);
    return value.isPresent() ? Truth.of(values.test(value.get()) != negated) : Truth.UNKNOWN;
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    @SuppressWarnings("unchecked") // the column of an equal fact has values of the same type
    Column.Codes<T> codes = (Column.Codes<T>) column;
    List<T> dictionary = codes.dictionary();
    // Entry 0 stands for missing, so that code -1 needs no branch.
    boolean[] accepted = new boolean[dictionary.size() + 1];
    for (int code = 0; code < dictionary.size(); code++) {
      accepted[code + 1] = values.test(dictionary.get(code)) != negated;
    }
    int[] block = new int[Block.ROWS];
    return (start, rows, truth, unknown) -> {
      codes.copy(start, block, 0, rows);
      for (int word = 0, row = 0; row < rows; word++) {
        long bits = 0;
        long missing = 0;
        for (int end = Math.min(row + 64, rows); row < end; row++) {
          int code = block[row];
          bits |= (accepted[code + 1] ? 1L : 0L) << row;
          missing |= (long) (code >>> 31) << row;
        }
        truth[word] = bits;
        unknown[word] = missing;
      }
    };
  }
}
