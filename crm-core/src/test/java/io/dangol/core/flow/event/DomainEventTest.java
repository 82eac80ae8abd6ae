package io.dangol.core.flow.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.activity.CampaignRef;
import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.activity.Response;
import io.dangol.core.calendar.AnniversaryKind;
import io.dangol.core.calendar.Occurrence;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.assignment.GradeChange;
import io.dangol.core.grade.assignment.GradeReason;
import io.dangol.core.revision.DefinitionId;
import io.dangol.core.revision.DefinitionKind;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DomainEventTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final DomainEvents EVENTS = DomainEvents.from(URI.create("/crm"));
  private static final DefinitionId RFM = DefinitionId.of(DefinitionKind.MODEL, "rfm");

  @Test
  void published_definitionsOfOneName_areDifferentEvents() {
    DefinitionId rule = DefinitionId.of(DefinitionKind.RULE, "rfm");
    assertThat(EVENTS.modelPublished(RFM, 1, NOON).id())
        .isNotEqualTo(EVENTS.modelPublished(rule, 1, NOON).id());
  }

  @Test
  void events_existForEveryType() {
    CampaignRef wave = CampaignRef.of("spring", 2);
    List<DomainEvent> all =
        List.of(
            EVENTS.customerRegistered(KIM, NOON),
            EVENTS.contactPointVerified(KIM, ContactPointKind.EMAIL, NOON),
            EVENTS.consentGranted(KIM, Channel.EMAIL, "MARKETING", NOON),
            EVENTS.consentWithdrawn(KIM, Channel.EMAIL, "MARKETING", NOON),
            EVENTS.consentExpired(KIM, Channel.EMAIL, "MARKETING", NOON),
            EVENTS.customerMerged(KIM, LEE, NOON),
            EVENTS.customerUnmerged(KIM, LEE, NOON),
            EVENTS.gradeChanged(KIM, "B", "A", "loyalty", 3, "SPEND", NOON),
            EVENTS.leadHandedOver("L-1", KIM, "rep-7", NOON),
            EVENTS.leadReturned("L-1", null, "NO_BUDGET", NOON),
            EVENTS.segmentEntered(KIM, "AT_RISK", 2, NOON),
            EVENTS.segmentLeft(KIM, "AT_RISK", 2, NOON),
            EVENTS.prospectGroupMoved(KIM, "G5", "G1", 1, NOON),
            EVENTS.campaignLaunched("spring", NOON),
            EVENTS.campaignPaused("spring", "BOUNCES", NOON),
            EVENTS.campaignCompleted("spring", NOON),
            EVENTS.dispatchPlanned(KIM, "D-1", wave, Channel.EMAIL, NOON),
            EVENTS.dispatchSent(KIM, "D-1", wave, Channel.EMAIL, NOON),
            EVENTS.dispatchSuppressed(KIM, "D-1", wave, Channel.EMAIL, "NO_CONSENT", NOON),
            EVENTS.responseRecorded(response().to(wave).toDispatch("D-1")),
            EVENTS.opportunityStageChanged(KIM, "O-1", null, "PROPOSAL", NOON),
            EVENTS.caseOpened(KIM, "S-1", NOON),
            EVENTS.caseResolved(KIM, "S-1", NOON),
            EVENTS.anniversaryDue(
                new Occurrence(KIM, AnniversaryKind.BIRTHDAY, LocalDate.of(2026, 7, 8)), NOON),
            EVENTS.modelPublished(RFM, 4, NOON));

    assertThat(all).extracting(DomainEvent::type).containsExactlyElementsOf(EventTypes.all());
    assertThat(all.stream().map(DomainEvent::id).collect(Collectors.toSet())).hasSize(all.size());
    assertThat(EventTypes.all()).extracting(EventType::name).doesNotHaveDuplicates();
  }

  @Test
  void gradeChanged_hasItsFields() {
    DomainEvent event = EVENTS.gradeChanged(KIM, "B", "A", "loyalty", 3, "SPEND", NOON);

    assertThat(event.customer()).contains(KIM);
    assertThat(event.type().name()).isEqualTo("io.dangol.grade.changed.v1");
    assertThat(event.find(EventFields.FROM)).contains("B");
    assertThat(event.find(EventFields.TO)).contains("A");
    assertThat(event.find(EventFields.VERSION)).contains(3);
    assertThat(event.find(EventFields.CAMPAIGN)).isEmpty();
    assertThat(EVENTS.campaignLaunched("spring", NOON).customer()).isEmpty();
  }

  @Test
  void gradeChanged_isMadeOfAChange() {
    GradeChange change =
        new GradeChange(
            KIM,
            Optional.of(Grade.B),
            Grade.A,
            GradeChange.Direction.UP,
            "loyalty/3",
            GradeReason.CRITERION,
            NOON);

    assertThat(EVENTS.gradeChanged(change))
        .isEqualTo(EVENTS.gradeChanged(KIM, "B", "A", "loyalty", 3, "CRITERION", NOON));
  }

  @Test
  void leadEvents_areAboutTheLead_andNameTheCustomerIfThereIsOne() {
    DomainEvent fresh = EVENTS.leadHandedOver("L-1", null, "rep-7", NOON);

    assertThat(fresh.subject()).isEqualTo("L-1");
    assertThat(fresh.customer()).isEmpty();
    assertThat(EVENTS.leadHandedOver("L-1", KIM, "rep-7", NOON).customer()).contains(KIM);
  }

  @Test
  void id_isThatOfTheContent() {
    DomainEvent event = EVENTS.segmentEntered(KIM, "AT_RISK", 2, NOON);
    assertThat(EVENTS.segmentEntered(KIM, "AT_RISK", 2, NOON)).isEqualTo(event);
    assertThat(EVENTS.segmentEntered(KIM, "AT_RISK", 3, NOON).id()).isNotEqualTo(event.id());
    assertThat(EVENTS.segmentEntered(LEE, "AT_RISK", 2, NOON).id()).isNotEqualTo(event.id());
    assertThat(EVENTS.segmentEntered(KIM, "AT_RISK", 2, NOON.plusNanos(1)).id())
        .isNotEqualTo(event.id());
    assertThat(DomainEvents.from(URI.create("/other")).segmentEntered(KIM, "AT_RISK", 2, NOON).id())
        .isNotEqualTo(event.id());
  }

  @Test
  void constructor_refusesWhatTheTypeDoesNotDeclare_allAtOnce() {
    Fact<String> name = Fact.code("event.name");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DomainEvent.of(
                    URI.create("/crm"),
                    EventTypes.CASE_OPENED,
                    NOON,
                    "C-1",
                    Map.of(name, "Hong", EventFields.VERSION, 1)))
        .withMessageContaining("event.case is missing")
        .withMessageContaining("event.name is none of its fields")
        .withMessageContaining("event.version is none of its fields")
        .withMessageNotContaining("Hong");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DomainEvent.of(
                    URI.create("/crm"),
                    EventTypes.CASE_OPENED,
                    NOON,
                    "C-1",
                    Map.of(EventFields.CASE, 7)))
        .withMessageContaining("event.case has values of type String");
  }

  @Test
  void type_refusesFieldsOfOtherNames() {
    EventType delayed = EventType.of("com.example.order.delayed.v1", EventType.Subject.CUSTOMER);
    assertThat(delayed.requiring(EventFields.DAY).allowing(EventFields.REASON).fields())
        .containsExactly(EventFields.DAY, EventFields.REASON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delayed.requiring(Fact.code("customer.name")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventType.of("order delayed", EventType.Subject.OTHER));
  }

  @Test
  void over_putsTheEventBesideTheFactsOfItsSubject() {
    NumberFact<Integer> orders = Fact.integer("purchases.orders");
    Facts known = Facts.builder().set(orders, 3).set(EventFields.TO, "stale").build();
    Facts row = EVENTS.caseOpened(KIM, "S-1", NOON).over(known);

    assertThat(row.find(orders)).contains(3);
    assertThat(row.find(EventFields.CASE)).contains("S-1");
    assertThat(row.find(EventFields.TO)).isEmpty();
  }

  private static Response response() {
    return Response.of(
        KIM, NOON, Response.Kind.CLICKED, InteractionChannel.EMAIL, SourceRef.of("mail", "1"));
  }
}
