package io.dangol.core.quality.validation;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.quality.validation.ValidationRule.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the rules say about one record.
 *
 * @param ref the record
 * @param results what every rule that is for the record found, in the order of the rules
 * @param violations where the record fails, in the order of the rules
 */
public record Validation(SourceRef ref, Map<String, Result> results, List<Violation> violations) {

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
    /** It is not taken. */
    REFUSED
  }

  public Validation {
    Objects.requireNonNull(ref, "ref");
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    violations = List.copyOf(violations);
  }

  /**
   * Returns what becomes of the record.
   *
   * @return the outcome: refused if one violated rule refuses
   */
  public Outcome outcome() {
    if (violations.isEmpty()) {
      return Outcome.ACCEPTED;
    }
    return violations.stream().anyMatch(one -> one.severity() == Severity.REFUSE)
        ? Outcome.REFUSED
        : Outcome.FLAGGED;
  }
}
