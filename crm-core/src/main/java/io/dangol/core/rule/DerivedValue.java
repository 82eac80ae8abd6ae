package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.util.Optional;

/** Computes the value of a derived fact. Immutable. */
sealed interface DerivedValue permits DefaultValue, AggregateValue {

  /** Returns the computation of a derived fact, or empty for one that is given. */
  static Optional<DerivedValue> of(Fact<?> fact) {
    return fact.derivation()
        .map(
            derivation ->
                derivation instanceof Derivation.Aggregate aggregate
                    ? AggregateValue.of(fact, aggregate)
                    : DefaultValue.of(fact, (Derivation.Default<?>) derivation));
  }

  /** Returns the value of a row, or empty if it is missing. */
  Optional<?> of(Facts row, EvaluationContext at);

  /** Returns the values of all rows. */
  Column column(Columns columns, EvaluationContext at);

  /** Returns the value of a row from a moment on. */
  DerivedTimeline timeline(Facts row, EvaluationContext at);

  /** Whether the value depends on the moment of evaluation. */
  boolean isTimeDependent();
}
