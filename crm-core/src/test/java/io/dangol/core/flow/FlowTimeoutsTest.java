package io.dangol.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.host.EngineCall;
import io.dangol.core.host.EngineContext;
import io.dangol.core.memory.InMemoryFlowStore;
import io.dangol.core.store.AckResult;
import io.dangol.core.store.BatchResult;
import io.dangol.core.store.Threads;
import io.dangol.core.store.UnitOfWork;
import io.dangol.core.store.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class FlowTimeoutsTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Instant LATER = LeadFlow.MONDAY.plus(Duration.ofDays(3));
  private static final FlowMachine MACHINE = FlowMachine.of(LeadFlow.FLOW);
  private static final Facts NOTHING_KNOWN = Facts.builder().build();

  private final InMemoryFlowStore store = new InMemoryFlowStore();
  private Instant now = LATER;
  private final FlowTimeouts timeouts =
      FlowTimeouts.over(store, List.of(MACHINE), state -> NOTHING_KNOWN, () -> now);
  private final List<FlowResult> performed = Collections.synchronizedList(new ArrayList<>());

  @Test
  void flowWhoseLimitHasPassed_movesByItsTimeOut() {
    store.save(waiting(1), Version.NONE);
    BatchResult<AckResult> result = run();
    assertThat(result.done()).containsExactly(AckResult.ACKED);
    assertThat(performed).extracting(one -> one.state().place()).containsExactly("requalify");
    assertThat(stored(1).place()).isEqualTo("requalify");
    assertThat(run().items()).isEmpty();
  }

  @Test
  void flowInTime_staysAlone() {
    store.save(waiting(1), Version.NONE);
    now = LeadFlow.MONDAY.plus(Duration.ofDays(1));
    assertThat(run().items()).isEmpty();
  }

  @Test
  void failure_keepsTheOthersGoing_andIsTriedAgainAfterTheLease() {
    store.save(waiting(1), Version.NONE);
    store.save(waiting(2), Version.NONE);
    BatchResult<AckResult> result =
        timeouts.run(
            10,
            LEASE,
            SEOUL,
            one -> {
              if (one.state().key().equals(waiting(1).key())) {
                throw new IllegalStateException("the mail server is down");
              }
            });
    assertThat(result.done()).containsExactly(AckResult.ACKED);
    assertThat(result.failed())
        .extracting(BatchResult.Failed::key)
        .containsExactly(waiting(1).key());
    assertThat(stored(1)).isEqualTo(waiting(1));
    assertThat(run().items()).isEmpty();
    now = now.plus(LEASE);
    assertThat(run().done()).containsExactly(AckResult.ACKED);
  }

  @Test
  void workerThatIsTooSlow_isRefused_andItsUnitOfWorkUndone() {
    store.save(waiting(1), Version.NONE);
    List<String> course = new ArrayList<>();
    UnitOfWork transaction =
        work -> {
          try {
            work.run();
            course.add("commit");
          } catch (RuntimeException e) {
            course.add("rollback");
            throw e;
          }
        };
    FlowTimeouts slow = timeouts.in(EngineContext.none().withUnitOfWork(transaction));
    BatchResult<AckResult> result = slow.run(1, LEASE, SEOUL, one -> now = now.plus(LEASE));
    assertThat(result.done()).containsExactly(AckResult.LATE);
    assertThat(stored(1)).isEqualTo(waiting(1));
    assertThat(slow.run(1, LEASE, SEOUL, performed::add).done()).containsExactly(AckResult.ACKED);
    assertThat(course).containsExactly("rollback", "commit");
  }

  @Test
  void eventInBetween_winsOverTheTimeOut() {
    Version first = store.save(waiting(1), Version.NONE);
    FlowState accepted =
        MACHINE
            .apply(
                waiting(1),
                FlowInput.outcome("accept", "ACCEPTED"),
                NOTHING_KNOWN,
                EvaluationContext.at(LeadFlow.MONDAY, SEOUL))
            .state();
    BatchResult<AckResult> result =
        timeouts.run(1, LEASE, SEOUL, one -> store.save(accepted, first));
    assertThat(result.done()).containsExactly(AckResult.LATE);
    assertThat(stored(1)).isEqualTo(accepted);
  }

  @Test
  void flowWithoutMachine_fails_byItsName() {
    FlowState other = waiting(1);
    store.save(
        new FlowState(
            "lead",
            99,
            other.key(),
            other.subject(),
            other.place(),
            other.owner(),
            other.since(),
            other.deadline(),
            other.history()),
        Version.NONE);
    assertThat(run().failed())
        .extracting(one -> one.cause().getMessage())
        .containsExactly("no machine for flow lead/99");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FlowTimeouts.over(store, List.of(MACHINE, MACHINE), s -> NOTHING_KNOWN, () -> now));
  }

  @Test
  void manyWorkers_moveEveryFlowOnce() {
    for (int i = 0; i < 4 * Threads.COUNT; i++) {
      store.save(waiting(i), Version.NONE);
    }
    Map<String, Integer> times = new ConcurrentHashMap<>();
    List<EngineCall> calls = Collections.synchronizedList(new ArrayList<>());
    FlowTimeouts measured = timeouts.in(EngineContext.none().withMetrics(calls::add, () -> 0));
    Threads.together(
        thread ->
            measured.run(4, LEASE, SEOUL, one -> times.merge(one.state().key(), 1, Integer::sum)));
    assertThat(times).hasSize(4 * Threads.COUNT).allSatisfy((key, n) -> assertThat(n).isOne());
    assertThat(calls).extracting(EngineCall::items).hasSize(Threads.COUNT).containsOnly(4L);
  }

  private BatchResult<AckResult> run() {
    return timeouts.run(10, LEASE, SEOUL, performed::add);
  }

  private FlowState stored(int number) {
    return store.find(waiting(number).key()).orElseThrow().value();
  }

  private static FlowState waiting(int number) {
    DomainEvent event =
        LeadFlow.EVENTS.leadHandedOver(
            "L-" + number, CustomerId.of("C-" + number), "field-sales", LeadFlow.MONDAY);
    return MACHINE
        .start(event, NOTHING_KNOWN, EvaluationContext.at(LeadFlow.MONDAY, SEOUL))
        .orElseThrow()
        .state();
  }
}
