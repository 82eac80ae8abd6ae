package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerStore;
import io.dangol.core.flow.event.EventPublisher;
import io.dangol.core.identity.SourceRecordStore;
import io.dangol.core.identity.merge.MergeStore;
import java.util.Objects;

/**
 * Where the host keeps what identity resolution works on.
 *
 * @param records the records as they came
 * @param merges the log of decisions, from which everything follows
 * @param customers the customers as they follow from the log
 * @param events who is told what happened
 */
public record IdentityPorts(
    SourceRecordStore records, MergeStore merges, CustomerStore customers, EventPublisher events) {

  public IdentityPorts {
    Objects.requireNonNull(records, "records");
    Objects.requireNonNull(merges, "merges");
    Objects.requireNonNull(customers, "customers");
    Objects.requireNonNull(events, "events");
  }
}
