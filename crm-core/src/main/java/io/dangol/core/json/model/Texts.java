package io.dangol.core.json.model;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.TextFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The members that the documents of the model share, read and written the same way everywhere. */
final class Texts {

  private static final Money NOTHING = Money.zero(CurrencyUnit.of("KRW"));

  private Texts() {}

  static Instant instant(JsonCursor json, String key) {
    return json.parsed(key, TextFormat.MOMENT, Instant.EPOCH);
  }

  static @Nullable Instant optionalInstant(JsonCursor json, String key) {
    return json.has(key) ? instant(json, key) : null;
  }

  static LocalDate day(JsonCursor json, String key) {
    return json.parsed(key, TextFormat.DAY, LocalDate.EPOCH);
  }

  static @Nullable LocalDate optionalDay(JsonCursor json, String key) {
    return json.has(key) ? day(json, key) : null;
  }

  static @Nullable String optional(JsonCursor json, String key) {
    return json.has(key) ? json.text(key) : null;
  }

  static BigDecimal decimal(JsonCursor json, String key) {
    return json.parsed(key, TextFormat.DECIMAL, BigDecimal.ZERO);
  }

  static Supplier<Money> money(JsonCursor json, String key) {
    return json.object(
        key,
        amount -> {
          BigDecimal value = decimal(amount, "amount");
          CurrencyUnit currency =
              amount.parsed("currency", TextFormat.CURRENCY, NOTHING.getCurrencyUnit());
          if (value.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            amount.problem(
                "amount",
                "%s has %d decimal places.".formatted(currency, currency.getDecimalPlaces()));
            return () -> NOTHING;
          }
          // the currency has no room for zeros behind its last place
          return () -> Money.of(currency, value.setScale(currency.getDecimalPlaces()));
        });
  }

  static Supplier<BigMoney> bigMoney(JsonCursor json, String key) {
    return json.object(
        key,
        amount -> {
          BigDecimal value = decimal(amount, "amount");
          CurrencyUnit currency =
              amount.parsed("currency", TextFormat.CURRENCY, NOTHING.getCurrencyUnit());
          return () -> BigMoney.of(currency, value);
        });
  }

  static Supplier<SourceRef> source(JsonCursor json, String key) {
    return json.object(
        key,
        source -> {
          String system = source.text("system");
          String record = source.text("record");
          return () -> SourceRef.of(system, record);
        });
  }

  static @Nullable Supplier<SourceRef> optionalSource(JsonCursor json, String key) {
    return json.has(key) ? source(json, key) : null;
  }

  static <T> @Nullable T made(@Nullable Supplier<T> supplier) {
    return supplier == null ? null : supplier.get();
  }

  static <T> @Nullable T mapped(@Nullable String text, Function<String, T> make) {
    return text == null ? null : make.apply(text);
  }

  /** Writes a member, or nothing where the value is absent. */
  static void write(JsonGenerator json, String key, @Nullable Object value) {
    if (value != null) {
      json.writeStringProperty(key, value.toString());
    }
  }

  static void write(JsonGenerator json, String key, @Nullable SourceRef source) {
    if (source != null) {
      json.writeName(key);
      json.writeStartObject();
      json.writeStringProperty("system", source.source());
      json.writeStringProperty("record", source.recordId());
      json.writeEndObject();
    }
  }

  static void write(JsonGenerator json, String key, Money amount) {
    write(json, key, amount.toBigMoney());
  }

  static void write(JsonGenerator json, String key, BigMoney amount) {
    json.writeName(key);
    json.writeStartObject();
    json.writeStringProperty("amount", TextFormat.plain(amount.getAmount()));
    json.writeStringProperty("currency", amount.getCurrencyUnit().getCode());
    json.writeEndObject();
  }

  static void write(JsonGenerator json, String key, BigDecimal number) {
    json.writeStringProperty(key, TextFormat.plain(number));
  }
}
