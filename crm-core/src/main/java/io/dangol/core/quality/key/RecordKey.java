package io.dangol.core.quality.key;

import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * By what two source records are taken for the same: the natural keys of the source documents, a
 * field, or whatever a host or the resolution of identities finds. Only values that are evidence
 * count: a number of zeros makes no duplicates.
 *
 * @param code what reports call it, such as {@code NAME_PHONE}
 * @param reader the values of a record, each once; none where there is no value
 */
public record RecordKey(String code, Function<NormalizedRecord, Set<String>> reader) {

  private static final List<RecordField> NAMES = List.of(RecordField.NAME);

  private static final List<RecordField> NUMBERS =
      List.of(
          RecordField.PHONE, RecordField.PHONE_HOME, RecordField.PHONE_WORK, RecordField.MOBILE);

  public RecordKey {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(reader, "reader");
  }

  /**
   * Returns the name together with any telephone number; fax numbers are none.
   *
   * @return the key {@code NAME_PHONE}
   */
  public static RecordKey nameAndPhone() {
    return new RecordKey("NAME_PHONE", RecordKey::namesAndNumbers);
  }

  /**
   * Returns any telephone number; fax numbers are none.
   *
   * @return the key {@code PHONE}
   */
  public static RecordKey phone() {
    return new RecordKey("PHONE", normalized -> values(normalized, NUMBERS));
  }

  /**
   * Returns the key that a field is.
   *
   * @param field the field, such as {@link RecordField#EMAIL} or {@link RecordField#MEMBER_CARD}
   * @return the key, called like the field
   */
  public static RecordKey of(RecordField field) {
    return new RecordKey(field.code(), normalized -> values(normalized, List.of(field)));
  }

  /**
   * Returns the natural keys of the source documents.
   *
   * @return {@code NAME_PHONE}, {@code PHONE}, and the fields {@code email} and {@code address}
   */
  public static List<RecordKey> natural() {
    return List.of(nameAndPhone(), phone(), of(RecordField.EMAIL), of(RecordField.ADDRESS));
  }

  private static Set<String> namesAndNumbers(NormalizedRecord normalized) {
    Set<String> both = new LinkedHashSet<>();
    Set<String> numbers = values(normalized, NUMBERS);
    for (String name : values(normalized, NAMES)) {
      numbers.forEach(number -> both.add(ComparedText.joined(name, number)));
    }
    return both;
  }

  private static Set<String> values(NormalizedRecord normalized, List<RecordField> fields) {
    Set<String> values = new LinkedHashSet<>();
    fields.forEach(field -> values.addAll(normalized.evidence(field)));
    return values;
  }
}
