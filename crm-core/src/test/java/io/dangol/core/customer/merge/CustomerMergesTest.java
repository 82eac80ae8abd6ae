package io.dangol.core.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.Resolution;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.host.AuditEntry;
import io.dangol.core.host.EngineContext;
import io.dangol.core.memory.InMemoryAuditLog;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.memory.InMemoryEventOutbox;
import io.dangol.core.store.Version;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerMergesTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId AGAIN = CustomerId.of("C-2");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final DomainEvents EVENTS = DomainEvents.from(URI.create("/crm"));

  private final InMemoryCustomerStore customers = new InMemoryCustomerStore();
  private final InMemoryEventOutbox outbox = new InMemoryEventOutbox();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final AtomicInteger transactions = new AtomicInteger();
  private final CustomerMerges merges =
      CustomerMerges.over(customers, EVENTS, outbox)
          .in(
              EngineContext.none()
                  .withAudit(log)
                  .withUnitOfWork(
                      work -> {
                        transactions.incrementAndGet();
                        work.run();
                      }));

  @BeforeEach
  void storeBoth() {
    customers.save(Person.of(KIM, "Kim Minsu"), Version.NONE);
    customers.save(Person.of(AGAIN, "Kim M."), Version.NONE);
  }

  @Test
  void merge_isToldAndRecorded_inOneTransaction() {
    merges.merge(AGAIN, KIM, "steward-1", "SAME_CARD", NOON);
    assertThat(customers.resolve(AGAIN)).isEqualTo(new Resolution.Redirected(KIM));
    assertThat(outbox.pending(9)).containsExactly(EVENTS.customerMerged(AGAIN, KIM, NOON));
    assertThat(log.entries())
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::record, AuditEntry::reason)
        .containsExactly(tuple("steward-1", CustomerMerges.MERGED, "C-2", "SAME_CARD"));
    assertThat(transactions).hasValue(1);
  }

  @Test
  void merge_intoAnAlias_tellsWhoStandsForBoth() {
    CustomerId third = CustomerId.of("C-3");
    customers.save(Person.of(third, "Kim"), Version.NONE);
    merges.merge(AGAIN, KIM, "steward-1", "SAME_CARD", NOON);
    merges.merge(third, AGAIN, "steward-1", "SAME_CARD", NOON);
    assertThat(outbox.pending(9))
        .containsExactly(
            EVENTS.customerMerged(AGAIN, KIM, NOON), EVENTS.customerMerged(third, KIM, NOON));
  }

  @Test
  void mergeThatIsRefused_isNeitherToldNorRecorded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> merges.merge(KIM, KIM, "steward-1", "SAME_CARD", NOON));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> merges.merge(AGAIN, KIM, " ", "SAME_CARD", NOON));
    assertThat(customers.resolve(AGAIN)).isEqualTo(new Resolution.Active(AGAIN));
    assertThat(outbox.pending(9)).isEmpty();
    assertThat(log.entries()).isEmpty();
  }

  @Test
  void unmerge_undoesIt_andSaysSo() {
    assertThat(merges.unmerge(AGAIN, "steward-1", "FATHER_AND_SON", NOON)).isFalse();
    assertThat(log.entries()).isEmpty();
    merges.merge(AGAIN, KIM, "steward-1", "SAME_CARD", NOON);
    assertThat(merges.unmerge(AGAIN, "steward-1", "FATHER_AND_SON", NOON.plusSeconds(9))).isTrue();
    assertThat(customers.resolve(AGAIN)).isEqualTo(new Resolution.Active(AGAIN));
    assertThat(outbox.pending(9))
        .containsExactly(
            EVENTS.customerMerged(AGAIN, KIM, NOON),
            EVENTS.customerUnmerged(AGAIN, KIM, NOON.plusSeconds(9)));
    assertThat(log.entries())
        .extracting(AuditEntry::action)
        .containsExactly(CustomerMerges.MERGED, CustomerMerges.UNMERGED);
  }
}
