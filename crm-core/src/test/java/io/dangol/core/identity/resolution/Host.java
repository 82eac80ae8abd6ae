package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.memory.InMemoryMergeStore;
import io.dangol.core.memory.InMemorySourceRecordStore;
import io.dangol.core.store.IdGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A host with everything in memory, a clock that stands and ids in turn. */
final class Host {

  static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  final InMemorySourceRecordStore records = new InMemorySourceRecordStore();
  final InMemoryMergeStore merges = new InMemoryMergeStore();
  final InMemoryCustomerStore customers = new InMemoryCustomerStore();
  final List<DomainEvent> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger count = new AtomicInteger();
  final IdentityService identities = open();

  IdentityService open() {
    return open(IdentityOptions.standard());
  }

  IdentityService open(IdentityOptions options) {
    IdGenerator ids = () -> "C-%06d".formatted(count.incrementAndGet());
    return IdentityService.open(
        new IdentityPorts(records, merges, customers, events::addAll),
        options,
        InstantSource.fixed(NOON.plusSeconds(3600)),
        ids);
  }

  /** A record that came so many seconds after noon, with fields and values in turn. */
  static SourceRecord record(
      String source, int number, RecordRole role, String name, Object... fields) {
    SourceRecord record =
        SourceRecord.of(ref(source, number), role, NOON.plusSeconds(number))
            .with(RecordField.NAME, name);
    for (int i = 0; i < fields.length; i += 2) {
      record = record.with((RecordField) fields[i], (String) fields[i + 1]);
    }
    return record;
  }

  static SourceRecord buyer(int number, String name, Object... fields) {
    return record("shop", number, RecordRole.BUYER, name, fields);
  }

  static SourceRef ref(String source, int number) {
    return SourceRef.of(source, "%06d".formatted(number));
  }

  static SourceRef ref(int number) {
    return ref("shop", number);
  }

  CustomerId customer(int number) {
    return identities.customer(ref(number)).orElseThrow();
  }

  /** The records of each customer: what a partition is, whatever the ids are. */
  Set<NavigableSet<SourceRef>> partition() {
    Set<NavigableSet<SourceRef>> parts = new HashSet<>();
    records.stream()
        .forEach(
            one ->
                parts.add(
                    new TreeSet<>(
                        identities.records(identities.customer(one.ref()).orElseThrow()))));
    return parts;
  }
}
