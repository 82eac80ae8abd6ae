package io.dangol.core.customer.contact;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that was learnt about a contact point.
 *
 * @param at when it happened
 * @param event what happened
 * @param result what was known after it
 */
public record DeliverabilityChange(Instant at, DeliveryEvent event, Deliverability result) {

  public DeliverabilityChange {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(result, "result");
  }
}
