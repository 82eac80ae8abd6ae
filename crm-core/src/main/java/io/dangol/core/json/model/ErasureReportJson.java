package io.dangol.core.json.model;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.view.CustomerPart;
import io.dangol.core.view.ErasureReport;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reports of erasures as JSON documents of schema {@code crm.erasure/1}: what a host keeps for its
 * auditors.
 *
 * <pre>{@code
 * {"schema":"crm.erasure/1","customer":"C-1","identities":["C-1","C-2"],
 *  "at":"2026-07-01T03:00:00Z","actor":"officer-1","reason":"REQUEST_OF_THE_PERSON",
 *  "cleared":[{"part":"CUSTOMER","records":2}],"notKept":["LEADS"],
 *  "keptSuppressions":1,"anonymisedPurchases":0}
 * }</pre>
 */
public final class ErasureReportJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.erasure/1";

  private ErasureReportJson() {}

  /** How many records of a part were erased. */
  private record Count(CustomerPart part, int records) {}

  /**
   * Reads a report.
   *
   * @param json the text of the document
   * @return the report, or all problems; never an exception for what the text says
   */
  public static Reading<ErasureReport> read(String json) {
    return JsonCursor.read(json, SCHEMA, ErasureReportJson::report);
  }

  private static Supplier<ErasureReport> report(JsonCursor json) {
    String customer = json.text("customer");
    List<String> identities = json.texts("identities");
    Instant at = Texts.instant(json, "at");
    String actor = json.text("actor");
    String reason = json.text("reason");
    Supplier<List<Count>> cleared = json.objects("cleared", ErasureReportJson::count);
    Set<CustomerPart> notKept = json.enumerations("notKept", CustomerPart.class);
    int kept = json.integer("keptSuppressions");
    int anonymised = json.integer("anonymisedPurchases");
    return () ->
        new ErasureReport(
            CustomerId.of(customer),
            identities.stream().map(CustomerId::of).collect(Collectors.toSet()),
            at,
            actor,
            reason,
            counts(cleared.get()),
            new HashSet<>(notKept),
            kept,
            anonymised);
  }

  private static Supplier<Count> count(JsonCursor json) {
    CustomerPart part = json.enumeration("part", CustomerPart.class);
    int records = json.integer("records");
    return () -> new Count(part, records);
  }

  private static Map<CustomerPart, Integer> counts(List<Count> cleared) {
    Map<CustomerPart, Integer> counts = new EnumMap<>(CustomerPart.class);
    for (Count count : cleared) {
      if (counts.put(count.part(), count.records()) != null) {
        throw new IllegalArgumentException("part %s stands twice".formatted(count.part()));
      }
    }
    return counts;
  }

  /**
   * Writes a report in its canonical form.
   *
   * @param report the report
   * @return the text, without white space
   */
  public static String write(ErasureReport report) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("customer", report.customer().value());
          json.writeName("identities");
          json.writeStartArray();
          new TreeSet<>(report.identities()).forEach(id -> json.writeString(id.value()));
          json.writeEndArray();
          json.writeStringProperty("at", report.at().toString());
          json.writeStringProperty("actor", report.actor());
          json.writeStringProperty("reason", report.reason());
          json.writeName("cleared");
          json.writeStartArray();
          report
              .cleared()
              .forEach(
                  (part, records) -> {
                    json.writeStartObject();
                    json.writeStringProperty("part", part.name());
                    json.writeNumberProperty("records", records);
                    json.writeEndObject();
                  });
          json.writeEndArray();
          json.writeName("notKept");
          json.writeStartArray();
          new TreeSet<>(report.notKept()).forEach(part -> json.writeString(part.name()));
          json.writeEndArray();
          json.writeNumberProperty("keptSuppressions", report.keptSuppressions());
          json.writeNumberProperty("anonymisedPurchases", report.anonymisedPurchases());
          json.writeEndObject();
        });
  }
}
