package io.dangol.core.flow;

import io.dangol.core.flow.trigger.Action;
import java.util.List;

/**
 * An end of a flow.
 *
 * @param id the name within the flow, not blank, such as {@code won}
 * @param actions what is to be done at the end
 */
public record Exit(String id, List<Action> actions) {

  public Exit {
    if (id.isBlank()) {
      throw new IllegalArgumentException("the id of an exit must not be blank");
    }
    actions = List.copyOf(actions);
  }

  /**
   * Returns an end.
   *
   * @param id the name within the flow, not blank
   * @param actions what is to be done
   * @return the exit
   * @throws IllegalArgumentException if the id is blank
   */
  public static Exit of(String id, Action... actions) {
    return new Exit(id, List.of(actions));
  }
}
