package io.dangol.core.quality.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.quality.validation.Validation.Outcome;
import io.dangol.core.quality.validation.Validation.Result;
import io.dangol.core.quality.validation.ValidationRule.Severity;
import io.dangol.core.quality.validation.Violation.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordValidatorTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final SourceRef ORDER = SourceRef.of("home-shopping-c", "A-17");

  /** The errors that the source documents name: order entry, shipping, delay, closing. */
  private static final List<ValidationRule> RULES =
      List.of(
          rule("delivery-address", new FieldTest.Required(List.of("delivery-address", "name")))
              .where("channel", "HOME_SHOPPING"),
          rule("phone", new FieldTest.Formatted("phone", ValueFormat.PHONE)),
          rule("payment", new FieldTest.OneOf("payment", Set.of("CARD", "CASH"))),
          rule("product", new FieldTest.Known("product", "products")).flagging(),
          rule("quantity", new FieldTest.Within("quantity", BigDecimal.ONE, null)),
          rule(
              "amount",
              new FieldTest.Product("amount", List.of("quantity", "price"), BigDecimal.ZERO)),
          rule(
              "total",
              new FieldTest.Sum("total", List.of("amount", "shipping-fee"), BigDecimal.ONE)),
          rule("ordered", new FieldTest.NotInFuture("ordered")),
          rule("shipped", new FieldTest.InOrder("ordered", "shipped", 3)).flagging());

  private static final RecordValidator VALIDATOR =
      RecordValidator.of(
          RULES, (register, value) -> register.equals("products") && value.equals("bed"));

  private static final CheckedRecord GOOD =
      CheckedRecord.of(
          ORDER,
          Map.ofEntries(
              Map.entry("channel", "HOME_SHOPPING"),
              Map.entry("delivery-address", "서울시 종로구 1"),
              Map.entry("name", "김철수"),
              Map.entry("phone", "010-1234-5678"),
              Map.entry("payment", "CARD"),
              Map.entry("product", "bed"),
              Map.entry("quantity", "2"),
              Map.entry("price", "17,500"),
              Map.entry("amount", "35000"),
              Map.entry("shipping-fee", "2500"),
              Map.entry("total", "37,501"),
              Map.entry("ordered", "2026.07.01"),
              Map.entry("shipped", "20260704")));

  @Test
  void goodRecord_passesEveryRule() {
    Validation validation = VALIDATOR.validate(GOOD, JULY);
    assertThat(validation.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(validation.results()).hasSize(RULES.size());
    assertThat(validation.results().values()).containsOnly(Result.PASSED);
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        Arguments.of("delivery-address", "", "delivery-address", Reason.MISSING),
        Arguments.of("phone", "call me", "phone", Reason.FORMAT),
        Arguments.of("payment", "BARTER", "payment", Reason.CODE),
        Arguments.of("product", "chair", "product", Reason.UNKNOWN),
        Arguments.of("quantity", "0.5", "quantity", Reason.LIMITS),
        Arguments.of("amount", "34999", "amount", Reason.PRODUCT),
        Arguments.of("total", "37502", "total", Reason.SUM),
        Arguments.of("ordered", "2026-07-02", "ordered", Reason.FUTURE),
        Arguments.of("shipped", "2026-06-30", "shipped", Reason.ORDER),
        Arguments.of("shipped", "2026-07-05", "shipped", Reason.LATE));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void error_isReportedWithItsFieldAndReason(
      String field, String value, String rule, Reason reason) {
    Validation validation = VALIDATOR.validate(GOOD.with(field, value), JULY);
    Severity severity =
        Set.of("product", "shipped").contains(rule) ? Severity.FLAG : Severity.REFUSE;
    assertThat(validation.violations())
        .contains(new Violation(ORDER, rule, field, reason, severity));
    assertThat(validation.results()).containsEntry(rule, Result.VIOLATED);
    assertThat(validation.outcome())
        .isEqualTo(severity == Severity.FLAG ? Outcome.FLAGGED : Outcome.REFUSED);
  }

  @Test
  void whatIsMissing_isNotTested_unlessRequired() {
    CheckedRecord empty = CheckedRecord.of(ORDER, Map.of("channel", "SHOP", "amount", "some"));
    Validation validation = VALIDATOR.validate(empty, JULY);
    assertThat(validation.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(validation.results()).doesNotContainKey("delivery-address");
    assertThat(validation.results().values()).containsOnly(Result.NOT_TESTED);
  }

  @Test
  void rule_isForItsSources() {
    ValidationRule rule = RULES.get(1).from("shop", "counter");
    assertThat(rule.appliesTo(GOOD)).isFalse();
    assertThat(rule.from("home-shopping-c").appliesTo(GOOD)).isTrue();
  }

  @Test
  void purchase_isCheckedLikeAnyRecord() {
    Purchase purchase =
        Purchase.on(CustomerId.of("C-1"), JULY.plusDays(1), new BigDecimal("35000"))
            .from(ORDER)
            .of("chair", BigDecimal.ONE);
    CheckedRecord checked = CheckedRecord.of(purchase, ZoneOffset.UTC);
    RecordValidator validator =
        RecordValidator.of(
            List.of(
                rule("day", new FieldTest.NotInFuture("day")),
                rule("product", new FieldTest.Known("product", "products"))),
            (register, value) -> false);
    assertThat(validator.validate(checked, JULY).violations())
        .extracting(Violation::reason)
        .containsExactly(Reason.FUTURE, Reason.UNKNOWN);
  }

  @Test
  void rulesThatCannotBe_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordValidator.of(RULES))
        .withMessageContaining("products");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordValidator.of(List.of(RULES.get(0), RULES.get(0))));
    assertThatIllegalArgumentException().isThrownBy(() -> new FieldTest.Required(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FieldTest.Within("age", BigDecimal.TEN, BigDecimal.ONE));
  }

  @Test
  void text_hasNoValues() {
    assertThat(GOOD.toString()).contains("phone").doesNotContain("1234").doesNotContain("김철수");
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, +82 (0)10-1234-5678, true",
    "PHONE, 1234567, false",
    "PHONE, 0101234567890123, false",
    "PHONE, ０１０-1234-5678, true",
    "EMAIL, kim@example.co.kr, true",
    "EMAIL, kim@example, false",
    "EMAIL, kim@@example.com, false",
    "POSTCODE, 03187, true",
    "POSTCODE, 110-800, false",
    "DAY, 2026-02-29, false",
    "DAY, 2024/02/29, true",
    "DAY, 2026-0701, false",
    "DECIMAL, '-1,234.50', true",
    "DECIMAL, '12,34', false",
    "WHOLE, 12.0, true",
    "WHOLE, 12.5, false"
  })
  void format_fitsOrNot(ValueFormat format, String text, boolean fits) {
    assertThat(format.fits(text)).isEqualTo(fits);
  }

  private static ValidationRule rule(String code, FieldTest test) {
    return ValidationRule.of(code, test);
  }
}
