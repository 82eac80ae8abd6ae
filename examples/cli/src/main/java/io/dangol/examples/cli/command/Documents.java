package io.dangol.examples.cli.command;

import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.RefusedJsonException;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** JSON documents that a command takes. */
final class Documents {

  private Documents() {}

  /**
   * Reads a document.
   *
   * @throws BadInputException if there is no such file
   * @throws RefusedJsonException if the document has errors
   */
  static <T> T read(Path file, Function<byte[], Reading<T>> reader) throws IOException {
    return reader.apply(bytes(file)).orThrow();
  }

  static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw BadInputException.of(
          new Problem(String.valueOf(file.getFileName()), 0, "", Reason.UNREADABLE_FILE, ""));
    }
    return Files.readAllBytes(file);
  }
}
