package io.dangol.core.json.model;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.relationship.StaffAssignment;
import io.dangol.core.relationship.StaffAssignment.StaffRole;
import java.time.LocalDate;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/**
 * Assignments of staff as JSON documents of schema {@code crm.staffAssignment/1}:
 *
 * <pre>{@code
 * {"schema":"crm.staffAssignment/1","customer":"C-1","role":"ACCOUNT_MANAGER",
 *  "staff":"staff-7","since":"2026-05-01","until":"2027-01-01"}
 * }</pre>
 *
 * <p>{@code since} and {@code until} may be left out.
 */
public final class StaffAssignmentJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.staffAssignment/1";

  private StaffAssignmentJson() {}

  /**
   * Reads an assignment.
   *
   * @param json the text of the document
   * @return the assignment, or all problems; never an exception for what the text says
   */
  public static Reading<StaffAssignment> read(String json) {
    return JsonCursor.read(json, SCHEMA, StaffAssignmentJson::assignment);
  }

  private static Supplier<StaffAssignment> assignment(JsonCursor json) {
    String customer = json.text("customer");
    StaffRole role = json.enumeration("role", StaffRole.class);
    String staff = json.text("staff");
    LocalDate since = Texts.optionalDay(json, "since");
    LocalDate until = Texts.optionalDay(json, "until");
    return () -> new StaffAssignment(CustomerId.of(customer), role, staff, since, until);
  }

  /**
   * Writes an assignment in its canonical form: equal assignments give equal text.
   *
   * @param assignment the assignment
   * @return the text, without white space
   */
  public static String write(StaffAssignment assignment) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          members(json, assignment);
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, StaffAssignment assignment) {
    json.writeStringProperty("customer", assignment.customer().value());
    json.writeStringProperty("role", assignment.role().name());
    json.writeStringProperty("staff", assignment.staff());
    Texts.write(json, "since", assignment.since());
    Texts.write(json, "until", assignment.until());
  }
}
