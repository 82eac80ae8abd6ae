package io.dangol.core.identity.normalize;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.SourceRecord;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A source record with its values normalised.
 *
 * @param record the record as it came
 * @param values its values per field, in the order of the source
 */
public record NormalizedRecord(
    SourceRecord record, Map<RecordField, List<NormalizedValue>> values) {

  public NormalizedRecord {
    Objects.requireNonNull(record, "record");
    Map<RecordField, List<NormalizedValue>> sorted = new TreeMap<>();
    values.forEach((field, list) -> sorted.put(field, List.copyOf(list)));
    values = Collections.unmodifiableMap(sorted);
  }

  /**
   * Returns where the record came from.
   *
   * @return the reference
   */
  public SourceRef ref() {
    return record.ref();
  }

  /**
   * Returns the values of a field.
   *
   * @param field the field
   * @return the values, perhaps none
   */
  public List<NormalizedValue> values(RecordField field) {
    return values.getOrDefault(field, List.of());
  }

  /**
   * Returns the comparison keys of a field that are evidence.
   *
   * @param field the field
   * @return the keys, each once
   */
  public List<String> evidence(RecordField field) {
    return values(field).stream()
        .filter(value -> value.validity().isEvidence())
        .map(NormalizedValue::key)
        .distinct()
        .toList();
  }

  /**
   * Returns what the field is good for.
   *
   * @param field the field
   * @return the best validity of its values, {@link Validity#MISSING} where there is none
   */
  public Validity validity(RecordField field) {
    return values(field).stream()
        .map(NormalizedValue::validity)
        .min(Comparator.naturalOrder())
        .orElse(Validity.MISSING);
  }

  /** Returns the reference and the names of the fields, never a value. */
  @Override
  public String toString() {
    return "NormalizedRecord[%s, %s]".formatted(ref(), values.keySet());
  }
}
