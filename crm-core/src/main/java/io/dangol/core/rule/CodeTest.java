package io.dangol.core.rule;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a code is one of a set, or is none of it.
 *
 * @param fact the fact
 * @param values the set
 * @param negated whether values outside the set satisfy the test
 * @param <T> the type of the values
 */
record CodeTest<T>(CodeFact<T> fact, Set<T> values, boolean negated) implements ValueTest {

  @Override
  public Truth row(Facts row, EvaluationContext at) {
    Optional<T> value = row.find(fact);
    return value.isPresent() ? Truth.of(values.contains(value.get()) != negated) : Truth.UNKNOWN;
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    Column.Codes<?> codes = (Column.Codes<?>) column;
    List<?> dictionary = codes.dictionary();
    // Entry 0 stands for missing, so that code -1 needs no branch.
    boolean[] accepted = new boolean[dictionary.size() + 1];
    for (int code = 0; code < dictionary.size(); code++) {
      accepted[code + 1] = values.contains(dictionary.get(code)) != negated;
    }
    return (start, rows, truth, unknown) -> {
      for (int word = 0, row = 0; row < rows; word++) {
        long bits = 0;
        long missing = 0;
        for (int end = Math.min(row + 64, rows); row < end; row++) {
          int code = codes.codeAt(start + row);
          bits |= (accepted[code + 1] ? 1L : 0L) << row;
          missing |= (long) (code >>> 31) << row;
        }
        truth[word] = bits;
        unknown[word] = missing;
      }
    };
  }
}
