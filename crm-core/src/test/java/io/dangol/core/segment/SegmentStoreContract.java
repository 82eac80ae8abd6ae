package io.dangol.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import io.dangol.core.store.Threads;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link SegmentStore} must do: rules SEG-1 to SEG-6. A host extends it and returns its own
 * store.
 */
public abstract class SegmentStoreContract {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
  private static final Instant AUGUST = Instant.parse("2026-08-01T00:00:00Z");
  private static final SegmentSnapshot FIRST =
      SegmentSnapshot.of(
          new SegmentSnapshot.Name("rfm", 9, JULY), Map.of(KIM, "best", LEE, "lapsed"));
  private static final SegmentSnapshot SECOND =
      SegmentSnapshot.of(new SegmentSnapshot.Name("rfm", 1, AUGUST), Map.of(KIM, "lapsed"));

  private SegmentStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract SegmentStore create();

  @BeforeEach
  void createStore() {
    store = create();
  }

  @Test
  @DisplayName("SEG-1: a snapshot is found by model, version and moment")
  void snapshot_isFoundByName() {
    assertThat(store.find(FIRST.name())).isEmpty();
    store.add(FIRST);
    assertThat(store.find(FIRST.name())).contains(FIRST);
    assertThat(store.find(new SegmentSnapshot.Name("rfm", 8, JULY))).isEmpty();
    assertThat(FIRST.customers("best")).containsExactly(KIM);
    assertThat(FIRST.segmentOf(LEE)).contains("lapsed");
    assertThat(SECOND.segmentOf(LEE)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentSnapshot.of(FIRST.name(), Map.of(KIM, " ")));
  }

  @Test
  @DisplayName("SEG-2: a snapshot never changes")
  void snapshot_neverChanges() {
    assertThat(store.add(FIRST)).isEqualTo(new AppendResult<>(FIRST, Status.APPENDED));
    assertThat(store.add(FIRST)).isEqualTo(new AppendResult<>(FIRST, Status.DUPLICATE));
    SegmentSnapshot other = SegmentSnapshot.of(FIRST.name(), Map.of());
    assertThat(store.add(other)).isEqualTo(new AppendResult<>(FIRST, Status.CONFLICT));
    assertThat(store.find(FIRST.name())).contains(FIRST);
    SegmentSnapshot nobody =
        SegmentSnapshot.of(new SegmentSnapshot.Name("rfm", 10, JULY), Map.of());
    assertThat(store.add(nobody)).isEqualTo(new AppendResult<>(nobody, Status.APPENDED));
    assertThat(store.add(nobody)).isEqualTo(new AppendResult<>(nobody, Status.DUPLICATE));
    assertThat(store.find(nobody.name())).contains(nobody);
  }

  @Test
  @DisplayName("SEG-3: the latest snapshot is that of the last moment, whatever its version")
  void latestAt_isThatOfTheMoment() {
    store.add(SECOND);
    store.add(FIRST);
    store.add(SegmentSnapshot.of(new SegmentSnapshot.Name("value", 1, AUGUST), Map.of()));
    assertThat(store.names("rfm")).containsExactly(FIRST.name(), SECOND.name());
    assertThat(store.latestAt("rfm", JULY.minusNanos(1))).isEmpty();
    assertThat(store.latestAt("rfm", JULY)).contains(FIRST);
    assertThat(store.latestAt("rfm", AUGUST)).contains(SECOND);
    SegmentSnapshot tenth =
        SegmentSnapshot.of(new SegmentSnapshot.Name("rfm", 10, JULY), Map.of(LEE, "best"));
    store.add(tenth);
    assertThat(store.names("rfm")).containsExactly(FIRST.name(), tenth.name(), SECOND.name());
    assertThat(store.latestAt("rfm", JULY)).contains(tenth);
  }

  @Test
  @DisplayName("SEG-4: erasing takes one customer out of all snapshots")
  void erase_takesOneCustomer() {
    store.add(FIRST);
    store.add(SECOND);
    assertThat(store.erase(KIM)).isEqualTo(2);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.find(FIRST.name()).orElseThrow().segments()).containsOnlyKeys(LEE);
    assertThat(store.add(FIRST).status()).isEqualTo(Status.CONFLICT);
    assertThat(store.find(FIRST.name()).orElseThrow().segments()).containsOnlyKeys(LEE);
    assertThat(store.find(SECOND.name())).isPresent();
  }

  @Test
  @DisplayName("SEG-5: of 50 threads that add one name one adds")
  void add_happensOnce_amongManyThreads() {
    assertThat(Threads.together(thread -> store.add(FIRST).status()))
        .containsOnlyOnce(Status.APPENDED);
  }

  @Test
  @DisplayName("SEG-6: the segments of a customer in all snapshots, in the order of their names")
  void of_hasTheSegmentsOfTheCustomer() {
    store.add(SECOND);
    store.add(FIRST);
    assertThat(store.of(KIM))
        .containsExactly(
            new SegmentAssignment(KIM, FIRST.name(), "best"),
            new SegmentAssignment(KIM, SECOND.name(), "lapsed"));
    assertThat(store.of(LEE)).containsExactly(new SegmentAssignment(LEE, FIRST.name(), "lapsed"));
    store.erase(KIM);
    assertThat(store.of(KIM)).isEmpty();
  }
}
