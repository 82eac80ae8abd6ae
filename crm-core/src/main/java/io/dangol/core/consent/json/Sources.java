package io.dangol.core.consent.json;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The record with which something came: {@code {"system":"web","record":"form-1"}}. */
final class Sources {

  private Sources() {}

  static Optional<SourceRef> read(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> system = fields.text("system");
    Optional<String> record = fields.text("record");
    fields.refuseOthers();
    return system.isEmpty() || record.isEmpty()
        ? Optional.empty()
        : problems.made(json.place(), () -> SourceRef.of(system.get(), record.get()));
  }

  static void write(SourceRef source, JsonGenerator json) {
    json.writeName("source");
    json.writeStartObject();
    json.writeStringProperty("system", source.source());
    json.writeStringProperty("record", source.recordId());
    json.writeEndObject();
  }
}
