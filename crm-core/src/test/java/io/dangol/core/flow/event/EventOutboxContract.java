package io.dangol.core.flow.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.revision.DefinitionId;
import io.dangol.core.revision.DefinitionKind;
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
 * What an {@link EventOutbox} must do: rules EVT-1 to EVT-12. A host extends it and returns its own
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
        Threads.together(thread -> outbox.claim(request(4, NOON))).stream()
            .flatMap(Collection::stream)
            .toList();
    assertThat(claimed).doesNotHaveDuplicates().hasSize(4 * Threads.COUNT);
    assertThat(outbox.claim(request(4, NOON))).isEmpty();
    assertThat(outbox.pending(EventOutbox.MAX_BATCH)).hasSize(4 * Threads.COUNT);
  }

  @Test
  @DisplayName("EVT-9: claims are in the order of publishing, as many as asked for")
  void claim_keepsTheOrder() {
    outbox.publish(List.of(event(3), event(1), event(2)));
    assertThat(outbox.claim(request(2, NOON))).containsExactly(event(3), event(1));
    outbox.publish(List.of(event(3)));
    assertThat(outbox.claim(request(2, NOON))).containsExactly(event(2));
  }

  @Test
  @DisplayName("EVT-10: what a relay that died had claimed is given again when its lease is over")
  void claim_givesAgain_afterTheLease() {
    outbox.publish(List.of(event(1), event(2)));
    outbox.claim(request(1, NOON));
    assertThat(outbox.claim(request(9, LEASE_END.minusNanos(1)))).containsExactly(event(2));
    assertThat(outbox.claim(request(9, LEASE_END))).containsExactly(event(1));
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
              List<DomainEvent> mine = outbox.claim(request(4, NOON));
              if (thread % 2 == 0) {
                outbox.acknowledge(mine.stream().map(DomainEvent::id).toList());
              }
              return mine;
            });
    first.forEach(delivered::addAll);
    List<List<DomainEvent>> second =
        Threads.together(
            thread -> {
              List<DomainEvent> mine = outbox.claim(request(4, LEASE_END));
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
