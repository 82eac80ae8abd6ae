package io.dangol.core.activity.json;

import io.dangol.core.activity.FieldValue;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.json.FactValueJson;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON form of captured values: an object with exactly one of {@code text}, {@code code},
 * {@code number}, {@code amount}, {@code day} and {@code flag}.
 */
final class FieldValueForm {

  private static final List<String> KINDS =
      List.of("text", "code", "number", "amount", "day", "flag");

  /** Amounts have the form that rules have for them. */
  private static final MoneyFact AMOUNT = Fact.money("captured.amount");

  private static final int PLAIN_DIGITS = 21;

  private FieldValueForm() {}

  static Optional<FieldValue> read(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    List<String> kinds = KINDS.stream().filter(fields.names()::contains).toList();
    if (kinds.size() != 1) {
      if (json instanceof JsonValue.ObjectValue) {
        problems.error(
            json.place(), "value.kind", "A value has exactly one of %s.".formatted(KINDS));
      }
      return Optional.empty();
    }
    Optional<FieldValue> value =
        switch (kinds.get(0)) {
          case "text" -> fields.text("text").map(FieldValue::text);
          case "code" -> fields.text("code").map(FieldValue::code);
          case "number" -> fields.decimal("number").map(FieldValue::number);
          case "amount" ->
              fields
                  .value("amount")
                  .flatMap(amount -> FactValueJson.read(AMOUNT, amount, problems))
                  .map(FieldValue::amount);
          case "day" -> fields.date("day").map(FieldValue::day);
          default -> fields.bool("flag").map(FieldValue::flag);
        };
    fields.refuseOthers();
    return value;
  }

  static void write(FieldValue value, JsonGenerator json) {
    json.writeStartObject();
    if (value instanceof FieldValue.Text text) {
      json.writeStringProperty("text", text.value());
    } else if (value instanceof FieldValue.Code code) {
      json.writeStringProperty("code", code.value());
    } else if (value instanceof FieldValue.Decimal number) {
      json.writeName("number");
      json.writeNumber(digits(number.value()));
    } else if (value instanceof FieldValue.Amount amount) {
      json.writeName("amount");
      FactValueJson.write(AMOUNT, amount.value(), json);
    } else if (value instanceof FieldValue.Day day) {
      json.writeStringProperty("day", day.value().toString());
    } else if (value instanceof FieldValue.Flag flag) {
      json.writeName("flag");
      json.writeBoolean(flag.value());
    }
    json.writeEndObject();
  }

  private static String digits(BigDecimal number) {
    return Math.abs(number.scale()) < PLAIN_DIGITS ? number.toPlainString() : number.toString();
  }
}
