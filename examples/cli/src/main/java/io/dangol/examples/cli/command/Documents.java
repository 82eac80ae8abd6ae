package io.dangol.examples.cli.command;

import io.dangol.core.json.document.Reading;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** JSON documents that a command takes. */
final class Documents {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Documents() {}

  /**
   * Reads a document.
   *
   * @throws BadInputException if there is no such file
   * @throws RefusedDocumentException if the document has errors
   */
  static <T> T read(Path file, Function<byte[], Reading<T>> reader) throws IOException {
    return accepted(file, reader.apply(bytes(file)));
  }

  /** Returns what was read, or throws its problems. */
  static <T> T accepted(Path file, Reading<T> reading) {
    return reading
        .value()
        .orElseThrow(() -> new RefusedDocumentException(file, reading.problems()));
  }

  static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw BadInputException.of(
          new Problem(String.valueOf(file.getFileName()), 0, "", Reason.UNREADABLE_FILE, ""));
    }
    return Files.readAllBytes(file);
  }

  /**
   * Reads a document whose reader takes a text; a byte order mark is not part of it.
   *
   * @throws BadInputException if there is no such file, or it is not in UTF-8
   */
  static String text(Path file) throws IOException {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw BadInputException.of(
          new Problem(String.valueOf(file.getFileName()), 0, "", Reason.NOT_TEXT, "UTF-8"));
    }
  }
}
