package io.dangol.core.flow.trigger;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.EventFields;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.RuleId;
import io.dangol.core.rule.Segments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All triggers of a host. Immutable and safe for use by any number of threads; the same event,
 * facts and moment give the same firings.
 */
public final class Triggers {

  private final List<Trigger> all;
  private final Map<EventType, List<Compiled>> byType;

  private record Compiled(Trigger trigger, RuleEvaluator evaluator) {}

  private Triggers(List<Trigger> all, Map<EventType, List<Compiled>> byType) {
    this.all = all;
    this.byType = byType;
  }

  /**
   * Compiles triggers whose rules name no segments.
   *
   * @param triggers the triggers, each with another id
   * @return the triggers
   * @throws IllegalArgumentException if two have the same id, or a rule names a segment
   */
  public static Triggers of(Collection<Trigger> triggers) {
    return of(triggers, Segments.of(List.of()));
  }

  /**
   * Compiles triggers.
   *
   * @param triggers the triggers, each with another id
   * @param segments the segments that their rules may name
   * @return the triggers
   * @throws IllegalArgumentException if two have the same id, or a rule names a segment that is not
   *     among these
   */
  public static Triggers of(Collection<Trigger> triggers, Segments segments) {
    Set<RuleId> ids = new LinkedHashSet<>();
    Map<EventType, List<Compiled>> byType = new LinkedHashMap<>();
    for (Trigger trigger : triggers) {
      if (!ids.add(trigger.id())) {
        throw new IllegalArgumentException("trigger %s stands twice".formatted(trigger.id()));
      }
      byType
          .computeIfAbsent(trigger.on(), type -> new ArrayList<>())
          .add(new Compiled(trigger, RuleEvaluator.of(segments.expand(trigger.when()))));
    }
    return new Triggers(List.copyOf(triggers), byType);
  }

  /**
   * Returns the triggers.
   *
   * @return the triggers in their order, unmodifiable
   */
  public List<Trigger> all() {
    return all;
  }

  /**
   * Returns the facts of the customer that triggers on a type of events read, so that a host can
   * load these and no others.
   *
   * @param type the type of the events
   * @return the facts without the fields of the event
   */
  public Set<Fact<?>> requires(EventType type) {
    return byType.getOrDefault(type, List.of()).stream()
        .flatMap(compiled -> compiled.evaluator().dependsOn().stream())
        .filter(fact -> !fact.name().startsWith(EventFields.PREFIX))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Returns what follows from an event.
   *
   * @param event the event
   * @param facts the facts of its subject; what is not known is missing
   * @param at the moment of evaluation
   * @return a firing for every trigger on the event's type, in their order, also for those that did
   *     not fire; empty if there is none
   * @throws IllegalArgumentException if an amount is compared with one of another currency
   */
  public List<Firing> on(DomainEvent event, Facts facts, EvaluationContext at) {
    Facts row = event.over(facts);
    return byType.getOrDefault(event.type(), List.of()).stream()
        .map(
            compiled ->
                new Firing(compiled.trigger(), event.id(), compiled.evaluator().explain(row, at)))
        .toList();
  }
}
