package io.dangol.core.json.model;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.segment.SegmentSnapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/**
 * Snapshots of segments as JSON documents of schema {@code crm.segmentSnapshot/1}:
 *
 * <pre>{@code
 * {"schema":"crm.segmentSnapshot/1","model":"rfm","version":3,"asOf":"2026-07-01T00:00:00Z",
 *  "segments":[{"segment":"AT_RISK","customers":["C-1","C-7"]},
 *              {"segment":"BEST","customers":["C-2"]}]}
 * }</pre>
 */
public final class SegmentSnapshotJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.segmentSnapshot/1";

  private SegmentSnapshotJson() {}

  /** The customers of one segment. */
  private record Members(String segment, List<String> customers) {}

  /**
   * Reads a snapshot.
   *
   * @param json the text of the document
   * @return the snapshot, or all problems; never an exception for what the text says. A customer in
   *     two segments is a problem
   */
  public static Reading<SegmentSnapshot> read(String json) {
    return JsonCursor.read(json, SCHEMA, SegmentSnapshotJson::snapshot);
  }

  private static Supplier<SegmentSnapshot> snapshot(JsonCursor json) {
    String model = json.text("model");
    int version = json.integer("version");
    Instant asOf = Texts.instant(json, "asOf");
    Set<String> seen = new HashSet<>();
    Supplier<List<Members>> segments = json.objects("segments", members -> members(members, seen));
    return () ->
        SegmentSnapshot.of(
            new SegmentSnapshot.Name(model, version, asOf), byCustomer(segments.get()));
  }

  private static Supplier<Members> members(JsonCursor json, Set<String> seen) {
    String segment = json.text("segment");
    List<String> customers = json.texts("customers");
    for (int i = 0; i < customers.size(); i++) {
      if (!seen.add(customers.get(i))) {
        json.problem("customers", "The customer at %d stands twice in the snapshot.".formatted(i));
      }
    }
    return () -> new Members(segment, customers);
  }

  private static Map<CustomerId, String> byCustomer(List<Members> segments) {
    Map<CustomerId, String> byCustomer = new HashMap<>();
    for (Members members : segments) {
      for (String customer : members.customers()) {
        byCustomer.put(CustomerId.of(customer), members.segment());
      }
    }
    return byCustomer;
  }

  /**
   * Writes a snapshot in its canonical form: equal snapshots give equal text.
   *
   * @param snapshot the snapshot
   * @return the text, without white space; segments and customers in the order of their codes
   */
  public static String write(SegmentSnapshot snapshot) {
    NavigableMap<String, NavigableSet<CustomerId>> segments = new TreeMap<>();
    snapshot
        .segments()
        .forEach(
            (customer, segment) ->
                segments.computeIfAbsent(segment, code -> new TreeSet<>()).add(customer));
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("model", snapshot.name().model());
          json.writeNumberProperty("version", snapshot.name().version());
          json.writeStringProperty("asOf", snapshot.name().asOf().toString());
          json.writeName("segments");
          json.writeStartArray();
          segments.forEach((segment, customers) -> write(json, segment, customers));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(
      JsonGenerator json, String segment, NavigableSet<CustomerId> customers) {
    json.writeStartObject();
    json.writeStringProperty("segment", segment);
    json.writeName("customers");
    json.writeStartArray();
    customers.forEach(customer -> json.writeString(customer.value()));
    json.writeEndArray();
    json.writeEndObject();
  }
}
