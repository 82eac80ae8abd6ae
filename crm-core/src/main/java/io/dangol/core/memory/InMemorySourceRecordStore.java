package io.dangol.core.memory;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.SourceRecordStore;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Source records in memory. */
public final class InMemorySourceRecordStore implements SourceRecordStore {

  private static final String CURSOR = "source-record:";

  private final ConcurrentNavigableMap<SourceRef, Entry> entries = new ConcurrentSkipListMap<>();

  /** A record, and since when it is without values. */
  private record Entry(SourceRecord record, Optional<Instant> erasedAt) {}

  /** Creates an empty store. */
  public InMemorySourceRecordStore() {}

  @Override
  public AppendResult<SourceRecord> appendIfAbsent(SourceRecord record) {
    Entry before = entries.putIfAbsent(record.ref(), new Entry(record, Optional.empty()));
    if (before == null) {
      return new AppendResult<>(record, AppendResult.Status.APPENDED);
    }
    boolean same = before.erasedAt().isEmpty() && before.record().repeats(record);
    return new AppendResult<>(
        before.record(), same ? AppendResult.Status.DUPLICATE : AppendResult.Status.CONFLICT);
  }

  @Override
  public Optional<SourceRecord> find(SourceRef ref) {
    return Optional.ofNullable(entries.get(ref)).map(Entry::record);
  }

  @Override
  public Map<SourceRef, SourceRecord> findAll(Set<SourceRef> refs) {
    if (refs.size() > MAX_BULK) {
      throw new IllegalArgumentException(
          "at most %d records at once, not %d".formatted(MAX_BULK, refs.size()));
    }
    Map<SourceRef, SourceRecord> found = new HashMap<>();
    refs.forEach(ref -> find(ref).ifPresent(record -> found.put(ref, record)));
    return Map.copyOf(found);
  }

  @Override
  public Page<SourceRecord> page(PageRequest request) {
    Map<SourceRef, Entry> rest =
        request
            .after()
            .map(InMemorySourceRecordStore::decode)
            .<Map<SourceRef, Entry>>map(ref -> entries.tailMap(ref, false))
            .orElse(entries);
    List<SourceRecord> items = new ArrayList<>();
    for (Entry entry : rest.values()) {
      if (items.size() == request.limit()) {
        SourceRef last = items.get(items.size() - 1).ref();
        return new Page<>(items, new PageRequest(request.limit(), encode(last)));
      }
      items.add(entry.record());
    }
    return new Page<>(items, null);
  }

  @Override
  public Stream<SourceRecord> stream() {
    return entries.values().stream().map(Entry::record);
  }

  @Override
  public boolean erase(SourceRef ref, Instant at) {
    Objects.requireNonNull(at, "at");
    Entry before = entries.get(ref);
    return before != null
        && before.erasedAt().isEmpty()
        && entries.replace(
            ref, before, new Entry(before.record().withoutValues(), Optional.of(at)));
  }

  @Override
  public Optional<Instant> erasedAt(SourceRef ref) {
    return Optional.ofNullable(entries.get(ref)).flatMap(Entry::erasedAt);
  }

  private static String encode(SourceRef ref) {
    return CURSOR + ref.source().length() + ":" + ref.source() + ref.recordId();
  }

  private static SourceRef decode(String cursor) {
    try {
      if (cursor.startsWith(CURSOR)) {
        int colon = cursor.indexOf(':', CURSOR.length());
        int start = colon + 1;
        int length = Integer.parseInt(cursor.substring(CURSOR.length(), colon));
        return SourceRef.of(
            cursor.substring(start, start + length), cursor.substring(start + length));
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw foreign();
    }
    throw foreign();
  }

  private static IllegalArgumentException foreign() {
    return new IllegalArgumentException(
        "the cursor is not one of this store\nMaybe it belongs to another query.");
  }
}
