package io.dangol.core.flow.trigger;

import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.Truth;
import java.util.List;
import java.util.Objects;

/**
 * What a trigger did with an event of its type, and why.
 *
 * @param trigger the trigger, which names the version
 * @param event the id of the event
 * @param explanation why the trigger fired or not; holds values of the customer
 */
public record Firing(Trigger trigger, String event, Explanation explanation) {

  public Firing {
    Objects.requireNonNull(trigger, "trigger");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(explanation, "explanation");
  }

  /**
   * Returns whether the rule holds. Where a value is missing that is unknown, and nothing follows.
   *
   * @return the verdict
   */
  public Truth verdict() {
    return explanation.tree().verdict();
  }

  /**
   * Returns whether the trigger fired.
   *
   * @return whether the verdict is true
   */
  public boolean fired() {
    return verdict() == Truth.TRUE;
  }

  /**
   * Returns what is to be done.
   *
   * @return the actions of the trigger, or none if it did not fire
   */
  public List<Action> actions() {
    return fired() ? trigger.actions() : List.of();
  }
}
