package io.dangol.core.json.model;

import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.customer.contact.Deliverability;
import io.dangol.core.customer.contact.DeliverabilityChange;
import io.dangol.core.customer.contact.DeliveryEvent;
import io.dangol.core.customer.contact.Validity;
import io.dangol.core.json.document.JsonCursor;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** Contact points within documents. */
final class ContactPointJson {

  private ContactPointJson() {}

  static Supplier<ContactPoint> read(JsonCursor json) {
    ContactPointKind kind = json.enumeration("kind", ContactPointKind.class);
    String value = json.text("value");
    String raw = Texts.optional(json, "raw");
    Instant verifiedAt = Texts.optionalInstant(json, "verifiedAt");
    Supplier<Deliverability> state = json.object("deliverability", ContactPointJson::state);
    Supplier<List<DeliverabilityChange>> history =
        json.objects("history", ContactPointJson::change);
    String use = Texts.optional(json, "use");
    Instant from = Texts.optionalInstant(json, "from");
    Instant until = Texts.optionalInstant(json, "until");
    return () ->
        new ContactPoint(
            kind,
            value,
            raw,
            use,
            new Validity(from, until),
            verifiedAt,
            state.get(),
            history.get());
  }

  private static Supplier<DeliverabilityChange> change(JsonCursor json) {
    Instant at = Texts.instant(json, "at");
    DeliveryEvent event = json.enumeration("event", DeliveryEvent.class);
    Supplier<Deliverability> result = json.object("result", ContactPointJson::state);
    return () -> new DeliverabilityChange(at, event, result.get());
  }

  private static Supplier<Deliverability> state(JsonCursor json) {
    Deliverability.State state = json.enumeration("state", Deliverability.State.class);
    int softBounces = json.has("softBounces") ? json.integer("softBounces") : 0;
    Instant until = Texts.optionalInstant(json, "until");
    return () -> new Deliverability(state, softBounces, until);
  }

  static void write(JsonGenerator json, ContactPoint point) {
    json.writeStartObject();
    json.writeStringProperty("kind", point.kind().name());
    json.writeStringProperty("value", point.value());
    Texts.write(json, "raw", point.raw());
    Texts.write(json, "use", point.use());
    Texts.write(json, "from", point.validity().from());
    Texts.write(json, "until", point.validity().until());
    Texts.write(json, "verifiedAt", point.verifiedAt());
    state(json, "deliverability", point.deliverability());
    json.writeName("history");
    json.writeStartArray();
    for (DeliverabilityChange change : point.history()) {
      json.writeStartObject();
      json.writeStringProperty("at", change.at().toString());
      json.writeStringProperty("event", change.event().name());
      state(json, "result", change.result());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void state(JsonGenerator json, String key, Deliverability known) {
    json.writeName(key);
    json.writeStartObject();
    json.writeStringProperty("state", known.state().name());
    if (known.softBounces() > 0) {
      json.writeNumberProperty("softBounces", known.softBounces());
    }
    Texts.write(json, "until", known.until());
    json.writeEndObject();
  }
}
