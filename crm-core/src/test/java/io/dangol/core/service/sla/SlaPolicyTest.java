package io.dangol.core.service.sla;

import static io.dangol.core.service.sla.WorkingWeek.FRIDAY;
import static io.dangol.core.service.sla.WorkingWeek.HOURS;
import static io.dangol.core.service.sla.WorkingWeek.POLICY;
import static io.dangol.core.service.sla.WorkingWeek.RECEIVED;
import static io.dangol.core.service.sla.WorkingWeek.SEOUL;
import static io.dangol.core.service.sla.WorkingWeek.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.calendar.BusinessHours;
import io.dangol.core.service.CaseEvent;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CasePriority;
import io.dangol.core.service.ServiceCase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlaPolicyTest {

  @Test
  void promises_areDueInWorkingTime_overWeekendAndHoliday() {
    // Two hours on Friday, then nothing until Tuesday at nine.
    assertThat(state(RECEIVED, SlaTarget.RESPONSE, FRIDAY).dueAt())
        .contains(at("2026-08-18T11:00"));
    assertThat(state(RECEIVED, SlaTarget.RESOLUTION, FRIDAY).dueAt())
        .contains(at("2026-08-18T17:00"));
    SlaState tuesday = state(RECEIVED, SlaTarget.RESPONSE, at("2026-08-18T11:00"));
    assertThat(tuesday.used()).isEqualTo(Duration.ofHours(4));
    assertThat(tuesday.isBreached()).isFalse();
    assertThat(state(RECEIVED, SlaTarget.RESPONSE, at("2026-08-18T11:01")).isBreached()).isTrue();
  }

  @Test
  void clock_standsStill_whileTheCaseWaits() {
    ServiceCase waiting =
        RECEIVED
            .after(new CaseEvent.Assigned(FRIDAY, "staff-7"))
            .after(new CaseEvent.Started(at("2026-08-14T17:00")))
            .after(new CaseEvent.Paused(at("2026-08-14T18:00"), "CUSTOMER"));
    SlaState still = state(waiting, SlaTarget.RESOLUTION, at("2026-08-28T12:00"));
    assertThat(still.used()).isEqualTo(Duration.ofHours(2));
    assertThat(still.dueAt()).isEmpty();
    ServiceCase resumed = waiting.after(new CaseEvent.Resumed(at("2026-08-28T09:00")));
    assertThat(state(resumed, SlaTarget.RESOLUTION, at("2026-08-28T12:00")).dueAt())
        .contains(at("2026-08-28T17:00"));
    assertThat(state(resumed, SlaTarget.RESPONSE, at("2026-08-28T12:00")).metAt())
        .contains(at("2026-08-14T17:00"));
  }

  @Test
  void clock_goesOn_whenTheCaseIsReopened() {
    ServiceCase reopened =
        RECEIVED
            .after(new CaseEvent.Assigned(FRIDAY, "staff-7"))
            .after(new CaseEvent.Resolved(at("2026-08-18T09:00"), "ANSWERED"))
            .after(new CaseEvent.Reopened(at("2026-08-20T09:00"), "AGAIN"));
    SlaState state = state(reopened, SlaTarget.RESOLUTION, at("2026-08-20T10:00"));
    assertThat(state.used()).isEqualTo(Duration.ofHours(3));
    assertThat(state.metAt()).isEmpty();
    assertThat(state(reopened, SlaTarget.RESOLUTION, at("2026-08-19T10:00")).metAt())
        .contains(at("2026-08-18T09:00"));
  }

  @Test
  void breaches_areListed_longestFirst_asOfTheMoment() {
    ServiceCase late =
        RECEIVED
            .after(new CaseEvent.Assigned(at("2026-08-18T16:00"), "staff-7"))
            .after(new CaseEvent.Resolved(at("2026-08-18T16:00"), "ANSWERED"));
    assertThat(POLICY.breaches(List.of(late), at("2026-08-18T10:00"))).isEmpty();
    List<SlaBreach> breaches = POLICY.breaches(List.of(late), at("2026-12-01T00:00"));
    assertThat(breaches).hasSize(1);
    assertThat(breaches.get(0).target()).isEqualTo(SlaTarget.RESPONSE);
    assertThat(breaches.get(0).toString()).doesNotContain("staff-7");
    assertThat(breaches.get(0).over()).isEqualTo(Duration.ofHours(5));
    assertThat(breaches.get(0).assignee()).contains("staff-7");
    List<SlaBreach> open = POLICY.breaches(List.of(RECEIVED), at("2026-08-19T18:00"));
    assertThat(open)
        .extracting(SlaBreach::target)
        .containsExactly(SlaTarget.RESPONSE, SlaTarget.RESOLUTION);
    assertThat(POLICY.breaches(List.of(RECEIVED), FRIDAY.minusSeconds(1))).isEmpty();
  }

  @Test
  void duplicate_isPromisedNothingOfItsOwn() {
    ServiceCase twice =
        RECEIVED.after(new CaseEvent.Duplicated(at("2026-08-18T09:00"), CaseId.of("0")));

    assertThat(POLICY.state(twice, SlaTarget.RESPONSE, at("2026-08-19T18:00"))).isEmpty();
    assertThat(POLICY.breaches(List.of(twice), at("2026-12-01T00:00"))).isEmpty();
  }

  @Test
  void clock_ofAResponse_standsStill_whileTheCaseCountsAsADuplicate() {
    ServiceCase again =
        RECEIVED
            .after(new CaseEvent.Duplicated(at("2026-08-14T17:00"), CaseId.of("0")))
            .after(new CaseEvent.Reopened(at("2026-08-20T09:00"), "NO_DUPLICATE"));

    SlaState open = state(again, SlaTarget.RESPONSE, at("2026-08-20T10:00"));
    assertThat(open.used()).isEqualTo(Duration.ofHours(2));
    assertThat(open.dueAt()).contains(at("2026-08-20T12:00"));
    ServiceCase answered =
        again
            .after(new CaseEvent.Assigned(at("2026-08-20T10:00"), "staff-7"))
            .after(new CaseEvent.Started(at("2026-08-20T11:00")))
            .after(new CaseEvent.Paused(at("2026-08-20T14:00"), "CUSTOMER"));
    SlaState met = state(answered, SlaTarget.RESPONSE, at("2026-08-27T11:00"));
    assertThat(met.used()).isEqualTo(Duration.ofHours(3));
    assertThat(met.metAt()).contains(at("2026-08-20T11:00"));
  }

  @Test
  void level_isThatOfTheLastPriority() {
    Map<CasePriority, ServiceLevel> levels = new EnumMap<>(CasePriority.class);
    for (CasePriority priority : CasePriority.values()) {
      levels.put(priority, new ServiceLevel(Duration.ofHours(8), Duration.ofHours(8)));
    }
    levels.put(CasePriority.URGENT, new ServiceLevel(Duration.ofHours(1), Duration.ofHours(8)));
    SlaPolicy policy = SlaPolicy.of(levels, HOURS);
    ServiceCase urgent =
        RECEIVED.after(new CaseEvent.Reprioritized(at("2026-08-14T17:30"), CasePriority.URGENT));

    assertThat(policy.breaches(List.of(urgent), at("2026-08-14T17:29"))).isEmpty();
    assertThat(policy.breaches(List.of(urgent), at("2026-08-14T17:31")))
        .extracting(SlaBreach::priority, SlaBreach::over)
        .containsExactly(tuple(CasePriority.URGENT, Duration.ofMinutes(31)));
  }

  @Test
  void promiseOfMoreWorkThanFiveYearsGive_isRefused() {
    BusinessHours oneHour = BusinessHours.weekdays(SEOUL, LocalTime.of(9, 0), LocalTime.of(10, 0));
    SlaPolicy longest =
        SlaPolicy.of(new ServiceLevel(Duration.ofHours(1), Duration.ofHours(1_300)), oneHour);
    assertThat(longest.state(RECEIVED, SlaTarget.RESOLUTION, FRIDAY).orElseThrow().dueAt())
        .isPresent();
    ServiceLevel tooLong = new ServiceLevel(Duration.ofHours(1), Duration.ofHours(3_000));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SlaPolicy.of(tooLong, oneHour))
        .withMessageContaining("PT3000H");
  }

  @Test
  void nonsense_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceLevel(Duration.ofHours(2), Duration.ofHours(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SlaPolicy.of(
                    Map.of(
                        CasePriority.LOW,
                        new ServiceLevel(Duration.ofHours(1), Duration.ofHours(1))),
                    HOURS))
        .withMessageContaining("NORMAL");
  }

  private static SlaState state(ServiceCase subject, SlaTarget target, Instant asOf) {
    return POLICY.state(subject, target, asOf).orElseThrow();
  }
}
