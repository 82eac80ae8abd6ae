package io.dangol.core.json.model;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.service.CaseEvent;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CaseIntake;
import io.dangol.core.service.CaseKind;
import io.dangol.core.service.CaseLink;
import io.dangol.core.service.CasePriority;
import io.dangol.core.service.SatisfactionScore;
import io.dangol.core.service.ServiceCase;
import io.dangol.core.service.feedback.EffortScore;
import io.dangol.core.service.feedback.RecommendationScore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/**
 * Service cases as JSON documents of schema {@code crm.case/1}: the intake and the events. What
 * follows from them, such as the status, is not written.
 *
 * <pre>{@code
 * {"schema":"crm.case/1","id":"case-1","customer":"C-1","receivedAt":"2026-07-01T00:00:00Z",
 *  "channel":"TELEPHONE","kind":"COMPLAINT","priority":"NORMAL","subject":"the bed creaks",
 *  "source":{"system":"call-centre","record":"4711"},
 *  "events":[{"type":"ASSIGNED","at":"2026-07-01T00:05:00Z","staff":"staff-7"}]}
 * }</pre>
 *
 * <p>{@code source} may be left out. The types of events are {@code ASSIGNED} (with {@code staff}),
 * {@code STARTED}, {@code PAUSED} ({@code reason}), {@code RESUMED}, {@code RESOLVED} ({@code
 * resolution}), {@code CLOSED}, {@code REOPENED} ({@code reason}), {@code RATED}, {@code
 * RECOMMENDED} and {@code EFFORT_RATED} ({@code score}), {@code LINKED} (with {@code ORDER} and
 * {@code order}, {@code PRODUCT} and {@code product}, {@code CONTACT} and {@code source}, or {@code
 * CASE} and {@code case}), {@code DUPLICATED} ({@code original}), {@code REPRIORITIZED} ({@code
 * priority}) and {@code RECLASSIFIED} ({@code kind}).
 */
public final class CaseJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.case/1";

  private CaseJson() {}

  /** The types of events, as they are written. */
  private enum Type {
    ASSIGNED,
    STARTED,
    PAUSED,
    RESUMED,
    RESOLVED,
    CLOSED,
    REOPENED,
    RATED,
    RECOMMENDED,
    EFFORT_RATED,
    LINKED,
    DUPLICATED,
    REPRIORITIZED,
    RECLASSIFIED
  }

  /** What a case may be linked with, as it is written. */
  private enum LinkType {
    ORDER,
    PRODUCT,
    CONTACT,
    CASE
  }

  /**
   * Reads a case.
   *
   * @param json the text of the document
   * @return the case, or all problems; never an exception for what the text says
   */
  public static Reading<ServiceCase> read(String json) {
    return JsonCursor.read(json, SCHEMA, CaseJson::serviceCase);
  }

  private static Supplier<ServiceCase> serviceCase(JsonCursor json) {
    String id = json.text("id");
    String customer = json.text("customer");
    Instant receivedAt = Texts.instant(json, "receivedAt");
    InteractionChannel channel = json.enumeration("channel", InteractionChannel.class);
    CaseKind kind = json.enumeration("kind", CaseKind.class);
    CasePriority priority = json.enumeration("priority", CasePriority.class);
    String subject = json.text("subject");
    Supplier<SourceRef> source = Texts.optionalSource(json, "source");
    Supplier<List<CaseEvent>> events = json.objects("events", CaseJson::event);
    return () ->
        ServiceCase.of(
            new CaseIntake(
                CaseId.of(id),
                CustomerId.of(customer),
                receivedAt,
                channel,
                kind,
                priority,
                subject,
                Texts.made(source)),
            events.get());
  }

  private static Supplier<CaseEvent> event(JsonCursor json) {
    Type type = json.enumeration("type", Type.class);
    Instant at = Texts.instant(json, "at");
    return switch (type) {
      case ASSIGNED -> {
        String staff = json.text("staff");
        yield () -> new CaseEvent.Assigned(at, staff);
      }
      case STARTED -> () -> new CaseEvent.Started(at);
      case PAUSED -> {
        String reason = json.text("reason");
        yield () -> new CaseEvent.Paused(at, reason);
      }
      case RESUMED -> () -> new CaseEvent.Resumed(at);
      case RESOLVED -> {
        String resolution = json.text("resolution");
        yield () -> new CaseEvent.Resolved(at, resolution);
      }
      case CLOSED -> () -> new CaseEvent.Closed(at);
      case REOPENED -> {
        String reason = json.text("reason");
        yield () -> new CaseEvent.Reopened(at, reason);
      }
      case RATED -> {
        int score = json.integer("score");
        yield () -> new CaseEvent.Rated(at, new SatisfactionScore(score));
      }
      case RECOMMENDED -> {
        int score = json.integer("score");
        yield () -> new CaseEvent.Recommended(at, new RecommendationScore(score));
      }
      case EFFORT_RATED -> {
        int score = json.integer("score");
        yield () -> new CaseEvent.EffortRated(at, new EffortScore(score));
      }
      case LINKED -> {
        Supplier<CaseLink> link = link(json);
        yield () -> new CaseEvent.Linked(at, link.get());
      }
      case DUPLICATED -> {
        String original = json.text("original");
        yield () -> new CaseEvent.Duplicated(at, CaseId.of(original));
      }
      case REPRIORITIZED -> {
        CasePriority priority = json.enumeration("priority", CasePriority.class);
        yield () -> new CaseEvent.Reprioritized(at, priority);
      }
      case RECLASSIFIED -> {
        CaseKind kind = json.enumeration("kind", CaseKind.class);
        yield () -> new CaseEvent.Reclassified(at, kind);
      }
    };
  }

  private static Supplier<CaseLink> link(JsonCursor json) {
    LinkType type = json.enumeration("with", LinkType.class);
    return switch (type) {
      case ORDER -> {
        String order = json.text("order");
        yield () -> new CaseLink.Order(order);
      }
      case PRODUCT -> {
        String product = json.text("product");
        yield () -> new CaseLink.Product(product);
      }
      case CONTACT -> {
        Supplier<SourceRef> source = Texts.source(json, "source");
        yield () -> new CaseLink.Contact(source.get());
      }
      case CASE -> {
        String id = json.text("case");
        yield () -> new CaseLink.Related(CaseId.of(id));
      }
    };
  }

  /**
   * Writes a case in its canonical form: equal cases give equal text.
   *
   * @param subject the case
   * @return the text, without white space
   */
  public static String write(ServiceCase subject) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          members(json, subject);
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, ServiceCase subject) {
    CaseIntake intake = subject.intake();
    json.writeStringProperty("id", intake.id().value());
    json.writeStringProperty("customer", intake.customer().value());
    json.writeStringProperty("receivedAt", intake.receivedAt().toString());
    json.writeStringProperty("channel", intake.channel().name());
    json.writeStringProperty("kind", intake.kind().name());
    json.writeStringProperty("priority", intake.priority().name());
    json.writeStringProperty("subject", intake.subject());
    Texts.write(json, "source", intake.source());
    json.writeName("events");
    json.writeStartArray();
    subject.events().forEach(event -> event(json, event));
    json.writeEndArray();
  }

  private static void event(JsonGenerator json, CaseEvent event) {
    json.writeStartObject();
    json.writeStringProperty("type", type(event).name());
    json.writeStringProperty("at", event.at().toString());
    if (event instanceof CaseEvent.Assigned assigned) {
      json.writeStringProperty("staff", assigned.staff());
    } else if (event instanceof CaseEvent.Paused paused) {
      json.writeStringProperty("reason", paused.reason());
    } else if (event instanceof CaseEvent.Resolved resolved) {
      json.writeStringProperty("resolution", resolved.resolution());
    } else if (event instanceof CaseEvent.Reopened reopened) {
      json.writeStringProperty("reason", reopened.reason());
    } else if (event instanceof CaseEvent.Rated rated) {
      json.writeNumberProperty("score", rated.score().points());
    } else if (event instanceof CaseEvent.Recommended recommended) {
      json.writeNumberProperty("score", recommended.score().points());
    } else if (event instanceof CaseEvent.EffortRated rated) {
      json.writeNumberProperty("score", rated.score().points());
    } else if (event instanceof CaseEvent.Linked linked) {
      link(json, linked.link());
    } else if (event instanceof CaseEvent.Duplicated duplicated) {
      json.writeStringProperty("original", duplicated.original().value());
    } else if (event instanceof CaseEvent.Reprioritized pressing) {
      json.writeStringProperty("priority", pressing.priority().name());
    } else if (event instanceof CaseEvent.Reclassified known) {
      json.writeStringProperty("kind", known.kind().name());
    }
    json.writeEndObject();
  }

  private static Type type(CaseEvent event) {
    return event instanceof CaseEvent.EffortRated
        ? Type.EFFORT_RATED
        : Type.valueOf(event.getClass().getSimpleName().toUpperCase(Locale.ROOT));
  }

  private static void link(JsonGenerator json, CaseLink link) {
    if (link instanceof CaseLink.Order order) {
      json.writeStringProperty("with", LinkType.ORDER.name());
      json.writeStringProperty("order", order.orderId());
    } else if (link instanceof CaseLink.Product product) {
      json.writeStringProperty("with", LinkType.PRODUCT.name());
      json.writeStringProperty("product", product.product());
    } else if (link instanceof CaseLink.Contact contact) {
      json.writeStringProperty("with", LinkType.CONTACT.name());
      Texts.write(json, "source", contact.source());
    } else if (link instanceof CaseLink.Related related) {
      json.writeStringProperty("with", LinkType.CASE.name());
      json.writeStringProperty("case", related.id().value());
    }
  }
}
