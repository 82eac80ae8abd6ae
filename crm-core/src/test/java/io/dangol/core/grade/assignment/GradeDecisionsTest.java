package io.dangol.core.grade.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.grade.Grade;
import io.dangol.core.host.AuditEntry;
import io.dangol.core.host.EngineContext;
import io.dangol.core.memory.InMemoryAuditLog;
import io.dangol.core.memory.InMemoryGradeStore;
import io.dangol.core.store.AppendResult.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GradeDecisionsTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final GradeOverride FOUNDER =
      new GradeOverride(KIM, Grade.of("S"), JULY, JULY.plusYears(1), NOON, "staff-7", "founder");

  @Test
  void decision_isStored_andLeavesOneEntry() {
    InMemoryGradeStore store = new InMemoryGradeStore();
    InMemoryAuditLog log = new InMemoryAuditLog();
    GradeDecisions decisions = GradeDecisions.over(store, EngineContext.none().withAudit(log));
    assertThat(decisions.decide(FOUNDER).status()).isEqualTo(Status.APPENDED);
    assertThat(decisions.decide(FOUNDER).status()).isEqualTo(Status.DUPLICATE);
    assertThat(store.overrides(KIM)).containsExactly(FOUNDER);
    assertThat(log.entries())
        .containsExactly(
            new AuditEntry(
                Optional.empty(), "staff-7", GradeDecisions.AUDIT_ACTION, "C-1", "founder", NOON));
  }
}
