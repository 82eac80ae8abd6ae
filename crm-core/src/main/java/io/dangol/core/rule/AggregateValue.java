package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A value over the events of a customer. One row and a column of rows fold the same slices of the
 * event table; they differ in how they ask which events count: one by one, or all at once.
 */
final class AggregateValue implements DerivedValue {

  private final Fact<?> fact;
  private final Derivation.Aggregate aggregate;

  /** Which events count, or null for all of them. */
  private final @Nullable RuleEvaluator where;

  private AggregateValue(
      Fact<?> fact, Derivation.Aggregate aggregate, @Nullable RuleEvaluator where) {
    this.fact = fact;
    this.aggregate = aggregate;
    this.where = where;
  }

  static AggregateValue of(Fact<?> fact, Derivation.Aggregate aggregate) {
    boolean all = aggregate.where() instanceof Condition.Always;
    return new AggregateValue(fact, aggregate, all ? null : RuleEvaluator.of(aggregate.where()));
  }

  @Override
  public Optional<?> of(Facts row, EvaluationContext at) {
    return row.events(aggregate.events()).flatMap(slice -> of(slice, at));
  }

  private Optional<?> of(EventTable.Slice history, EvaluationContext at) {
    EventTable table = history.table();
    EventTable.Slice slice = history.within(table.window(aggregate.window(), at));
    IntFunction<Truth> counts =
        where == null
            ? event -> Truth.TRUE
            : event -> where.evaluate(slice.event(event, at.zone()), at);
    EventFold fold = EventFold.of(fact, aggregate, table, counts, 1, at.zone());
    return fold.value(slice);
  }

  @Override
  public Column column(Columns columns, EvaluationContext at) {
    Optional<EventTable> events = columns.events(aggregate.events());
    if (events.isEmpty()) {
      return DerivedColumns.missing(fact, columns.size());
    }
    EventTable table = events.get();
    EventTable.Window window = table.window(aggregate.window(), at);
    IntFunction<Truth> counts =
        where == null
            ? event -> Truth.TRUE
            : where.evaluate(new Columns.OfEvents(table, at.zone()), at)::at;
    EventFold fold = EventFold.of(fact, aggregate, table, counts, columns.size(), at.zone());
    for (int row = 0; row < columns.size(); row++) {
      Optional<EventTable.Slice> slice = columns.events(aggregate.events(), row);
      if (slice.isPresent()) {
        fold.row(row, slice.get().within(window));
      }
    }
    return fold.column();
  }

  @Override
  public DerivedTimeline timeline(Facts row, EvaluationContext at) {
    Optional<EventTable.Slice> history = row.events(aggregate.events());
    return history.isPresent()
        ? new AggregateTimeline(fact, aggregate, where, history.get(), at)
        : DerivedTimeline.constant(Optional.empty());
  }

  @Override
  public boolean isTimeDependent() {
    return true;
  }
}
