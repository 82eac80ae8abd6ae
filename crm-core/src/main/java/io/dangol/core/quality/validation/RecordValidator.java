package io.dangol.core.quality.validation;

import io.dangol.core.quality.validation.Validation.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Checks records by rules. Immutable, and safe for use by any number of threads. */
public final class RecordValidator {

  private final List<ValidationRule> rules;
  private final BiPredicate<String, String> registers;

  private RecordValidator(List<ValidationRule> rules, BiPredicate<String, String> registers) {
    this.rules = rules;
    this.registers = registers;
  }

  /**
   * Returns a validator.
   *
   * @param rules the rules, each code once
   * @return the validator, which has no registers
   * @throws IllegalArgumentException if two rules have one code, or one asks a register
   */
  public static RecordValidator of(List<ValidationRule> rules) {
    Set<String> asked =
        rules.stream()
            .map(ValidationRule::test)
            .filter(FieldTest.Known.class::isInstance)
            .map(test -> ((FieldTest.Known) test).register())
            .collect(Collectors.toSet());
    if (!asked.isEmpty()) {
      throw new IllegalArgumentException(
          "registers %s are asked and not there\nMaybe give them with the rules.".formatted(asked));
    }
    return of(rules, (register, value) -> false);
  }

  /**
   * Returns a validator with registers of the host, such as the catalogue of products.
   *
   * @param rules the rules, each code once
   * @param registers whether the register of a name knows a value; safe for use by many threads
   * @return the validator
   * @throws IllegalArgumentException if two rules have one code
   */
  public static RecordValidator of(
      List<ValidationRule> rules, BiPredicate<String, String> registers) {
    Set<String> codes = new HashSet<>();
    for (ValidationRule rule : rules) {
      if (!codes.add(rule.code())) {
        throw new IllegalArgumentException("two rules are called %s".formatted(rule.code()));
      }
    }
    return new RecordValidator(List.copyOf(rules), Objects.requireNonNull(registers, "registers"));
  }

  /**
   * Returns the rules.
   *
   * @return the rules in their order
   */
  public List<ValidationRule> rules() {
    return rules;
  }

  /**
   * Checks a record.
   *
   * @param checked the record
   * @param asOf the day of the check: a later day lies in the future
   * @return what every rule found
   */
  public Validation validate(CheckedRecord checked, LocalDate asOf) {
    Map<String, Result> results = new LinkedHashMap<>();
    List<Violation> violations = new ArrayList<>();
    for (ValidationRule rule : rules) {
      if (rule.appliesTo(checked)) {
        RuleRun run = new RuleRun(rule, checked, asOf, registers);
        results.put(rule.code(), run.result());
        violations.addAll(run.violations());
      }
    }
    return new Validation(checked.ref(), results, violations);
  }
}
