package io.dangol.core.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.core.host.EngineCall.Outcome;
import io.dangol.core.memory.InMemoryAuditLog;
import io.dangol.core.store.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EngineContextTest {

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final Tenant SEOUL = Tenant.of("seoul");

  private final List<EngineCall> calls = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong(1_000);
  private final EngineContext host =
      EngineContext.none().withMetrics(calls::add, () -> nanos.getAndAdd(250)).forTenant(SEOUL);

  @Test
  void calls_areMeasured_byTheClockOfTheHost() {
    assertThat(host.measure("rules.evaluate", "vip/3", 7, () -> "done")).isEqualTo("done");
    assertThat(calls)
        .containsExactly(
            new EngineCall(
                Optional.of(SEOUL), "rules.evaluate", "vip/3", 7, 250, Outcome.RETURNED));
  }

  @Test
  void callThatThrows_isMeasured_andThrows() {
    Supplier<String> broken =
        () -> {
          throw new IllegalStateException("broken");
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> host.measure("rules.evaluate", "vip/3", 7, broken));
    assertThat(calls).extracting(EngineCall::outcome).containsExactly(Outcome.THREW);
  }

  @Test
  void withoutMeters_noClockIsRead() {
    assertThat(EngineContext.none().forTenant(SEOUL).measure("x", "", 1, () -> 5)).isEqualTo(5);
    assertThat(nanos).hasValue(1_000);
  }

  @Test
  void auditEntries_nameTheTenant_andEverybodyIsKept() {
    InMemoryAuditLog log = new InMemoryAuditLog();
    EngineContext audited = EngineContext.none().forTenant(SEOUL).withAudit(log);
    Threads.together(
        thread -> {
          audited.audit("officer-" + thread, "CUSTOMER_ERASED", "C-1", "Mr Kim called", NOON);
          return thread;
        });
    assertThat(log.entries()).hasSize(Threads.COUNT).doesNotHaveDuplicates();
    assertThat(log.entries()).allSatisfy(one -> assertThat(one.tenant()).contains(SEOUL));
    assertThat(log.entries().get(0).toString()).doesNotContain("Kim");
  }

  @Test
  void blankFields_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Tenant.of(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> host.audit(" ", "CUSTOMER_ERASED", "C-1", "REQUEST", NOON))
        .withMessageContaining("actor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> host.measure("rules.evaluate", "vip/3", -1, () -> 1));
  }
}
