package io.dangol.core.json.model;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.sales.ContactRole;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityEvent;
import io.dangol.core.sales.OpportunityId;
import io.dangol.core.sales.OpportunityTerms;
import io.dangol.core.sales.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;

/**
 * Opportunities as JSON documents of schema {@code crm.opportunity/1}: the terms and the events.
 * What follows from them, such as the weighted amount, is not written. A step is written whole, so
 * that an old opportunity can be read when the pipeline has changed.
 *
 * <pre>{@code
 * {"schema":"crm.opportunity/1","id":"O-1","customer":"C-1","owner":"staff-7","title":"Beds",
 *  "openedAt":"2026-07-01T00:00:00Z",
 *  "stage":{"code":"OFFER","probability":"0.5","patienceDays":21},
 *  "amount":{"amount":"10000000","currency":"KRW"},"expectedClose":"2026-09-30",
 *  "contacts":[{"person":"C-2","role":"DECISION_MAKER"}],"campaign":"spring-fair",
 *  "events":[{"type":"CONTACTED","at":"2026-07-02T00:00:00Z"}]}
 * }</pre>
 *
 * <p>{@code campaign} may be left out. The types of events are {@code MOVED} (with {@code stage}),
 * {@code JUDGED} ({@code probability}), {@code REVALUED} ({@code amount}), {@code RESCHEDULED}
 * ({@code expectedClose}), {@code CONTACTED}, {@code NEXT_STEP_PLANNED} ({@code code}, {@code
 * due}), {@code INVOLVED} ({@code person}, {@code role}), {@code NEXT_STEP_DONE}, {@code
 * REASSIGNED} ({@code owner}), {@code WON} and {@code LOST} ({@code reason}).
 */
public final class OpportunityJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.opportunity/1";

  private OpportunityJson() {}

  /** The types of events, as they are written. */
  private enum Type {
    MOVED,
    JUDGED,
    REVALUED,
    RESCHEDULED,
    CONTACTED,
    INVOLVED,
    NEXT_STEP_PLANNED,
    NEXT_STEP_DONE,
    REASSIGNED,
    WON,
    LOST
  }

  /**
   * Reads an opportunity.
   *
   * @param json the text of the document
   * @return the opportunity, or all problems; never an exception for what the text says
   */
  public static Reading<Opportunity> read(String json) {
    return JsonCursor.read(json, SCHEMA, OpportunityJson::opportunity);
  }

  private static Supplier<Opportunity> opportunity(JsonCursor json) {
    String id = json.text("id");
    String customer = json.text("customer");
    String owner = json.text("owner");
    String title = json.text("title");
    Instant openedAt = Texts.instant(json, "openedAt");
    Supplier<Stage> stage = json.object("stage", StageJson::read);
    Supplier<Money> amount = Texts.money(json, "amount");
    LocalDate close = Texts.day(json, "expectedClose");
    Supplier<List<ContactRole>> contacts = json.objects("contacts", OpportunityJson::contact);
    String campaign = Texts.optional(json, "campaign");
    Supplier<List<OpportunityEvent>> events = json.objects("events", OpportunityJson::event);
    return () ->
        Opportunity.of(
            new OpportunityTerms(
                OpportunityId.of(id),
                CustomerId.of(customer),
                owner,
                title,
                openedAt,
                stage.get(),
                amount.get(),
                close,
                contacts.get(),
                campaign),
            events.get());
  }

  private static Supplier<ContactRole> contact(JsonCursor json) {
    String person = json.text("person");
    ContactRole.Role role = json.enumeration("role", ContactRole.Role.class);
    return () -> new ContactRole(CustomerId.of(person), role);
  }

  private static Supplier<OpportunityEvent> event(JsonCursor json) {
    Type type = json.enumeration("type", Type.class);
    Instant at = Texts.instant(json, "at");
    return switch (type) {
      case MOVED -> {
        Supplier<Stage> stage = json.object("stage", StageJson::read);
        yield () -> new OpportunityEvent.Moved(at, stage.get());
      }
      case JUDGED -> {
        BigDecimal probability = Texts.decimal(json, "probability");
        yield () -> new OpportunityEvent.Judged(at, probability);
      }
      case REVALUED -> {
        Supplier<Money> amount = Texts.money(json, "amount");
        yield () -> new OpportunityEvent.Revalued(at, amount.get());
      }
      case RESCHEDULED -> {
        LocalDate close = Texts.day(json, "expectedClose");
        yield () -> new OpportunityEvent.Rescheduled(at, close);
      }
      case CONTACTED -> () -> new OpportunityEvent.Contacted(at);
      case INVOLVED -> {
        Supplier<ContactRole> contact = contact(json);
        yield () -> new OpportunityEvent.Involved(at, contact.get());
      }
      case NEXT_STEP_PLANNED -> {
        String code = json.text("code");
        LocalDate due = Texts.day(json, "due");
        yield () -> new OpportunityEvent.NextStepPlanned(at, code, due);
      }
      case NEXT_STEP_DONE -> () -> new OpportunityEvent.NextStepDone(at);
      case REASSIGNED -> {
        String owner = json.text("owner");
        yield () -> new OpportunityEvent.Reassigned(at, owner);
      }
      case WON -> () -> new OpportunityEvent.Won(at);
      case LOST -> {
        String reason = json.text("reason");
        yield () -> new OpportunityEvent.Lost(at, reason);
      }
    };
  }

  /**
   * Writes an opportunity in its canonical form.
   *
   * @param opportunity the opportunity
   * @return the text, without white space
   */
  public static String write(Opportunity opportunity) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          members(json, opportunity);
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, Opportunity opportunity) {
    OpportunityTerms terms = opportunity.terms();
    json.writeStringProperty("id", terms.id().value());
    json.writeStringProperty("customer", terms.customer().value());
    json.writeStringProperty("owner", terms.owner());
    json.writeStringProperty("title", terms.title());
    json.writeStringProperty("openedAt", terms.openedAt().toString());
    json.writeName("stage");
    StageJson.write(json, terms.stage());
    Texts.write(json, "amount", terms.amount());
    json.writeStringProperty("expectedClose", terms.expectedClose().toString());
    json.writeName("contacts");
    json.writeStartArray();
    for (ContactRole contact : terms.contacts()) {
      json.writeStartObject();
      contact(json, contact);
      json.writeEndObject();
    }
    json.writeEndArray();
    Texts.write(json, "campaign", terms.campaign());
    json.writeName("events");
    json.writeStartArray();
    for (OpportunityEvent event : opportunity.events()) {
      json.writeStartObject();
      event(json, event);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void event(JsonGenerator json, OpportunityEvent event) {
    if (event instanceof OpportunityEvent.Moved moved) {
      begin(json, Type.MOVED, event);
      json.writeName("stage");
      StageJson.write(json, moved.stage());
    } else if (event instanceof OpportunityEvent.Judged judged) {
      begin(json, Type.JUDGED, event);
      Texts.write(json, "probability", judged.probability());
    } else if (event instanceof OpportunityEvent.Revalued revalued) {
      begin(json, Type.REVALUED, event);
      Texts.write(json, "amount", revalued.amount());
    } else if (event instanceof OpportunityEvent.Rescheduled moved) {
      begin(json, Type.RESCHEDULED, event);
      json.writeStringProperty("expectedClose", moved.expectedClose().toString());
    } else if (event instanceof OpportunityEvent.Contacted) {
      begin(json, Type.CONTACTED, event);
    } else if (event instanceof OpportunityEvent.Involved involved) {
      begin(json, Type.INVOLVED, event);
      contact(json, involved.contact());
    } else if (event instanceof OpportunityEvent.NextStepPlanned planned) {
      begin(json, Type.NEXT_STEP_PLANNED, event);
      json.writeStringProperty("code", planned.code());
      json.writeStringProperty("due", planned.due().toString());
    } else if (event instanceof OpportunityEvent.NextStepDone) {
      begin(json, Type.NEXT_STEP_DONE, event);
    } else if (event instanceof OpportunityEvent.Reassigned given) {
      begin(json, Type.REASSIGNED, event);
      json.writeStringProperty("owner", given.owner());
    } else if (event instanceof OpportunityEvent.Lost lost) {
      begin(json, Type.LOST, event);
      json.writeStringProperty("reason", lost.reason());
    } else {
      begin(json, Type.WON, event);
    }
  }

  private static void contact(JsonGenerator json, ContactRole contact) {
    json.writeStringProperty("person", contact.person().value());
    json.writeStringProperty("role", contact.role().name());
  }

  private static void begin(JsonGenerator json, Type type, OpportunityEvent event) {
    json.writeStringProperty("type", type.name());
    json.writeStringProperty("at", event.at().toString());
  }
}
