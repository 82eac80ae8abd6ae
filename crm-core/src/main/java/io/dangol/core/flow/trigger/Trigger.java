package io.dangol.core.flow.trigger;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.flow.event.EventFields;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.rule.RuleId;
import java.util.List;
import java.util.Objects;

/**
 * A rule on events and what follows from it.
 *
 * @param id the name, the same in all versions
 * @param version the version, from 1
 * @param on the type of the events
 * @param when what must hold of the event and its customer
 * @param actions what follows, in this order; at least one
 */
public record Trigger(RuleId id, int version, EventType on, Condition when, List<Action> actions) {

  public Trigger {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(when, "when");
    actions = List.copyOf(actions);
    if (version < 1) {
      throw new IllegalArgumentException(
          "trigger %s: version %d is not from 1".formatted(id, version));
    }
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("trigger %s has no action".formatted(id));
    }
    List<Fact<?>> foreign = foreignFields(on, when);
    if (!foreign.isEmpty()) {
      throw new IllegalArgumentException(
          "trigger %s: events of type %s have no fields %s; they have %s"
              .formatted(id, on, foreign, on.fields()));
    }
  }

  /**
   * Returns the fields of events that a condition names although the events of a type never have
   * them.
   *
   * @param on the type of the events
   * @param when the condition
   * @return the fields in the order of their first appearance
   */
  public static List<Fact<?>> foreignFields(EventType on, Condition when) {
    return when.facts().stream()
        .filter(fact -> fact.name().startsWith(EventFields.PREFIX))
        .<Fact<?>>map(fact -> fact)
        .filter(field -> !on.fields().contains(field))
        .toList();
  }

  /**
   * Begins a trigger.
   *
   * @param type the type of the events
   * @return a builder of a trigger without a condition
   */
  public static Builder on(EventType type) {
    return new Builder(type);
  }

  /** Collects the parts of a trigger. */
  public static final class Builder {

    private final EventType type;
    private String id = "";
    private int version = 1;
    private Condition when = Condition.always();

    private Builder(EventType type) {
      this.type = Objects.requireNonNull(type, "type");
    }

    /**
     * Names the trigger.
     *
     * @param name the name, the same in all versions, not blank
     * @param number the version, from 1
     * @return this builder
     */
    public Builder named(String name, int number) {
      id = name;
      version = number;
      return this;
    }

    /**
     * Sets what must hold; without it the trigger fires on every event of the type.
     *
     * @param condition the condition
     * @return this builder
     */
    public Builder when(Condition condition) {
      when = Objects.requireNonNull(condition, "condition");
      return this;
    }

    /**
     * Ends the trigger.
     *
     * @param actions what follows, at least one
     * @return the trigger
     * @throws IllegalArgumentException if there is no name or action, the version is below 1, or
     *     the condition names fields that events of the type do not have
     */
    public Trigger then(Action... actions) {
      return new Trigger(new RuleId(id), version, type, when, List.of(actions));
    }
  }
}
