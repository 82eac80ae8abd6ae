package io.dangol.core.quality.field;

import io.dangol.core.identity.RecordField;
import io.dangol.core.report.Ratio;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How complete and how valid the fields of the source records are.
 *
 * @param total the records of all sources
 * @param bySource the records of every source, sorted by its name
 */
public record FieldReport(Fields total, Map<String, Fields> bySource) {

  /**
   * The fields of some records.
   *
   * @param byField a line for every field that was asked for
   * @param complete the records with good values in all fields of a combination, of all records, by
   *     the code of the combination in the order of the combinations
   */
  public record Fields(Map<RecordField, FieldLine> byField, Map<String, Ratio> complete) {

    /** No record was counted. */
    public static final Fields NONE = new Fields(Map.of(), Map.of());

    public Fields {
      byField = Collections.unmodifiableMap(new TreeMap<>(byField));
      complete = Collections.unmodifiableMap(new LinkedHashMap<>(complete));
    }

    /**
     * Returns the line of a field.
     *
     * @param field the field
     * @return the line, {@link FieldLine#NONE} where the field was not asked for
     */
    public FieldLine of(RecordField field) {
      return byField.getOrDefault(field, FieldLine.NONE);
    }
  }

  public FieldReport {
    Objects.requireNonNull(total, "total");
    bySource = Collections.unmodifiableMap(new TreeMap<>(bySource));
  }

  /**
   * Returns the records of a source.
   *
   * @param source its name
   * @return its fields, {@link Fields#NONE} where it has no records
   */
  public Fields from(String source) {
    return bySource.getOrDefault(source, Fields.NONE);
  }
}
