package io.dangol.core.flow.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.revision.DefinitionId;
import io.dangol.core.revision.DefinitionKind;
import io.dangol.core.store.AckResult;
import io.dangol.core.store.Claim;
import io.dangol.core.store.ClaimRequest;
import io.dangol.core.store.Threads;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What an {@link EventOutbox} must do: rules EVT-1 to EVT-16. A host extends it and returns its own
 * outbox.
 */
public abstract class EventOutboxContract {

  private static final DomainEvents EVENTS = DomainEvents.from(URI.create("/crm"));
  private static final DefinitionId LOYALTY =
      DefinitionId.of(DefinitionKind.GRADE_POLICY, "loyalty");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Instant LEASE_END = NOON.plus(LEASE);

  private EventOutbox outbox;

  /**
   * Returns the outbox to be tested.
   *
   * @return an empty outbox
   */
  protected abstract EventOutbox create();

  @BeforeEach
  void createOutbox() {
    outbox = create();
  }

  @Test
  @DisplayName("EVT-1: what was published is pending, in the order of publishing")
  void pending_keepsTheOrder() {
    outbox.publish(List.of(event(3), event(1)));
    outbox.publish(List.of(event(2)));
    assertThat(outbox.pending(10)).containsExactly(event(3), event(1), event(2));
    assertThat(outbox.pending(2)).containsExactly(event(3), event(1));
  }

  @Test
  @DisplayName("EVT-2: what was not acknowledged is given again")
  void pending_givesAgain() {
    outbox.publish(List.of(event(1)));
    assertThat(outbox.pending(10)).isEqualTo(outbox.pending(10)).hasSize(1);
  }

  @Test
  @DisplayName("EVT-3: what was acknowledged is gone, and only that")
  void acknowledge_forgets() {
    outbox.publish(List.of(event(1), event(2), event(3)));
    assertThat(outbox.acknowledge(List.of(event(1).id(), event(3).id()))).isEqualTo(2);
    assertThat(outbox.pending(10)).containsExactly(event(2));
  }

  @Test
  @DisplayName("EVT-4: acknowledging twice, or what was never published, changes nothing")
  void acknowledge_isIdempotent() {
    outbox.publish(List.of(event(1)));
    assertThat(outbox.acknowledge(List.of("unknown"))).isZero();
    assertThat(outbox.acknowledge(List.of(event(1).id()))).isEqualTo(1);
    assertThat(outbox.acknowledge(List.of(event(1).id()))).isZero();
    assertThat(outbox.pending(10)).isEmpty();
  }

  @Test
  @DisplayName("EVT-5: the same event published twice is pending once, even by 50 threads")
  void publish_keepsAnEventOnce() {
    Threads.together(
        thread -> {
          outbox.publish(List.of(event(1)));
          return thread;
        });
    assertThat(outbox.pending(10)).containsExactly(event(1));
  }

  @Test
  @DisplayName("EVT-6: 50 threads that publish different events lose none")
  void publish_losesNothing() {
    Threads.together(
        thread -> {
          outbox.publish(List.of(event(thread)));
          return thread;
        });
    Set<DomainEvent> all =
        IntStream.range(0, Threads.COUNT)
            .mapToObj(EventOutboxContract::event)
            .collect(Collectors.toSet());
    assertThat(outbox.pending(EventOutbox.MAX_BATCH)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  @DisplayName("EVT-7: a batch has from 1 to 1,000 events")
  void pending_refusesOtherSizes() {
    assertThat(outbox.pending(1)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> outbox.pending(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> outbox.pending(EventOutbox.MAX_BATCH + 1));
  }

  @Test
  @DisplayName("EVT-8: of 50 relays that claim, no two get the same event, and none is left")
  void claim_givesAnEventToOneRelay() {
    publishMany();
    List<DomainEvent> claimed =
        Threads.together(thread -> claim(outbox, request(4, NOON))).stream()
            .flatMap(Collection::stream)
            .toList();
    assertThat(claimed).doesNotHaveDuplicates().hasSize(4 * Threads.COUNT);
    assertThat(claim(outbox, request(4, NOON))).isEmpty();
    assertThat(outbox.pending(EventOutbox.MAX_BATCH)).hasSize(4 * Threads.COUNT);
  }

  @Test
  @DisplayName("EVT-9: claims are in the order of publishing, as many as asked for")
  void claim_keepsTheOrder() {
    outbox.publish(List.of(event(3), event(1), event(2)));
    assertThat(claim(outbox, request(2, NOON))).containsExactly(event(3), event(1));
    outbox.publish(List.of(event(3)));
    assertThat(claim(outbox, request(2, NOON))).containsExactly(event(2));
  }

  @Test
  @DisplayName("EVT-10: what a relay that died had claimed is given again when its lease is over")
  void claim_givesAgain_afterTheLease() {
    outbox.publish(List.of(event(1), event(2)));
    outbox.claim(request(1, NOON));
    assertThat(claim(outbox, request(9, LEASE_END.minusNanos(1)))).containsExactly(event(2));
    assertThat(claim(outbox, request(9, LEASE_END))).containsExactly(event(1));
    // The relay was slow and not dead: what it has delivered need not be delivered again.
    assertThat(outbox.acknowledge(List.of(event(1).id()))).isEqualTo(1);
    assertThat(outbox.acknowledge(List.of(event(1).id()))).isZero();
    assertThat(outbox.pending(9)).containsExactly(event(2));
  }

  @Test
  @DisplayName(
      "EVT-11: with 50 relays of which every second dies, each event arrives, at most twice")
  void events_areDeliveredAtLeastOnce() {
    publishMany();
    List<DomainEvent> delivered = new ArrayList<>();
    List<List<DomainEvent>> first =
        Threads.together(
            thread -> {
              List<DomainEvent> mine = claim(outbox, request(4, NOON));
              if (thread % 2 == 0) {
                outbox.acknowledge(mine.stream().map(DomainEvent::id).toList());
              }
              return mine;
            });
    first.forEach(delivered::addAll);
    List<List<DomainEvent>> second =
        Threads.together(
            thread -> {
              List<DomainEvent> mine = claim(outbox, request(4, LEASE_END));
              outbox.acknowledge(mine.stream().map(DomainEvent::id).toList());
              return mine;
            });
    second.forEach(delivered::addAll);
    assertThat(Set.copyOf(delivered)).hasSize(4 * Threads.COUNT);
    assertThat(delivered).hasSize(6 * Threads.COUNT);
    assertThat(outbox.pending(1)).isEmpty();
  }

  @Test
  @DisplayName("EVT-12: erasing takes the pending events about one customer, and only them")
  void erase_takesOneCustomer() {
    CustomerId kim = CustomerId.of("C-1");
    DomainEvent change = EVENTS.gradeChanged(kim, "B", "A", "loyalty", 3, "SPEND", NOON);
    DomainEvent published = EVENTS.modelPublished(LOYALTY, 3, NOON);
    outbox.publish(List.of(event(1), event(2), change, published));
    outbox.claim(request(1, NOON));
    assertThat(outbox.of(kim)).containsExactly(event(1), change);
    assertThat(outbox.erase(kim)).isEqualTo(2);
    assertThat(outbox.erase(kim)).isZero();
    assertThat(outbox.of(kim)).isEmpty();
    assertThat(outbox.pending(9)).containsExactly(event(2), published);
  }

  @Test
  @DisplayName("EVT-13: 100 events that cannot be delivered do not hold up the 101st")
  void claim_letsNothingStarve() {
    outbox.publish(IntStream.range(0, 101).mapToObj(EventOutboxContract::event).toList());
    assertThat(claim(outbox, request(100, NOON))).doesNotContain(event(100)).hasSize(100);
    assertThat(claim(outbox, request(100, LEASE_END))).startsWith(event(100)).hasSize(100);
    // The one that had to wait comes next, and not after all that were tried again.
    assertThat(claim(outbox, request(1, LEASE_END.plus(LEASE)))).containsExactly(event(99));
  }

  @Test
  @DisplayName("EVT-14: a claim that was given back can be taken at once; attempts are counted")
  void release_givesBack() {
    outbox.publish(List.of(event(1)));
    Claim<DomainEvent> first = outbox.claim(request(1, NOON)).get(0);
    assertThat(first.attempts()).isEqualTo(1);
    assertThat(first.until()).isEqualTo(LEASE_END);
    assertThat(outbox.release(first, NOON)).isEqualTo(AckResult.ACKED);
    assertThat(outbox.release(first, NOON)).isEqualTo(AckResult.LATE);
    Claim<DomainEvent> second = outbox.claim(request(1, NOON)).get(0);
    assertThat(second.attempts()).isEqualTo(2);
    assertThat(second.item()).isEqualTo(event(1));
    assertThat(outbox.release(first, NOON)).isEqualTo(AckResult.LATE);
    assertThat(outbox.release(second, LEASE_END)).isEqualTo(AckResult.LATE);
    outbox.acknowledge(List.of(event(1).id()));
    assertThat(outbox.release(second, NOON)).isEqualTo(AckResult.UNKNOWN);
  }

  @Test
  @DisplayName("EVT-15: an event about something of a customer's is erased with the customer")
  void erase_takesWhatBelongsToTheCustomer() {
    DomainEvent own = EVENTS.leadReturned("L-1", CustomerId.of("C-1"), "WRONG_AREA", NOON);
    DomainEvent other = EVENTS.leadReturned("C-1", CustomerId.of("C-2"), "WRONG_AREA", NOON);
    DomainEvent longer = EVENTS.leadReturned("L-2", CustomerId.of("C-10"), "WRONG_AREA", NOON);
    outbox.publish(List.of(own, other, longer));
    assertThat(outbox.of(CustomerId.of("C-1"))).containsExactly(own);
    assertThat(outbox.erase(CustomerId.of("C-1"))).isEqualTo(1);
    assertThat(outbox.pending(9)).containsExactly(other, longer);
  }

  @Test
  @DisplayName("EVT-16: an event is read back with all its fields")
  void event_keepsEverything() {
    CustomerId kim = CustomerId.of("C-1");
    DomainEvent change = EVENTS.gradeChanged(kim, "B", "A", "loyalty", 3, "SPEND", NOON);
    outbox.publish(List.of(change));
    assertThat(outbox.pending(1)).containsExactly(change);
    assertThat(outbox.of(kim)).containsExactly(change);
    assertThat(claim(outbox, request(1, NOON))).containsExactly(change);
  }

  private static List<DomainEvent> claim(EventOutbox outbox, ClaimRequest request) {
    return outbox.claim(request).stream().map(Claim::item).toList();
  }

  private void publishMany() {
    outbox.publish(
        IntStream.range(0, 4 * Threads.COUNT).mapToObj(EventOutboxContract::event).toList());
  }

  private static ClaimRequest request(int most, Instant now) {
    return new ClaimRequest(most, now, LEASE);
  }

  private static DomainEvent event(int number) {
    return EVENTS.customerRegistered(CustomerId.of("C-" + number), NOON);
  }
}
