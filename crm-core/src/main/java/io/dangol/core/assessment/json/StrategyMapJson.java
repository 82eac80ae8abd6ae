package io.dangol.core.assessment.json;

import io.dangol.core.assessment.Need;
import io.dangol.core.assessment.StrategyMap;
import io.dangol.core.glossary.LocalizedText;
import io.dangol.core.json.document.DocumentHead;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Strategy maps as JSON documents of schema {@code crm.strategy/1}:
 *
 * <pre>{@code
 * {"schema":"crm.strategy/1","id":"main","version":1,"segments":["BEST","AT_RISK"],
 *  "needs":[{"segment":"BEST","code":"recognition","text":{"en":"To be recognised"},
 *            "offers":["vip-event"],"benefits":["invitation"],"contacts":["first-visit"]}]}
 * }</pre>
 *
 * <p>Offers, benefits and contacts may be left out: they are gaps.
 */
public final class StrategyMapJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.strategy/1";

  private StrategyMapJson() {}

  /**
   * Reads a strategy map.
   *
   * @param json the text of the document
   * @return the map, or all problems; never an exception for what the text says
   */
  public static Reading<StrategyMap> read(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), StrategyMapJson::map);
  }

  private static Optional<StrategyMap> map(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    Optional<DocumentHead> head = DocumentHead.read(fields, SCHEMA);
    fields.value("segments");
    List<String> segments = TextForm.readAll(fields, "segments", problems);
    List<Need> needs = new ArrayList<>();
    fields.array("needs").forEach(element -> need(element, problems).ifPresent(needs::add));
    fields.refuseOthers();
    return head.isPresent() && !problems.hasErrors()
        ? problems.made(
            root.place(),
            () -> new StrategyMap(head.get().id(), head.get().version(), segments, needs))
        : Optional.empty();
  }

  private static Optional<Need> need(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> segment = fields.text("segment");
    Optional<String> code = fields.text("code");
    Optional<LocalizedText> text = TextForm.read(fields, "text", problems);
    List<String> offers = TextForm.readAll(fields, "offers", problems);
    List<String> benefits = TextForm.readAll(fields, "benefits", problems);
    List<String> contacts = TextForm.readAll(fields, "contacts", problems);
    fields.refuseOthers();
    return segment.isPresent() && code.isPresent() && text.isPresent()
        ? Optional.of(new Need(segment.get(), code.get(), text.get(), offers, benefits, contacts))
        : Optional.empty();
  }

  /**
   * Writes a strategy map in its canonical form: equal maps give equal text.
   *
   * @param map the map
   * @return the text, without white space
   */
  public static String write(StrategyMap map) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          DocumentHead.write(json, SCHEMA, map.id(), map.version());
          json.writeName("segments");
          json.writeStartArray();
          map.segments().forEach(json::writeString);
          json.writeEndArray();
          json.writeName("needs");
          json.writeStartArray();
          for (Need need : map.needs()) {
            json.writeStartObject();
            json.writeStringProperty("segment", need.segment());
            json.writeStringProperty("code", need.code());
            TextForm.write("text", need.text(), json);
            TextForm.writeAll("offers", need.offers(), json);
            TextForm.writeAll("benefits", need.benefits(), json);
            TextForm.writeAll("contacts", need.contacts(), json);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
