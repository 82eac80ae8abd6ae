package io.dangol.core.quality.validation;

import io.dangol.core.quality.validation.Validation.Result;
import io.dangol.core.quality.validation.Violation.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/** One rule at work on one record. */
final class RuleRun {

  private final ValidationRule rule;
  private final CheckedRecord checked;
  private final List<Violation> violations = new ArrayList<>();
  private final boolean tested;

  RuleRun(
      ValidationRule rule,
      CheckedRecord checked,
      LocalDate asOf,
      BiPredicate<String, String> registers) {
    this.rule = rule;
    this.checked = checked;
    this.tested = test(rule.test(), asOf, registers);
  }

  Result result() {
    if (!tested) {
      return Result.NOT_TESTED;
    }
    return violations.isEmpty() ? Result.PASSED : Result.VIOLATED;
  }

  List<Violation> violations() {
    return violations;
  }

  private boolean test(FieldTest test, LocalDate asOf, BiPredicate<String, String> registers) {
    if (test instanceof FieldTest.Required required) {
      required.fields().stream()
          .filter(field -> checked.all(field).isEmpty())
          .forEach(field -> violated(field, Reason.MISSING));
      return true;
    }
    if (test instanceof FieldTest.Formatted formatted) {
      return each(formatted.field(), formatted.format()::fits, Reason.FORMAT);
    }
    if (test instanceof FieldTest.OneOf oneOf) {
      return each(oneOf.field(), oneOf.codes()::contains, Reason.CODE);
    }
    if (test instanceof FieldTest.Known known) {
      return each(known.field(), value -> registers.test(known.register(), value), Reason.UNKNOWN);
    }
    if (test instanceof FieldTest.Within within) {
      return within(within);
    }
    if (test instanceof FieldTest.Product product) {
      Optional<BigDecimal> found = folded(product.factors(), BigDecimal::multiply);
      return result(product.result(), found, product.tolerance(), Reason.PRODUCT);
    }
    if (test instanceof FieldTest.Sum sum) {
      Optional<BigDecimal> found = folded(sum.terms(), BigDecimal::add);
      return result(sum.result(), found, sum.tolerance(), Reason.SUM);
    }
    if (test instanceof FieldTest.NotInFuture notInFuture) {
      return day(notInFuture.field())
          .map(day -> expect(!day.isAfter(asOf), notInFuture.field(), Reason.FUTURE))
          .isPresent();
    }
    return inOrder((FieldTest.InOrder) test);
  }

  private boolean each(String field, Predicate<String> good, Reason reason) {
    List<String> values = checked.all(field);
    if (!values.stream().allMatch(good)) {
      violated(field, reason);
    }
    return !values.isEmpty();
  }

  private boolean within(FieldTest.Within within) {
    Optional<BigDecimal> number = number(within.field());
    number.ifPresent(
        found ->
            expect(
                (within.least() == null || found.compareTo(within.least()) >= 0)
                    && (within.most() == null || found.compareTo(within.most()) <= 0),
                within.field(),
                Reason.LIMITS));
    return number.isPresent();
  }

  private boolean result(
      String field, Optional<BigDecimal> expected, BigDecimal tolerance, Reason reason) {
    Optional<BigDecimal> stated = number(field);
    if (stated.isEmpty() || expected.isEmpty()) {
      return false;
    }
    BigDecimal difference = stated.get().subtract(expected.get()).abs();
    return expect(difference.compareTo(tolerance) <= 0, field, reason);
  }

  private boolean inOrder(FieldTest.InOrder order) {
    Optional<LocalDate> earlier = day(order.earlier());
    Optional<LocalDate> later = day(order.later());
    if (earlier.isEmpty() || later.isEmpty()) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(earlier.get(), later.get());
    expect(days >= 0, order.later(), Reason.ORDER);
    return expect(order.mostDays() == null || days <= order.mostDays(), order.later(), Reason.LATE);
  }

  private Optional<BigDecimal> folded(List<String> fields, BinaryOperator<BigDecimal> operator) {
    List<BigDecimal> numbers = fields.stream().flatMap(field -> number(field).stream()).toList();
    return numbers.size() == fields.size() ? numbers.stream().reduce(operator) : Optional.empty();
  }

  private Optional<BigDecimal> number(String field) {
    return checked.first(field).flatMap(ValueFormat::decimal);
  }

  private Optional<LocalDate> day(String field) {
    return checked.first(field).flatMap(ValueFormat::day);
  }

  /** Returns true: the rule was tested, whatever came of it. */
  private boolean expect(boolean good, String field, Reason reason) {
    if (!good) {
      violated(field, reason);
    }
    return true;
  }

  private void violated(String field, Reason reason) {
    violations.add(new Violation(checked.ref(), rule.code(), field, reason, rule.severity()));
  }
}
