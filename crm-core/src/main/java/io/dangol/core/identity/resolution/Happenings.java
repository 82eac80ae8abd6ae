package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.flow.event.EventPublisher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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

  /** An identity, and the other one that it was made an alias of or parted from. */
  record Pair(CustomerId id, CustomerId other) {}

  void tell(Collection<CustomerId> registered, List<Pair> merged, List<Pair> restored) {
    List<DomainEvent> all = new ArrayList<>();
    registered.forEach(id -> all.add(events.customerRegistered(id, now())));
    restored.forEach(pair -> all.add(events.customerUnmerged(pair.id(), pair.other(), now())));
    merged.forEach(pair -> all.add(events.customerMerged(pair.id(), pair.other(), now())));
    if (!all.isEmpty()) {
      publisher.publish(all);
    }
  }
}
