package io.dangol.core.identity;

import io.dangol.core.customer.ResidentNumbers;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one person, as it came. Immutable; a correction by the source is
 * another record.
 *
 * <p>Blank values say nothing and are left out. The values are personal data, and so are left out
 * of {@link #toString()} and of all messages. What has the form of a resident registration number
 * is refused, in values and in the ids of records.
 *
 * @param ref where the record came from
 * @param role what the person did to come into it
 * @param receivedAt when it came
 * @param observedAt when the source learnt what it says: of an old archive long before it came. By
 *     this moment values are recent or not
 * @param values the values as they were written, per field in the order of the source; not blank,
 *     and sorted by field
 * @param referredBy the record of the buyer who named this recipient or lead, or null
 */
public record SourceRecord(
    SourceRef ref,
    RecordRole role,
    Instant receivedAt,
    Instant observedAt,
    Map<RecordField, List<String>> values,
    @Nullable SourceRef referredBy) {

  public SourceRecord {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(receivedAt, "receivedAt");
    Objects.requireNonNull(observedAt, "observedAt");
    check(ref);
    if (referredBy != null) {
      check(referredBy);
    }
    if (ref.equals(referredBy)) {
      throw new IllegalArgumentException("record %s refers to itself".formatted(ref));
    }
    values = checked(ref, values);
  }

  /**
   * Creates a record that was observed when it came.
   *
   * @param ref where the record came from
   * @param role what the person did to come into it
   * @param receivedAt when it came
   * @param values the values as they were written
   * @param referredBy the record of the buyer, or null
   */
  public SourceRecord(
      SourceRef ref,
      RecordRole role,
      Instant receivedAt,
      Map<RecordField, List<String>> values,
      @Nullable SourceRef referredBy) {
    this(ref, role, receivedAt, receivedAt, values, referredBy);
  }

  private static Map<RecordField, List<String>> checked(
      SourceRef ref, Map<RecordField, List<String>> values) {
    Map<RecordField, List<String>> kept = new TreeMap<>();
    values.forEach(
        (field, texts) -> {
          List<String> written = texts.stream().filter(text -> !text.isBlank()).toList();
          if (written.stream().anyMatch(text -> hasResidentNumber(field, text))) {
            throw new IllegalArgumentException(
                "field %s of record %s has the form of a resident registration number, which must"
                        .formatted(field, ref)
                    + " not be kept");
          }
          if (!written.isEmpty()) {
            kept.put(field, written);
          }
        });
    return Collections.unmodifiableMap(kept);
  }

  private static boolean hasResidentNumber(RecordField field, String text) {
    return field.kind() == FieldKind.IDENTIFIER
        ? ResidentNumbers.occursInIdentifier(text)
        : ResidentNumbers.occursIn(text);
  }

  /** References go into logs and events, where nobody looks for personal data. */
  private static void check(SourceRef ref) {
    if (ResidentNumbers.occursIn(ref.recordId())) {
      throw new IllegalArgumentException(
          "the record id of a record of %s has the form of a resident registration number, which"
                  .formatted(ref.source())
              + " must not be kept");
    }
  }

  /**
   * Returns a record without values, observed when it came.
   *
   * @param ref where it came from
   * @param role what the person did to come into it
   * @param receivedAt when it came
   * @return the record
   */
  public static SourceRecord of(SourceRef ref, RecordRole role, Instant receivedAt) {
    return new SourceRecord(ref, role, receivedAt, Map.of(), null);
  }

  /**
   * Returns this record with one more value.
   *
   * @param field the field
   * @param value the value as the source wrote it; where it is blank nothing changes
   * @return the record
   * @throws IllegalArgumentException if the value has a resident registration number in it
   */
  public SourceRecord with(RecordField field, String value) {
    Map<RecordField, List<String>> more = new TreeMap<>(values);
    List<String> texts = new ArrayList<>(values(field));
    texts.add(value);
    more.put(field, texts);
    return new SourceRecord(ref, role, receivedAt, observedAt, more, referredBy);
  }

  /**
   * Returns this record as one that a buyer brought about.
   *
   * @param buyer the record of the buyer
   * @return the record
   * @throws IllegalArgumentException if it is this record
   */
  public SourceRecord referredBy(SourceRef buyer) {
    return new SourceRecord(
        ref, role, receivedAt, observedAt, values, Objects.requireNonNull(buyer, "buyer"));
  }

  /**
   * Returns this record as one that the source had before it came, such as one of an archive.
   *
   * @param moment when the source learnt what it says
   * @return the record
   */
  public SourceRecord observedAt(Instant moment) {
    return new SourceRecord(ref, role, receivedAt, moment, values, referredBy);
  }

  /**
   * Returns what is left of this record when the person's data is erased.
   *
   * @return the record without values and without a buyer
   */
  public SourceRecord withoutValues() {
    return of(ref, role, receivedAt);
  }

  /**
   * Returns the values of a field.
   *
   * @param field the field
   * @return the values in the order of the source, perhaps none
   */
  public List<String> values(RecordField field) {
    return values.getOrDefault(field, List.of());
  }

  /**
   * Returns the first value of a field.
   *
   * @param field the field
   * @return the value, or empty if there is none
   */
  public Optional<String> value(RecordField field) {
    return values(field).stream().findFirst();
  }

  /**
   * Returns the record of the buyer who named this recipient or lead.
   *
   * @return the reference, or empty
   */
  public Optional<SourceRef> referrer() {
    return Optional.ofNullable(referredBy);
  }

  /**
   * Returns whether another record says the same: the same reference, role, buyer and values, at
   * whatever time it came or was observed.
   *
   * @param other the other record
   * @return whether one of the two is a repetition
   */
  public boolean repeats(SourceRecord other) {
    return ref.equals(other.ref)
        && role == other.role
        && values.equals(other.values)
        && Objects.equals(referredBy, other.referredBy);
  }

  /**
   * Returns a hash of what the record says, for a store that compares without reading.
   *
   * @return SHA-256 of all but the moments, in 64 hexadecimal digits; equal for records that
   *     {@linkplain #repeats repeat} each other. It is no protection: whoever guesses the values
   *     finds the same hash
   */
  public String contentHash() {
    return ContentHash.of(this);
  }

  /** Returns the reference, the role and the names of the fields, never a value. */
  @Override
  public String toString() {
    return "SourceRecord[%s, %s, %s]".formatted(ref, role, values.keySet());
  }
}
