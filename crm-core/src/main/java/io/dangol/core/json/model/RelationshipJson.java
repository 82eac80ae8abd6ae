package io.dangol.core.json.model;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.Role;
import java.time.LocalDate;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/**
 * Relationships as JSON documents of schema {@code crm.relationship/1}:
 *
 * <pre>{@code
 * {"schema":"crm.relationship/1","from":"C-1","role":"CONTACT_PERSON","to":"O-1",
 *  "since":"2026-05-01","until":"2027-01-01","visibility":"OPEN"}
 * }</pre>
 *
 * <p>{@code since} and {@code until} may be left out.
 */
public final class RelationshipJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.relationship/1";

  private RelationshipJson() {}

  /**
   * Reads a relationship.
   *
   * @param json the text of the document
   * @return the relationship, or all problems; never an exception for what the text says
   */
  public static Reading<Relationship> read(String json) {
    return JsonCursor.read(json, SCHEMA, RelationshipJson::relationship);
  }

  private static Supplier<Relationship> relationship(JsonCursor json) {
    String from = json.text("from");
    Role role = json.enumeration("role", Role.class);
    String to = json.text("to");
    LocalDate since = Texts.optionalDay(json, "since");
    LocalDate until = Texts.optionalDay(json, "until");
    Relationship.Visibility visibility =
        json.enumeration("visibility", Relationship.Visibility.class);
    return () ->
        new Relationship(CustomerId.of(from), role, CustomerId.of(to), since, until, visibility);
  }

  /**
   * Writes a relationship in its canonical form: equal relationships give equal text.
   *
   * @param relationship the relationship
   * @return the text, without white space
   */
  public static String write(Relationship relationship) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          members(json, relationship);
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, Relationship relationship) {
    json.writeStringProperty("from", relationship.from().value());
    json.writeStringProperty("role", relationship.role().name());
    json.writeStringProperty("to", relationship.to().value());
    Texts.write(json, "since", relationship.since());
    Texts.write(json, "until", relationship.until());
    json.writeStringProperty("visibility", relationship.visibility().name());
  }
}
