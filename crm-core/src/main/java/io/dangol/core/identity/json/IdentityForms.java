package io.dangol.core.identity.json;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.match.Evidence;
import io.dangol.core.identity.match.Match;
import io.dangol.core.identity.match.MatchLevel;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.TextFormat;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The members that the documents about identities share. */
final class IdentityForms {

  private IdentityForms() {}

  static Instant instant(JsonCursor json, String key) {
    return json.parsed(key, TextFormat.MOMENT, Instant.EPOCH);
  }

  static @Nullable Instant optionalInstant(JsonCursor json, String key) {
    return json.has(key) ? instant(json, key) : null;
  }

  static Supplier<SourceRef> ref(JsonCursor json, String key) {
    return json.object(key, IdentityForms::ref);
  }

  static Supplier<SourceRef> ref(JsonCursor json) {
    String system = json.text("system");
    String record = json.text("record");
    return () -> SourceRef.of(system, record);
  }

  static void write(JsonGenerator json, String key, SourceRef ref) {
    json.writeName(key);
    write(json, ref);
  }

  private static void write(JsonGenerator json, SourceRef ref) {
    json.writeStartObject();
    json.writeStringProperty("system", ref.source());
    json.writeStringProperty("record", ref.recordId());
    json.writeEndObject();
  }

  static void write(JsonGenerator json, String key, Collection<SourceRef> refs) {
    json.writeName(key);
    json.writeStartArray();
    refs.forEach(ref -> write(json, ref));
    json.writeEndArray();
  }

  static Supplier<RecordField> field(JsonCursor json) {
    String code = json.text("field");
    FieldKind kind = json.enumeration("kind", FieldKind.class);
    return () -> RecordField.of(code, kind);
  }

  static void write(JsonGenerator json, RecordField field) {
    json.writeStringProperty("field", field.code());
    json.writeStringProperty("kind", field.kind().name());
  }

  /** A text per field, no field twice. */
  static Supplier<Map<RecordField, String>> texts(JsonCursor json, String key) {
    Supplier<List<Map.Entry<RecordField, String>>> entries =
        json.objects(
            key,
            one -> {
              Supplier<RecordField> field = field(one);
              String text = one.text("text");
              return () -> Map.entry(field.get(), text);
            });
    return () -> {
      Map<RecordField, String> texts = new TreeMap<>();
      entries.get().forEach(entry -> putOnce(texts, entry.getKey(), entry.getValue()));
      return texts;
    };
  }

  static <V> void putOnce(Map<RecordField, V> map, RecordField field, V value) {
    if (map.put(field, value) != null) {
      throw new IllegalArgumentException("field %s occurs twice".formatted(field));
    }
  }

  static void write(JsonGenerator json, String key, Map<RecordField, String> texts) {
    json.writeName(key);
    json.writeStartArray();
    texts.forEach(
        (field, text) -> {
          json.writeStartObject();
          write(json, field);
          json.writeStringProperty("text", text);
          json.writeEndObject();
        });
    json.writeEndArray();
  }

  static Supplier<Match> match(JsonCursor json) {
    Supplier<SourceRef> first = ref(json, "first");
    Supplier<SourceRef> second = ref(json, "second");
    MatchLevel level = json.enumeration("level", MatchLevel.class);
    double weight = json.number("weight");
    String rule = json.text("rule");
    Supplier<List<Evidence>> evidence = json.objects("evidence", IdentityForms::evidence);
    return () -> new Match(first.get(), second.get(), level, weight, rule, evidence.get());
  }

  private static Supplier<Evidence> evidence(JsonCursor json) {
    Supplier<RecordField> first = json.object("first", IdentityForms::field);
    Supplier<RecordField> second = json.object("second", IdentityForms::field);
    Evidence.Relation relation = json.enumeration("relation", Evidence.Relation.class);
    return () -> new Evidence(first.get(), second.get(), relation);
  }

  static void write(JsonGenerator json, String key, Match match) {
    json.writeName(key);
    json.writeStartObject();
    write(json, "first", match.first());
    write(json, "second", match.second());
    json.writeStringProperty("level", match.level().name());
    json.writeNumberProperty("weight", match.weight());
    json.writeStringProperty("rule", match.rule());
    json.writeName("evidence");
    json.writeStartArray();
    for (Evidence evidence : match.evidence()) {
      json.writeStartObject();
      json.writeName("first");
      json.writeStartObject();
      write(json, evidence.first());
      json.writeEndObject();
      json.writeName("second");
      json.writeStartObject();
      write(json, evidence.second());
      json.writeEndObject();
      json.writeStringProperty("relation", evidence.relation().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
