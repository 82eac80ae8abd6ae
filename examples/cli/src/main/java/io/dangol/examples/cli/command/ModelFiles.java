package io.dangol.examples.cli.command;

import io.dangol.core.json.document.Reading;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.BadRows;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.Reason;
import io.dangol.examples.cli.output.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Fitted models in files, as the JSON of the engines. */
final class ModelFiles {

  private static final JsonMapper MAPPER = new JsonMapper();

  private ModelFiles() {}

  /** Writes a model, whole or not at all. */
  static void save(Path file, String json) throws IOException {
    try (Staging staging = Staging.file(file)) {
      Files.writeString(staging.file(), json + "\n");
      staging.commit();
    }
  }

  /**
   * Reads a model.
   *
   * @throws BadInputException if there is no such file, or no such model in it; every problem is
   *     listed
   */
  static <M> M read(Path file, Function<String, Reading<M>> reader) throws IOException {
    Reading<M> reading = reader.apply(Documents.text(file));
    if (!reading.isAccepted()) {
      Problems problems = new Problems(BadRows.FAIL);
      String name = String.valueOf(file.getFileName());
      reading
          .problems()
          .forEach(
              found ->
                  problems.file(
                      new Problem(
                          name,
                          found.line(),
                          "",
                          Reason.INVALID_MODEL,
                          "%s: %s"
                              .formatted(
                                  found.at().isEmpty() ? "document" : found.at(),
                                  found.message()))));
      throw new BadInputException(problems);
    }
    return reading.orThrow();
  }

  /** Returns the code of the model in a file, such as {@code bgbb}; empty where it has none. */
  static String code(Path file) throws IOException {
    return text(file, "model");
  }

  /** Returns the schema of a document, such as {@code crm.rule/1}; empty where it has none. */
  static String schema(Path file) throws IOException {
    return text(file, "schema");
  }

  private static String text(Path file, String key) throws IOException {
    try {
      return MAPPER.readTree(Documents.text(file)).path(key).asString("");
    } catch (JacksonException e) {
      return "";
    }
  }
}
