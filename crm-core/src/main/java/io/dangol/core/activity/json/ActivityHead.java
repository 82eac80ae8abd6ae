package io.dangol.core.activity.json;

import io.dangol.core.activity.Activity;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.ProblemList;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What all activities have: customer, moment and source. */
record ActivityHead(CustomerId customer, Instant at, SourceRef source) {

  static Optional<ActivityHead> read(JsonFields fields, ProblemList problems) {
    Optional<CustomerId> customer =
        fields
            .text("customer")
            .flatMap(id -> problems.made(fields.placeOf("customer"), () -> CustomerId.of(id)));
    Optional<Instant> at = fields.instant("at");
    Optional<SourceRef> source = fields.object("source").flatMap(ActivityHead::source);
    return customer.isPresent() && at.isPresent() && source.isPresent()
        ? Optional.of(new ActivityHead(customer.get(), at.get(), source.get()))
        : Optional.empty();
  }

  private static Optional<SourceRef> source(JsonFields fields) {
    Optional<String> system = fields.text("system");
    Optional<String> record = fields.text("record");
    fields.refuseOthers();
    return system.isPresent() && record.isPresent()
        ? Optional.of(SourceRef.of(system.get(), record.get()))
        : Optional.empty();
  }

  static void write(String kind, Activity activity, JsonGenerator json) {
    json.writeStringProperty("activity", kind);
    json.writeStringProperty("customer", activity.customer().value());
    json.writeStringProperty("at", activity.at().toString());
    json.writeName("source");
    json.writeStartObject();
    json.writeStringProperty("system", activity.source().source());
    json.writeStringProperty("record", activity.source().recordId());
    json.writeEndObject();
  }
}
