package io.dangol.core.identity.match;

import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The values of a record or a customer of which a person has one only: customer numbers, member
 * cards, the day of birth. Two customers who both have values of a field, and none in common, are
 * never joined by a rule. The values are personal data and left out of {@link #toString()}.
 *
 * @param values the comparison keys per field
 */
public record ExclusiveValues(Map<RecordField, Set<String>> values) {

  private static final ExclusiveValues NONE = new ExclusiveValues(Map.of());

  /**
   * One value of which a person has one only. It is personal data and left out of {@link
   * #toString()}.
   *
   * @param field the field
   * @param value the comparison key
   */
  public record Holding(RecordField field, String value) {

    /** Returns the name of the field, never the value. */
    @Override
    public String toString() {
      return "Holding[%s]".formatted(field);
    }
  }

  public ExclusiveValues {
    Map<RecordField, Set<String>> copy = new TreeMap<>();
    values.forEach((field, keys) -> copy.put(field, Set.copyOf(keys)));
    values = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns no values.
   *
   * @return what conflicts with nothing
   */
  public static ExclusiveValues none() {
    return NONE;
  }

  /**
   * Returns the exclusive values of a record: of all {@linkplain RecordField#isExclusive()
   * exclusive} fields, and the day of birth.
   *
   * @param record the record
   * @return the values that are evidence
   */
  public static ExclusiveValues of(NormalizedRecord record) {
    Map<RecordField, Set<String>> values = new TreeMap<>();
    for (RecordField field : record.values().keySet()) {
      if (field.isExclusive() || field.equals(RecordField.BIRTH_DATE)) {
        Collection<String> keys = record.evidence(field);
        if (!keys.isEmpty()) {
          values.put(field, new TreeSet<>(keys));
        }
      }
    }
    return values.isEmpty() ? NONE : new ExclusiveValues(values);
  }

  /**
   * Returns the fields in which two contradict each other.
   *
   * @param other the other one
   * @return the fields in which both have values and none in common, in their order
   */
  public Set<RecordField> conflicts(ExclusiveValues other) {
    return values.keySet().stream()
        .filter(
            field ->
                other.values.containsKey(field)
                    && Collections.disjoint(
                        values.get(field), other.values.getOrDefault(field, Set.of())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Returns whether two have an exclusive value in common.
   *
   * @param other the other one
   * @return whether they agree in some field
   */
  public boolean sharesWith(ExclusiveValues other) {
    return values.entrySet().stream()
        .anyMatch(
            entry ->
                !Collections.disjoint(
                    entry.getValue(), other.values.getOrDefault(entry.getKey(), Set.of())));
  }

  /**
   * Returns the values one by one.
   *
   * @return the values in the order of their fields, then of their texts
   */
  public List<Holding> holdings() {
    List<Holding> holdings = new ArrayList<>();
    values.forEach(
        (field, keys) ->
            keys.stream().sorted().forEach(value -> holdings.add(new Holding(field, value))));
    return holdings;
  }

  /**
   * Returns the values of both.
   *
   * @param other the other one
   * @return the union
   */
  public ExclusiveValues with(ExclusiveValues other) {
    if (other.values.isEmpty()) {
      return this;
    }
    if (values.isEmpty()) {
      return other;
    }
    Map<RecordField, Set<String>> union = new TreeMap<>(values);
    other.values.forEach(
        (field, keys) -> {
          Set<String> all = new TreeSet<>(keys);
          all.addAll(values.getOrDefault(field, Set.of()));
          union.put(field, all);
        });
    return new ExclusiveValues(union);
  }

  /** Returns the names of the fields, never a value. */
  @Override
  public String toString() {
    return "ExclusiveValues" + values.keySet();
  }
}
