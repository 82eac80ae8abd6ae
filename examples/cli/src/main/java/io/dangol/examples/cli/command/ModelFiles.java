package io.dangol.examples.cli.command;

import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.BadRows;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.Reason;
import io.dangol.examples.cli.output.Staging;
import io.dangol.ltv.json.LtvJsonException;
import io.dangol.segmentation.json.SegmentationJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
  static <M> M read(Path file, Function<String, M> reader) throws IOException {
    try {
      return reader.apply(new String(Documents.bytes(file), StandardCharsets.UTF_8));
    } catch (LtvJsonException | SegmentationJsonException e) {
      Problems problems = new Problems(BadRows.FAIL);
      String name = String.valueOf(file.getFileName());
      String.valueOf(e.getMessage())
          .lines()
          .forEach(line -> problems.file(new Problem(name, 0, "", Reason.INVALID_MODEL, line)));
      throw new BadInputException(problems);
    }
  }

  /** Returns the code of the model in a file, such as {@code bgbb}; empty where it has none. */
  static String code(Path file) throws IOException {
    try {
      return MAPPER.readTree(Documents.bytes(file)).path("model").asString("");
    } catch (JacksonException e) {
      return "";
    }
  }
}
