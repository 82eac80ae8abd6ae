package io.dangol.core.quality.key;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.SourceRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what two source records are taken for the same: the natural keys of the source documents, a
 * field, or whatever a host or the resolution of identities finds.
 *
 * @param code what reports call it, such as {@code NAME_PHONE}
 * @param reader the values of a record, normalised, each once; none where there is no value
 */
public record RecordKey(String code, Function<SourceRecord, Set<String>> reader) {

  private static final String JOINT = "\u001f";

  private static final List<RecordField> NUMBERS =
      List.of(
          RecordField.PHONE, RecordField.PHONE_HOME, RecordField.PHONE_WORK, RecordField.MOBILE);

  public RecordKey {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(reader, "reader");
  }

  /**
   * Returns the natural keys.
   *
   * @param rules when two spellings are one address
   * @return {@code NAME_PHONE}, {@code EMAIL}, {@code PHONE} and {@code ADDRESS}; fax numbers are
   *     no telephone numbers here
   */
  public static List<RecordKey> natural(AddressRules rules) {
    return List.of(
        new RecordKey("NAME_PHONE", one -> namesAndPhones(one, rules)),
        new RecordKey("EMAIL", one -> texts(one, List.of(RecordField.EMAIL), rules)),
        new RecordKey("PHONE", one -> texts(one, NUMBERS, rules)),
        new RecordKey("ADDRESS", one -> texts(one, List.of(RecordField.ADDRESS), rules)));
  }

  /**
   * Returns the key that a field is.
   *
   * @param field the field, such as {@link RecordField#MEMBER_CARD}
   * @param rules when two spellings are one address
   * @return the key, called like the field
   */
  public static RecordKey of(RecordField field, AddressRules rules) {
    return new RecordKey(field.code(), one -> texts(one, List.of(field), rules));
  }

  private static Set<String> namesAndPhones(SourceRecord one, AddressRules rules) {
    Set<String> both = new LinkedHashSet<>();
    Set<String> numbers = texts(one, NUMBERS, rules);
    for (String name : texts(one, List.of(RecordField.NAME), rules)) {
      numbers.forEach(number -> both.add(name + JOINT + number));
    }
    return both;
  }

  private static Set<String> texts(SourceRecord one, List<RecordField> fields, AddressRules rules) {
    return fields.stream()
        .flatMap(field -> texts(one, field, rules))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> texts(SourceRecord one, RecordField field, AddressRules rules) {
    FieldKind kind = field.kind();
    return one.values(field).stream()
        .map(value -> ComparedText.of(kind, value, rules))
        .filter(text -> !text.isEmpty());
  }
}
