package io.dangol.core.flow.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.Threads;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What an {@link EventOutbox} must do: rules EVT-1 to EVT-7. A host extends it and returns its own
 * outbox.
 */
public abstract class EventOutboxContract {

  private static final DomainEvents EVENTS = DomainEvents.from(URI.create("/crm"));
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

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

  private static DomainEvent event(int number) {
    return EVENTS.customerRegistered(CustomerId.of("C-" + number), NOON);
  }
}
