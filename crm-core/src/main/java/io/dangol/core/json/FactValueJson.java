package io.dangol.core.json;

import io.dangol.core.fact.Fact;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Single values of facts within JSON documents, in the form that conditions have for them. */
public final class FactValueJson {

  private FactValueJson() {}

  /**
   * Reads a value; one of another type is a problem and never converted.
   *
   * @param fact the fact
   * @param json the value
   * @param problems where problems go
   * @param <T> the type of the fact's values
   * @return the value, or empty if an error was added to {@code problems}
   */
  public static <T> Optional<T> read(Fact<T> fact, JsonValue json, ProblemList problems) {
    return new LiteralReader<>(fact, Allowed.ANY, problems).read(json);
  }

  /**
   * Writes a value.
   *
   * @param fact the fact
   * @param value its value, of the fact's type
   * @param json where it goes
   */
  public static void write(Fact<?> fact, Object value, JsonGenerator json) {
    ConditionWriter.value(fact, value, json);
  }
}
