package io.dangol.core.rule;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.util.Map;
import java.util.Optional;

/**
 * A row that knows the derived facts of a program, too.
 *
 * @param row the row
 * @param derived the computation of each derived fact
 * @param at the moment of evaluation
 */
record DerivedRow(Facts row, Map<Fact<?>, DerivedValue> derived, EvaluationContext at)
    implements Facts {

  @Override
  public <T> Optional<T> find(Fact<T> fact) {
    DerivedValue value = derived.get(fact);
    return value == null ? row.find(fact) : value.of(row, at).map(fact.type()::cast);
  }

  @Override
  public Optional<EventTable.Slice> events(EventKind kind) {
    return row.events(kind);
  }
}
