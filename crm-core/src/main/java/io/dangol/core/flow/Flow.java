package io.dangol.core.flow;

import io.dangol.core.fact.Condition;
import io.dangol.core.flow.event.EventType;
import java.util.List;
import java.util.Objects;

/**
 * Work in several steps, as data. {@link FlowCheck} tells what is wrong with it, {@link
 * FlowMachine} moves it.
 *
 * @param id the name, the same in all versions, not blank
 * @param version the version, from 1
 * @param on the type of the event with which it begins
 * @param entry what must hold of the event and its subject
 * @param steps the steps; it begins with the first one
 * @param exits the ends
 */
public record Flow(
    String id, int version, EventType on, Condition entry, List<Step> steps, List<Exit> exits) {

  public Flow {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a flow's id must not be blank");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "flow %s: version %d is not from 1".formatted(id, version));
    }
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(entry, "entry");
    steps = List.copyOf(steps);
    exits = List.copyOf(exits);
  }
}
