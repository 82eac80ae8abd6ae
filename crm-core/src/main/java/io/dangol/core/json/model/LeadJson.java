package io.dangol.core.json.model;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.sales.OpportunityId;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadEvent;
import io.dangol.core.sales.lead.LeadId;
import io.dangol.core.sales.lead.LeadIntake;
import io.dangol.core.sales.lead.LeadSource;
import io.dangol.core.sales.lead.Prospect;
import io.dangol.core.sales.lead.Qualification;
import io.dangol.core.sales.lead.ReturnReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/**
 * Leads as JSON documents of schema {@code crm.lead/1}: the intake and the events. What follows
 * from them, such as the status, is not written.
 *
 * <pre>{@code
 * {"schema":"crm.lead/1","id":"L-1","source":"SURVEY","capturedAt":"2026-07-01T00:00:00Z",
 *  "prospect":{"name":"Kim","kind":"PERSON","contactPoints":[]},
 *  "events":[{"type":"QUALIFIED","at":"2026-07-02T00:00:00Z"},
 *    {"type":"HANDED_OVER","at":"2026-07-02T01:00:00Z","to":"north",
 *     "answerBy":"2026-07-04T00:00:00Z"}]}
 * }</pre>
 *
 * <p>{@code knownAs} (a customer), {@code campaign}, {@code record} and {@code introducedBy} (a
 * customer) may be there too. The types of events are {@code QUALIFIED} (where known with {@code
 * score}, {@code scoredBy}, {@code staff}, {@code criteria}), {@code HANDED_OVER}, {@code
 * ACCEPTED}, {@code RETURNED} (with {@code reason}), {@code RECALLED}, {@code CONVERTED} ({@code
 * customer}, {@code opportunity}) and {@code DISQUALIFIED} ({@code reason}).
 */
public final class LeadJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.lead/1";

  private LeadJson() {}

  /** The types of events, as they are written. */
  private enum Type {
    QUALIFIED,
    HANDED_OVER,
    ACCEPTED,
    RETURNED,
    RECALLED,
    CONVERTED,
    DISQUALIFIED
  }

  /**
   * Reads a lead.
   *
   * @param json the text of the document
   * @return the lead, or all problems; never an exception for what the text says
   */
  public static Reading<Lead> read(String json) {
    return JsonCursor.read(json, SCHEMA, LeadJson::lead);
  }

  private static Supplier<Lead> lead(JsonCursor json) {
    String id = json.text("id");
    LeadSource source = json.enumeration("source", LeadSource.class);
    Instant capturedAt = Texts.instant(json, "capturedAt");
    Supplier<Prospect> prospect = json.object("prospect", LeadJson::prospect);
    String knownAs = Texts.optional(json, "knownAs");
    String campaign = Texts.optional(json, "campaign");
    Supplier<SourceRef> record = Texts.optionalSource(json, "record");
    String introducedBy = Texts.optional(json, "introducedBy");
    Supplier<List<LeadEvent>> events = json.objects("events", LeadJson::event);
    return () ->
        Lead.of(
            new LeadIntake(
                LeadId.of(id),
                source,
                capturedAt,
                prospect.get(),
                Texts.mapped(knownAs, CustomerId::of),
                campaign,
                Texts.made(record),
                Texts.mapped(introducedBy, CustomerId::of)),
            events.get());
  }

  private static Supplier<Prospect> prospect(JsonCursor json) {
    String name = json.text("name");
    Prospect.Kind kind = json.enumeration("kind", Prospect.Kind.class);
    Supplier<List<ContactPoint>> points = json.objects("contactPoints", ContactPointJson::read);
    return () -> new Prospect(name, kind, points.get());
  }

  private static Supplier<LeadEvent> event(JsonCursor json) {
    Type type = json.enumeration("type", Type.class);
    Instant at = Texts.instant(json, "at");
    return switch (type) {
      case QUALIFIED -> {
        Supplier<Qualification> qualification = qualification(json);
        yield () -> new LeadEvent.Qualified(at, qualification.get());
      }
      case HANDED_OVER -> {
        String to = json.text("to");
        Instant answerBy = Texts.instant(json, "answerBy");
        yield () -> new LeadEvent.HandedOver(at, to, answerBy);
      }
      case ACCEPTED -> () -> new LeadEvent.Accepted(at);
      case RETURNED -> {
        ReturnReason reason = json.enumeration("reason", ReturnReason.class);
        yield () -> new LeadEvent.Returned(at, reason);
      }
      case RECALLED -> () -> new LeadEvent.Recalled(at);
      case CONVERTED -> {
        String customer = json.text("customer");
        String opportunity = json.text("opportunity");
        yield () ->
            new LeadEvent.Converted(at, CustomerId.of(customer), OpportunityId.of(opportunity));
      }
      case DISQUALIFIED -> {
        String reason = json.text("reason");
        yield () -> new LeadEvent.Disqualified(at, reason);
      }
    };
  }

  private static Supplier<Qualification> qualification(JsonCursor json) {
    OptionalInt score =
        json.has("score") ? OptionalInt.of(json.integer("score")) : OptionalInt.empty();
    Optional<String> scoredBy = Optional.ofNullable(Texts.optional(json, "scoredBy"));
    Optional<String> staff = Optional.ofNullable(Texts.optional(json, "staff"));
    List<String> criteria = json.has("criteria") ? json.texts("criteria") : List.of();
    return () -> new Qualification(score, scoredBy, staff, new TreeSet<>(criteria));
  }

  /**
   * Writes a lead in its canonical form: equal leads give equal text.
   *
   * @param lead the lead
   * @return the text, without white space
   */
  public static String write(Lead lead) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          members(json, lead);
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, Lead lead) {
    LeadIntake intake = lead.intake();
    json.writeStringProperty("id", intake.id().value());
    json.writeStringProperty("source", intake.source().name());
    json.writeStringProperty("capturedAt", intake.capturedAt().toString());
    json.writeName("prospect");
    json.writeStartObject();
    json.writeStringProperty("name", intake.prospect().name());
    json.writeStringProperty("kind", intake.prospect().kind().name());
    json.writeName("contactPoints");
    json.writeStartArray();
    intake.prospect().contactPoints().forEach(point -> ContactPointJson.write(json, point));
    json.writeEndArray();
    json.writeEndObject();
    Texts.write(json, "knownAs", intake.knownAs());
    Texts.write(json, "campaign", intake.campaign());
    Texts.write(json, "record", intake.record());
    Texts.write(json, "introducedBy", intake.introducedBy().orElse(null));
    json.writeName("events");
    json.writeStartArray();
    lead.events().forEach(event -> event(json, event));
    json.writeEndArray();
  }

  private static void event(JsonGenerator json, LeadEvent event) {
    json.writeStartObject();
    json.writeStringProperty("type", type(event).name());
    json.writeStringProperty("at", event.at().toString());
    if (event instanceof LeadEvent.Qualified qualified) {
      qualification(json, qualified.qualification());
    } else if (event instanceof LeadEvent.HandedOver given) {
      json.writeStringProperty("to", given.to());
      json.writeStringProperty("answerBy", given.answerBy().toString());
    } else if (event instanceof LeadEvent.Returned returned) {
      json.writeStringProperty("reason", returned.reason().name());
    } else if (event instanceof LeadEvent.Converted converted) {
      json.writeStringProperty("customer", converted.customer().value());
      json.writeStringProperty("opportunity", converted.opportunity().value());
    } else if (event instanceof LeadEvent.Disqualified disqualified) {
      json.writeStringProperty("reason", disqualified.reason());
    }
    json.writeEndObject();
  }

  private static void qualification(JsonGenerator json, Qualification qualification) {
    qualification.score().ifPresent(score -> json.writeNumberProperty("score", score));
    qualification.scoredBy().ifPresent(by -> json.writeStringProperty("scoredBy", by));
    qualification.staff().ifPresent(staff -> json.writeStringProperty("staff", staff));
    if (!qualification.criteria().isEmpty()) {
      json.writeName("criteria");
      json.writeStartArray();
      qualification.criteria().forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private static Type type(LeadEvent event) {
    if (event instanceof LeadEvent.Qualified) {
      return Type.QUALIFIED;
    }
    if (event instanceof LeadEvent.HandedOver) {
      return Type.HANDED_OVER;
    }
    if (event instanceof LeadEvent.Accepted) {
      return Type.ACCEPTED;
    }
    if (event instanceof LeadEvent.Returned) {
      return Type.RETURNED;
    }
    if (event instanceof LeadEvent.Recalled) {
      return Type.RECALLED;
    }
    return event instanceof LeadEvent.Converted ? Type.CONVERTED : Type.DISQUALIFIED;
  }
}
