package io.dangol.core.flow.json;

import io.dangol.core.flow.trigger.Action;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON form of actions: an object with exactly one of {@code route}, {@code notify} with {@code
 * content}, {@code regrade}, {@code enrol}, or {@code custom} with {@code parameters}.
 */
final class ActionForm {

  private static final List<String> KINDS =
      List.of("route", "notify", "regrade", "enrol", "custom");

  private ActionForm() {}

  static List<Action> readAll(List<JsonValue> elements, ProblemList problems) {
    List<Action> actions = new ArrayList<>();
    elements.forEach(element -> read(element, problems).ifPresent(actions::add));
    return actions;
  }

  private static Optional<Action> read(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    List<String> kinds = KINDS.stream().filter(fields.names()::contains).toList();
    if (kinds.size() != 1) {
      if (json instanceof JsonValue.ObjectValue) {
        problems.error(
            json.place(), "action.kind", "An action has exactly one of %s.".formatted(KINDS));
      }
      return Optional.empty();
    }
    String kind = kinds.get(0);
    Optional<String> name = fields.text(kind);
    Optional<Action> action =
        switch (kind) {
          case "route" -> name.map(Action.Route::new);
          case "notify" -> {
            Optional<String> content = fields.text("content");
            yield name.flatMap(role -> content.map(text -> new Action.Notify(role, text)));
          }
          case "regrade" -> name.map(Action.Regrade::new);
          case "enrol" -> name.map(Action.Enrol::new);
          default -> {
            Map<String, String> parameters = parameters(fields);
            yield name.map(text -> new Action.Custom(text, parameters));
          }
        };
    fields.refuseOthers();
    return action;
  }

  private static Map<String, String> parameters(JsonFields action) {
    Map<String, String> parameters = new TreeMap<>();
    action
        .object("parameters")
        .ifPresent(
            fields ->
                fields
                    .names()
                    .forEach(
                        name -> fields.text(name).ifPresent(text -> parameters.put(name, text))));
    return parameters;
  }

  static void writeAll(List<Action> actions, JsonGenerator json) {
    json.writeStartArray();
    actions.forEach(action -> write(action, json));
    json.writeEndArray();
  }

  private static void write(Action action, JsonGenerator json) {
    json.writeStartObject();
    if (action instanceof Action.Route route) {
      json.writeStringProperty("route", route.role());
    } else if (action instanceof Action.Notify notify) {
      json.writeStringProperty("notify", notify.role());
      json.writeStringProperty("content", notify.content());
    } else if (action instanceof Action.Regrade regrade) {
      json.writeStringProperty("regrade", regrade.policy());
    } else if (action instanceof Action.Enrol enrol) {
      json.writeStringProperty("enrol", enrol.programme());
    } else if (action instanceof Action.Custom custom) {
      json.writeStringProperty("custom", custom.name());
      json.writeName("parameters");
      json.writeStartObject();
      custom.parameters().forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
