package io.dangol.examples.cli.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object that is written as it was filled. Numbers that are not finite become {@code null}:
 * JSON has no other word for them.
 */
public final class JsonDocument {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  /**
   * Returns the document of a text that an engine has written.
   *
   * @param json an object
   * @return a document with its fields
   */
  public static JsonDocument of(String json) {
    JsonDocument document = new JsonDocument();
    MAPPER
        .readTree(json)
        .properties()
        .forEach(field -> document.fields.put(field.getKey(), field.getValue()));
    return document;
  }

  /**
   * Sets a field.
   *
   * @param name the name
   * @param value a text, number, boolean, list, map, array of numbers, document or null
   * @return this document
   */
  public JsonDocument put(String name, @Nullable Object value) {
    fields.put(name, plain(value));
    return this;
  }

  /**
   * Leaves out a field.
   *
   * @param name the name; where there is none, nothing happens
   * @return this document
   */
  public JsonDocument remove(String name) {
    fields.remove(name);
    return this;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof JsonDocument document) {
      return document.fields;
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      return null;
    }
    if (value instanceof Iterable<?> items) {
      List<@Nullable Object> list = new ArrayList<>();
      items.forEach(item -> list.add(plain(item)));
      return list;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, item) -> copy.put(String.valueOf(key), plain(item)));
      return copy;
    }
    return value;
  }

  /**
   * Returns the text of this document.
   *
   * @return JSON, indented, without a line end after it
   */
  public String text() {
    return MAPPER.writeValueAsString(fields);
  }

  /**
   * Writes this document into a file.
   *
   * @param file the file, overwritten where it exists
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Files.writeString(file, text() + "\n", StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text();
  }
}
