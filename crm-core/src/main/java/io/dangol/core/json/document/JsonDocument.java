package io.dangol.core.json.document;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes whole JSON documents; what is in them is a {@link Decoder}'s matter. */
public final class JsonDocument {

  private static final JsonFactory WRITER = new JsonFactory();

  private JsonDocument() {}

  /**
   * Turns the root of a document into a value.
   *
   * @param <T> the type of the value
   */
  @FunctionalInterface
  public interface Decoder<T> {

    /**
     * Reads the value.
     *
     * @param root the root of the document
     * @param problems where problems go
     * @return the value, or empty if an error was added to {@code problems}
     */
    Optional<T> decode(JsonValue root, ProblemList problems);
  }

  /**
   * Reads a document.
   *
   * @param json the text of the document
   * @param limits how large it may be
   * @param decoder makes the value
   * @param <T> the type of the value
   * @return the value, or all problems, of which the first 1,000 are listed; never an exception for
   *     what the text says
   */
  public static <T> Reading<T> read(String json, JsonLimits limits, Decoder<T> decoder) {
    ProblemList problems = ProblemList.ofDocument();
    Optional<T> value = Optional.empty();
    try {
      value =
          JsonTree.parse(json, limits, problems).flatMap(root -> decoder.decode(root, problems));
    } catch (ProblemList.Full e) {
      // the last problem says so
    }
    return value.isPresent() && !problems.hasErrors()
        ? new Reading.Accepted<>(value.get(), problems.problems())
        : new Reading.Refused<>(problems.problems());
  }

  /**
   * Reads a document.
   *
   * @param json the bytes of the document in UTF-8
   * @param limits how large it may be
   * @param decoder makes the value
   * @param <T> the type of the value
   * @return the value, or all problems; never an exception for what the bytes are
   */
  public static <T> Reading<T> read(byte[] json, JsonLimits limits, Decoder<T> decoder) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      return read(text, limits, decoder);
    } catch (CharacterCodingException e) {
      ProblemList problems = new ProblemList();
      problems.error(JsonPlace.root(1, 1), "json.encoding", "The document is not in UTF-8.");
      return new Reading.Refused<>(problems.problems());
    }
  }

  /**
   * Writes a document without white space.
   *
   * @param content writes the root value
   * @return the text
   */
  public static String write(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = WRITER.createGenerator(ObjectWriteContext.empty(), text)) {
      content.accept(json);
    }
    return text.toString();
  }
}
