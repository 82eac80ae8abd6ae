package io.dangol.core.flow.json;

import io.dangol.core.fact.Fact;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.EventFields;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.json.FactValueJson;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonPlace;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Events in the JSON format of CloudEvents 1.0, which brokers and other systems take as it is:
 *
 * <pre>{@code
 * {"specversion":"1.0","id":"c0ffee","source":"/crm","type":"io.dangol.grade.changed.v1",
 *  "time":"2026-07-01T03:00:00Z","subject":"C-1","datacontenttype":"application/json",
 *  "data":{"from":"B","policy":"loyalty","reason":"SPEND","to":"A","version":3}}
 * }</pre>
 *
 * <p>The names of {@code data} are those of the fields without {@code event.}. Extension
 * attributes, which brokers add, are not read; each is a warning.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">
 *     JSON Event Format for CloudEvents 1.0.2</a>
 */
public final class EventJson {

  private static final String SPEC_VERSION = "1.0";
  private static final String CONTENT_TYPE = "application/json";
  private static final Set<String> ATTRIBUTES =
      Set.of("specversion", "id", "source", "type", "time", "subject", "datacontenttype", "data");

  private final TypeNames types;

  private EventJson(TypeNames types) {
    this.types = types;
  }

  /**
   * Returns the codec of events of some types.
   *
   * @param types the types, such as {@link io.dangol.core.flow.event.EventTypes#all} and the host's
   * @return the codec
   * @throws IllegalArgumentException if two types have the same name
   */
  public static EventJson of(Collection<EventType> types) {
    return new EventJson(TypeNames.of(types));
  }

  /**
   * Reads an event.
   *
   * @param json the text of the document
   * @return the event, or all problems; never an exception for what the text says
   */
  public Reading<DomainEvent> read(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), this::event);
  }

  private Optional<DomainEvent> event(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    fields.oneOf("specversion", Set.of(SPEC_VERSION));
    if (fields.optional("datacontenttype").isPresent()) {
      fields.oneOf("datacontenttype", Set.of(CONTENT_TYPE));
    }
    Optional<String> id = fields.text("id");
    Optional<URI> source =
        fields.text("source").flatMap(text -> uri(text, fields.placeOf("source"), problems));
    Optional<EventType> type = types.read(fields, "type");
    Optional<Instant> time = fields.instant("time");
    Optional<String> subject = fields.text("subject");
    Map<Fact<?>, Object> data = type.map(known -> data(known, fields, problems)).orElseGet(Map::of);
    warnOfExtensions(fields, problems);
    if (id.isEmpty() || source.isEmpty() || type.isEmpty() || time.isEmpty() || subject.isEmpty()) {
      return Optional.empty();
    }
    return problems.hasErrors()
        ? Optional.empty()
        : problems.made(
            root.place(),
            () ->
                new DomainEvent(
                    id.get(), source.get(), type.get(), time.get(), subject.get(), data));
  }

  private static Map<Fact<?>, Object> data(EventType type, JsonFields event, ProblemList problems) {
    Map<Fact<?>, Object> data = new LinkedHashMap<>();
    Optional<JsonValue> json =
        type.required().isEmpty() ? event.optional("data") : event.value("data");
    json.ifPresent(
        value -> {
          JsonFields fields = JsonFields.of(value, problems);
          for (Fact<?> field : type.fields()) {
            Optional<JsonValue> member =
                type.required().contains(field)
                    ? fields.value(key(field))
                    : fields.optional(key(field));
            member
                .flatMap(found -> FactValueJson.read(field, found, problems))
                .ifPresent(found -> data.put(field, found));
          }
          fields.refuseOthers();
        });
    return data;
  }

  private static void warnOfExtensions(JsonFields fields, ProblemList problems) {
    for (String name : fields.names()) {
      if (!ATTRIBUTES.contains(name)) {
        fields.optional(name);
        problems.warn(
            fields.placeOf(name), "event.extension", "An extension attribute is not read.");
      }
    }
  }

  private static Optional<URI> uri(String text, JsonPlace place, ProblemList problems) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      problems.error(place, "value.format", "The source is no URI reference.");
      return Optional.empty();
    }
  }

  /**
   * Writes an event: the same event gives the same text.
   *
   * @param event the event
   * @return the text, without white space
   */
  public static String write(DomainEvent event) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("specversion", SPEC_VERSION);
          json.writeStringProperty("id", event.id());
          json.writeStringProperty("source", event.source().toString());
          json.writeStringProperty("type", event.type().name());
          json.writeStringProperty("time", event.time().toString());
          json.writeStringProperty("subject", event.subject());
          if (!event.data().isEmpty()) {
            json.writeStringProperty("datacontenttype", CONTENT_TYPE);
            json.writeName("data");
            json.writeStartObject();
            event
                .data()
                .forEach(
                    (field, value) -> {
                      json.writeName(key(field));
                      FactValueJson.write(field, value, json);
                    });
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  private static String key(Fact<?> field) {
    return field.name().substring(EventFields.PREFIX.length());
  }
}
