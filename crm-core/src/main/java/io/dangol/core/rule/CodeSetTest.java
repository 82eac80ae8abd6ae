package io.dangol.core.rule;

import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a set of codes contains any or all of some.
 *
 * @param condition the condition
 */
record CodeSetTest(Condition.Contains condition) implements ValueTest {

  @Override
  public CodeSetFact fact() {
    return condition.fact();
  }

  @Override
  public Truth row(Facts row, EvaluationContext at) {
    Optional<Set<String>> value = row.find(fact());
    return value.isEmpty() ? Truth.UNKNOWN : Truth.of(holds(value.get()));
  }

  private boolean holds(Set<String> value) {
    return condition.quantifier() == Condition.Quantifier.ALL
        ? value.containsAll(condition.codes())
        : condition.codes().stream().anyMatch(value::contains);
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    Column.CodeSets sets = (Column.CodeSets) column;
    List<String> dictionary = sets.dictionary();
    boolean[] asked = new boolean[dictionary.size()];
    for (int code = 0; code < asked.length; code++) {
      asked[code] = condition.codes().contains(dictionary.get(code));
    }
    int needed = condition.quantifier() == Condition.Quantifier.ALL ? condition.codes().size() : 1;
    return (start, rows, truth, unknown) -> {
      for (int word = 0, row = 0; row < rows; word++) {
        long bits = 0;
        long missing = 0;
        for (int end = Math.min(row + 64, rows); row < end; row++) {
          bits |= (found(sets, start + row, asked) >= needed ? 1L : 0L) << row;
          missing |= (sets.isMissing(start + row) ? 1L : 0L) << row;
        }
        truth[word] = bits & ~missing;
        unknown[word] = missing;
      }
    };
  }

  /** A row has a code once, so that the codes found are as many as are asked for and there. */
  private static int found(Column.CodeSets sets, int row, boolean[] asked) {
    int found = 0;
    for (int i = 0; i < sets.count(row); i++) {
      found += asked[sets.codeAt(row, i)] ? 1 : 0;
    }
    return found;
  }
}
