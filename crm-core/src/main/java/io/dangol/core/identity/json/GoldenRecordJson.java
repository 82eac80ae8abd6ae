package io.dangol.core.identity.json;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.golden.GoldenField;
import io.dangol.core.identity.golden.GoldenRecord;
import io.dangol.core.identity.golden.GoldenValue;
import io.dangol.core.identity.golden.Provenance;
import io.dangol.core.identity.golden.StewardOverride;
import io.dangol.core.identity.normalize.Validity;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Golden records as JSON documents of schema {@code crm.goldenRecord/1}, for those who ask who says
 * what:
 *
 * <pre>{@code
 * {"schema":"crm.goldenRecord/1","customer":"C-1","origins":[{"system":"shop","record":"1"}],
 *  "referrers":[],"roles":["BUYER"],
 *  "fields":[{"group":"name",
 *    "values":[{"texts":[{"field":"name","kind":"NAME","text":"Kim"}],"validity":"VALID",
 *      "provenance":{"source":{"system":"shop","record":"1"},
 *        "observedAt":"2026-07-01T03:00:00Z","records":1,"rule":"ONLY_VALUE"}}],
 *    "alternatives":[]}]}
 * }</pre>
 *
 * <p>A value of a steward has no {@code provenance}; its field has the {@code override}, of which
 * {@code until} and {@code replaces} may be left out.
 */
public final class GoldenRecordJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.goldenRecord/1";

  private GoldenRecordJson() {}

  /**
   * Reads a golden record.
   *
   * @param json the text of the document
   * @return the golden record, or all problems; never an exception for what the text says
   */
  public static Reading<GoldenRecord> read(String json) {
    return JsonCursor.read(json, SCHEMA, GoldenRecordJson::golden);
  }

  private static Supplier<GoldenRecord> golden(JsonCursor json) {
    String customer = json.text("customer");
    Supplier<List<SourceRef>> origins = json.objects("origins", IdentityForms::ref);
    Supplier<List<SourceRef>> referrers = json.objects("referrers", IdentityForms::ref);
    Set<RecordRole> roles = json.enumerations("roles", RecordRole.class);
    Supplier<List<GoldenField>> fields = json.objects("fields", GoldenRecordJson::field);
    return () ->
        new GoldenRecord(
            CustomerId.of(customer),
            new TreeSet<>(origins.get()),
            new TreeSet<>(referrers.get()),
            roles,
            fields.get());
  }

  private static Supplier<GoldenField> field(JsonCursor json) {
    String group = json.text("group");
    Supplier<List<GoldenValue>> values = json.objects("values", GoldenRecordJson::value);
    Supplier<List<GoldenValue>> alternatives =
        json.objects("alternatives", GoldenRecordJson::value);
    Supplier<StewardOverride> override =
        json.has("override") ? json.object("override", GoldenRecordJson::override) : null;
    return () ->
        new GoldenField(
            group, values.get(), alternatives.get(), override == null ? null : override.get());
  }

  private static Supplier<GoldenValue> value(JsonCursor json) {
    Supplier<Map<RecordField, String>> texts = IdentityForms.texts(json, "texts");
    Validity validity = json.enumeration("validity", Validity.class);
    Supplier<Provenance> provenance =
        json.has("provenance") ? json.object("provenance", GoldenRecordJson::provenance) : null;
    return () ->
        new GoldenValue(texts.get(), validity, provenance == null ? null : provenance.get());
  }

  private static Supplier<Provenance> provenance(JsonCursor json) {
    Supplier<SourceRef> source = IdentityForms.ref(json, "source");
    Instant observedAt = IdentityForms.instant(json, "observedAt");
    int records = json.integer("records");
    String rule = json.text("rule");
    return () -> new Provenance(source.get(), observedAt, records, rule);
  }

  private static Supplier<StewardOverride> override(JsonCursor json) {
    String group = json.text("group");
    Supplier<Map<RecordField, String>> texts = IdentityForms.texts(json, "texts");
    String actor = json.text("actor");
    String reason = json.text("reason");
    Instant at = IdentityForms.instant(json, "at");
    Instant until = IdentityForms.optionalInstant(json, "until");
    List<String> replaces = json.has("replaces") ? json.texts("replaces") : null;
    return () -> new StewardOverride(group, texts.get(), actor, reason, at, until, replaces);
  }

  /**
   * Writes a golden record in its canonical form: equal ones give equal text.
   *
   * @param golden the golden record
   * @return the text, without white space
   */
  public static String write(GoldenRecord golden) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("customer", golden.customer().value());
          IdentityForms.write(json, "origins", golden.origins());
          IdentityForms.write(json, "referrers", golden.referrers());
          json.writeName("roles");
          json.writeStartArray();
          golden.roles().forEach(role -> json.writeString(role.name()));
          json.writeEndArray();
          json.writeName("fields");
          json.writeStartArray();
          golden.fields().forEach(field -> write(json, field));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, GoldenField field) {
    json.writeStartObject();
    json.writeStringProperty("group", field.group());
    write(json, "values", field.values());
    write(json, "alternatives", field.alternatives());
    write(json, field.override());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String key, List<GoldenValue> values) {
    json.writeName(key);
    json.writeStartArray();
    for (GoldenValue value : values) {
      json.writeStartObject();
      IdentityForms.write(json, "texts", value.texts());
      json.writeStringProperty("validity", value.validity().name());
      Provenance provenance = value.provenance();
      if (provenance != null) {
        json.writeName("provenance");
        json.writeStartObject();
        IdentityForms.write(json, "source", provenance.source());
        json.writeStringProperty("observedAt", provenance.observedAt().toString());
        json.writeNumberProperty("records", provenance.records());
        json.writeStringProperty("rule", provenance.rule());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, @Nullable StewardOverride override) {
    if (override == null) {
      return;
    }
    json.writeName("override");
    json.writeStartObject();
    json.writeStringProperty("group", override.group());
    IdentityForms.write(json, "texts", override.texts());
    json.writeStringProperty("actor", override.actor());
    json.writeStringProperty("reason", override.reason());
    json.writeStringProperty("at", override.at().toString());
    if (override.until() != null) {
      json.writeStringProperty("until", override.until().toString());
    }
    if (override.replaces() != null) {
      json.writeName("replaces");
      json.writeStartArray();
      override.replaces().forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
