package io.dangol.core.quality.validation;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule over records, as data: which records it is for, what it asks of them, and what becomes of
 * those that fail it.
 *
 * @param code what reports call the rule; each once
 * @param sources the sources it is for, or none for all
 * @param when the records of those sources that it is for, or null for all
 * @param severity what becomes of a record that fails
 * @param test what is asked
 */
public record ValidationRule(
    String code, Set<String> sources, @Nullable When when, Severity severity, FieldTest test) {

  /** What becomes of a record that fails a rule. */
  public enum Severity {
    /** The record is taken, and somebody looks at it. */
    FLAG,
    /** The record is not taken. */
    REFUSE
  }

  /**
   * The records that have one of some values in a field.
   *
   * @param field the field
   * @param codes the values, at least one
   */
  public record When(String field, Set<String> codes) {

    public When {
      Objects.requireNonNull(field, "field");
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("a value of %s must be named".formatted(field));
      }
      codes = Collections.unmodifiableSet(new TreeSet<>(codes));
    }
  }

  public ValidationRule {
    if (Objects.requireNonNull(code, "code").isBlank()) {
      throw new IllegalArgumentException("the code of a rule must not be blank");
    }
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(test, "test");
    sources = Collections.unmodifiableSet(new TreeSet<>(sources));
  }

  /**
   * Returns a rule for all records that refuses those that fail.
   *
   * @param code what reports call it
   * @param test what is asked
   * @return the rule
   */
  public static ValidationRule of(String code, FieldTest test) {
    return new ValidationRule(code, Set.of(), null, Severity.REFUSE, test);
  }

  /**
   * Returns this rule for some sources only.
   *
   * @param names the sources
   * @return the rule
   */
  public ValidationRule from(String... names) {
    return new ValidationRule(code, Set.of(names), when, severity, test);
  }

  /**
   * Returns this rule for records with some values only.
   *
   * @param field the field
   * @param codes the values
   * @return the rule
   */
  public ValidationRule where(String field, String... codes) {
    return new ValidationRule(code, sources, new When(field, Set.of(codes)), severity, test);
  }

  /**
   * Returns this rule as one that takes the record and flags it.
   *
   * @return the rule
   */
  public ValidationRule flagging() {
    return new ValidationRule(code, sources, when, Severity.FLAG, test);
  }

  /**
   * Returns whether this rule is for a record.
   *
   * @param checked the record
   * @return whether its source and its values are those of the rule
   */
  public boolean appliesTo(CheckedRecord checked) {
    return (sources.isEmpty() || sources.contains(checked.ref().source()))
        && (when == null || checked.all(when.field()).stream().anyMatch(when.codes()::contains));
  }
}
