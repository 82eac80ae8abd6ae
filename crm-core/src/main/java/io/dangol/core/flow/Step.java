package io.dangol.core.flow;

import io.dangol.core.fact.Condition;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.flow.trigger.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step of a flow: something that somebody has to do.
 *
 * @param id the name within the flow, not blank
 * @param owner the role that has to do it, not blank
 * @param limit how long it may take, longer than nothing; or null for as long as it takes
 * @param actions what is to be done when the step is entered
 * @param transitions the ways out, in the order in which they are tried
 */
public record Step(
    String id,
    String owner,
    @Nullable Duration limit,
    List<Action> actions,
    List<Transition> transitions) {

  public Step {
    if (id.isBlank()) {
      throw new IllegalArgumentException("the id of a step must not be blank");
    }
    if (owner.isBlank()) {
      throw new IllegalArgumentException("step %s: owner must not be blank".formatted(id));
    }
    if (limit != null && (limit.isNegative() || limit.isZero())) {
      throw new IllegalArgumentException(
          "step %s: a time limit is longer than nothing, not %s".formatted(id, limit));
    }
    actions = List.copyOf(actions);
    transitions = List.copyOf(transitions);
  }

  /**
   * Returns a step without a time limit and without ways out.
   *
   * @param id the name within the flow, not blank
   * @param owner the role that has to do it, not blank
   * @return the step
   * @throws IllegalArgumentException if one of them is blank
   */
  public static Step of(String id, String owner) {
    return new Step(id, owner, null, List.of(), List.of());
  }

  /**
   * Returns this step with a time limit, and where it leads if that passes.
   *
   * @param duration how long it may take, longer than nothing
   * @param to the step or exit that follows if it takes longer
   * @return the step
   * @throws IllegalArgumentException if the duration is zero or negative
   */
  public Step within(Duration duration, String to) {
    return new Step(id, owner, duration, actions, transitions)
        .with(new Transition(new Cause.TimeOut(), Condition.always(), to));
  }

  /**
   * Returns this step with what is to be done when it is entered.
   *
   * @param some the actions
   * @return the step
   */
  public Step doing(Action... some) {
    return new Step(id, owner, limit, List.of(some), transitions);
  }

  /**
   * Returns this step with one more outcome.
   *
   * @param code the outcome, not blank
   * @param to the step or exit that follows
   * @return the step
   * @throws IllegalArgumentException if the code is blank
   */
  public Step onOutcome(String code, String to) {
    return with(new Transition(new Cause.Outcome(code), Condition.always(), to));
  }

  /**
   * Returns this step with an event that ends it.
   *
   * @param type the type of the event
   * @param when what must hold of the event and its subject
   * @param to the step or exit that follows
   * @return the step
   */
  public Step onEvent(EventType type, Condition when, String to) {
    return with(new Transition(new Cause.Event(type), when, to));
  }

  /**
   * Returns this step with a rule that ends it.
   *
   * @param when what must hold of the subject
   * @param to the step or exit that follows
   * @return the step
   */
  public Step whenever(Condition when, String to) {
    return with(new Transition(new Cause.Rule(), when, to));
  }

  /**
   * Returns this step with one more way out, which is tried after the others.
   *
   * @param transition the way out
   * @return the step
   */
  public Step with(Transition transition) {
    List<Transition> more = new ArrayList<>(transitions);
    more.add(transition);
    return new Step(id, owner, limit, actions, more);
  }

  /**
   * Returns how long the step may take.
   *
   * @return the time limit, or empty for as long as it takes
   */
  public Optional<Duration> timeLimit() {
    return Optional.ofNullable(limit);
  }
}
