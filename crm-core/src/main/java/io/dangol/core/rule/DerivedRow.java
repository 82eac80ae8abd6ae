package io.dangol.core.rule;

import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  public <T> @Nullable T valueOrNull(Fact<T> fact) {
    return derived.containsKey(fact) ? find(fact).orElse(null) : row.valueOrNull(fact);
  }

  @Override
  public double number(NumberFact<?> fact) {
    return derived.containsKey(fact) ? Facts.super.number(fact) : row.number(fact);
  }

  @Override
  public int epochDay(DateFact fact) {
    return derived.containsKey(fact) ? Facts.super.epochDay(fact) : row.epochDay(fact);
  }

  @Override
  public Optional<EventTable.Slice> events(EventKind kind) {
    return row.events(kind);
  }
}
