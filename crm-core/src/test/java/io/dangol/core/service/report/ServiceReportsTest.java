package io.dangol.core.service.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.report.Ratio;
import io.dangol.core.service.CaseEvent;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CaseIntake;
import io.dangol.core.service.CaseKind;
import io.dangol.core.service.CaseStatus;
import io.dangol.core.service.SatisfactionScore;
import io.dangol.core.service.ServiceCase;
import io.dangol.core.service.feedback.CustomerEffort;
import io.dangol.core.service.feedback.EffortScore;
import io.dangol.core.service.feedback.NetPromoter;
import io.dangol.core.service.feedback.RecommendationScore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceReportsTest {

  private static final Instant START = Instant.parse("2026-06-30T15:30:00Z");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");

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

  @Test
  void netPromoter_andEffort_areCountedBySegment() {
    List<ServiceCase> cases =
        List.of(
            recommended("1", KIM, 10),
            recommended("2", KIM, 7),
            recommended("3", LEE, 6),
            resolved("4", LEE, CaseKind.INQUIRY)
                .after(new CaseEvent.EffortRated(minute(4), new EffortScore(5))));

    assertThat(ServiceReports.netPromoter(cases, minute(9), CustomerId::value))
        .containsExactly(
            Map.entry("C-1", new NetPromoter(1, 1, 0)), Map.entry("C-2", new NetPromoter(0, 0, 1)));
    assertThat(ServiceReports.netPromoter(cases, minute(3), CustomerId::value)).isEmpty();
    assertThat(ServiceReports.effort(cases, minute(9), customer -> "all"))
        .containsExactly(Map.entry("all", new CustomerEffort(new Ratio(1, 1), 5)));
  }

  @Test
  void satisfaction_doesNotCountDuplicates() {
    ServiceCase twice =
        received("2", KIM, CaseKind.INQUIRY)
            .after(new CaseEvent.Duplicated(minute(1), CaseId.of("1")));

    assertThat(ServiceReports.satisfaction(List.of(twice), minute(9), customer -> "all")).isEmpty();
    assertThat(ServiceReports.status(List.of(twice), minute(9)).in(CaseStatus.DUPLICATE))
        .isEqualTo(1);
    assertThat(ServiceReports.status(List.of(twice), minute(9)).open()).isZero();
  }

  @Test
  void board_showsOwnerStateAndAge() {
    StatusBoard board =
        StatusBoard.of(
            List.of(
                received("1", KIM, CaseKind.INQUIRY),
                received("2", KIM, CaseKind.INQUIRY)
                    .after(new CaseEvent.Assigned(minute(1), "staff-7")),
                received("3", LEE, CaseKind.REPAIR)
                    .after(new CaseEvent.Assigned(minute(1), "staff-7"))
                    .after(new CaseEvent.Started(minute(2))),
                resolved("4", LEE, CaseKind.REPAIR)),
            minute(60),
            List.of(Duration.ofMinutes(30), Duration.ofMinutes(60), Duration.ofHours(2)));

    assertThat(board.lines())
        .containsExactly(
            new StatusBoard.Line(
                Optional.empty(),
                Map.of(CaseStatus.RECEIVED, 1L),
                List.of(0L, 0L, 1L, 0L),
                CaseId.of("1"),
                Duration.ofHours(1)),
            new StatusBoard.Line(
                Optional.of("staff-7"),
                Map.of(CaseStatus.ASSIGNED, 1L, CaseStatus.IN_PROGRESS, 1L),
                List.of(0L, 0L, 2L, 0L),
                CaseId.of("2"),
                Duration.ofHours(1)));
    assertThat(board.toString()).doesNotContain("staff-7");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StatusBoard.of(
                    List.of(), START, List.of(Duration.ofHours(2), Duration.ofHours(1))));
  }

  private static ServiceCase recommended(String id, CustomerId customer, int points) {
    return resolved(id, customer, CaseKind.INQUIRY)
        .after(new CaseEvent.Recommended(minute(4), new RecommendationScore(points)));
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

  @Test
  void statesOfReports_areInTheirOrder() {
    assertThat(new StatusCounts(Map.of(), 0, 0).byStatus().keySet())
        .containsExactly(CaseStatus.values());
  }
}
