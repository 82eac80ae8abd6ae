package io.dangol.core.json.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.activity.CampaignRef;
import io.dangol.core.activity.FieldValue;
import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.activity.SurveyAnswer;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.flow.FlowState;
import io.dangol.core.flow.FlowSubject;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.group.GroupOverride;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.segment.SegmentAssignment;
import io.dangol.core.segment.SegmentSnapshot;
import io.dangol.core.view.CustomerPart;
import io.dangol.core.view.CustomerRecords;
import io.dangol.core.view.CustomerSuppression;
import io.dangol.core.view.Dealings;
import io.dangol.core.view.GroupDecision;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubjectAccessJsonTest {

  private static final SourceRef FORM = SourceRef.of("form", "1");

  private static final CustomerRecords RECORDS =
      new CustomerRecords(
          Samples.KIM,
          Set.of(Samples.KIM, Samples.ACME),
          Set.of(CustomerPart.GRADES),
          List.of(Samples.person()),
          List.of(
              SourceRecord.of(SourceRef.of("shop", "77"), RecordRole.BUYER, Samples.NOON)
                  .with(RecordField.NAME, "Kim M.")),
          new Dealings(
              List.of(Samples.purchase()),
              List.of(Samples.recipient()),
              List.of(
                  Interaction.of(
                          Samples.KIM,
                          Samples.NOON,
                          InteractionChannel.VISIT,
                          Interaction.Direction.OUTBOUND,
                          FORM)
                      .about("a new ward")
                      .inCampaign(CampaignRef.of("spring", 3))
                      .capturing("beds", new FieldValue.Text("about forty"))),
              List.of(),
              List.of(
                  new SurveyAnswer(
                      Samples.KIM,
                      Samples.NOON,
                      "autumn",
                      "sleep",
                      new FieldValue.Text("badly"),
                      SourceRef.of("survey", "9"))),
              List.of(),
              List.of(Samples.serviceCase()),
              List.of(Samples.lead()),
              List.of(Samples.opportunity())),
          List.of(
              ConsentRecord.of(
                  Samples.KIM,
                  ConsentScope.of(Channel.EMAIL, Purpose.MARKETING),
                  ConsentState.GRANTED,
                  Samples.NOON,
                  FORM)),
          List.of(
              new CustomerSuppression(
                  Samples.KIM,
                  Channel.POST,
                  CustomerSuppression.Target.ADDRESS,
                  Suppression.of(SuppressionReason.MANUAL, Samples.NOON).of(Purpose.PROFILING))),
          List.of(),
          List.of(),
          List.of(
              new SegmentAssignment(
                  Samples.KIM, new SegmentSnapshot.Name("rfm", 3, Samples.NOON), "AT_RISK")),
          List.of(Samples.relationship()),
          List.of(Samples.staffAssignment()),
          List.of(new GroupDecision("VIP", GroupOverride.include(Samples.KIM, "founder"))),
          List.of(Samples.birthday()),
          List.of(
              new FlowState(
                  "lead",
                  1,
                  "lead/1",
                  FlowSubject.of(Samples.KIM),
                  "accept",
                  "field-sales",
                  Samples.NOON,
                  null,
                  List.of())),
          List.of(
              DomainEvents.from(URI.create("/crm")).customerRegistered(Samples.KIM, Samples.NOON)));

  @Test
  void document_hasEveryRecord_withItsContent() {
    String json = SubjectAccessJson.write(RECORDS);
    assertThat(json)
        .contains("minsu@example.com", "about forty", "badly", "the bed creaks", "founder")
        .contains("crm.activity/1", "\"campaign\":\"spring\"", "\"wave\":3")
        .contains("\"purpose\":\"PROFILING\"", "\"target\":\"ADDRESS\"")
        .contains("crm.consent/1", "\"reason\":\"MANUAL\"", "\"notKept\":[\"GRADES\"]")
        .contains("\"values\":{\"name\":[\"Kim M.\"]}", "crm.flowState/1", "\"staff\":\"staff-7\"")
        .contains("\"segment\":\"AT_RISK\"", "io.dangol.customer.registered.v1", "RECIPIENT")
        .contains("\"calendar\":\"KOREAN\"", "Beds for the new ward");
  }

  @Test
  void document_isJson_withTheKeysOfItsSchema() {
    Optional<Set<String>> keys =
        JsonDocument.read(
                SubjectAccessJson.write(RECORDS),
                JsonLimits.defaults(),
                (root, problems) -> Optional.of(JsonFields.of(root, problems).names()))
            .value();
    assertThat(keys.orElseThrow())
        .containsExactly(
            "schema",
            "customer",
            "identities",
            "notKept",
            "profiles",
            "sourceRecords",
            "purchases",
            "transactionParties",
            "activities",
            "cases",
            "leads",
            "opportunities",
            "consents",
            "suppressions",
            "grades",
            "gradeDecisions",
            "segments",
            "relationships",
            "staffAssignments",
            "groupDecisions",
            "anniversaries",
            "flows",
            "events");
  }
}
