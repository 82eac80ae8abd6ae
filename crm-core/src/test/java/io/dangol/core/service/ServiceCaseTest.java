package io.dangol.core.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.report.Ratio;
import io.dangol.core.report.ReportPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceCaseTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant START = Instant.parse("2026-06-30T15:30:00Z");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");

  @Test
  void ordinaryCase_goesFromReceiptToSatisfaction() {
    ServiceCase repaired =
        received("1", KIM, CaseKind.REPAIR)
            .after(new CaseEvent.Assigned(minute(1), "staff-7"))
            .after(new CaseEvent.Started(minute(2)))
            .after(new CaseEvent.Paused(minute(3), "CUSTOMER"))
            .after(new CaseEvent.Resumed(minute(4)))
            .after(new CaseEvent.Resolved(minute(5), "REPAIRED"))
            .after(new CaseEvent.Rated(minute(6), new SatisfactionScore(5)))
            .after(new CaseEvent.Closed(minute(7)));
    assertThat(repaired.course())
        .extracting(StatusChange::status)
        .containsExactly(
            CaseStatus.RECEIVED,
            CaseStatus.ASSIGNED,
            CaseStatus.IN_PROGRESS,
            CaseStatus.WAITING,
            CaseStatus.IN_PROGRESS,
            CaseStatus.RESOLVED,
            CaseStatus.CLOSED);
    assertThat(repaired.assignee()).contains("staff-7");
    assertThat(repaired.respondedAt()).contains(minute(2));
    assertThat(repaired.satisfaction()).contains(new SatisfactionScore(5));
    assertThat(ServiceCase.of(repaired.intake(), repaired.events())).isEqualTo(repaired);
  }

  @Test
  void reopenedCase_goesBackToWhoHadIt() {
    ServiceCase reopened =
        resolved("1", KIM, CaseKind.COMPLAINT)
            .after(new CaseEvent.Closed(minute(4)))
            .after(new CaseEvent.Reopened(minute(5), "AGAIN"));
    assertThat(reopened.status()).isEqualTo(CaseStatus.ASSIGNED);
    assertThat(reopened.assignee()).contains("staff-7");
    assertThat(reopened.reopenings()).isEqualTo(1);
    assertThat(reopened.respondedAt()).contains(minute(2));
  }

  @Test
  void reopenedCase_hasNoRating_untilItIsRatedAgain() {
    ServiceCase rated =
        resolved("1", KIM, CaseKind.COMPLAINT)
            .after(new CaseEvent.Rated(minute(4), new SatisfactionScore(5)));
    ServiceCase again =
        rated
            .after(new CaseEvent.Reopened(minute(5), "AGAIN"))
            .after(new CaseEvent.Started(minute(6)))
            .after(new CaseEvent.Resolved(minute(7), "REPAIRED"));
    assertThat(again.satisfaction()).isEmpty();
    assertThat(again.after(new CaseEvent.Rated(minute(8), new SatisfactionScore(2))).satisfaction())
        .contains(new SatisfactionScore(2));
  }

  @Test
  void case_canBeAskedForAnyMoment() {
    ServiceCase resolved = resolved("1", KIM, CaseKind.INQUIRY);
    assertThat(resolved.at(START.minusSeconds(1))).isEmpty();
    assertThat(resolved.at(minute(1)).orElseThrow().status()).isEqualTo(CaseStatus.ASSIGNED);
    assertThat(resolved.at(minute(99))).contains(resolved);
  }

  @Test
  void everyEvent_isRefused_whereItIsNotPossible() {
    ServiceCase received = received("1", KIM, CaseKind.INQUIRY);
    for (CaseEvent event :
        List.of(
            new CaseEvent.Started(minute(1)),
            new CaseEvent.Paused(minute(1), "CUSTOMER"),
            new CaseEvent.Resumed(minute(1)),
            new CaseEvent.Resolved(minute(1), "ANSWERED"),
            new CaseEvent.Closed(minute(1)),
            new CaseEvent.Reopened(minute(1), "AGAIN"),
            new CaseEvent.Rated(minute(1), new SatisfactionScore(1)))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> received.after(event))
          .withMessageContaining("RECEIVED")
          .withMessageNotContaining("creaks");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> received.after(new CaseEvent.Assigned(minute(-1), "staff-7")))
        .withMessageContaining("lies before");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                resolved("1", KIM, CaseKind.INQUIRY)
                    .after(new CaseEvent.Assigned(minute(9), "staff-8")));
  }

  @Test
  void status_countsEveryState() {
    StatusCounts counts =
        ServiceReports.status(
            List.of(
                received("1", KIM, CaseKind.INQUIRY),
                resolved("2", KIM, CaseKind.INQUIRY),
                resolved("3", LEE, CaseKind.INQUIRY)
                    .after(new CaseEvent.Reopened(minute(8), "AGAIN"))),
            minute(9));
    assertThat(counts.in(CaseStatus.RECEIVED)).isEqualTo(1);
    assertThat(counts.in(CaseStatus.RESOLVED)).isEqualTo(1);
    assertThat(counts.in(CaseStatus.CLOSED)).isZero();
    assertThat(counts.open()).isEqualTo(2);
    assertThat(counts.unassigned()).isEqualTo(1);
    assertThat(counts.reopened()).isEqualTo(1);
    assertThat(counts.total()).isEqualTo(3);
    assertThat(ServiceReports.status(List.of(), minute(9)).total()).isZero();
  }

  @Test
  void complaintRate_showsBothCounts_perPeriodAndSegment() {
    // 15:30 UTC on 30 June is 1 July in Seoul.
    List<ServiceCase> cases =
        List.of(
            received("1", KIM, CaseKind.COMPLAINT),
            received("2", KIM, CaseKind.INQUIRY),
            received("3", LEE, CaseKind.INQUIRY));
    List<ComplaintRate> rates =
        ServiceReports.complaintRates(
            cases, ReportPeriod.MONTH, SEOUL, customer -> customer.equals(KIM) ? "A" : "B");
    assertThat(rates)
        .containsExactly(
            new ComplaintRate(LocalDate.of(2026, 7, 1), "A", new Ratio(1, 2)),
            new ComplaintRate(LocalDate.of(2026, 7, 1), "B", new Ratio(0, 1)));
    assertThat(
            ServiceReports.complaintsPer(
                cases, ReportPeriod.MONTH, SEOUL, customer -> "A", Map.of("A", 40L, "B", 0L)))
        .extracting(rate -> rate.complaints().toString())
        .containsExactly("1 of 40", "0 of 0");
    assertThat(new Ratio(0, 0).value()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ServiceReports.complaintsPer(
                    cases, ReportPeriod.MONTH, SEOUL, customer -> "C", Map.of("A", 1L)));
  }

  @Test
  void satisfaction_tellsHowManyAnswered() {
    ServiceCase happy =
        resolved("1", KIM, CaseKind.INQUIRY)
            .after(new CaseEvent.Rated(minute(9), new SatisfactionScore(4)));
    ServiceCase silent = resolved("2", KIM, CaseKind.INQUIRY);
    Satisfaction all =
        ServiceReports.satisfaction(
                List.of(happy, silent, received("3", KIM, CaseKind.INQUIRY)),
                minute(9),
                customer -> "all")
            .values()
            .iterator()
            .next();
    assertThat(all.satisfied()).isEqualTo(new Ratio(1, 1));
    assertThat(all.answered()).isEqualTo(new Ratio(1, 2));
    assertThat(all.mean()).hasValue(4);
    assertThat(Satisfaction.NONE.mean()).isEmpty();
    assertThat(ServiceReports.satisfaction(List.of(happy), minute(8), customer -> "all"))
        .containsEntry("all", new Satisfaction(Ratio.NONE, new Ratio(0, 1), 0));
  }

  @Test
  void openByAssignee_countsWorkLeft() {
    ServiceCase assigned =
        received("1", KIM, CaseKind.INQUIRY).after(new CaseEvent.Assigned(minute(1), "staff-2"));
    assertThat(
            ServiceReports.openByAssignee(
                List.of(assigned, resolved("2", KIM, CaseKind.INQUIRY)), minute(9)))
        .containsExactly(Map.entry("staff-2", 1L));
  }

  private static Instant minute(int number) {
    return START.plusSeconds(60L * number);
  }

  private static ServiceCase received(String id, CustomerId customer, CaseKind kind) {
    return ServiceCase.received(
        CaseIntake.of(
            CaseId.of(id), customer, START, InteractionChannel.TELEPHONE, kind, "the bed creaks"));
  }

  private static ServiceCase resolved(String id, CustomerId customer, CaseKind kind) {
    return received(id, customer, kind)
        .after(new CaseEvent.Assigned(minute(1), "staff-7"))
        .after(new CaseEvent.Started(minute(2)))
        .after(new CaseEvent.Resolved(minute(3), "ANSWERED"));
  }
}
