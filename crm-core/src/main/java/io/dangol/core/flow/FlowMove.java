package io.dangol.core.flow;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A move that a flow has made.
 *
 * @param from the step that was left, or null at the beginning
 * @param to the step or exit that was entered
 * @param cause what made it move
 * @param at when
 * @param event the id of the event that did it, or null
 */
public record FlowMove(
    @Nullable String from, String to, Cause cause, Instant at, @Nullable String event) {

  public FlowMove {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(at, "at");
  }
}
