package io.dangol.core.flow;

import io.dangol.core.flow.event.DomainEvent;
import java.util.Objects;

/** What a flow is told. */
public sealed interface FlowInput {

  /**
   * Somebody reports what came of a step. The step is named, so that a report that comes after its
   * time limit is not taken for one on the step that followed.
   *
   * @param step the step
   * @param code the outcome
   */
  record Outcome(String step, String code) implements FlowInput {

    public Outcome {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(code, "code");
    }
  }

  /**
   * Something has happened.
   *
   * @param event the event
   */
  record Event(DomainEvent event) implements FlowInput {

    public Event {
      Objects.requireNonNull(event, "event");
    }
  }

  /** Time has passed, or facts have changed. */
  record Tick() implements FlowInput {}

  /**
   * Returns the report of an outcome.
   *
   * @param step the step
   * @param code the outcome
   * @return the input
   */
  static FlowInput outcome(String step, String code) {
    return new Outcome(step, code);
  }

  /**
   * Returns the news of an event.
   *
   * @param event the event
   * @return the input
   */
  static FlowInput event(DomainEvent event) {
    return new Event(event);
  }

  /**
   * Returns the news that time has passed or facts have changed.
   *
   * @return the input
   */
  static FlowInput tick() {
    return new Tick();
  }
}
