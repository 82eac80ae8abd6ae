package io.dangol.core.identity.normalize;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.SourceRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Normalises all values of records, each by the normalizer of its kind. Immutable. */
public final class RecordNormalizer {

  private final Map<FieldKind, FieldNormalizer> byKind;

  private RecordNormalizer(Map<FieldKind, FieldNormalizer> byKind) {
    this.byKind = byKind;
  }

  /**
   * Returns the normalizer for records from Korea: telephone numbers without a country code are
   * Korean, postal codes have five digits.
   *
   * @return the normalizer, which keeps the plus tags of e-mail addresses
   */
  public static RecordNormalizer korean() {
    return of(AddressRules.inCountry("82"));
  }

  /**
   * Returns the normalizer where telephone numbers and e-mail addresses are compared by rules.
   *
   * @param rules when two spellings are one address, best the rules of the suppression list
   * @return the normalizer
   */
  public static RecordNormalizer of(AddressRules rules) {
    boolean korean = rules.countryCode().filter("82"::equals).isPresent();
    Map<FieldKind, FieldNormalizer> byKind = new EnumMap<>(FieldKind.class);
    byKind.put(FieldKind.NAME, new NameNormalizer());
    byKind.put(FieldKind.PHONE, new PhoneNormalizer(rules));
    byKind.put(FieldKind.EMAIL, new EmailNormalizer(rules));
    byKind.put(FieldKind.ADDRESS, new PostalAddressNormalizer());
    byKind.put(
        FieldKind.POSTCODE, korean ? CodeNormalizers::koreanPostcode : CodeNormalizers::postcode);
    byKind.put(FieldKind.DATE, new DateNormalizer());
    byKind.put(FieldKind.GENDER, CodeNormalizers::gender);
    byKind.put(FieldKind.IDENTIFIER, CodeNormalizers::identifier);
    byKind.put(FieldKind.TEXT, CodeNormalizers::text);
    return new RecordNormalizer(byKind);
  }

  /**
   * Returns this normalizer with another one for a kind of field.
   *
   * @param kind the kind
   * @param normalizer what normalises its values
   * @return the normalizer
   */
  public RecordNormalizer with(FieldKind kind, FieldNormalizer normalizer) {
    Map<FieldKind, FieldNormalizer> other = new EnumMap<>(byKind);
    other.put(kind, normalizer);
    return new RecordNormalizer(other);
  }

  /**
   * Normalises one value.
   *
   * @param kind what it is
   * @param raw the value as the source wrote it
   * @return the value with its comparison key; {@link Validity#MISSING} where it is blank
   */
  public NormalizedValue normalize(FieldKind kind, String raw) {
    return raw.isBlank()
        ? new NormalizedValue(raw, raw, "", Validity.MISSING, List.of())
        : byKind.getOrDefault(kind, CodeNormalizers::text).normalize(raw);
  }

  /**
   * Normalises a record.
   *
   * @param record the record
   * @return the record with its values normalised
   */
  public NormalizedRecord normalize(SourceRecord record) {
    Map<RecordField, List<NormalizedValue>> values = new TreeMap<>();
    record
        .values()
        .forEach(
            (field, texts) ->
                values.put(
                    field, texts.stream().map(text -> normalize(field.kind(), text)).toList()));
    return new NormalizedRecord(record, values);
  }
}
