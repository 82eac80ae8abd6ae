package io.dangol.core.flow.json;

import io.dangol.core.flow.event.EventType;
import io.dangol.core.json.document.JsonFields;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The types of events that documents may name. */
final class TypeNames {

  private final Map<String, EventType> byName;

  private TypeNames(Map<String, EventType> byName) {
    this.byName = byName;
  }

  static TypeNames of(Collection<EventType> types) {
    Map<String, EventType> byName = new LinkedHashMap<>();
    for (EventType type : types) {
      if (byName.put(type.name(), type) != null) {
        throw new IllegalArgumentException("event type %s stands twice".formatted(type));
      }
    }
    return new TypeNames(Collections.unmodifiableMap(byName));
  }

  /** Returns the type that a member names, or empty with a problem. */
  Optional<EventType> read(JsonFields fields, String key) {
    return fields.oneOf(key, byName.keySet()).map(byName::get);
  }
}
