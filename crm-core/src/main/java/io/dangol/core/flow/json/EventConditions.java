package io.dangol.core.flow.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.json.ConditionJson;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.ProblemList;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Conditions over the facts of a subject and the fields of an event; left out, they are true. */
final class EventConditions {

  private static final String KEY = "when";

  private final FactCatalog catalog;
  private final JsonLimits limits = JsonLimits.defaults();

  EventConditions(FactCatalog catalog) {
    this.catalog = catalog;
  }

  JsonLimits limits() {
    return limits;
  }

  /** Reads a condition where there is no event. */
  Optional<Condition> read(JsonFields fields, ProblemList problems) {
    return read(fields, catalog, problems);
  }

  /** Reads a condition on an event of a type; of an unknown type, what was given stays unread. */
  Optional<Condition> read(JsonFields fields, Optional<EventType> type, ProblemList problems) {
    if (type.isEmpty()) {
      fields.optional(KEY);
      return Optional.empty();
    }
    return read(fields, FactCatalog.union(catalog, type.get().catalog()), problems);
  }

  private Optional<Condition> read(JsonFields fields, FactCatalog known, ProblemList problems) {
    return fields.optional(KEY).isEmpty()
        ? Optional.of(Condition.always())
        : ConditionJson.of(known, limits).readMember(fields, KEY, problems);
  }

  static void write(Condition when, JsonGenerator json) {
    if (!(when instanceof Condition.Always)) {
      json.writeName(KEY);
      ConditionJson.write(when, json);
    }
  }
}
