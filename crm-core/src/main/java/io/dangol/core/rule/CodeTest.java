package io.dangol.core.rule;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import java.util.List;
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
    T value = row.valueOrNull(fact);
    return value == null ? Truth.UNKNOWN : Truth.of(values.test(value) != negated);
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    @SuppressWarnings("unchecked") // the column of an equal fact has values of the same type
    Column.Codes<T> codes = (Column.Codes<T>) column;
    List<T> dictionary = codes.dictionary();
    boolean[] accepted = new boolean[dictionary.size()];
    for (int code = 0; code < accepted.length; code++) {
      accepted[code] = values.test(dictionary.get(code)) != negated;
    }
    return (start, rows, truth, unknown) -> {
      codes.markIn(start, rows, accepted, truth);
      codes.markMissing(start, rows, unknown);
    };
  }
}
