package io.dangol.core.rule;

import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row that knows the derived facts of a program, too. */
abstract sealed class DerivedRow implements Facts {

  private final Facts row;

  private DerivedRow(Facts row) {
    this.row = row;
  }

  /**
   * Returns a row at one moment, whose derived values are computed each time that they are asked.
   *
   * @param row the row
   * @param derived the computation of each derived fact
   * @param at the moment of evaluation
   */
  static Facts at(Facts row, Map<Fact<?>, DerivedValue> derived, EvaluationContext at) {
    return new AtMoment(row, derived, at);
  }

  /**
   * Returns a row whose derived values are those at the moments that their time lines have reached.
   *
   * @param row the row
   * @param derived the time line of each derived fact
   */
  static Facts moving(Facts row, Map<Fact<?>, DerivedTimeline> derived) {
    return new Moving(row, derived);
  }

  abstract boolean isDerived(Fact<?> fact);

  abstract Optional<?> derive(Fact<?> fact);

  @Override
  public final <T> Optional<T> find(Fact<T> fact) {
    return isDerived(fact) ? derive(fact).map(fact.type()::cast) : row.find(fact);
  }

  @Override
  public final <T> @Nullable T valueOrNull(Fact<T> fact) {
    return isDerived(fact) ? find(fact).orElse(null) : row.valueOrNull(fact);
  }

  @Override
  public final double number(NumberFact<?> fact) {
    return isDerived(fact) ? Facts.super.number(fact) : row.number(fact);
  }

  @Override
  public final int epochDay(DateFact fact) {
    return isDerived(fact) ? Facts.super.epochDay(fact) : row.epochDay(fact);
  }

  @Override
  public final Optional<LocalDate> knownUntil(Fact<?> fact) {
    Derivation derivation = fact.derivation().orElse(null);
    return derivation instanceof Derivation.Default<?> known
        ? knownUntil(known.fact())
        : row.knownUntil(fact);
  }

  @Override
  public final Optional<EventTable.Slice> events(EventKind kind) {
    return row.events(kind);
  }

  private static final class AtMoment extends DerivedRow {
    private final Facts row;
    private final Map<Fact<?>, DerivedValue> derived;
    private final EvaluationContext at;

    AtMoment(Facts row, Map<Fact<?>, DerivedValue> derived, EvaluationContext at) {
      super(row);
      this.row = row;
      this.derived = derived;
      this.at = at;
    }

    @Override
    boolean isDerived(Fact<?> fact) {
      return derived.containsKey(fact);
    }

    @Override
    Optional<?> derive(Fact<?> fact) {
      DerivedValue value = derived.get(fact);
      return value == null ? Optional.empty() : value.of(row, at);
    }
  }

  private static final class Moving extends DerivedRow {
    private final Map<Fact<?>, DerivedTimeline> derived;

    Moving(Facts row, Map<Fact<?>, DerivedTimeline> derived) {
      super(row);
      this.derived = derived;
    }

    @Override
    boolean isDerived(Fact<?> fact) {
      return derived.containsKey(fact);
    }

    @Override
    Optional<?> derive(Fact<?> fact) {
      DerivedTimeline value = derived.get(fact);
      return value == null ? Optional.empty() : value.value();
    }
  }
}
