package io.dangol.core.identity.json;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Source records as JSON documents of schema {@code crm.sourceRecord/1}:
 *
 * <pre>{@code
 * {"schema":"crm.sourceRecord/1","ref":{"system":"home-shopping","record":"88-2"},
 *  "role":"RECIPIENT","receivedAt":"2026-07-01T03:00:00Z","observedAt":"2026-06-28T03:00:00Z",
 *  "values":[{"field":"mobile","kind":"PHONE","texts":["010-1234-5678"]},
 *   {"field":"name","kind":"NAME","texts":["Kim Minsu"]}],
 *  "referredBy":{"system":"home-shopping","record":"88-1"}}
 * }</pre>
 *
 * <p>{@code observedAt} is left out where it is {@code receivedAt}; {@code referredBy} may be.
 * Blank texts say nothing and are not written again.
 */
public final class SourceRecordJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.sourceRecord/1";

  private SourceRecordJson() {}

  /**
   * Reads a source record.
   *
   * @param json the text of the document
   * @return the record, or all problems; never an exception for what the text says
   */
  public static Reading<SourceRecord> read(String json) {
    return JsonCursor.read(json, SCHEMA, SourceRecordJson::record);
  }

  private static Supplier<SourceRecord> record(JsonCursor json) {
    Supplier<SourceRef> ref = IdentityForms.ref(json, "ref");
    RecordRole role = json.enumeration("role", RecordRole.class);
    Instant receivedAt = IdentityForms.instant(json, "receivedAt");
    Instant observed = IdentityForms.optionalInstant(json, "observedAt");
    Instant observedAt = observed == null ? receivedAt : observed;
    Supplier<List<Map.Entry<RecordField, List<String>>>> entries =
        json.objects(
            "values",
            one -> {
              Supplier<RecordField> field = IdentityForms.field(one);
              List<String> texts = one.texts("texts");
              return () -> Map.entry(field.get(), texts);
            });
    Supplier<SourceRef> referredBy =
        json.has("referredBy") ? IdentityForms.ref(json, "referredBy") : null;
    return () -> {
      Map<RecordField, List<String>> values = new TreeMap<>();
      entries
          .get()
          .forEach(entry -> IdentityForms.putOnce(values, entry.getKey(), entry.getValue()));
      SourceRecord record = new SourceRecord(ref.get(), role, receivedAt, observedAt, values, null);
      return referredBy == null ? record : record.referredBy(referredBy.get());
    };
  }

  /**
   * Writes a source record in its canonical form: equal records give equal text.
   *
   * @param record the record
   * @return the text, without white space
   */
  public static String write(SourceRecord record) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          IdentityForms.write(json, "ref", record.ref());
          json.writeStringProperty("role", record.role().name());
          json.writeStringProperty("receivedAt", record.receivedAt().toString());
          if (!record.observedAt().equals(record.receivedAt())) {
            json.writeStringProperty("observedAt", record.observedAt().toString());
          }
          json.writeName("values");
          json.writeStartArray();
          record
              .values()
              .forEach(
                  (field, texts) -> {
                    json.writeStartObject();
                    IdentityForms.write(json, field);
                    json.writeName("texts");
                    json.writeStartArray();
                    texts.forEach(json::writeString);
                    json.writeEndArray();
                    json.writeEndObject();
                  });
          json.writeEndArray();
          record.referrer().ifPresent(buyer -> IdentityForms.write(json, "referredBy", buyer));
          json.writeEndObject();
        });
  }
}
