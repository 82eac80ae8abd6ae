package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.flow.event.EventPublisher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** Tells others what happened, by the clock. */
final class Happenings {

  private final EventPublisher publisher;
  private final DomainEvents events;
  private final InstantSource clock;

  Happenings(IdentityPorts ports, IdentityOptions options, InstantSource clock) {
    this.publisher = ports.events();
    this.events = DomainEvents.from(options.source());
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void registered(CustomerId customer) {
    publisher.publish(List.of(events.customerRegistered(customer, now())));
  }

  void merged(Collection<CustomerId> retired, CustomerId survivor) {
    List<DomainEvent> merged =
        retired.stream().map(alias -> events.customerMerged(alias, survivor, now())).toList();
    if (!merged.isEmpty()) {
      publisher.publish(merged);
    }
  }

  void unmerged(CustomerId restored, CustomerId other) {
    publisher.publish(List.of(events.customerUnmerged(restored, other, now())));
  }
}
