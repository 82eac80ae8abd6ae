package io.dangol.core.quality.validation;

import io.dangol.core.quality.validation.Validation.Outcome;
import io.dangol.core.report.Ratio;
import io.dangol.core.store.AppendResult;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the records that came in. Every record is in one of the outcomes.
 *
 * @param bySource how many records of every source had which outcome, sorted by source
 * @param byRule what every rule found, by its code in the order of the rules
 * @param appended what the store said to the records that no rule refuses
 * @param violated how many violations there were
 * @param violations the first of them in {@link Violation#ORDER}, as many as were to be kept
 */
public record IngestReport(
    Map<String, Map<Outcome, Long>> bySource,
    Map<String, RuleCounts> byRule,
    Map<AppendResult.Status, Long> appended,
    long violated,
    List<Violation> violations) {

  public IngestReport {
    Map<String, Map<Outcome, Long>> sources = new TreeMap<>();
    bySource.forEach((source, counts) -> sources.put(source, filled(Outcome.class, counts)));
    bySource = Collections.unmodifiableMap(sources);
    byRule = Collections.unmodifiableMap(new LinkedHashMap<>(byRule));
    appended = filled(AppendResult.Status.class, appended);
    violations = violations.stream().sorted(Violation.ORDER).toList();
    if (violated < violations.size()) {
      throw new IllegalArgumentException(
          "%d violations are kept of %d".formatted(violations.size(), violated));
    }
  }

  private static <E extends Enum<E>> Map<E, Long> filled(Class<E> type, Map<E, Long> counts) {
    Map<E, Long> all = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      all.put(constant, counts.getOrDefault(constant, 0L));
    }
    return Collections.unmodifiableMap(all);
  }

  /**
   * Returns how many records had an outcome.
   *
   * @param outcome the outcome
   * @return how many, at least 0
   */
  public long count(Outcome outcome) {
    return bySource.values().stream().mapToLong(counts -> counts.getOrDefault(outcome, 0L)).sum();
  }

  /**
   * Returns the share of records with which nothing is wrong.
   *
   * @return the accepted ones of all
   */
  public Ratio accepted() {
    long all = Arrays.stream(Outcome.values()).mapToLong(this::count).sum();
    return new Ratio(count(Outcome.ACCEPTED), all);
  }
}
