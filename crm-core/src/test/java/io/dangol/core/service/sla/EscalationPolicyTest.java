package io.dangol.core.service.sla;

import static io.dangol.core.service.sla.WorkingWeek.FRIDAY;
import static io.dangol.core.service.sla.WorkingWeek.POLICY;
import static io.dangol.core.service.sla.WorkingWeek.RECEIVED;
import static io.dangol.core.service.sla.WorkingWeek.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.service.CaseEvent;
import io.dangol.core.service.CasePriority;
import io.dangol.core.service.ServiceCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EscalationPolicyTest {

  private static final EscalationPolicy ESCALATION =
      EscalationPolicy.of(
          POLICY,
          List.of(
              new EscalationPolicy.Step(new BigDecimal("0.75"), "team-lead"),
              new EscalationPolicy.Step(BigDecimal.ONE, "head-of-service")));

  @Test
  void case_goesToSomebodyElse_beforeThePromiseBreaks_andHigherWhenItDoes() {
    assertThat(ESCALATION.due(List.of(RECEIVED), at("2026-08-18T09:59"))).isEmpty();
    List<Escalation> warning = ESCALATION.due(List.of(RECEIVED), at("2026-08-18T10:00"));
    assertThat(warning)
        .extracting(Escalation::to, one -> one.state().target())
        .containsExactly(tuple("team-lead", SlaTarget.RESPONSE));
    assertThat(warning.get(0).assignee()).isEmpty();
    assertThat(ESCALATION.due(List.of(RECEIVED), at("2026-08-18T14:30")))
        .extracting(Escalation::to)
        .containsExactly("head-of-service", "team-lead");
  }

  @Test
  void promise_thatIsKept_orWhoseClockStandsStill_goesNowhere() {
    ServiceCase waiting =
        RECEIVED
            .after(new CaseEvent.Assigned(FRIDAY, "staff-7"))
            .after(new CaseEvent.Started(FRIDAY))
            .after(new CaseEvent.Paused(at("2026-08-18T16:30"), "CUSTOMER"));

    assertThat(ESCALATION.due(List.of(waiting), at("2026-08-18T15:30")))
        .extracting(one -> one.state().target())
        .containsExactly(SlaTarget.RESOLUTION);
    assertThat(ESCALATION.due(List.of(waiting), at("2026-08-28T12:00"))).isEmpty();
    assertThat(ESCALATION.nextAt(waiting, at("2026-08-28T12:00"))).isEmpty();
  }

  @Test
  void nextAt_isTheMomentOfTheNextStep() {
    Instant warning = ESCALATION.nextAt(RECEIVED, FRIDAY).orElseThrow();
    Instant broken = ESCALATION.nextAt(RECEIVED, warning).orElseThrow();

    assertThat(warning).isEqualTo(at("2026-08-18T10:00"));
    assertThat(broken).isEqualTo(at("2026-08-18T11:00"));
    assertThat(ESCALATION.due(List.of(RECEIVED), warning)).hasSize(1);
    assertThat(ESCALATION.due(List.of(RECEIVED), warning.minusSeconds(1))).isEmpty();
    assertThat(ESCALATION.nextAt(RECEIVED, at("2026-08-20T12:00"))).isEqualTo(Optional.empty());
  }

  @Test
  void stepsOfPartsOfASecond_areReachedWithTheNextWholeOne() {
    // 0.33328 of four hours are 4799.232 seconds.
    EscalationPolicy early =
        EscalationPolicy.of(
            POLICY, List.of(new EscalationPolicy.Step(new BigDecimal("0.33328"), "team-lead")));

    assertThat(early.nextAt(RECEIVED, FRIDAY)).contains(at("2026-08-14T17:20"));
    assertThat(early.due(List.of(RECEIVED), at("2026-08-14T17:19:59"))).isEmpty();
    assertThat(early.due(List.of(RECEIVED), at("2026-08-14T17:20"))).hasSize(1);
  }

  @Test
  void escalation_hasThePriorityOfTheMoment() {
    ServiceCase urgent =
        RECEIVED.after(new CaseEvent.Reprioritized(at("2026-08-18T10:30"), CasePriority.URGENT));

    assertThat(ESCALATION.due(List.of(urgent), at("2026-08-18T10:00")))
        .extracting(Escalation::priority)
        .containsExactly(CasePriority.NORMAL);
    assertThat(ESCALATION.due(List.of(urgent), at("2026-08-18T10:30")))
        .extracting(Escalation::priority)
        .containsExactly(CasePriority.URGENT);
  }

  @Test
  void steps_mustAscend() {
    EscalationPolicy.Step one = new EscalationPolicy.Step(BigDecimal.ONE, "a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EscalationPolicy.of(POLICY, List.of(one, one)));
    assertThatIllegalArgumentException().isThrownBy(() -> EscalationPolicy.of(POLICY, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EscalationPolicy.Step(BigDecimal.ZERO, "a"));
  }
}
