package io.dangol.core.json.model;

import io.dangol.core.activity.Activity;
import io.dangol.core.activity.json.ActivityJson;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.SuppressionLift;
import io.dangol.core.consent.json.ConsentJson;
import io.dangol.core.flow.json.EventJson;
import io.dangol.core.flow.json.FlowStateJson;
import io.dangol.core.grade.assignment.GradeOverride;
import io.dangol.core.grade.json.GradeAssignmentJson;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.segment.SegmentAssignment;
import io.dangol.core.view.CustomerRecords;
import io.dangol.core.view.CustomerSuppression;
import io.dangol.core.view.Dealings;
import io.dangol.core.view.GroupDecision;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * Everything that is stored about one customer as a JSON document of schema {@code
 * crm.subjectAccess/1}: what a person who asks for their data is given. It is written and never
 * read back.
 *
 * <pre>{@code
 * {"schema":"crm.subjectAccess/1","customer":"C-1","identities":["C-1","C-2"],
 *  "notKept":["LEADS"],"profiles":[...],"sourceRecords":[...],"purchases":[...],
 *  "transactionParties":[...],"activities":[...],"cases":[...],"leads":[...],
 *  "opportunities":[...],"consents":[...],"suppressions":[...],"grades":[...],
 *  "gradeDecisions":[...],"segments":[...],"relationships":[...],"staffAssignments":[...],
 *  "groupDecisions":[...],"anniversaries":[...],"flows":[...],"events":[...]}
 * }</pre>
 */
public final class SubjectAccessJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.subjectAccess/1";

  private SubjectAccessJson() {}

  /**
   * Writes everything about a customer.
   *
   * @param records the records
   * @return the text, without white space
   */
  public static String write(CustomerRecords records) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("customer", records.customer().value());
          json.writeName("identities");
          json.writeStartArray();
          new TreeSet<>(records.identities()).forEach(id -> json.writeString(id.value()));
          json.writeEndArray();
          json.writeName("notKept");
          json.writeStartArray();
          new TreeSet<>(records.notKept()).forEach(part -> json.writeString(part.name()));
          json.writeEndArray();
          array(json, "profiles", records.profiles(), CustomerJson::members);
          array(json, "sourceRecords", records.sourceRecords(), SubjectAccessJson::sourceRecord);
          dealings(json, records.dealings());
          documents(json, "consents", records.consents(), ConsentJson::write);
          array(json, "suppressions", records.suppressions(), SubjectAccessJson::suppression);
          documents(json, "grades", records.grades(), GradeAssignmentJson::write);
          array(json, "gradeDecisions", records.gradeOverrides(), SubjectAccessJson::decision);
          array(json, "segments", records.segments(), SubjectAccessJson::segment);
          array(json, "relationships", records.relationships(), RelationshipJson::members);
          array(json, "staffAssignments", records.staffAssignments(), StaffAssignmentJson::members);
          array(json, "groupDecisions", records.groupDecisions(), SubjectAccessJson::decision);
          array(json, "anniversaries", records.anniversaries(), AnniversaryJson::members);
          documents(json, "flows", records.flows(), FlowStateJson::write);
          documents(json, "events", records.events(), EventJson::write);
          json.writeEndObject();
        });
  }

  private static <T> void array(
      JsonGenerator json, String key, List<T> items, BiConsumer<JsonGenerator, T> members) {
    json.writeName(key);
    json.writeStartArray();
    for (T item : items) {
      json.writeStartObject();
      members.accept(json, item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void dealings(JsonGenerator json, Dealings dealings) {
    array(json, "purchases", dealings.purchases(), PurchaseJson::members);
    array(json, "transactionParties", dealings.transactionParties(), TransactionPartyJson::members);
    documents(json, "activities", activities(dealings), ActivityJson::write);
    array(json, "cases", dealings.cases(), CaseJson::members);
    array(json, "leads", dealings.leads(), LeadJson::members);
    array(json, "opportunities", dealings.opportunities(), OpportunityJson::members);
  }

  private static <T> void documents(
      JsonGenerator json, String key, List<T> items, Function<T, String> write) {
    json.writeName(key);
    json.writeStartArray();
    items.forEach(item -> json.writeRawValue(write.apply(item)));
    json.writeEndArray();
  }

  private static List<Activity> activities(Dealings dealings) {
    return Stream.of(
            dealings.interactions(),
            dealings.responses(),
            dealings.surveyAnswers(),
            dealings.productInterests())
        .<Activity>flatMap(List::stream)
        .sorted(Activity.ORDER)
        .toList();
  }

  private static void sourceRecord(JsonGenerator json, SourceRecord one) {
    Texts.write(json, "source", one.ref());
    json.writeStringProperty("role", one.role().name());
    json.writeStringProperty("receivedAt", one.receivedAt().toString());
    json.writeName("values");
    json.writeStartObject();
    one.values()
        .forEach(
            (field, values) -> {
              json.writeName(field.code());
              json.writeStartArray();
              values.forEach(json::writeString);
              json.writeEndArray();
            });
    json.writeEndObject();
    Texts.write(json, "referredBy", one.referredBy());
  }

  private static void segment(JsonGenerator json, SegmentAssignment one) {
    json.writeStringProperty("customer", one.customer().value());
    json.writeStringProperty("model", one.snapshot().model());
    json.writeNumberProperty("version", one.snapshot().version());
    json.writeStringProperty("asOf", one.snapshot().asOf().toString());
    json.writeStringProperty("segment", one.segment());
  }

  private static void suppression(JsonGenerator json, CustomerSuppression one) {
    json.writeStringProperty("customer", one.customer().value());
    json.writeStringProperty("channel", one.channel().name());
    json.writeStringProperty("target", one.target().name());
    json.writeStringProperty("reason", one.suppression().reason().name());
    json.writeStringProperty("since", one.suppression().since().toString());
    Texts.write(json, "until", one.suppression().until());
    Purpose purpose = one.suppression().purpose();
    Texts.write(json, "purpose", purpose == null ? null : purpose.code());
    Texts.write(json, "source", one.suppression().source());
    SuppressionLift lift = one.suppression().lift();
    Texts.write(json, "liftedAt", lift == null ? null : lift.at());
  }

  private static void decision(JsonGenerator json, GradeOverride one) {
    json.writeStringProperty("customer", one.customer().value());
    json.writeStringProperty("grade", one.grade().code());
    json.writeStringProperty("from", one.from().toString());
    json.writeStringProperty("until", one.until().toString());
    json.writeStringProperty("decidedAt", one.decidedAt().toString());
    json.writeStringProperty("actor", one.actor());
    json.writeStringProperty("reason", one.reason());
  }

  private static void decision(JsonGenerator json, GroupDecision one) {
    json.writeStringProperty("group", one.group());
    GroupJson.members(json, one.override());
  }
}
