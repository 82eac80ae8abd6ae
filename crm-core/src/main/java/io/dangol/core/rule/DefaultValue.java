package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constant where the value of another fact is missing.
 *
 * @param fact the derived fact
 * @param derivation what it is derived from
 * @param base the computation of the other fact, or null if that is given
 */
record DefaultValue(Fact<?> fact, Derivation.Default<?> derivation, @Nullable DerivedValue base)
    implements DerivedValue {

  static DefaultValue of(Fact<?> fact, Derivation.Default<?> derivation) {
    return new DefaultValue(fact, derivation, DerivedValue.of(derivation.fact()).orElse(null));
  }

  @Override
  public Optional<?> of(Facts row, EvaluationContext at) {
    Optional<?> value = base == null ? row.find(derivation.fact()) : base.of(row, at);
    return value.isPresent() ? value : Optional.of(derivation.value());
  }

  @Override
  public Column column(Columns columns, EvaluationContext at) {
    Column source =
        base == null
            ? columns
                .find(derivation.fact())
                .orElseGet(() -> DerivedColumns.missing(derivation.fact(), columns.size()))
            : base.column(columns, at);
    return DerivedColumns.filled(fact, source, derivation.value());
  }

  @Override
  public DerivedTimeline timeline(Facts row, EvaluationContext at) {
    return base == null
        ? DerivedTimeline.constant(of(row, at))
        : new Timeline(base.timeline(row, at), derivation.value());
  }

  private record Timeline(DerivedTimeline base, Object otherwise) implements DerivedTimeline {

    @Override
    public Optional<?> value() {
      Optional<?> value = base.value();
      return value.isPresent() ? value : Optional.of(otherwise);
    }

    @Override
    public Optional<Instant> next() {
      return base.next();
    }

    @Override
    public void moveTo(EvaluationContext at) {
      base.moveTo(at);
    }
  }

  @Override
  public boolean isTimeDependent() {
    return base != null && base.isTimeDependent();
  }
}
