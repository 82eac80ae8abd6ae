package io.dangol.examples.cli.command;

import io.dangol.core.json.OutcomeJson;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** Outcomes of any form, as the text that people read. */
final class PlainOutcome implements OutcomeJson<String> {

  @Override
  public Optional<String> read(JsonValue json, ProblemList problems) {
    return Optional.of(text(json));
  }

  private static String text(JsonValue json) {
    if (json instanceof JsonValue.TextValue text) {
      return text.text();
    }
    if (json instanceof JsonValue.NumberValue number) {
      return number.number().toPlainString();
    }
    if (json instanceof JsonValue.BooleanValue flag) {
      return Boolean.toString(flag.flag());
    }
    if (json instanceof JsonValue.ArrayValue array) {
      return array.elements().stream().map(PlainOutcome::text).collect(Collectors.joining(", "));
    }
    return json instanceof JsonValue.ObjectValue object
        ? object.members().entrySet().stream()
            .map(member -> member.getKey() + " " + text(member.getValue()))
            .collect(Collectors.joining(", "))
        : "";
  }

  @Override
  public void write(String outcome, JsonGenerator json) {
    json.writeString(outcome);
  }
}
