package io.dangol.core.activity.touchpoint;

import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.InteractionChannel;
import java.util.Objects;

/**
 * A place where a customer and the company are meant to meet.
 *
 * @param id the name within its plan, not blank
 * @param phase in which phase
 * @param channel where
 * @param direction who is to begin
 * @param frequency how often per customer
 * @param staff the role of the staff who is to meet the customer, not blank
 */
public record TouchPoint(
    String id,
    Phase phase,
    InteractionChannel channel,
    Interaction.Direction direction,
    Frequency frequency,
    String staff) {

  public TouchPoint {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a touch-point's id must not be blank");
    }
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(frequency, "frequency");
    if (staff.isBlank()) {
      throw new IllegalArgumentException("touch-point %s: staff must not be blank".formatted(id));
    }
  }

  /** Returns what an interaction is recognised by. */
  Place place() {
    return new Place(phase, channel, direction);
  }

  /** What tells touch-points apart. */
  record Place(Phase phase, InteractionChannel channel, Interaction.Direction direction) {}
}
