package io.dangol.core.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.service.feedback.EffortScore;
import io.dangol.core.service.feedback.RecommendationScore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceCaseTest {

  private static final Instant START = Instant.parse("2026-06-30T15:30:00Z");
  private static final CustomerId KIM = CustomerId.of("C-1");

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
  void duplicate_isOver_andNamesItsOriginal() {
    ServiceCase twice =
        received("2", KIM, CaseKind.COMPLAINT)
            .after(new CaseEvent.Duplicated(minute(1), CaseId.of("1")));

    assertThat(twice.status()).isEqualTo(CaseStatus.DUPLICATE);
    assertThat(twice.status().isOpen()).isFalse();
    assertThat(twice.status().isAnswered()).isFalse();
    assertThat(twice.duplicateOf()).contains(CaseId.of("1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> twice.after(new CaseEvent.Rated(minute(2), new SatisfactionScore(1))))
        .withMessageContaining("DUPLICATE");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                received("2", KIM, CaseKind.COMPLAINT)
                    .after(new CaseEvent.Duplicated(minute(1), CaseId.of("2"))))
        .withMessageContaining("itself");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                resolved("2", KIM, CaseKind.COMPLAINT)
                    .after(new CaseEvent.Duplicated(minute(9), CaseId.of("1"))));
  }

  @Test
  void duplicate_thatIsNone_isReopened_whereItWas() {
    ServiceCase unassigned =
        received("2", KIM, CaseKind.COMPLAINT)
            .after(new CaseEvent.Duplicated(minute(1), CaseId.of("1")))
            .after(new CaseEvent.Reopened(minute(2), "NO_DUPLICATE"));
    ServiceCase assigned =
        received("2", KIM, CaseKind.COMPLAINT)
            .after(new CaseEvent.Assigned(minute(1), "staff-7"))
            .after(new CaseEvent.Duplicated(minute(2), CaseId.of("1")))
            .after(new CaseEvent.Reopened(minute(3), "NO_DUPLICATE"));

    assertThat(unassigned.status()).isEqualTo(CaseStatus.RECEIVED);
    assertThat(unassigned.duplicateOf()).isEmpty();
    assertThat(assigned.status()).isEqualTo(CaseStatus.ASSIGNED);
  }

  @Test
  void links_sayWhatACaseIsAbout_inAnyState() {
    CaseLink order = new CaseLink.Order("A-17");
    CaseLink bed = new CaseLink.Product("bed-7");
    ServiceCase linked =
        received("1", KIM, CaseKind.COMPLAINT)
            .after(new CaseEvent.Linked(START, order))
            .after(new CaseEvent.Assigned(minute(1), "staff-7"))
            .after(new CaseEvent.Resolved(minute(2), "ANSWERED"))
            .after(new CaseEvent.Linked(minute(3), bed))
            .after(new CaseEvent.Linked(minute(4), order));

    assertThat(linked.links()).containsExactly(order, bed);
    assertThat(linked.status()).isEqualTo(CaseStatus.RESOLVED);
    assertThat(linked.course()).hasSize(3);
    assertThatIllegalArgumentException().isThrownBy(() -> new CaseLink.Product(" "));
  }

  @Test
  void feedback_isTheLastWord_untilTheCaseIsReopened() {
    ServiceCase rated =
        resolved("1", KIM, CaseKind.COMPLAINT)
            .after(new CaseEvent.Recommended(minute(4), new RecommendationScore(3)))
            .after(new CaseEvent.Recommended(minute(5), new RecommendationScore(9)))
            .after(new CaseEvent.EffortRated(minute(6), new EffortScore(6)));

    assertThat(rated.recommendation()).contains(new RecommendationScore(9));
    assertThat(rated.effort()).contains(new EffortScore(6));
    assertThat(rated.satisfaction()).isEmpty();
    ServiceCase reopened = rated.after(new CaseEvent.Reopened(minute(7), "AGAIN"));
    assertThat(reopened.recommendation()).isEmpty();
    assertThat(reopened.effort()).isEmpty();
  }

  @Test
  void priorityAndKind_areTheLastKnown() {
    ServiceCase changed =
        resolved("1", KIM, CaseKind.INQUIRY)
            .after(new CaseEvent.Reclassified(minute(4), CaseKind.COMPLAINT))
            .after(new CaseEvent.Reopened(minute(5), "AGAIN"))
            .after(new CaseEvent.Reprioritized(minute(6), CasePriority.HIGH));

    assertThat(changed.kind()).isEqualTo(CaseKind.COMPLAINT);
    assertThat(changed.priority()).isEqualTo(CasePriority.HIGH);
    assertThat(changed.status()).isEqualTo(CaseStatus.ASSIGNED);
    assertThat(changed.at(minute(3)).orElseThrow().kind()).isEqualTo(CaseKind.INQUIRY);
    assertThat(changed.at(minute(5)).orElseThrow().priority()).isEqualTo(CasePriority.NORMAL);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                resolved("1", KIM, CaseKind.INQUIRY)
                    .after(new CaseEvent.Reprioritized(minute(4), CasePriority.LOW)))
        .withMessageContaining("RESOLVED");
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
