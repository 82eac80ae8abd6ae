package io.dangol.core.json.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.activity.FieldValue;
import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.activity.ProductInterest;
import io.dangol.core.activity.Response;
import io.dangol.core.activity.SurveyAnswer;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.consent.SuppressionTarget;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.flow.FlowState;
import io.dangol.core.flow.FlowSubject;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeBasis;
import io.dangol.core.grade.GradeWindow;
import io.dangol.core.grade.assignment.GradeAssignment;
import io.dangol.core.grade.assignment.GradeOverride;
import io.dangol.core.grade.assignment.GradeReason;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.memory.InMemoryAnniversaryStore;
import io.dangol.core.memory.InMemoryCaseStore;
import io.dangol.core.memory.InMemoryConsentStore;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.memory.InMemoryEventOutbox;
import io.dangol.core.memory.InMemoryFlowStore;
import io.dangol.core.memory.InMemoryGradeStore;
import io.dangol.core.memory.InMemoryGroupStore;
import io.dangol.core.memory.InMemoryInteractionStore;
import io.dangol.core.memory.InMemoryLeadStore;
import io.dangol.core.memory.InMemoryOpportunityStore;
import io.dangol.core.memory.InMemoryProductInterestStore;
import io.dangol.core.memory.InMemoryPurchaseStore;
import io.dangol.core.memory.InMemoryRelationshipStore;
import io.dangol.core.memory.InMemoryResponseStore;
import io.dangol.core.memory.InMemorySegmentStore;
import io.dangol.core.memory.InMemorySourceRecordStore;
import io.dangol.core.memory.InMemoryStaffAssignmentStore;
import io.dangol.core.memory.InMemorySuppressionStore;
import io.dangol.core.memory.InMemorySurveyAnswerStore;
import io.dangol.core.memory.InMemoryTransactionPartyStore;
import io.dangol.core.store.Version;
import io.dangol.core.view.CustomerPart;
import io.dangol.core.view.CustomerPorts;
import io.dangol.core.view.CustomerRecords;
import io.dangol.core.view.CustomerViews;
import io.dangol.core.view.Erasure;
import io.dangol.core.view.ErasureReport;
import java.net.URI;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every port is filled: the export has each part, and the erasure leaves nothing of any. */
class EveryPartTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final SourceRef RECORD = SourceRef.of("shop", "record-1");

  /** What each part must leave in the export: nothing else that is stored has these texts. */
  private static final Map<CustomerPart, List<String>> TRACES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(CustomerPart.CUSTOMER, List.of("김민수")),
              Map.entry(CustomerPart.SOURCE_RECORDS, List.of("as the shop wrote it")),
              Map.entry(CustomerPart.PURCHASES, List.of("35.50")),
              Map.entry(CustomerPart.TRANSACTION_PARTIES, List.of("RECIPIENT")),
              Map.entry(CustomerPart.INTERACTIONS, List.of("a new ward")),
              Map.entry(CustomerPart.RESPONSES, List.of("CLICKED")),
              Map.entry(CustomerPart.SURVEY_ANSWERS, List.of("slept badly")),
              Map.entry(CustomerPart.PRODUCT_INTERESTS, List.of("sofa-9")),
              Map.entry(CustomerPart.CASES, List.of("the bed creaks")),
              Map.entry(CustomerPart.LEADS, List.of("이영희")),
              Map.entry(CustomerPart.OPPORTUNITIES, List.of("Beds for the new ward")),
              Map.entry(CustomerPart.CONSENTS, List.of("crm.consent/1")),
              Map.entry(CustomerPart.SUPPRESSIONS, List.of("LEGAL")),
              Map.entry(CustomerPart.GRADES, List.of("loyalty/3", "founding customer")),
              Map.entry(CustomerPart.SEGMENTS, List.of("\"segment\":\"BEST\"")),
              Map.entry(CustomerPart.RELATIONSHIPS, List.of("OWNER_ONLY")),
              Map.entry(CustomerPart.STAFF, List.of("ACCOUNT_MANAGER")),
              Map.entry(CustomerPart.GROUPS, List.of("asked for it")),
              Map.entry(CustomerPart.ANNIVERSARIES, List.of("KOREAN")),
              Map.entry(CustomerPart.FLOWS, List.of("care/1", "lead/1")),
              Map.entry(CustomerPart.EVENTS, List.of("io.dangol.customer.registered.v1"))));

  private final InMemoryCustomerStore customers = new InMemoryCustomerStore();
  private final InMemorySourceRecordStore records = new InMemorySourceRecordStore();
  private final InMemoryPurchaseStore purchases = new InMemoryPurchaseStore();
  private final InMemoryTransactionPartyStore parties = new InMemoryTransactionPartyStore();
  private final InMemoryInteractionStore interactions = new InMemoryInteractionStore();
  private final InMemoryResponseStore responses = new InMemoryResponseStore();
  private final InMemorySurveyAnswerStore answers = new InMemorySurveyAnswerStore();
  private final InMemoryProductInterestStore interests = new InMemoryProductInterestStore();
  private final InMemoryCaseStore cases = new InMemoryCaseStore();
  private final InMemoryLeadStore leads = new InMemoryLeadStore();
  private final InMemoryOpportunityStore opportunities = new InMemoryOpportunityStore();
  private final InMemoryConsentStore consents = new InMemoryConsentStore();
  private final InMemorySuppressionStore suppressions = new InMemorySuppressionStore();
  private final InMemoryGradeStore grades = new InMemoryGradeStore();
  private final InMemorySegmentStore segments = new InMemorySegmentStore();
  private final InMemoryRelationshipStore relationships = new InMemoryRelationshipStore();
  private final InMemoryStaffAssignmentStore staff = new InMemoryStaffAssignmentStore();
  private final InMemoryGroupStore groups = new InMemoryGroupStore();
  private final InMemoryAnniversaryStore anniversaries = new InMemoryAnniversaryStore();
  private final InMemoryFlowStore flows = new InMemoryFlowStore();
  private final InMemoryEventOutbox outbox = new InMemoryEventOutbox();

  @BeforeEach
  void fillEveryPort() {
    customers.save(Samples.person(), Version.NONE);
    records.appendIfAbsent(
        SourceRecord.of(RECORD, RecordRole.BUYER, Samples.NOON)
            .with(RecordField.NAME, "as the shop wrote it"));
    purchases.append(Samples.purchase());
    parties.append(Samples.recipient());
    interactions.append(
        Interaction.of(
                Samples.KIM,
                Samples.NOON,
                InteractionChannel.VISIT,
                Interaction.Direction.OUTBOUND,
                SourceRef.of("visits", "1"))
            .about("a new ward"));
    responses.append(
        Response.of(
            Samples.KIM,
            Samples.NOON,
            Response.Kind.CLICKED,
            InteractionChannel.EMAIL,
            SourceRef.of("mails", "1")));
    answers.append(
        new SurveyAnswer(
            Samples.KIM,
            Samples.NOON,
            "autumn",
            "sleep",
            new FieldValue.Text("slept badly"),
            SourceRef.of("survey", "1")));
    interests.append(
        new ProductInterest(
            Samples.KIM,
            Samples.NOON,
            "sofa-9",
            ProductInterest.Sign.WISHED,
            SourceRef.of("web", "1")));
    cases.save(Samples.serviceCase(), Version.NONE);
    leads.save(Samples.lead(), Version.NONE);
    opportunities.save(Samples.opportunity(), Version.NONE);
    consents.append(
        ConsentRecord.of(
            Samples.KIM,
            ConsentScope.of(Channel.EMAIL, Purpose.MARKETING),
            ConsentState.GRANTED,
            Samples.NOON,
            SourceRef.of("form", "1")));
    suppressions.suppress(
        SuppressionTarget.of(Samples.KIM, Channel.POST),
        Suppression.of(SuppressionReason.LEGAL, Samples.NOON));
    grades.append(graded());
    grades.append(
        new GradeOverride(
            Samples.KIM,
            Grade.S,
            Samples.MAY,
            Samples.MAY.plusYears(1),
            Samples.NOON,
            "staff-7",
            "founding customer"));
    segments.add(Samples.segmentSnapshot());
    relationships.add(Samples.relationship());
    staff.add(Samples.staffAssignment());
    groups.save(Samples.group(), Version.NONE);
    anniversaries.put(Samples.birthday());
    flows.save(flow("care/1", FlowSubject.of(Samples.KIM)), Version.NONE);
    flows.save(flow("lead/1", FlowSubject.of(Samples.lead().id())), Version.NONE);
    outbox.publish(
        List.of(
            DomainEvents.from(URI.create("/crm")).customerRegistered(Samples.KIM, Samples.NOON)));
  }

  @Test
  void export_hasEveryPart() {
    assertThat(TRACES).containsOnlyKeys(CustomerPart.values());
    CustomerPorts ports = over(customers);
    assertThat(ports.absent()).isEmpty();
    String json = export(ports);
    TRACES.forEach((part, traces) -> assertThat(json).as(part.name()).contains(traces));
  }

  @Test
  void erasure_leavesNothing_ofAnyPart() {
    ErasureReport report =
        Erasure.over(over(customers), new byte[32])
            .erase(Samples.KIM, "officer-1", "REQUEST", Samples.NOON)
            .orElseThrow();
    assertThat(report.cleared()).containsOnlyKeys(CustomerPart.values());
    assertThat(report.cleared()).allSatisfy((part, count) -> assertThat(count).isPositive());
    assertThat(report.cleared())
        .containsEntry(CustomerPart.GRADES, 2)
        .containsEntry(CustomerPart.FLOWS, 2);
    // The ports are asked again as if somebody came with the same identity.
    InMemoryCustomerStore others = new InMemoryCustomerStore();
    others.save(Samples.person(), Version.NONE);
    String json = export(over(others));
    TRACES.forEach(
        (part, traces) -> {
          if (part != CustomerPart.CUSTOMER) {
            assertThat(json).as(part.name()).doesNotContain(traces);
          }
        });
  }

  private static String export(CustomerPorts ports) {
    CustomerRecords records = CustomerViews.over(ports).records(Samples.KIM, SEOUL).orElseThrow();
    return SubjectAccessJson.write(records);
  }

  private CustomerPorts over(InMemoryCustomerStore profiles) {
    return CustomerPorts.over(profiles)
        .sourceRecords(records, id -> List.of(RECORD))
        .purchases(purchases)
        .transactionParties(parties)
        .interactions(interactions)
        .responses(responses)
        .surveyAnswers(answers)
        .productInterests(interests)
        .cases(cases)
        .leads(leads)
        .opportunities(opportunities)
        .consents(consents)
        .suppressions(suppressions)
        .grades(grades)
        .segments(segments)
        .relationships(relationships)
        .staffAssignments(staff)
        .groups(groups)
        .anniversaries(anniversaries)
        .flows(flows)
        .events(outbox)
        .build();
  }

  private static GradeAssignment graded() {
    return new GradeAssignment(
        Samples.KIM,
        Grade.S,
        Samples.MAY,
        Optional.empty(),
        "loyalty/3",
        Samples.NOON,
        GradeReason.CRITERION,
        Optional.empty(),
        Optional.empty(),
        new GradeBasis(new GradeWindow.AllTime(Samples.MAY), List.of()),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static FlowState flow(String key, FlowSubject subject) {
    return new FlowState("care", 1, key, subject, "call", "care", Samples.NOON, null, List.of());
  }
}
