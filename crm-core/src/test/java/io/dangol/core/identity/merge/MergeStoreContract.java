package io.dangol.core.identity.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.match.Evidence;
import io.dangol.core.identity.match.Match;
import io.dangol.core.identity.match.MatchLevel;
import io.dangol.core.store.StaleVersionException;
import io.dangol.core.store.Threads;
import io.dangol.core.store.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link MergeStore} must do: rules MRG-1 to MRG-10. A host extends it and returns its own
 * store, which keeps moments to the microsecond.
 */
public abstract class MergeStoreContract {

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final SourceRef FIRST = SourceRef.of("shop", "1");
  private static final SourceRef SECOND = SourceRef.of("shop", "2");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final Match MATCH =
      new Match(FIRST, SECOND, MatchLevel.STRONG, 2.5, "name+phone", List.of());

  private MergeStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract MergeStore create();

  @BeforeEach
  void createStore() {
    store = create();
  }

  private static MergeDecision decision(int number) {
    return decision(number, new IdentityChange.DeclaredDifferent(FIRST, SECOND));
  }

  private static MergeDecision decision(int number, IdentityChange change) {
    return new MergeDecision("D-" + number, NOON, "staff-7", "NAMESAKES", change);
  }

  private static List<MergeDecision> decisions(int from, int until) {
    return IntStream.range(from, until).mapToObj(MergeStoreContract::decision).toList();
  }

  @Test
  @DisplayName("MRG-1: an empty log has version 0 and no decisions")
  void emptyLog_hasNoDecisions() {
    assertThat(store.version()).isEqualTo(Version.NONE);
    assertThat(store.after(Version.NONE, 10)).isEmpty();
    assertThat(store.find("D-1")).isEmpty();
  }

  @Test
  @DisplayName("MRG-2: the version is the number of decisions")
  void append_raisesTheVersion() {
    assertThat(store.append(decisions(0, 2), Version.NONE)).isEqualTo(new Version(2));
    assertThat(store.append(decisions(2, 3), new Version(2))).isEqualTo(new Version(3));
    assertThat(store.version()).isEqualTo(new Version(3));
    assertThat(store.append(List.of(), new Version(3))).isEqualTo(new Version(3));
  }

  @Test
  @DisplayName("MRG-3: every kind of decision is kept as it was given")
  void append_keepsEveryKind() {
    List<IdentityChange> changes =
        List.of(
            new IdentityChange.Registered(FIRST, KIM),
            new IdentityChange.Attached(SECOND, KIM, MATCH),
            new IdentityChange.Merged(KIM, LEE, MATCH),
            new IdentityChange.Merged(KIM, LEE, null),
            new IdentityChange.Unmerged("D-3"),
            new IdentityChange.SplitOff(new TreeSet<>(List.of(FIRST, SECOND)), KIM, LEE),
            new IdentityChange.DeclaredSame(FIRST, SECOND),
            new IdentityChange.DeclaredDifferent(FIRST, SECOND));
    List<MergeDecision> all = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      all.add(decision(i, changes.get(i)));
    }
    store.append(all, Version.NONE);
    assertThat(store.after(Version.NONE, 100)).isEqualTo(all);
    assertThat(store.find("D-5")).contains(all.get(5));
  }

  @Test
  @DisplayName(
      "MRG-10: nothing of a decision is lost, and the order is that of appending, not of ids")
  void append_keepsAllOfIt_inTheOrderOfAppending() {
    Match match =
        new Match(
            SourceRef.of("Shop", "a/1:한글"),
            SourceRef.of("shop", "A/1"),
            MatchLevel.POSSIBLE,
            0.1,
            "name+phone",
            List.of(
                new Evidence(RecordField.NAME, RecordField.NAME, Evidence.Relation.AGREES),
                new Evidence(RecordField.MOBILE, RecordField.PHONE, Evidence.Relation.AGREES)));
    List<MergeDecision> all = new ArrayList<>();
    for (String id : List.of("Z", "b", "a", "M", "B", "10", "9")) {
      all.add(
          new MergeDecision(
              "D-" + id,
              Instant.parse("2026-07-01T03:04:05.123456Z").minusSeconds(all.size()),
              "담당자-" + id,
              "본인 확인 '" + id + "'",
              new IdentityChange.Attached(SECOND, KIM, match)));
    }
    store.append(all.subList(0, 3), Version.NONE);
    store.append(all.subList(3, 7), new Version(3));
    assertThat(store.after(Version.NONE, 100)).isEqualTo(all);
    assertThat(store.after(new Version(2), 3)).isEqualTo(all.subList(2, 5));
    assertThat(store.find("D-b")).contains(all.get(1));
    assertThat(store.find("D-B")).contains(all.get(4));
  }

  @Test
  @DisplayName("MRG-4: who decides on an old state is refused, and nothing is changed")
  void append_throws_whenStale() {
    store.append(decisions(0, 2), Version.NONE);
    for (long version : new long[] {0, 1, 3}) {
      assertThatExceptionOfType(StaleVersionException.class)
          .isThrownBy(() -> store.append(decisions(5, 6), new Version(version)));
    }
    assertThat(store.after(Version.NONE, 10)).isEqualTo(decisions(0, 2));
    assertThat(store.find("D-5")).isEmpty();
  }

  @Test
  @DisplayName("MRG-5: an id is given once, and a batch with one that is there is refused whole")
  void append_throws_whenAnIdIsThere() {
    store.append(decisions(0, 2), Version.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.append(List.of(decision(7), decision(1)), new Version(2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.append(List.of(decision(8), decision(8)), new Version(2)));
    assertThat(store.version()).isEqualTo(new Version(2));
    assertThat(store.find("D-7")).isEmpty();
  }

  @Test
  @DisplayName("MRG-6: the log is read in parts, in the order of appending")
  void after_readsInParts() {
    store.append(decisions(0, 4), Version.NONE);
    store.append(decisions(4, 10), new Version(4));
    assertThat(store.after(new Version(0), 3)).isEqualTo(decisions(0, 3));
    assertThat(store.after(new Version(3), 3)).isEqualTo(decisions(3, 6));
    assertThat(store.after(new Version(9), 3)).isEqualTo(decisions(9, 10));
    assertThat(store.after(new Version(10), 3)).isEmpty();
    assertThat(store.after(new Version(99), 3)).isEmpty();
  }

  @Test
  @DisplayName("MRG-7: a read has a limit")
  void after_throws_whenTheLimitIsOutOfRange() {
    for (int most : new int[] {0, -1, MergeStore.MAX_BATCH + 1}) {
      assertThatIllegalArgumentException().isThrownBy(() -> store.after(Version.NONE, most));
    }
  }

  @Test
  @DisplayName("MRG-8: of 50 threads that append on one version one appends")
  void append_happensOnce_amongManyThreads() {
    List<Boolean> appended =
        Threads.together(
            thread -> {
              try {
                store.append(List.of(decision(thread), decision(1000 + thread)), Version.NONE);
                return true;
              } catch (StaleVersionException e) {
                return false;
              }
            });
    assertThat(appended).filteredOn(one -> one).hasSize(1);
    assertThat(store.version()).isEqualTo(new Version(2));
  }

  @Test
  @DisplayName("MRG-9: 50 threads that look again lose nothing")
  void append_losesNothing_whenRepeated() {
    Threads.together(
        thread -> {
          while (true) {
            try {
              return store.append(List.of(decision(thread)), store.version());
            } catch (StaleVersionException e) {
              Thread.onSpinWait();
            }
          }
        });
    assertThat(store.after(Version.NONE, 100))
        .hasSize(Threads.COUNT)
        .extracting(MergeDecision::id)
        .doesNotHaveDuplicates();
  }
}
