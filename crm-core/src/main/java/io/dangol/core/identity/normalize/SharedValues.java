package io.dangol.core.identity.normalize;

import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts how many different names come with a telephone number, an e-mail address or a postal
 * address, so that what is of many people is no evidence for any of them: the number of a call
 * centre, of a sales representative who filled in their own, of a pick-up point.
 *
 * <p>Which values are generic does not depend on the order in which records are added. For use by
 * one thread.
 */
public final class SharedValues {

  /** How many different names a value may have by default: more than live in a household. */
  public static final int DEFAULT_LIMIT = 20;

  private static final Set<FieldKind> COUNTED =
      Set.of(FieldKind.PHONE, FieldKind.EMAIL, FieldKind.ADDRESS);

  private final int limit;

  /** The hashes of the names per value; what is generic has lost its set. */
  private final Map<Value, Set<Integer>> names = new HashMap<>();

  private final Set<Value> generic = new HashSet<>();

  private record Value(FieldKind kind, String key) {}

  /**
   * Creates counts of nothing.
   *
   * @param limit the most different names that a value may have, at least 1
   * @throws IllegalArgumentException if the limit is below 1
   */
  public SharedValues(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is at least 1, not %d".formatted(limit));
    }
    this.limit = limit;
  }

  /**
   * Counts records.
   *
   * @param records the records in any order
   * @param limit the most different names that a value may have, at least 1
   * @return the counts
   * @throws IllegalArgumentException if the limit is below 1
   */
  public static SharedValues of(Iterable<NormalizedRecord> records, int limit) {
    SharedValues shared = new SharedValues(limit);
    records.forEach(shared::add);
    return shared;
  }

  /**
   * Counts a record.
   *
   * @param record the record; without a name that is evidence it counts for nothing
   */
  public void add(NormalizedRecord record) {
    List<String> called = record.evidence(RecordField.NAME);
    if (called.isEmpty()) {
      return;
    }
    record
        .values()
        .forEach(
            (field, values) -> {
              if (COUNTED.contains(field.kind())) {
                values.stream()
                    .filter(value -> value.validity().isEvidence())
                    .map(value -> new Value(field.kind(), value.key()))
                    .forEach(value -> count(value, called));
              }
            });
  }

  private void count(Value value, List<String> called) {
    if (generic.contains(value)) {
      return;
    }
    Set<Integer> all = names.getOrDefault(value, Set.of());
    for (String name : called) {
      if (!all.contains(name.hashCode())) {
        // Nearly every number has one name: a set of one costs a fraction of a hash set.
        Set<Integer> more = new HashSet<>(all);
        more.add(name.hashCode());
        all = more.size() == 1 ? Set.of(name.hashCode()) : more;
      }
    }
    if (all.size() > limit) {
      names.remove(value);
      generic.add(value);
    } else {
      names.put(value, all);
    }
  }

  /**
   * Returns whether a value has more names than allowed.
   *
   * @param kind the kind of its field
   * @param key its comparison key
   * @return whether it is generic
   */
  public boolean isGeneric(FieldKind kind, String key) {
    return generic.contains(new Value(kind, key));
  }

  /**
   * Returns a record with its generic values marked.
   *
   * @param record the record
   * @return the record; the same if it has none
   */
  public NormalizedRecord applied(NormalizedRecord record) {
    if (generic.isEmpty()) {
      return record;
    }
    Map<RecordField, List<NormalizedValue>> values = new TreeMap<>();
    record
        .values()
        .forEach(
            (field, list) ->
                values.put(field, list.stream().map(value -> marked(field, value)).toList()));
    return new NormalizedRecord(record.record(), values);
  }

  private NormalizedValue marked(RecordField field, NormalizedValue value) {
    return value.validity().isEvidence() && isGeneric(field.kind(), value.key())
        ? value.shared()
        : value;
  }
}
