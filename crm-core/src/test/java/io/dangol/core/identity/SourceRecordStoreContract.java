package io.dangol.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.StreamContract;
import io.dangol.core.store.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link SourceRecordStore} must do: rules SRC-1 to SRC-14, SRC-PAGE-1 to SRC-PAGE-4 and
 * those of {@link StreamContract}. A host extends it and returns its own store, which keeps moments
 * to the microsecond.
 */
public abstract class SourceRecordStoreContract implements StreamContract {

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  private SourceRecordStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract SourceRecordStore create();

  @BeforeEach
  void createStore() {
    store = create();
  }

  private static SourceRecord record(int number, String name) {
    return SourceRecord.of(ref(number), RecordRole.BUYER, NOON).with(RecordField.NAME, name);
  }

  private static SourceRef ref(int number) {
    return SourceRef.of("shop", "%07d".formatted(number));
  }

  @Override
  public Stream<?> openStream() {
    return store.stream();
  }

  @Override
  public void fill(int rows) {
    for (int i = 0; i < rows; i++) {
      store.appendIfAbsent(record(i, "name " + i));
    }
  }

  @Test
  @DisplayName("SRC-1: a record that was never stored is not found")
  void find_isEmpty_whenNotStored() {
    assertThat(store.find(ref(1))).isEmpty();
    assertThat(store.erasedAt(ref(1))).isEmpty();
  }

  @Test
  @DisplayName("SRC-2: a new record is appended and found as it was given")
  void append_keepsTheRecord() {
    SourceRecord full =
        record(1, "Kim")
            .with(RecordField.PHONE, "010-1234-5678")
            .with(RecordField.PHONE, "02-345-6789")
            .with(RecordField.of("acme:size", FieldKind.TEXT), "L")
            .referredBy(ref(9));
    assertThat(store.appendIfAbsent(full)).isEqualTo(new AppendResult<>(full, Status.APPENDED));
    assertThat(store.find(ref(1))).contains(full);
  }

  @Test
  @DisplayName("SRC-3: the same content again is a duplicate, whenever it comes")
  void append_isDuplicate_whenRepeated() {
    SourceRecord first = record(1, "Kim");
    store.appendIfAbsent(first);
    SourceRecord again =
        SourceRecord.of(ref(1), RecordRole.BUYER, NOON.plusSeconds(9))
            .with(RecordField.NAME, "Kim");
    assertThat(store.appendIfAbsent(again)).isEqualTo(new AppendResult<>(first, Status.DUPLICATE));
  }

  @Test
  @DisplayName("SRC-4: other content under the same reference is a conflict and changes nothing")
  void append_isConflict_whenOther() {
    SourceRecord first = record(1, "Kim");
    store.appendIfAbsent(first);
    assertThat(store.appendIfAbsent(record(1, "Lee")))
        .isEqualTo(new AppendResult<>(first, Status.CONFLICT));
    assertThat(store.find(ref(1))).contains(first);
  }

  @Test
  @DisplayName("SRC-5: the same record id of another source is another record")
  void append_tellsSourcesApart() {
    store.appendIfAbsent(SourceRecord.of(SourceRef.of("a", "bc"), RecordRole.LEAD, NOON));
    store.appendIfAbsent(SourceRecord.of(SourceRef.of("ab", "c"), RecordRole.LEAD, NOON));
    assertThat(walk(1)).hasSize(2);
  }

  @Test
  @DisplayName("SRC-6: of 50 threads that append under one reference one appends")
  void append_happensOnce_amongManyThreads() {
    List<AppendResult<SourceRecord>> results =
        Threads.together(thread -> store.appendIfAbsent(record(1, "name " + thread)));
    assertThat(results).filteredOn(r -> r.status() == Status.APPENDED).hasSize(1);
    assertThat(results)
        .extracting(AppendResult::record)
        .containsOnly(store.find(ref(1)).orElseThrow());
  }

  @Test
  @DisplayName("SRC-7: 50 threads that append different records lose nothing")
  void append_losesNothing_amongManyThreads() {
    Threads.together(thread -> store.appendIfAbsent(record(thread, "name")));
    assertThat(walk(7)).hasSize(Threads.COUNT);
  }

  @Test
  @DisplayName("SRC-8: a bulk read equals single reads and leaves out what is not stored")
  void findAll_equalsSingleReads() {
    fill(5);
    Set<SourceRef> refs = IntStream.range(3, 8).mapToObj(i -> ref(i)).collect(Collectors.toSet());
    assertThat(store.findAll(refs))
        .isEqualTo(Map.of(ref(3), record(3, "name 3"), ref(4), record(4, "name 4")));
  }

  @Test
  @DisplayName("SRC-9: a bulk read has a limit")
  void findAll_throws_whenTooMany() {
    Set<SourceRef> refs =
        IntStream.rangeClosed(0, SourceRecordStore.MAX_BULK)
            .mapToObj(i -> ref(i))
            .collect(Collectors.toSet());
    assertThatIllegalArgumentException().isThrownBy(() -> store.findAll(refs));
  }

  @Test
  @DisplayName("SRC-10: erasing takes the values and leaves reference, role and moment")
  void erase_leavesATombstone() {
    store.appendIfAbsent(record(1, "Kim").referredBy(ref(2)));
    store.appendIfAbsent(record(2, "Lee"));
    assertThat(store.erase(ref(1), NOON.plusSeconds(1))).isTrue();
    assertThat(store.find(ref(1))).contains(SourceRecord.of(ref(1), RecordRole.BUYER, NOON));
    assertThat(store.erasedAt(ref(1))).contains(NOON.plusSeconds(1));
    assertThat(store.find(ref(2))).contains(record(2, "Lee"));
  }

  @Test
  @DisplayName("SRC-11: erasing twice, or what is not there, changes nothing")
  void erase_keepsTheFirstMoment() {
    store.appendIfAbsent(record(1, "Kim"));
    store.erase(ref(1), NOON);
    assertThat(store.erase(ref(1), NOON.plusSeconds(1))).isFalse();
    assertThat(store.erasedAt(ref(1))).contains(NOON);
    assertThat(store.erase(ref(2), NOON)).isFalse();
  }

  @Test
  @DisplayName("SRC-12: what was erased does not come back")
  void append_isConflict_afterErasure() {
    store.appendIfAbsent(record(1, "Kim"));
    store.erase(ref(1), NOON);
    SourceRecord tombstone = SourceRecord.of(ref(1), RecordRole.BUYER, NOON);
    assertThat(store.appendIfAbsent(record(1, "Kim")))
        .isEqualTo(new AppendResult<>(tombstone, Status.CONFLICT));
    assertThat(store.appendIfAbsent(tombstone).status()).isEqualTo(Status.CONFLICT);
    assertThat(store.find(ref(1))).contains(tombstone);
  }

  @Test
  @DisplayName("SRC-13: values keep their order and spelling, moments their microseconds")
  void append_keepsEveryPart() {
    SourceRecord full =
        SourceRecord.of(
                SourceRef.of("Shop", "a/1:한글"),
                RecordRole.RECIPIENT,
                Instant.parse("2026-07-01T03:04:05.123456Z"))
            .observedAt(Instant.parse("2019-02-03T04:05:06.654321Z"))
            .with(RecordField.NAME, " 김 철수 '고객' ")
            .with(RecordField.PHONE, "b")
            .with(RecordField.PHONE, "a")
            .with(RecordField.PHONE, "b")
            .referredBy(SourceRef.of("Shop", "A/1"));
    store.appendIfAbsent(full);
    store.appendIfAbsent(SourceRecord.of(SourceRef.of("Shop", "A/1:한글"), RecordRole.LEAD, NOON));
    assertThat(store.find(full.ref())).contains(full);
    assertThat(store.findAll(Set.of(full.ref()))).isEqualTo(Map.of(full.ref(), full));
    assertThat(walk(1)).hasSize(2).contains(full);
    SourceRecord sorted =
        new SourceRecord(
            full.ref(),
            full.role(),
            full.receivedAt(),
            Map.of(
                RecordField.NAME,
                full.values(RecordField.NAME),
                RecordField.PHONE,
                List.of("a", "b", "b")),
            full.referredBy());
    assertThat(store.appendIfAbsent(sorted)).isEqualTo(new AppendResult<>(full, Status.CONFLICT));
  }

  @Test
  @DisplayName("SRC-14: every way of reading has all records, erased ones too, in one order")
  void reads_haveErasedRecords_inTheOrderOfReferences() {
    for (String id : List.of("b", "a", "C", "10", "9")) {
      store.appendIfAbsent(
          SourceRecord.of(SourceRef.of("shop", id), RecordRole.BUYER, NOON)
              .with(RecordField.NAME, "name " + id));
    }
    SourceRef erased = SourceRef.of("shop", "a");
    store.erase(erased, NOON);
    SourceRecord tombstone = SourceRecord.of(erased, RecordRole.BUYER, NOON);
    assertThat(store.findAll(Set.of(erased))).isEqualTo(Map.of(erased, tombstone));
    assertThat(walk(2)).hasSize(5).contains(tombstone);
    try (Stream<SourceRecord> stream = store.stream()) {
      List<SourceRecord> all = stream.toList();
      assertThat(all).isEqualTo(walk(2)).extracting(SourceRecord::ref).isSorted();
    }
  }

  @Test
  @DisplayName("SRC-PAGE-1: pages together have every record once, in the order of references")
  void page_walksEverything() {
    fill(25);
    for (int limit : new int[] {1, 7, 25, 100}) {
      assertThat(walk(limit))
          .hasSize(25)
          .extracting(SourceRecord::ref)
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("SRC-PAGE-2: what is appended behind the walk is not seen, nothing twice")
  void page_isStable_underAppends() {
    IntStream.range(10, 20).forEach(i -> store.appendIfAbsent(record(i, "name")));
    Page<SourceRecord> first = store.page(PageRequest.first(5));
    store.appendIfAbsent(record(1, "before"));
    store.appendIfAbsent(record(99, "after"));
    Page<SourceRecord> rest = store.page(new PageRequest(100, first.next().orElseThrow().cursor()));
    assertThat(rest.items()).hasSize(6).doesNotContainAnyElementsOf(first.items());
    assertThat(rest.next()).isEmpty();
  }

  @Test
  @DisplayName("SRC-PAGE-3: the last page has no next one")
  void page_ends() {
    fill(3);
    assertThat(store.page(PageRequest.first(3)).next()).isEmpty();
    assertThat(store.page(PageRequest.first(2)).next()).isPresent();
  }

  @Test
  @DisplayName("SRC-PAGE-4: a cursor of another query is refused")
  void page_throws_whenTheCursorIsForeign() {
    for (String cursor : List.of("customer:C-1", "source-record:x", "source-record:99:a", "")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.page(new PageRequest(1, cursor)))
          .withMessageContaining("cursor");
    }
  }

  private List<SourceRecord> walk(int limit) {
    List<SourceRecord> all = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
    while (next.isPresent()) {
      Page<SourceRecord> page = store.page(next.get());
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      next = page.next();
    }
    return all;
  }
}
