package io.dangol.core.fact;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Collects what a condition reads; for use once. */
final class ConditionFacts {

  private final Set<Fact<?>> facts = new LinkedHashSet<>();
  private final Set<Fact<?>> eventFacts = new LinkedHashSet<>();
  private final Set<EventKind> events = new LinkedHashSet<>();
  private boolean namesSegment;

  private ConditionFacts() {}

  static ConditionFacts of(Condition condition) {
    ConditionFacts collected = new ConditionFacts();
    collected.add(condition);
    return collected;
  }

  Set<Fact<?>> facts() {
    return Collections.unmodifiableSet(facts);
  }

  Set<EventKind> events() {
    return Collections.unmodifiableSet(events);
  }

  boolean namesSegment() {
    return namesSegment;
  }

  Set<Fact<?>> all() {
    Set<Fact<?>> all = new LinkedHashSet<>(facts);
    all.addAll(eventFacts);
    return Collections.unmodifiableSet(all);
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(this::add);
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(this::add);
    } else if (condition instanceof Condition.Not not) {
      add(not.part());
    } else {
      namesSegment |= condition instanceof Condition.InSegment;
      tested(condition).ifPresent(this::add);
    }
  }

  /** The fact that a condition tests, if it is the test of one. */
  static Optional<Fact<?>> tested(Condition condition) {
    if (condition instanceof Condition.Compare<?> compare) {
      return Optional.of(compare.fact());
    }
    if (condition instanceof Condition.In<?> in) {
      return Optional.of(in.fact());
    }
    if (condition instanceof Condition.Between<?> between) {
      return Optional.of(between.fact());
    }
    if (condition instanceof Condition.Missing missing) {
      return Optional.of(missing.fact());
    }
    if (condition instanceof Condition.WithinLast within) {
      return Optional.of(within.fact());
    }
    if (condition instanceof Condition.CompareAgo ago) {
      return Optional.of(ago.fact());
    }
    if (condition instanceof Condition.TextMatch text) {
      return Optional.of(text.fact());
    }
    if (condition instanceof Condition.Contains contains) {
      return Optional.of(contains.fact());
    }
    return condition instanceof Condition.Registered registered
        ? Optional.of(registered.fact())
        : Optional.empty();
  }

  private void add(Fact<?> fact) {
    Optional<Derivation> derivation = fact.derivation();
    if (derivation.isEmpty()) {
      facts.add(fact);
    } else if (derivation.get() instanceof Derivation.Default<?> known) {
      add(known.fact());
    } else if (derivation.get() instanceof Derivation.Aggregate aggregate) {
      events.add(aggregate.events());
      eventFacts.add(aggregate.events().at());
      if (aggregate.of() != null) {
        eventFacts.add(aggregate.of());
      }
      eventFacts.addAll(aggregate.where().facts());
    }
  }
}
