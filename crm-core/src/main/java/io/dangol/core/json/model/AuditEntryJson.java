package io.dangol.core.json.model;

import io.dangol.core.host.AuditEntry;
import io.dangol.core.host.Tenant;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Audit entries as JSON documents of schema {@code crm.audit/1}:
 *
 * <pre>{@code
 * {"schema":"crm.audit/1","tenant":"seoul","actor":"officer-1","action":"CUSTOMER_ERASED",
 *  "record":"C-1","reason":"REQUEST_OF_THE_PERSON","at":"2026-07-01T03:00:00Z"}
 * }</pre>
 *
 * <p>{@code tenant} may be left out.
 */
public final class AuditEntryJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.audit/1";

  private AuditEntryJson() {}

  /**
   * Reads an entry.
   *
   * @param json the text of the document
   * @return the entry, or all problems; never an exception for what the text says
   */
  public static Reading<AuditEntry> read(String json) {
    return JsonCursor.read(json, SCHEMA, AuditEntryJson::entry);
  }

  private static Supplier<AuditEntry> entry(JsonCursor json) {
    String tenant = Texts.optional(json, "tenant");
    String actor = json.text("actor");
    String action = json.text("action");
    String record = json.text("record");
    String reason = json.text("reason");
    Instant at = Texts.instant(json, "at");
    return () ->
        new AuditEntry(
            Optional.ofNullable(tenant).map(Tenant::of), actor, action, record, reason, at);
  }

  /**
   * Writes an entry in its canonical form: equal entries give equal text.
   *
   * @param entry the entry
   * @return the text, without white space
   */
  public static String write(AuditEntry entry) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          entry.tenant().ifPresent(tenant -> json.writeStringProperty("tenant", tenant.key()));
          json.writeStringProperty("actor", entry.actor());
          json.writeStringProperty("action", entry.action());
          json.writeStringProperty("record", entry.record());
          json.writeStringProperty("reason", entry.reason());
          json.writeStringProperty("at", entry.at().toString());
          json.writeEndObject();
        });
  }
}
