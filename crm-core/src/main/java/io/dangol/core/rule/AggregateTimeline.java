package io.dangol.core.rule;

import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value over the events of one customer while the moment of evaluation moves on.
 *
 * <p>Every event enters the window once and leaves it once, and in between changes its truth a few
 * times where {@code where} depends on time. These moments are visited in their order, and each
 * touches only the events that change there: n events cost n log n in all, however many of the
 * moments matter.
 */
final class AggregateTimeline implements DerivedTimeline {

  /** When an event in the window may count otherwise. */
  private record Turn(Instant moment, int event) {}

  private final Derivation.Aggregate aggregate;
  private final @Nullable RuleEvaluator where;
  private final EventTable.Slice history;
  private final RunningFold fold;
  private final Truth[] counted;
  private final PriorityQueue<Turn> turns =
      new PriorityQueue<>(Comparator.comparing(Turn::moment).thenComparingInt(Turn::event));
  private EventTable.Slice window;

  /** When the first event of the window leaves it, and the one after the last enters. */
  private List<Instant> edges = List.of();

  private EvaluationContext at;

  /**
   * Starts at a moment.
   *
   * @param fact the derived fact
   * @param aggregate what is computed
   * @param where which events count, or null for all
   * @param history the customer's events
   * @param at the moment
   */
  AggregateTimeline(
      Fact<?> fact,
      Derivation.Aggregate aggregate,
      @Nullable RuleEvaluator where,
      EventTable.Slice history,
      EvaluationContext at) {
    this.aggregate = aggregate;
    this.where = where;
    this.history = history;
    this.fold = RunningFold.of(fact, aggregate, history, at.zone());
    this.counted = new Truth[history.to() - history.from()];
    this.at = at;
    this.window = new EventTable.Slice(history.table(), history.from(), history.from());
    moveTo(at);
    this.edges = edges();
  }

  @Override
  public Optional<?> value() {
    return fold.value();
  }

  @Override
  public Optional<Instant> next() {
    Stream<Instant> turn = Stream.ofNullable(turns.peek()).map(Turn::moment);
    return Stream.concat(edges.stream(), turn)
        .filter(moment -> moment.isAfter(at.asOf()))
        .min(Comparator.naturalOrder());
  }

  private List<Instant> edges() {
    List<Instant> moments = new ArrayList<>();
    // Events are in the order of time: no other one leaves or enters before these two.
    if (window.from() < window.to()) {
      moments.addAll(history.changes(window.from(), aggregate.window(), at.zone()));
    }
    if (window.to() < history.to()) {
      moments.addAll(history.changes(window.to(), aggregate.window(), at.zone()));
    }
    return moments;
  }

  @Override
  public void moveTo(EvaluationContext moment) {
    at = moment;
    EventTable.Slice old = window;
    window = history.within(history.table().window(aggregate.window(), at));
    if (!window.equals(old)) {
      edges = edges();
    }
    for (int event = old.from(); event < Math.min(old.to(), window.from()); event++) {
      leave(event);
    }
    for (int event = Math.max(old.from(), window.to()); event < old.to(); event++) {
      leave(event);
    }
    for (int event = window.from(); event < Math.min(window.to(), old.from()); event++) {
      enter(event);
    }
    for (int event = Math.max(window.from(), old.to()); event < window.to(); event++) {
      enter(event);
    }
    while (!turns.isEmpty() && !turns.peek().moment.isAfter(at.asOf())) {
      int event = turns.poll().event;
      if (window.from() <= event && event < window.to()) {
        leave(event);
        enter(event);
      }
    }
  }

  private void leave(int event) {
    Truth truth = counted[event - history.from()];
    if (truth != Truth.FALSE) {
      fold.remove(event, truth);
    }
  }

  private void enter(int event) {
    Truth truth = where == null ? Truth.TRUE : where.evaluate(facts(event), at);
    counted[event - history.from()] = truth;
    if (truth != Truth.FALSE) {
      fold.add(event, truth);
    }
    if (where != null && where.isTimeDependent()) {
      where.nextChangeAt(facts(event), at).ifPresent(turn -> turns.add(new Turn(turn, event)));
    }
  }

  private Facts facts(int event) {
    return history.event(event, at.zone());
  }
}
