package io.dangol.core.quality.field;

import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.normalize.NormalizedRecord;
import io.dangol.core.identity.normalize.NormalizedValue;
import io.dangol.core.identity.normalize.Validity;
import io.dangol.core.identity.normalize.ValueIssue;
import io.dangol.core.report.Ratio;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the fields of source records for a {@link FieldReport}. Several tallies count parts, each
 * in its own thread, and are added up: the report is the same for any parts in any order. A tally
 * is for one thread at a time.
 */
public final class FieldTally {

  private final List<RecordField> fields;
  private final List<FieldCombination> combinations;
  private final Map<String, Counts> bySource = new TreeMap<>();

  private FieldTally(List<RecordField> fields, List<FieldCombination> combinations) {
    this.fields = List.copyOf(fields);
    this.combinations = List.copyOf(combinations);
  }

  private static final class Counts {

    private final Map<RecordField, Map<Validity, Long>> validity = new HashMap<>();
    private final Map<RecordField, Map<ValueIssue, Long>> issues = new HashMap<>();
    private final Map<String, Ratio> complete = new LinkedHashMap<>();

    void add(RecordField field, Validity found, long times) {
      validity
          .computeIfAbsent(field, same -> new EnumMap<>(Validity.class))
          .merge(found, times, Long::sum);
    }

    void add(RecordField field, ValueIssue issue, long times) {
      issues
          .computeIfAbsent(field, same -> new EnumMap<>(ValueIssue.class))
          .merge(issue, times, Long::sum);
    }

    void add(Counts other) {
      other.validity.forEach(
          (field, counts) -> counts.forEach((found, times) -> add(field, found, times)));
      other.issues.forEach(
          (field, counts) -> counts.forEach((issue, times) -> add(field, issue, times)));
      other.complete.forEach((code, ratio) -> complete.merge(code, ratio, Ratio::plus));
    }
  }

  /**
   * Returns a tally in which nothing was counted.
   *
   * @param fields the fields that records should have, such as {@link RecordField#standard()}
   * @param combinations the fields that are needed together, each code once
   * @return the tally
   * @throws IllegalArgumentException if two combinations have one code
   */
  public static FieldTally of(List<RecordField> fields, List<FieldCombination> combinations) {
    if (combinations.stream().map(FieldCombination::code).distinct().count()
        < combinations.size()) {
      throw new IllegalArgumentException("two combinations have the same code");
    }
    return new FieldTally(fields, combinations);
  }

  /**
   * Counts a record.
   *
   * @param normalized the record with its values normalised
   * @return this tally
   */
  public FieldTally add(NormalizedRecord normalized) {
    Counts counts = bySource.computeIfAbsent(normalized.ref().source(), same -> new Counts());
    for (RecordField field : fields) {
      counts.add(field, normalized.validity(field), 1);
      for (NormalizedValue value : normalized.values(field)) {
        value.issues().forEach(issue -> counts.add(field, issue, 1));
      }
    }
    for (FieldCombination combination : combinations) {
      boolean complete =
          combination.fields().stream().allMatch(field -> normalized.validity(field).isEvidence());
      counts.complete.merge(combination.code(), Ratio.NONE.plus(complete), Ratio::plus);
    }
    return this;
  }

  /**
   * Adds what another tally counted.
   *
   * @param other the tally of other records, for the same fields and combinations; unchanged
   * @return this tally
   * @throws IllegalArgumentException if it counts other fields or combinations
   */
  public FieldTally plus(FieldTally other) {
    if (!fields.equals(other.fields) || !combinations.equals(other.combinations)) {
      throw new IllegalArgumentException("the tallies count other fields or combinations");
    }
    other.bySource.forEach(
        (source, counts) -> bySource.computeIfAbsent(source, same -> new Counts()).add(counts));
    return this;
  }

  /**
   * Returns what was counted so far.
   *
   * @return the report
   */
  public FieldReport report() {
    Counts total = new Counts();
    Map<String, FieldReport.Fields> sources = new TreeMap<>();
    bySource.forEach(
        (source, counts) -> {
          total.add(counts);
          sources.put(source, fields(counts));
        });
    return new FieldReport(fields(total), sources);
  }

  private FieldReport.Fields fields(Counts counts) {
    Map<RecordField, FieldLine> lines = new TreeMap<>();
    for (RecordField field : fields) {
      lines.put(
          field,
          new FieldLine(
              counts.validity.getOrDefault(field, Map.of()),
              counts.issues.getOrDefault(field, Map.of())));
    }
    return new FieldReport.Fields(lines, counts.complete);
  }
}
