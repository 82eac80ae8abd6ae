package io.dangol.core.json;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonPlace;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of a fact; a value of another type is a problem, never converted.
 *
 * @param <T> the type of the fact's values
 */
final class LiteralReader<T> {

  /** More digits than any currency's amounts have, and few enough for exact arithmetic. */
  private static final int AMOUNT_DIGITS = 38;

  private static final int AMOUNT_SCALE = 9;

  private static final int FEW_CODES = 10;

  private final Fact<T> fact;
  private final Allowed constants;
  private final ProblemList problems;
  private Set<String> allowed = Set.of();
  private int codesRead;

  LiteralReader(Fact<T> fact, Allowed constants, ProblemList problems) {
    this.fact = fact;
    this.constants = constants;
    this.problems = problems;
  }

  /** Returns the value, or empty after adding a problem. */
  Optional<T> read(JsonValue json) {
    if (json instanceof JsonValue.NullValue) {
      problems.error(
          json.place(),
          "value.null",
          "null is no value of %s.".formatted(fact),
          "the operator missing or exists");
      return Optional.empty();
    }
    return Optional.ofNullable(value(json)).map(fact.type()::cast);
  }

  private @Nullable Object value(JsonValue json) {
    if (fact instanceof NumberFact<?> number) {
      return number(number, json);
    }
    if (fact instanceof MoneyFact) {
      return amount(json);
    }
    if (fact instanceof DateFact) {
      return day(json);
    }
    if (fact instanceof BooleanFact) {
      return json instanceof JsonValue.BooleanValue bool
          ? (Boolean) bool.flag()
          : wrongType(json, "true or false");
    }
    return code((CodeFact<T>) fact, json);
  }

  private @Nullable Object wrongType(JsonValue json, String expected) {
    problems.mismatch(
        json,
        "value.type",
        type(),
        "The values of %s are %s, not %s.".formatted(fact, expected, json.kind()),
        null);
    return null;
  }

  /** The type of the values, as problems name it. */
  private String type() {
    if (fact instanceof NumberFact<?> number) {
      return number.isInteger() ? "integer" : "decimal";
    }
    if (fact instanceof MoneyFact) {
      return constants.currency().map(unit -> "money(" + unit + ")").orElse("money");
    }
    if (fact instanceof DateFact) {
      return "date";
    }
    return fact instanceof BooleanFact ? "boolean" : "code";
  }

  private @Nullable Number number(NumberFact<?> number, JsonValue json) {
    if (!(json instanceof JsonValue.NumberValue value)) {
      wrongType(json, number.isInteger() ? "whole numbers" : "numbers");
      return null;
    }
    double nearest = value.number().doubleValue();
    if (number.isInteger() ? !isInt(value.number()) : Double.isInfinite(nearest)) {
      problems.mismatch(
          json,
          "value.range",
          type(),
          "%s cannot be %s.".formatted(fact, Words.of(value.number().toString())),
          number.isInteger() ? "a whole number" : null);
      return null;
    }
    if (!number.isInteger() && BigDecimal.valueOf(nearest).compareTo(value.number()) != 0) {
      problems.warn(
          json.place(),
          "value.rounded",
          "%s is compared with %s: its values have no more digits.".formatted(fact, nearest));
    }
    return number.value(nearest);
  }

  private static boolean isInt(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }

  private @Nullable BigMoney amount(JsonValue json) {
    if (!(json instanceof JsonValue.ObjectValue)) {
      problems.mismatch(
          json,
          "value.type",
          type(),
          "The values of %s are amounts, not %s.".formatted(fact, json.kind()),
          "{\"amount\":\"1000\",\"currency\":\"KRW\"}");
      return null;
    }
    JsonFields fields = JsonFields.of(json, problems);
    Optional<BigDecimal> amount =
        fields.text("amount").flatMap(text -> decimal(fields.placeOf("amount"), text));
    Optional<CurrencyUnit> currency =
        fields.optional("currency").isEmpty()
            ? Optional.of(MoneyFact.PLAIN)
            : fields
                .optionalText("currency")
                .flatMap(code -> currency(fields.placeOf("currency"), code));
    fields.refuseOthers();
    return amount.isPresent() && currency.isPresent() && isExpected(currency.get(), fields)
        ? BigMoney.of(currency.get(), amount.get())
        : null;
  }

  /** An amount without a currency is in that of the data. */
  private boolean isExpected(CurrencyUnit currency, JsonFields fields) {
    boolean expected =
        currency.equals(MoneyFact.PLAIN) || constants.currency().orElse(currency).equals(currency);
    if (!expected) {
      problems.mismatch(
          fields.placeOf("currency"),
          "money.currency",
          type(),
          "money(" + currency + ")",
          "The values of %s are in %s, not in %s."
              .formatted(fact, constants.currency().orElse(currency), currency),
          null);
    }
    return expected;
  }

  private Optional<BigDecimal> decimal(JsonPlace place, String text) {
    if (text.length() <= AMOUNT_DIGITS
        && text.matches("-?[0-9]+(\\.[0-9]{1," + AMOUNT_SCALE + "})?")) {
      return Optional.of(new BigDecimal(text));
    }
    problems.error(
        place,
        "value.range",
        "An amount is a decimal number of at most %d characters with at most %d decimal places."
            .formatted(AMOUNT_DIGITS, AMOUNT_SCALE));
    return Optional.empty();
  }

  private Optional<CurrencyUnit> currency(JsonPlace place, String code) {
    try {
      return Optional.of(CurrencyUnit.of(code));
    } catch (IllegalCurrencyException e) {
      problems.error(place, "money.currency", "Unknown currency '%s'.".formatted(Words.of(code)));
      return Optional.empty();
    }
  }

  private @Nullable LocalDate day(JsonValue json) {
    if (!(json instanceof JsonValue.TextValue text)) {
      wrongType(json, "days such as \"2026-07-01\"");
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text.text());
      if (Math.abs(day.toEpochDay()) <= Integer.MAX_VALUE) {
        return day;
      }
      problems.error(
          json.place(),
          "value.range",
          "'%s' is millions of years away.".formatted(Words.of(text.text())));
      return null;
    } catch (DateTimeParseException e) {
      problems.error(
          json.place(),
          "value.range",
          "'%s' is no day such as 2026-07-01.".formatted(Words.of(text.text())));
      return null;
    }
  }

  /** Looks through the list for a few codes, and makes a set of it for many. */
  private boolean isAllowed(String code) {
    codesRead++;
    if (codesRead <= FEW_CODES) {
      return constants.codes().contains(code);
    }
    if (allowed.isEmpty()) {
      allowed = Set.copyOf(constants.codes());
    }
    return allowed.contains(code);
  }

  private @Nullable T code(CodeFact<T> codes, JsonValue json) {
    if (!(json instanceof JsonValue.TextValue text)) {
      wrongType(json, "codes in text");
      return null;
    }
    String code = text.text();
    if (!constants.codes().isEmpty() && !isAllowed(code)) {
      problems.error(
          json.place(),
          "code.unknown",
          "%s has no code '%s'.".formatted(fact, Words.of(code)),
          Words.nearest(code, constants.codes()).orElse(null));
      return null;
    }
    try {
      return codes.valueOf(code);
    } catch (IllegalArgumentException e) {
      problems.error(
          json.place(), "code.unknown", "%s has no code '%s'.".formatted(fact, Words.of(code)));
      return null;
    }
  }
}
