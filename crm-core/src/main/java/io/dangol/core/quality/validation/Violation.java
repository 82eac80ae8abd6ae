package io.dangol.core.quality.validation;

import io.dangol.core.customer.SourceRef;
import java.util.Comparator;
import java.util.Objects;

/**
 * Where a record fails a rule. The value is personal data, and is left to the source.
 *
 * @param ref the record
 * @param rule the code of the rule
 * @param field the field that is wrong; of several the one that states the result
 * @param reason what is wrong with it
 * @param severity what becomes of the record
 */
public record Violation(
    SourceRef ref, String rule, String field, Reason reason, ValidationRule.Severity severity) {

  /** Orders violations by record, then by rule, field and reason. */
  public static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::ref)
          .thenComparing(Violation::rule)
          .thenComparing(Violation::field)
          .thenComparing(Violation::reason)
          .thenComparing(Violation::severity);

  /** What is wrong with a value. */
  public enum Reason {
    /** There is none. */
    MISSING,
    /** It has another form. */
    FORMAT,
    /** It is not of the list. */
    CODE,
    /** The register of the host does not know it. */
    UNKNOWN,
    /** It is too small or too large. */
    LIMITS,
    /** It is not the product of the others. */
    PRODUCT,
    /** It is not the sum of the others. */
    SUM,
    /** It is after the day of the check. */
    FUTURE,
    /** It is before what should come first. */
    ORDER,
    /** It is too long after what came first. */
    LATE
  }

  public Violation {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(severity, "severity");
  }
}
