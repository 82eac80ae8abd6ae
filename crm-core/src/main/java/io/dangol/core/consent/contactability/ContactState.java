package io.dangol.core.consent.contactability;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.Deliverability;
import java.time.Instant;

/** Whether a channel reaches a customer: what is known of the address that it would use. */
public enum ContactState {
  /** There is no address. */
  NONE,
  /** There is an address of which nothing is known. */
  UNKNOWN,
  /** Messages arrive. */
  VALID,
  /** Messages came back for a passing reason. */
  SOFT_BOUNCED,
  /** The address does not exist, and there is no better one. */
  HARD_BOUNCED,
  /** The receiving side refuses the sender. */
  BLOCKED_BY_POLICY,
  /** The recipient complained, and there is no other address. */
  COMPLAINED;

  static ContactState of(Customer customer, Channel channel, Instant asOf) {
    CustomerProfile profile = customer.profile();
    return profile
        .reachedBy(channel, asOf)
        .or(
            () ->
                profile.contactPoints().stream()
                    .filter(point -> channel.reaches(point.kind()))
                    .filter(point -> point.validity().contains(asOf))
                    .findFirst())
        .map(point -> of(point, asOf))
        .orElse(NONE);
  }

  private static ContactState of(ContactPoint point, Instant asOf) {
    Deliverability.State state = point.deliverability().at(asOf);
    return switch (state) {
      case UNKNOWN -> UNKNOWN;
      case VALID -> VALID;
      case SOFT_BOUNCED -> SOFT_BOUNCED;
      case HARD_BOUNCED -> HARD_BOUNCED;
      case BLOCKED_BY_POLICY -> BLOCKED_BY_POLICY;
      case COMPLAINED -> COMPLAINED;
    };
  }
}
