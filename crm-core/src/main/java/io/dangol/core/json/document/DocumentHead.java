package io.dangol.core.json.document;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/**
 * What the document of a versioned definition begins with: its schema, its id and its version.
 *
 * @param id the name, the same in all versions
 * @param version the version, from 1
 */
public record DocumentHead(String id, int version) {

  public DocumentHead {
    Objects.requireNonNull(id, "id");
  }

  /**
   * Reads the members {@code schema}, {@code id} and {@code version}.
   *
   * @param fields the members of the document
   * @param schema what {@code schema} must say
   * @return id and version, or empty with a problem
   */
  public static Optional<DocumentHead> read(JsonFields fields, String schema) {
    fields.schema(schema);
    Optional<String> id = fields.text("id");
    OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
    return version.isPresent()
        ? id.map(name -> new DocumentHead(name, version.getAsInt()))
        : Optional.empty();
  }

  /**
   * Writes the three members.
   *
   * @param json where to, within an object
   * @param schema what {@code schema} says
   * @param id the name
   * @param version the version
   */
  public static void write(JsonGenerator json, String schema, String id, int version) {
    json.writeStringProperty("schema", schema);
    json.writeStringProperty("id", id);
    json.writeNumberProperty("version", version);
  }
}
