package io.dangol.segmentation.json;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.Reading;
import io.dangol.segmentation.prospect.SurveyFacts;
import io.dangol.segmentation.prospect.SurveyGroup;
import io.dangol.segmentation.prospect.SurveyModel;
import io.dangol.segmentation.prospect.SurveyPanel;
import io.dangol.segmentation.prospect.SurveyThresholds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads survey models: where the answers are, thresholds per panel and groups. */
public final class SurveyJson {
  /** The schema of a survey model. */
  public static final String SCHEMA = "dangol.segmentation.survey/1";

  private SurveyJson() {}

  /**
   * Writes a model.
   *
   * @param model the model
   * @return a JSON object
   */
  public static String write(SurveyModel model) {
    ObjectNode node = Nodes.document(SCHEMA);
    node.put("version", model.version());
    ObjectNode facts = node.putObject("facts");
    write(facts, "severity", model.facts().severity());
    write(facts, "experience", model.facts().experience());
    write(facts, "intention", model.facts().intention());
    facts.put("usesCompetitor", model.facts().usesCompetitor().name());
    write(facts, "purchases", model.facts().purchases());
    ObjectNode thresholds = node.putObject("thresholds");
    for (SurveyPanel panel : SurveyPanel.values()) {
      SurveyThresholds cut = Objects.requireNonNull(model.thresholds().get(panel));
      ObjectNode one = thresholds.putObject(panel.name());
      one.put("severity", cut.severity());
      one.put("keenness", cut.keenness());
      one.put("greyZone", cut.greyZone());
    }
    node.put("experiencePerPurchase", model.experiencePerPurchase());
    ArrayNode groups = node.putArray("groups");
    for (SurveyGroup group : model.groups()) {
      ObjectNode one = groups.addObject();
      one.put("code", group.code());
      one.put("panel", group.panel().name());
      one.put("severe", group.severe());
      one.put("keen", group.keen());
      one.put("name", group.name());
      group.notes().forEach(one.putArray("notes")::add);
      one.put("inferred", group.inferred());
    }
    return Nodes.text(node);
  }

  private static void write(ObjectNode facts, String key, NumberFact<?> fact) {
    facts.putObject(key).put("name", fact.name()).put("whole", fact.isInteger());
  }

  /**
   * Reads a model.
   *
   * @param json the document
   * @return the model, or all problems; never an exception for what the text says
   */
  public static Reading<SurveyModel> read(String json) {
    return JsonCursor.read(json, SCHEMA, SurveyJson::model);
  }

  private static Supplier<SurveyModel> model(JsonCursor root) {
    int version = root.integer("version");
    Supplier<SurveyFacts> facts = root.object("facts", SurveyJson::facts);
    Supplier<Map<SurveyPanel, SurveyThresholds>> thresholds =
        root.object("thresholds", SurveyJson::thresholds);
    double experience = root.number("experiencePerPurchase");
    Supplier<List<SurveyGroup>> groups = root.objects("groups", SurveyJson::group);
    return () -> new SurveyModel(version, facts.get(), thresholds.get(), experience, groups.get());
  }

  private static Supplier<SurveyFacts> facts(JsonCursor cursor) {
    Supplier<NumberFact<?>> severity = cursor.object("severity", SurveyJson::fact);
    Supplier<NumberFact<?>> experience = cursor.object("experience", SurveyJson::fact);
    Supplier<NumberFact<?>> intention = cursor.object("intention", SurveyJson::fact);
    String usesCompetitor = cursor.text("usesCompetitor");
    Supplier<NumberFact<?>> purchases = cursor.object("purchases", SurveyJson::fact);
    return () ->
        new SurveyFacts(
            severity.get(),
            experience.get(),
            intention.get(),
            Fact.bool(usesCompetitor),
            purchases.get());
  }

  private static Supplier<NumberFact<?>> fact(JsonCursor cursor) {
    String name = cursor.text("name");
    boolean whole = cursor.bool("whole");
    return () -> whole ? Fact.integer(name) : Fact.decimal(name);
  }

  private static Supplier<Map<SurveyPanel, SurveyThresholds>> thresholds(JsonCursor cursor) {
    Map<SurveyPanel, Supplier<SurveyThresholds>> cuts = new EnumMap<>(SurveyPanel.class);
    for (SurveyPanel panel : SurveyPanel.values()) {
      cuts.put(panel, cursor.object(panel.name(), SurveyJson::cut));
    }
    return () -> {
      Map<SurveyPanel, SurveyThresholds> thresholds = new EnumMap<>(SurveyPanel.class);
      cuts.forEach((panel, cut) -> thresholds.put(panel, cut.get()));
      return thresholds;
    };
  }

  private static Supplier<SurveyThresholds> cut(JsonCursor cursor) {
    double severity = cursor.number("severity");
    double keenness = cursor.number("keenness");
    double greyZone = cursor.number("greyZone");
    return () -> new SurveyThresholds(severity, keenness, greyZone);
  }

  private static Supplier<SurveyGroup> group(JsonCursor cursor) {
    String code = cursor.text("code");
    SurveyPanel panel = cursor.enumeration("panel", SurveyPanel.class);
    boolean severe = cursor.bool("severe");
    boolean keen = cursor.bool("keen");
    String name = cursor.text("name");
    List<String> notes = cursor.texts("notes");
    boolean inferred = cursor.bool("inferred");
    return () -> new SurveyGroup(code, panel, severe, keen, name, notes, inferred);
  }
}
