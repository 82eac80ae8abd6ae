package io.dangol.core.quality.field;

import io.dangol.core.identity.normalize.Validity;
import io.dangol.core.identity.normalize.ValueIssue;
import io.dangol.core.report.Ratio;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the values of one field are good for.
 *
 * @param records how many records have which validity; of a record with several values the best
 *     counts. The repaired ones show what normalising is worth
 * @param issues how many values have which issue; a value may have several or none
 */
public record FieldLine(Map<Validity, Long> records, Map<ValueIssue, Long> issues) {

  /** No record was counted. */
  public static final FieldLine NONE = new FieldLine(Map.of(), Map.of());

  public FieldLine {
    records = filled(Validity.class, records);
    issues = filled(ValueIssue.class, issues);
  }

  private static <E extends Enum<E>> Map<E, Long> filled(Class<E> type, Map<E, Long> counts) {
    Map<E, Long> all = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      all.put(constant, counts.getOrDefault(constant, 0L));
    }
    return Collections.unmodifiableMap(all);
  }

  /**
   * Returns the share of records with any value.
   *
   * @return the records that are not {@link Validity#MISSING} the field, of all
   */
  public Ratio present() {
    long missing = records.getOrDefault(Validity.MISSING, 0L);
    return new Ratio(all() - missing, all());
  }

  /**
   * Returns the share of good values.
   *
   * @return the records whose value is evidence, of those with any value
   */
  public Ratio usable() {
    long good = 0;
    for (Map.Entry<Validity, Long> entry : records.entrySet()) {
      good += entry.getKey().isEvidence() ? entry.getValue() : 0;
    }
    return new Ratio(good, present().numerator());
  }

  private long all() {
    return records.values().stream().mapToLong(Long::longValue).sum();
  }
}
