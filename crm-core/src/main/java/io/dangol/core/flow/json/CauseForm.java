package io.dangol.core.flow.json;

import io.dangol.core.flow.Cause;
import io.dangol.core.json.document.JsonFields;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The JSON form of causes: {@code cause}, and {@code outcome} or {@code event} beside it. */
final class CauseForm {

  /** The words of {@code cause}. */
  private enum Kind {
    OUTCOME,
    EVENT,
    TIME_OUT,
    RULE
  }

  private CauseForm() {}

  static Optional<Cause> read(JsonFields fields, TypeNames types) {
    return fields
        .constant("cause", Kind.class)
        .flatMap(
            kind ->
                switch (kind) {
                  case OUTCOME -> fields.text("outcome").map(Cause.Outcome::new);
                  case EVENT -> types.read(fields, "event").map(Cause.Event::new);
                  case TIME_OUT -> Optional.of(new Cause.TimeOut());
                  case RULE -> Optional.of(new Cause.Rule());
                });
  }

  static void write(Cause cause, JsonGenerator json) {
    if (cause instanceof Cause.Outcome outcome) {
      json.writeStringProperty("cause", Kind.OUTCOME.name());
      json.writeStringProperty("outcome", outcome.code());
    } else if (cause instanceof Cause.Event event) {
      json.writeStringProperty("cause", Kind.EVENT.name());
      json.writeStringProperty("event", event.type().name());
    } else if (cause instanceof Cause.TimeOut) {
      json.writeStringProperty("cause", Kind.TIME_OUT.name());
    } else if (cause instanceof Cause.Rule) {
      json.writeStringProperty("cause", Kind.RULE.name());
    }
  }
}
