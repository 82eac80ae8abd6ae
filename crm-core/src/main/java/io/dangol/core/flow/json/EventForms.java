package io.dangol.core.flow.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.ProblemList;
import java.util.Collection;
import java.util.Optional;

/**
 * What documents about events have in common.
 *
 * @param conditions the conditions that they may state
 * @param types the types of events that they may name
 */
record EventForms(EventConditions conditions, TypeNames types) {

  /**
   * What sets a trigger or a flow off.
   *
   * @param on the type of the event
   * @param when the condition
   */
  record Entry(EventType on, Condition when) {}

  static EventForms of(FactCatalog catalog, Collection<EventType> types) {
    return new EventForms(new EventConditions(catalog), TypeNames.of(types));
  }

  JsonLimits limits() {
    return conditions.limits();
  }

  /** Reads the members {@code on} and {@code when}. */
  Optional<Entry> entry(JsonFields fields, ProblemList problems) {
    Optional<EventType> on = types.read(fields, "on");
    Optional<Condition> when = conditions.read(fields, on, problems);
    return on.flatMap(type -> when.map(condition -> new Entry(type, condition)));
  }
}
