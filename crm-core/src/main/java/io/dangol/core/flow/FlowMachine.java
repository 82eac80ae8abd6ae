package io.dangol.core.flow;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Segments;
import io.dangol.core.rule.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Moves flows of one definition. Immutable and safe for use by any number of threads; the same
 * state, input, facts and moment give the same result.
 *
 * <p>An input is handled in this order. First the time limit: if it has passed, the flow leaves the
 * step by its time-out, and the new step begins at the moment of evaluation, so that a host that
 * comes late gives its owner the full time. Then the input itself. Then rules, as long as one of
 * them holds; that they end is what {@link FlowCheck} sees to.
 */
public final class FlowMachine {

  private final Flow flow;
  private final RuleEvaluator entry;
  private final Map<String, Place> places = new HashMap<>();

  /** A step with its compiled conditions, or an exit. */
  sealed interface Place {

    /** A step; the conditions are in the order of its transitions. */
    record Stop(Step step, List<RuleEvaluator> conditions) implements Place {}

    /** An exit. */
    record End(Exit exit) implements Place {}
  }

  private FlowMachine(Flow flow, Segments segments) {
    this.flow = flow;
    this.entry = compile(flow.entry(), segments);
    for (Step step : flow.steps()) {
      List<RuleEvaluator> conditions =
          step.transitions().stream()
              .map(transition -> compile(transition.when(), segments))
              .toList();
      places.put(step.id(), new Place.Stop(step, conditions));
    }
    flow.exits().forEach(exit -> places.put(exit.id(), new Place.End(exit)));
  }

  private static RuleEvaluator compile(Condition condition, Segments segments) {
    return RuleEvaluator.of(segments.expand(condition));
  }

  /**
   * Compiles a flow whose conditions name no segments.
   *
   * @param flow the flow
   * @return its machine
   * @throws IllegalArgumentException if {@link FlowCheck} finds an error, the message has all of
   *     them; or a condition names a segment
   */
  public static FlowMachine of(Flow flow) {
    return of(flow, Segments.of(List.of()));
  }

  /**
   * Compiles a flow.
   *
   * @param flow the flow
   * @param segments the segments that its conditions may name
   * @return its machine
   * @throws IllegalArgumentException if {@link FlowCheck} finds an error, the message has all of
   *     them; or a condition names a segment that is not among these
   */
  public static FlowMachine of(Flow flow, Segments segments) {
    String errors =
        FlowCheck.of(flow).stream()
            .filter(finding -> finding.kind().isError())
            .map(finding -> "\n%s: %s".formatted(finding.pointer(), finding.message()))
            .collect(Collectors.joining());
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("flow %s cannot run:%s".formatted(flow.id(), errors));
    }
    return new FlowMachine(flow, segments);
  }

  /**
   * Returns the definition.
   *
   * @return the flow
   */
  public Flow flow() {
    return flow;
  }

  /**
   * Begins the flow, if it begins with this event.
   *
   * @param event the event
   * @param facts the facts of its subject; what is not known is missing
   * @param at the moment of evaluation
   * @return the first state and what is to be done; empty if the event is of another type or the
   *     entry condition does not hold. The same event gives a state with the same key.
   */
  public Optional<FlowResult> start(DomainEvent event, Facts facts, EvaluationContext at) {
    if (!event.type().equals(flow.on()) || entry.evaluate(event.over(facts), at) != Truth.TRUE) {
      return Optional.empty();
    }
    FlowRun run = new FlowRun(places, facts, at);
    return Optional.of(run.begin(flow, event));
  }

  /**
   * Tells why an event of the entry's type begins the flow or not.
   *
   * @param event the event
   * @param facts the facts of its subject
   * @param at the moment of evaluation
   * @return the explanation of the entry condition
   */
  public Explanation explainEntry(DomainEvent event, Facts facts, EvaluationContext at) {
    return entry.explain(event.over(facts), at);
  }

  /**
   * Tells a flow what happened.
   *
   * @param state where it stands
   * @param input what happened
   * @param facts the facts of its subject as they are now; what is not known is missing
   * @param at the moment of evaluation; one before the place was entered counts as that moment
   * @return where it stands now, and what is to be done
   * @throws IllegalArgumentException if the state is of another flow or version, or at a place that
   *     the flow does not have
   */
  public FlowResult apply(FlowState state, FlowInput input, Facts facts, EvaluationContext at) {
    if (!state.flow().equals(flow.id()) || state.version() != flow.version()) {
      throw new IllegalArgumentException(
          "state %s is of flow %s/%d, not %s/%d"
              .formatted(state.key(), state.flow(), state.version(), flow.id(), flow.version()));
    }
    if (!places.containsKey(state.place())) {
      throw new IllegalArgumentException(
          "flow %s has no place %s".formatted(flow.id(), state.place()));
    }
    return new FlowRun(places, facts, at).apply(state, input);
  }
}
