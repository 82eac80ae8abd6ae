package io.dangol.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.sales.lead.LeadId;
import io.dangol.core.store.AckResult;
import io.dangol.core.store.Claim;
import io.dangol.core.store.ClaimRequest;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.Threads;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import io.dangol.core.store.VersionedStore;
import io.dangol.core.store.VersionedStoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link FlowStore} must do: the rules of {@link VersionedStoreContract}, and FLOW-1 to
 * FLOW-18. A host extends it and returns its own store.
 */
public abstract class FlowStoreContract extends VersionedStoreContract<String, FlowState> {

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Instant LEASE_END = NOON.plus(LEASE);

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract FlowStore create();

  @Override
  protected VersionedStore<String, FlowState> createStore() {
    return create();
  }

  @Override
  protected String key(int number) {
    return "lead/%07d".formatted(number);
  }

  @Override
  protected FlowState value(String key, int variant) {
    return state(key, "C-1", NOON.plusSeconds(variant));
  }

  @Override
  protected String keyOf(FlowState value) {
    return value.key();
  }

  @Test
  @DisplayName("FLOW-1: the flows of a subject, and of no other, in the order of their keys")
  void ofSubject_hasItsFlows() {
    FlowStore store = create();
    save(store, state(key(2), "C-1", NOON));
    save(store, state(key(1), "C-1", null));
    save(store, state(key(3), "C-2", NOON));
    assertThat(store.ofSubject(about("C-1")))
        .extracting(found -> found.value().key())
        .containsExactly(key(1), key(2));
    assertThat(store.ofSubject(about("nobody"))).isEmpty();
  }

  @Test
  @DisplayName("FLOW-2: due is what has a deadline that is not after the moment, nearest first")
  void due_isInTheOrderOfDeadlines() {
    FlowStore store = create();
    save(store, state(key(1), "C-1", NOON));
    save(store, state(key(3), "C-1", NOON.minusSeconds(9)));
    save(store, state(key(2), "C-2", NOON.minusSeconds(9)));
    save(store, state(key(4), "C-2", NOON.plusNanos(1)));
    save(store, state(key(5), "C-2", null));
    for (int limit : new int[] {1, 2, 3, 100}) {
      assertThat(walkDue(store, limit)).containsExactly(key(2), key(3), key(1));
    }
  }

  @Test
  @DisplayName("FLOW-3: a flow that moves is due at its new deadline only")
  void due_followsTheDeadline() {
    FlowStore store = create();
    Version first = save(store, state(key(1), "C-1", NOON));
    store.save(state(key(1), "C-1", NOON.plusSeconds(60)), first);
    assertThat(walkDue(store, 10)).isEmpty();
    assertThat(store.due(NOON.plusSeconds(60), PageRequest.first(10)).items()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.due(NOON, new PageRequest(2, "elsewhere?1")));
  }

  @Test
  @DisplayName("FLOW-4: of 50 workers that claim, no two get the same flow, and none is left")
  void claimDue_givesAFlowToOneWorker() {
    FlowStore store = create();
    for (int i = 0; i < 4 * Threads.COUNT; i++) {
      save(store, state(key(i), "C-" + i, NOON));
    }
    List<String> claimed =
        Threads.together(thread -> store.claimDue(claim(4, NOON))).stream()
            .flatMap(Collection::stream)
            .map(claim -> claim.item().value().key())
            .toList();
    assertThat(claimed).doesNotHaveDuplicates().hasSize(4 * Threads.COUNT);
    assertThat(store.claimDue(claim(4, NOON))).isEmpty();
  }

  @Test
  @DisplayName(
      "FLOW-5: of flows never claimed the nearest deadlines come first, as many as asked for")
  void claimDue_beginsWithTheNearest() {
    FlowStore store = create();
    save(store, state(key(1), "C-1", NOON));
    save(store, state(key(2), "C-2", NOON.minusSeconds(1)));
    save(store, state(key(3), "C-3", NOON.plusSeconds(1)));
    Claim<Versioned<FlowState>> one = store.claimDue(claim(1, NOON)).get(0);
    assertThat(one.item()).isEqualTo(store.find(key(2)).orElseThrow());
    assertThat(one.until()).isEqualTo(LEASE_END);
    assertThat(store.claimDue(claim(9, NOON)))
        .extracting(claim -> claim.item().value().key())
        .containsExactly(key(1));
  }

  @Test
  @DisplayName("FLOW-6: what a worker that died had claimed is given again when its lease is over")
  void claimDue_givesAgain_afterTheLease() {
    FlowStore store = create();
    save(store, state(key(1), "C-1", NOON));
    Claim<Versioned<FlowState>> lost = claimOne(store, NOON);
    assertThat(store.claimDue(claim(1, LEASE_END.minusNanos(1)))).isEmpty();
    Claim<Versioned<FlowState>> again = claimOne(store, LEASE_END);
    assertThat(again.item()).isEqualTo(lost.item());
    assertThat(again.token()).isNotEqualTo(lost.token());
  }

  @Test
  @DisplayName("FLOW-7: completing saves the next state and ends the claim")
  void complete_saves() {
    FlowStore store = create();
    Version first = save(store, state(key(1), "C-1", NOON));
    Claim<Versioned<FlowState>> claim = claimOne(store, NOON);
    FlowState next = state(key(1), "C-1", NOON.plusSeconds(60));
    assertThat(store.complete(claim, next, NOON.plusSeconds(1))).isEqualTo(AckResult.ACKED);
    Versioned<FlowState> found = store.find(key(1)).orElseThrow();
    assertThat(found.value()).isEqualTo(next);
    assertThat(found.version()).isGreaterThan(first);
    assertThat(store.claimDue(claim(1, NOON.plusSeconds(59)))).isEmpty();
    assertThat(store.claimDue(claim(1, NOON.plusSeconds(60)))).hasSize(1);
    FlowState other = state(key(2), "C-1", null);
    assertThatIllegalArgumentException().isThrownBy(() -> store.complete(claim, other, NOON));
  }

  @Test
  @DisplayName("FLOW-8: a report after the lease is refused and changes nothing")
  void complete_isRefused_whenLate() {
    FlowStore store = create();
    save(store, state(key(1), "C-1", NOON));
    Claim<Versioned<FlowState>> late = claimOne(store, NOON);
    FlowState next = state(key(1), "C-1", null);
    assertThat(store.complete(late, next, LEASE_END)).isEqualTo(AckResult.LATE);
    Claim<Versioned<FlowState>> other = claimOne(store, LEASE_END);
    assertThat(store.complete(late, next, LEASE_END.plusSeconds(1))).isEqualTo(AckResult.LATE);
    assertThat(store.release(late, LEASE_END.plusSeconds(1))).isEqualTo(AckResult.LATE);
    assertThat(store.find(key(1))).contains(late.item());
    assertThat(store.complete(other, next, LEASE_END.plusSeconds(2))).isEqualTo(AckResult.ACKED);
  }

  @Test
  @DisplayName("FLOW-9: a save in between ends a claim, and wins")
  void complete_isRefused_afterASave() {
    FlowStore store = create();
    Version first = save(store, state(key(1), "C-1", NOON));
    Claim<Versioned<FlowState>> claim = claimOne(store, NOON);
    FlowState moved = state(key(1), "C-1", NOON.minusSeconds(1));
    store.save(moved, first);
    assertThat(store.complete(claim, state(key(1), "C-1", null), NOON)).isEqualTo(AckResult.LATE);
    assertThat(store.find(key(1)).orElseThrow().value()).isEqualTo(moved);
    assertThat(claimOne(store, NOON).item().value()).isEqualTo(moved);
  }

  @Test
  @DisplayName("FLOW-10: a claim that was given back can be taken at once, and is over")
  void release_givesBack() {
    FlowStore store = create();
    save(store, state(key(1), "C-1", NOON));
    Claim<Versioned<FlowState>> claim = claimOne(store, NOON);
    assertThat(store.release(claim, NOON)).isEqualTo(AckResult.ACKED);
    assertThat(store.release(claim, NOON)).isEqualTo(AckResult.LATE);
    assertThat(store.find(key(1))).contains(claim.item());
    assertThat(claimOne(store, NOON).token()).isNotEqualTo(claim.token());
  }

  @Test
  @DisplayName("FLOW-11: of 50 reports on one claim one is taken")
  void complete_happensOnce() {
    FlowStore store = create();
    save(store, state(key(1), "C-1", NOON));
    Claim<Versioned<FlowState>> claim = claimOne(store, NOON);
    List<AckResult> results =
        Threads.together(thread -> store.complete(claim, state(key(1), "C-1", null), NOON));
    assertThat(results)
        .containsOnlyOnce(AckResult.ACKED)
        .containsOnly(AckResult.ACKED, AckResult.LATE);
  }

  @Test
  @DisplayName("FLOW-12: erasing takes the flows of one subject, and only them")
  void erase_takesOneSubject() {
    FlowStore store = create();
    save(store, state(key(1), "C-1", NOON));
    save(store, state(key(2), "C-1", null));
    save(store, state(key(3), "C-2", NOON));
    assertThat(store.erase(about("C-1"))).isEqualTo(2);
    assertThat(store.erase(about("C-1"))).isZero();
    assertThat(walkDue(store, 10)).containsExactly(key(3));
    assertThat(store.find(key(1))).isEmpty();
  }

  @Test
  @DisplayName("FLOW-13: a report on a flow that was erased brings nothing back")
  void complete_isUnknown_afterErasing() {
    FlowStore store = create();
    save(store, state(key(1), "C-1", NOON));
    Claim<Versioned<FlowState>> claim = claimOne(store, NOON);
    store.erase(about("C-1"));
    assertThat(store.complete(claim, state(key(1), "C-1", null), NOON))
        .isEqualTo(AckResult.UNKNOWN);
    assertThat(store.release(claim, NOON)).isEqualTo(AckResult.UNKNOWN);
    assertThat(store.find(key(1))).isEmpty();
  }

  @Test
  @DisplayName("FLOW-14: what has the same id and is of another kind is left alone")
  void subjectsOfTwoKinds_areTwo() {
    FlowStore store = create();
    FlowSubject lead = FlowSubject.of(LeadId.of("17"));
    save(store, state(key(1), "17", NOON));
    save(store, state(key(2), lead, NOON));
    save(store, state(key(3), new FlowSubject(EventType.Subject.OTHER, "17"), NOON));
    assertThat(store.ofSubject(about("17")))
        .extracting(found -> found.value().key())
        .containsExactly(key(1));
    assertThat(store.erase(lead)).isEqualTo(1);
    assertThat(walkDue(store, 10)).containsExactly(key(1), key(3));
  }

  @Test
  @DisplayName("FLOW-15: 100 flows that fail every time do not hold up the 101st")
  void claimDue_letsNothingStarve() {
    FlowStore store = create();
    for (int i = 0; i < 100; i++) {
      save(store, state(key(i), "C-" + i, NOON.minusSeconds(3600)));
    }
    save(store, state(key(100), "C-100", NOON));
    assertThat(claimed(store, 100, NOON)).doesNotContain(key(100)).hasSize(100);
    assertThat(claimed(store, 100, LEASE_END)).startsWith(key(100)).hasSize(100);
    // The one that had to wait comes next, and not after all that were tried again.
    assertThat(claimed(store, 1, LEASE_END.plus(LEASE))).containsExactly(key(99));
  }

  @Test
  @DisplayName("FLOW-16: attempts are counted, also where a claim was given back; a save resets")
  void claims_countTheAttempts() {
    FlowStore store = create();
    Version first = save(store, state(key(1), "C-1", NOON));
    Claim<Versioned<FlowState>> claim = claimOne(store, NOON);
    assertThat(claim.attempts()).isEqualTo(1);
    store.release(claim, NOON);
    assertThat(claimOne(store, NOON).attempts()).isEqualTo(2);
    assertThat(claimOne(store, LEASE_END).attempts()).isEqualTo(3);
    store.save(state(key(1), "C-1", NOON.minusSeconds(1)), first);
    assertThat(claimOne(store, LEASE_END).attempts()).isEqualTo(1);
  }

  @Test
  @DisplayName("FLOW-17: a state is read back as it was saved, with all its moves")
  void state_keepsEverything() {
    FlowStore store = create();
    Instant since = NOON.minusSeconds(60);
    List<FlowMove> history =
        List.of(
            new FlowMove(null, "accept", new Cause.Event(EventTypes.LEAD_HANDED_OVER), since, "e1"),
            new FlowMove("accept", "visit", new Cause.Outcome("ACCEPTED"), since, null),
            new FlowMove("visit", "accept", new Cause.TimeOut(), since.plusSeconds(1), null),
            new FlowMove("accept", "won", new Cause.Rule(), NOON, null));
    FlowSubject lead = FlowSubject.of(LeadId.of("L-1"));
    FlowState ended = new FlowState("lead", 7, key(1), lead, "won", null, NOON, null, history);
    FlowState open =
        new FlowState(
            "lead", 7, key(2), lead, "accept", "field-sales", since, NOON, history.subList(0, 3));
    save(store, ended);
    save(store, open);
    assertThat(store.find(key(1)).map(Versioned::value)).contains(ended);
    assertThat(store.find(key(2)).map(Versioned::value)).contains(open);
    assertThat(store.ofSubject(lead)).extracting(Versioned::value).containsExactly(ended, open);
    assertThat(claimOne(store, NOON).item().value()).isEqualTo(open);
    assertThat(store.erase(lead)).isEqualTo(2);
  }

  @Test
  @DisplayName("FLOW-18: a subject whose id begins with another one's is somebody else")
  void subjects_areComparedWhole() {
    FlowStore store = create();
    List.of("C-1", "C-10", "c-1", "C_1", "C%").forEach(id -> save(store, state(id, id, NOON)));
    assertThat(store.ofSubject(about("C-1"))).hasSize(1);
    assertThat(store.erase(about("C%"))).isEqualTo(1);
    assertThat(store.erase(about("C_1"))).isEqualTo(1);
    assertThat(store.erase(about("C-1"))).isEqualTo(1);
    assertThat(walkDue(store, 10)).containsExactlyInAnyOrder("C-10", "c-1");
  }

  private static List<String> claimed(FlowStore store, int most, Instant now) {
    return store.claimDue(claim(most, now)).stream()
        .map(claim -> claim.item().value().key())
        .toList();
  }

  private static ClaimRequest claim(int most, Instant now) {
    return new ClaimRequest(most, now, LEASE);
  }

  private static Claim<Versioned<FlowState>> claimOne(FlowStore store, Instant now) {
    List<Claim<Versioned<FlowState>>> claims = store.claimDue(claim(1, now));
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  private static List<String> walkDue(FlowStore store, int limit) {
    List<String> seen = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
    while (next.isPresent()) {
      Page<Versioned<FlowState>> page = store.due(NOON, next.get());
      page.items().forEach(found -> seen.add(found.value().key()));
      next = page.next();
    }
    return seen;
  }

  private static Version save(FlowStore store, FlowState state) {
    return store.save(state, Version.NONE);
  }

  private static FlowState state(String key, String customer, @Nullable Instant deadline) {
    return state(key, about(customer), deadline);
  }

  private static FlowSubject about(String customer) {
    return FlowSubject.of(CustomerId.of(customer));
  }

  private static FlowState state(String key, FlowSubject subject, @Nullable Instant deadline) {
    Instant since = NOON.minusSeconds(3600);
    FlowMove move = new FlowMove(null, "accept", new Cause.TimeOut(), since, null);
    return new FlowState(
        "lead", 1, key, subject, "accept", "field-sales", since, deadline, List.of(move));
  }
}
