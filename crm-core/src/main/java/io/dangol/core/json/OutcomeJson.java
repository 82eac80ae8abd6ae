package io.dangol.core.json;

import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON form of the outcomes of a decision table.
 *
 * @param <R> the type of the outcomes
 */
public interface OutcomeJson<R> {

  /**
   * Reads an outcome.
   *
   * @param json the value
   * @param problems where problems go
   * @return the outcome, or empty if an error was added to {@code problems}
   */
  Optional<R> read(JsonValue json, ProblemList problems);

  /**
   * Writes an outcome as one JSON value.
   *
   * @param outcome the outcome
   * @param json where it goes
   */
  void write(R outcome, JsonGenerator json);
}
