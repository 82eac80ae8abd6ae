package io.dangol.core.quality.field;

import io.dangol.core.identity.RecordField;
import java.util.List;
import java.util.Objects;

/**
 * Fields that are needed together, such as the name and a mobile number to call somebody, or the
 * name, the address and its code to send a parcel.
 *
 * @param code what reports call it, such as {@code NAME_MOBILE}; not blank
 * @param fields the fields, at least one
 */
public record FieldCombination(String code, List<RecordField> fields) {

  public FieldCombination {
    if (Objects.requireNonNull(code, "code").isBlank()) {
      throw new IllegalArgumentException("the code of a combination must not be blank");
    }
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("combination %s has no fields".formatted(code));
    }
  }

  /**
   * Returns the combinations of the source documents.
   *
   * @return {@code NAME_MOBILE}, {@code NAME_EMAIL} and {@code NAME_ADDRESS} with its code
   */
  public static List<FieldCombination> standard() {
    return List.of(
        new FieldCombination("NAME_MOBILE", List.of(RecordField.NAME, RecordField.MOBILE)),
        new FieldCombination("NAME_EMAIL", List.of(RecordField.NAME, RecordField.EMAIL)),
        new FieldCombination(
            "NAME_ADDRESS", List.of(RecordField.NAME, RecordField.ADDRESS, RecordField.POSTCODE)));
  }
}
