package io.dangol.campaign.json;

import io.dangol.core.json.JsonFields;
import io.dangol.core.json.JsonPlace;
import io.dangol.core.json.JsonValue;
import io.dangol.core.json.ProblemList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Members of JSON objects that need more than {@link JsonFields} knows. */
final class Members {

  /** Without exponent: {@code 1e999999999} is a short text and a number that fills the memory. */
  private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]{1,28}(\\.[0-9]{1,9})?");

  private Members() {}

  /** Returns what a constructor makes, or a problem with the reason why it refuses to. */
  static <T> Optional<T> made(JsonPlace place, ProblemList problems, Supplier<T> constructor) {
    try {
      return Optional.of(constructor.get());
    } catch (IllegalArgumentException refused) {
      String reason = String.valueOf(refused.getMessage());
      problems.error(place, "value.refused", reason.lines().findFirst().orElse(reason));
      return Optional.empty();
    }
  }

  static Optional<BigDecimal> decimal(JsonFields fields, String key, ProblemList problems) {
    return fields
        .value(key)
        .flatMap(
            value -> {
              if (value instanceof JsonValue.NumberValue number) {
                return Optional.of(number.number());
              }
              problems.error(
                  value.place(),
                  "value.type",
                  "A number is expected, not %s.".formatted(value.kind()));
              return Optional.empty();
            });
  }

  static Optional<Money> money(JsonFields fields, String key, ProblemList problems) {
    return fields
        .value(key)
        .flatMap(
            value -> {
              JsonFields money = JsonFields.of(value, problems);
              Optional<String> amount = money.text("amount");
              Optional<String> currency = money.text("currency");
              money.refuseOthers();
              return amount.isPresent() && currency.isPresent()
                  ? made(
                      value.place(),
                      problems,
                      () -> moneyOf(CurrencyUnit.of(currency.get()), amount.get()))
                  : Optional.empty();
            });
  }

  private static Money moneyOf(CurrencyUnit currency, String amount) {
    if (PLAIN_DECIMAL.matcher(amount).matches()) {
      BigDecimal exact = new BigDecimal(amount);
      if (exact.stripTrailingZeros().scale() <= currency.getDecimalPlaces()) {
        return Money.of(currency, exact);
      }
    }
    throw new IllegalArgumentException(
        "an amount of %s with at most %d decimal places is expected"
            .formatted(currency, currency.getDecimalPlaces()));
  }

  /** Returns the constant that a member names, or the default where the member is left out. */
  static <E extends Enum<E>> Optional<E> constant(
      JsonFields fields, String key, Class<E> type, E otherwise) {
    if (fields.optional(key).isEmpty()) {
      return Optional.of(otherwise);
    }
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return fields.oneOf(key, names).map(name -> Enum.valueOf(type, name));
  }
}
