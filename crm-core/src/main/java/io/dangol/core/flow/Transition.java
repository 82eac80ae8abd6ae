package io.dangol.core.flow;

import io.dangol.core.fact.Condition;
import java.util.Objects;

/**
 * A way out of a step. Of the transitions with the same cause the first whose condition holds is
 * taken; where a value is missing the condition does not hold.
 *
 * @param cause what makes the flow move
 * @param when what must hold of the subject, and of the event if that is the cause
 * @param to the step or the exit that it leads to
 */
public record Transition(Cause cause, Condition when, String to) {

  public Transition {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(to, "to");
  }
}
