package io.dangol.core.identity.golden;

import io.dangol.core.identity.RecordField;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Fields whose values are chosen together.
 *
 * @param name the name of the group, not blank
 * @param fields the fields, each once, at least one; of an atomic group the first must have a value
 * @param choice how many values stand
 */
public record FieldGroup(String name, List<RecordField> fields, Choice choice) {

  /** How many values of a group stand. */
  public enum Choice {
    /** One, whose parts come from one record: an address with its postal code. */
    ONE,
    /** All that are evidence, the primary one first: telephones, e-mail addresses. */
    ALL
  }

  public FieldGroup {
    Objects.requireNonNull(choice, "choice");
    fields = List.copyOf(fields);
    if (name.isBlank() || fields.isEmpty() || new HashSet<>(fields).size() < fields.size()) {
      throw new IllegalArgumentException("a group has a name and at least one field, each once");
    }
  }

  /**
   * Returns the group of one field with one value.
   *
   * @param field the field
   * @return the group, named after the field
   */
  public static FieldGroup one(RecordField field) {
    return new FieldGroup(field.code(), List.of(field), Choice.ONE);
  }
}
