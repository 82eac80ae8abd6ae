package io.dangol.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import io.dangol.core.store.BatchResult;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What an {@link ActivityStore} must do: rules ACT-APP-1 to ACT-APP-6, ACT-1 to ACT-4, ACT-PAGE-1
 * to ACT-PAGE-4 and STR-1 to STR-3. A host extends the contract of one kind, such as {@link
 * InteractionStoreContract}, and returns its own store.
 *
 * @param <A> the kind of the activities
 */
public abstract class ActivityStoreContract<A extends Activity> {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  private ActivityStore<A> store;

  ActivityStoreContract() {}

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract ActivityStore<A> create();

  /** Returns an activity of the kind. */
  abstract A activity(CustomerId customer, Instant at, SourceRef source);

  /**
   * Returns how many activities rule STR-3 streams. A host that wants to see bounded memory gives a
   * million and a small heap.
   *
   * @return the number, at least 1
   */
  protected int manyActivities() {
    return 10_000;
  }

  @BeforeEach
  void createStore() {
    store = create();
  }

  @Test
  @DisplayName("ACT-APP-1: a new record is appended")
  void append_tellsThatItIsNew() {
    A activity = at(0, KIM);
    assertThat(store.append(activity)).isEqualTo(new AppendResult<>(activity, Status.APPENDED));
    assertThat(all()).containsExactly(activity);
  }

  @Test
  @DisplayName("ACT-APP-2: the same source again changes nothing, and tells if it said the same")
  void append_returnsTheOriginal_whenRepeated() {
    A original = activity(KIM, NOON, ref("1"));
    store.append(original);
    assertThat(store.append(activity(LEE, NOON.plusSeconds(9), ref("1"))))
        .isEqualTo(new AppendResult<>(original, Status.CONFLICT));
    assertThat(store.append(activity(KIM, NOON, ref("1"))))
        .isEqualTo(new AppendResult<>(original, Status.DUPLICATE));
    assertThat(all()).containsExactly(original);
  }

  @Test
  @DisplayName("ACT-APP-3: of 50 threads that append the same source one appends")
  void append_happensOnce_amongManyThreads() {
    List<AppendResult<A>> results =
        Threads.together(
            thread -> store.append(activity(KIM, NOON.plusSeconds(thread), ref("same"))));
    assertThat(results).filteredOn(r -> r.status() == Status.APPENDED).hasSize(1);
    assertThat(all()).hasSize(1);
    assertThat(results).extracting(AppendResult::record).containsOnly(all().get(0));
  }

  @Test
  @DisplayName("ACT-APP-4: 50 threads that append different sources lose nothing")
  void append_losesNothing_amongManyThreads() {
    Threads.together(thread -> store.append(at(thread, KIM)));
    assertThat(walk(7)).hasSize(Threads.COUNT).isSortedAccordingTo(Activity.ORDER);
  }

  @Test
  @DisplayName("ACT-APP-5: the same record id of another source is another record")
  void append_tellsSourcesApart() {
    store.append(activity(KIM, NOON, SourceRef.of("web", "1")));
    store.append(activity(KIM, NOON, SourceRef.of("diary", "1")));
    assertThat(all()).hasSize(2);
  }

  @Test
  @DisplayName("ACT-APP-6: a batch tells of every activity what became of it")
  void appendAll_tellsOfEveryActivity() {
    A known = at(1, KIM);
    store.append(known);
    BatchResult<AppendResult<A>> result = store.appendAll(List.of(at(2, LEE), known, at(3, KIM)));
    assertThat(result.done())
        .extracting(AppendResult::status)
        .containsExactly(Status.APPENDED, Status.DUPLICATE, Status.APPENDED);
    assertThat(result.isComplete()).isTrue();
    assertThat(all()).hasSize(3);
  }

  @Test
  @DisplayName("ACT-1: a window has its first moment and not its last")
  void stream_isHalfOpen() {
    appendAll(KIM, 0, 1, 2, 3);
    assertThat(within(Set.of(KIM), 1, 3)).containsExactly(at(1, KIM), at(2, KIM));
    assertThat(within(Set.of(KIM), 1, 1)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> within(Set.of(KIM), 2, 1));
  }

  @Test
  @DisplayName("ACT-2: a stream has the customers that are asked for, in the order of time")
  void stream_isOrdered() {
    appendAll(LEE, 3, 1);
    appendAll(KIM, 2, 0);
    appendAll(CustomerId.of("C-9"), 1);
    assertThat(within(Set.of(KIM, LEE), 0, 9))
        .containsExactly(at(0, KIM), at(1, LEE), at(2, KIM), at(3, LEE));
    assertThat(within(Set.of(), 0, 9)).isEmpty();
  }

  @Test
  @DisplayName("ACT-3: activities of one moment are in the order of their sources")
  void stream_isOrderedBySource_withinAMoment() {
    A second = activity(KIM, NOON, SourceRef.of("web", "2"));
    A first = activity(KIM, NOON, SourceRef.of("web", "1"));
    A other = activity(KIM, NOON, SourceRef.of("shop", "9"));
    Stream.of(second, first, other).forEach(store::append);
    assertThat(within(Set.of(KIM), 0, 1)).containsExactly(other, first, second);
    assertThat(walk(1)).containsExactly(other, first, second);
  }

  @Test
  @DisplayName("ACT-4: erasing takes one customer's activities, and only them")
  void erase_takesOneCustomer() {
    appendAll(KIM, 0, 1);
    appendAll(LEE, 2);
    assertThat(store.erase(KIM)).isEqualTo(2);
    assertThat(store.erase(KIM)).isZero();
    assertThat(all()).containsExactly(at(2, LEE));
    assertThat(store.append(at(0, KIM)).status()).isEqualTo(Status.APPENDED);
  }

  @Test
  @DisplayName("ACT-PAGE-1: the pages together are all activities of the customer, each once")
  void page_concatenates_toEverything() {
    List<A> expected = new ArrayList<>();
    for (int second = 0; second < 25; second++) {
      expected.add(at(second, KIM));
      store.append(at(second, KIM));
      store.append(at(second, LEE));
    }
    for (int limit : new int[] {1, 7, 25, 26, 1_000}) {
      assertThat(walk(limit)).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName(
      "ACT-PAGE-2: the last page has no successor, and a customer without any an empty page")
  void page_ends() {
    assertThat(store.page(KIM, PageRequest.first(5)).items()).isEmpty();
    assertThat(store.page(KIM, PageRequest.first(5)).next()).isEmpty();
    appendAll(KIM, 0, 1, 2, 3, 4);
    assertThat(store.page(KIM, PageRequest.first(5)).next()).isEmpty();
    assertThat(store.page(KIM, PageRequest.first(4)).next()).isPresent();
  }

  @Test
  @DisplayName(
      "ACT-PAGE-3: inserts behind and before the cursor neither repeat nor lose an activity")
  void page_survivesInserts() {
    appendAll(KIM, 10, 20, 30, 40);
    Page<A> first = store.page(KIM, PageRequest.first(2));
    appendAll(KIM, 5, 35);
    List<A> seen = new ArrayList<>(first.items());
    seen.addAll(walk(first.next()));
    assertThat(seen)
        .containsExactly(at(10, KIM), at(20, KIM), at(30, KIM), at(35, KIM), at(40, KIM));
  }

  @Test
  @DisplayName("ACT-PAGE-4: a cursor of another query is refused")
  void page_refusesForeignCursors() {
    appendAll(KIM, 0, 1, 2);
    PageRequest next = store.page(KIM, PageRequest.first(1)).next().orElseThrow();
    assertThatIllegalArgumentException().isThrownBy(() -> store.page(LEE, next));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.page(KIM, new PageRequest(2, "elsewhere:1")));
  }

  @Test
  @DisplayName("STR-1: a stream may be closed before its end")
  void stream_closesEarly() {
    appendAll(KIM, 0, 1, 2);
    List<String> closed = new ArrayList<>();
    try (Stream<A> activities = store.stream().onClose(() -> closed.add("closed"))) {
      assertThat(activities.limit(1)).hasSize(1);
    }
    assertThat(closed).hasSize(1);
    assertThat(all()).hasSize(3);
  }

  @Test
  @DisplayName("STR-2: what is appended while a stream is read neither breaks nor repeats it")
  void stream_survivesAppends() {
    appendAll(KIM, 0, 1, 2);
    List<A> seen = new ArrayList<>();
    try (Stream<A> activities = store.stream(Set.of(KIM), NOON, NOON.plusSeconds(3))) {
      activities.forEach(
          activity -> {
            seen.add(activity);
            appendAll(KIM, 100 + seen.size());
          });
    }
    assertThat(seen).containsExactly(at(0, KIM), at(1, KIM), at(2, KIM));
  }

  @Test
  @DisplayName("STR-3: a stream has all activities of all customers, however many")
  void stream_hasEverything() {
    int many = manyActivities();
    for (int i = 0; i < many; i++) {
      store.append(activity(CustomerId.of("C-" + i / 3), NOON, ref(Integer.toString(i))));
    }
    try (Stream<A> activities = store.stream()) {
      assertThat(activities.count()).isEqualTo(many);
    }
  }

  private List<A> all() {
    try (Stream<A> activities = store.stream()) {
      return activities.toList();
    }
  }

  private List<A> within(Set<CustomerId> customers, int from, int until) {
    try (Stream<A> activities =
        store.stream(customers, NOON.plusSeconds(from), NOON.plusSeconds(until))) {
      return activities.toList();
    }
  }

  private List<A> walk(int limit) {
    return walk(Optional.of(PageRequest.first(limit)));
  }

  private List<A> walk(Optional<PageRequest> start) {
    List<A> seen = new ArrayList<>();
    Optional<PageRequest> next = start;
    while (next.isPresent()) {
      Page<A> page = store.page(KIM, next.get());
      assertThat(page.items()).hasSizeLessThanOrEqualTo(next.get().limit());
      // A walk that does not advance would not end.
      assertThat(page.next()).isNotEqualTo(next);
      seen.addAll(page.items());
      next = page.next();
    }
    return seen;
  }

  private void appendAll(CustomerId customer, int... seconds) {
    for (int second : seconds) {
      store.append(at(second, customer));
    }
  }

  private A at(int second, CustomerId customer) {
    return activity(customer, NOON.plusSeconds(second), ref(customer + "/" + second));
  }

  private static SourceRef ref(String record) {
    return SourceRef.of("source", record);
  }
}
