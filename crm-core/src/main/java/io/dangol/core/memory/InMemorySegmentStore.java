package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.segment.SegmentAssignment;
import io.dangol.core.segment.SegmentSnapshot;
import io.dangol.core.segment.SegmentStore;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Snapshots of segments in memory. */
public final class InMemorySegmentStore implements SegmentStore {

  private final ConcurrentNavigableMap<SegmentSnapshot.Name, SegmentSnapshot> snapshots =
      new ConcurrentSkipListMap<>();

  /** Creates an empty store. */
  public InMemorySegmentStore() {}

  @Override
  public AppendResult<SegmentSnapshot> add(SegmentSnapshot snapshot) {
    SegmentSnapshot before = snapshots.putIfAbsent(snapshot.name(), snapshot);
    if (before == null) {
      return new AppendResult<>(snapshot, Status.APPENDED);
    }
    return new AppendResult<>(before, before.equals(snapshot) ? Status.DUPLICATE : Status.CONFLICT);
  }

  @Override
  public Optional<SegmentSnapshot> find(SegmentSnapshot.Name name) {
    return Optional.ofNullable(snapshots.get(name));
  }

  @Override
  public List<SegmentSnapshot.Name> names(String model) {
    return snapshots.keySet().stream().filter(name -> name.model().equals(model)).toList();
  }

  @Override
  public List<SegmentAssignment> of(CustomerId customer) {
    return snapshots.values().stream()
        .flatMap(
            snapshot ->
                snapshot
                    .segmentOf(customer)
                    .map(segment -> new SegmentAssignment(customer, snapshot.name(), segment))
                    .stream())
        .toList();
  }

  @Override
  public int erase(CustomerId customer) {
    int erased = 0;
    for (SegmentSnapshot.Name name : snapshots.keySet()) {
      boolean[] found = new boolean[1];
      snapshots.computeIfPresent(
          name,
          (same, snapshot) -> {
            found[0] = snapshot.segments().containsKey(customer);
            return found[0] ? without(snapshot, customer) : snapshot;
          });
      erased += found[0] ? 1 : 0;
    }
    return erased;
  }

  private static SegmentSnapshot without(SegmentSnapshot snapshot, CustomerId customer) {
    Map<CustomerId, String> rest = new HashMap<>(snapshot.segments());
    rest.remove(customer);
    return new SegmentSnapshot(snapshot.name(), rest);
  }
}
