package io.dangol.core.flow;

import io.dangol.core.flow.event.EventType;
import java.util.Objects;

/** What makes a flow move. */
public sealed interface Cause {

  /**
   * Somebody reports what came of a step.
   *
   * @param code the outcome, not blank, such as {@code ACCEPTED}
   */
  record Outcome(String code) implements Cause {

    public Outcome {
      if (code.isBlank()) {
        throw new IllegalArgumentException("an outcome must not be blank");
      }
    }
  }

  /**
   * Something happens to the flow's subject.
   *
   * @param type the type of the event
   */
  record Event(EventType type) implements Cause {

    public Event {
      Objects.requireNonNull(type, "type");
    }
  }

  /** The time limit of the step has passed. */
  record TimeOut() implements Cause {}

  /** The condition of the transition holds: on entering the step, or whenever the flow is asked. */
  record Rule() implements Cause {}
}
