package io.dangol.core.quality.validation;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.quality.validation.ValidationRule.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the rules say about one record, and whether the store had another one under its name.
 *
 * @param ref the record
 * @param results what every rule that is for the record found, in the order of the rules
 * @param violations where the record fails, in the order of the rules
 * @param isConflict whether a record of the same source and identity but other content is stored
 *     already, so that this one, such as a correction, was not taken
 */
public record Validation(
    SourceRef ref, Map<String, Result> results, List<Violation> violations, boolean isConflict) {

  /** What one rule found. */
  public enum Result {
    /** All is well. */
    PASSED,
    /** Something is wrong. */
    VIOLATED,
    /** A value that the rule needs is missing or has no such form. */
    NOT_TESTED
  }

  /** What becomes of a record. */
  public enum Outcome {
    /** It is taken. */
    ACCEPTED,
    /** It is taken, and somebody looks at it. */
    FLAGGED,
    /** It is not taken: another record of the same source and identity is stored already. */
    CONFLICT,
    /** It is not taken. */
    REFUSED
  }

  public Validation {
    Objects.requireNonNull(ref, "ref");
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    violations = List.copyOf(violations);
  }

  /**
   * Returns what the rules say about a record, of which the store was not asked.
   *
   * @param ref the record
   * @param results what every rule that is for the record found, in the order of the rules
   * @param violations where the record fails, in the order of the rules
   */
  public Validation(SourceRef ref, Map<String, Result> results, List<Violation> violations) {
    this(ref, results, violations, false);
  }

  /**
   * Returns the same of a record in whose place another one is stored.
   *
   * @return what the rules say, with the conflict
   */
  public Validation inConflict() {
    return new Validation(ref, results, violations, true);
  }

  /**
   * Returns what becomes of the record.
   *
   * @return the outcome: refused if one violated rule refuses, whatever the store says
   */
  public Outcome outcome() {
    if (violations.stream().anyMatch(one -> one.severity() == Severity.REFUSE)) {
      return Outcome.REFUSED;
    }
    if (isConflict) {
      return Outcome.CONFLICT;
    }
    return violations.isEmpty() ? Outcome.ACCEPTED : Outcome.FLAGGED;
  }
}
