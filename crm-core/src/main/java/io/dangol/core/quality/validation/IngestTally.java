package io.dangol.core.quality.validation;

import io.dangol.core.quality.validation.Validation.Outcome;
import io.dangol.core.store.AppendResult;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts checked records for an {@link IngestReport}. Several tallies count parts, each in its own
 * thread, and are added up: the report is the same for any parts in any order. A tally is for one
 * thread at a time.
 */
public final class IngestTally {

  /** Violations that are kept unless another number is asked for: enough to see a pattern. */
  public static final int KEPT = 1_000;

  private final int kept;
  private final Map<String, Map<Outcome, Long>> bySource = new TreeMap<>();
  private final Map<String, RuleCounts> byRule = new LinkedHashMap<>();
  private final Map<AppendResult.Status, Long> appended = new EnumMap<>(AppendResult.Status.class);
  private final TreeSet<Violation> violations = new TreeSet<>(Violation.ORDER);
  private long violated;

  private IngestTally(int kept) {
    this.kept = kept;
  }

  /**
   * Returns a tally in which nothing was counted.
   *
   * @param rules the rules, in whose order the report names them
   * @param kept how many violations are kept, at least 0; all are counted
   * @return the tally
   * @throws IllegalArgumentException if {@code kept} is negative
   */
  public static IngestTally of(List<ValidationRule> rules, int kept) {
    if (kept < 0) {
      throw new IllegalArgumentException("kept is at least 0, not %d".formatted(kept));
    }
    IngestTally tally = new IngestTally(kept);
    rules.forEach(rule -> tally.byRule.put(rule.code(), RuleCounts.NONE));
    return tally;
  }

  /**
   * Counts a checked record.
   *
   * @param validation what the rules say about it
   * @return this tally
   */
  public IngestTally add(Validation validation) {
    count(validation.ref().source(), validation.outcome(), 1);
    validation
        .results()
        .forEach((rule, result) -> byRule.merge(rule, RuleCounts.of(result), RuleCounts::plus));
    violated += validation.violations().size();
    validation.violations().forEach(this::keep);
    return this;
  }

  /**
   * Counts what the store said to a record that no rule refuses.
   *
   * @param status whether it was new
   * @return this tally
   */
  public IngestTally add(AppendResult.Status status) {
    appended.merge(status, 1L, Long::sum);
    return this;
  }

  private void count(String source, Outcome outcome, long times) {
    bySource
        .computeIfAbsent(source, same -> new EnumMap<>(Outcome.class))
        .merge(outcome, times, Long::sum);
  }

  private void keep(Violation violation) {
    violations.add(violation);
    if (violations.size() > kept) {
      violations.pollLast();
    }
  }

  /**
   * Adds what another tally counted.
   *
   * @param other the tally of another part, with the same rules; unchanged
   * @return this tally
   */
  public IngestTally plus(IngestTally other) {
    other.bySource.forEach(
        (source, counts) -> counts.forEach((outcome, times) -> count(source, outcome, times)));
    other.byRule.forEach((rule, counts) -> byRule.merge(rule, counts, RuleCounts::plus));
    other.appended.forEach((status, times) -> appended.merge(status, times, Long::sum));
    other.violations.forEach(this::keep);
    violated += other.violated;
    return this;
  }

  /**
   * Returns what was counted so far.
   *
   * @return the report
   */
  public IngestReport report() {
    return new IngestReport(bySource, byRule, appended, violated, List.copyOf(violations));
  }
}
