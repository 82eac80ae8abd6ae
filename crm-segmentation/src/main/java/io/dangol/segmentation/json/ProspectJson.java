package io.dangol.segmentation.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.ConditionJson;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.Reading;
import io.dangol.segmentation.grid.ScoreGrid;
import io.dangol.segmentation.prospect.PointsRow;
import io.dangol.segmentation.prospect.ProspectAxis;
import io.dangol.segmentation.prospect.ProspectModel;
import io.dangol.segmentation.scale.ScoreScale;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads prospect models: points tables, thresholds and the grid of groups.
 *
 * <p>The moment in which conditions are evaluated is not part of the document: it is given where
 * the model is applied.
 *
 * @see ConditionJson the form of conditions
 */
public final class ProspectJson {
  /** The schema of a prospect model. */
  public static final String SCHEMA = "dangol.segmentation.prospect/1";

  private ProspectJson() {}

  /**
   * Writes a model.
   *
   * @param model the model
   * @return a JSON object
   */
  public static String write(ProspectModel model) {
    ObjectNode node = Nodes.document(SCHEMA);
    node.put("version", model.version());
    write(model.interest(), node.putObject("interest"));
    write(model.power(), node.putObject("power"));
    write(model.timing(), node.putObject("timing"));
    ScoreGridJson.write(model.groups(), node.putObject("groups"));
    return Nodes.text(node);
  }

  private static void write(ProspectAxis axis, ObjectNode node) {
    node.put("name", axis.name());
    ArrayNode rows = node.putArray("rows");
    for (PointsRow row : axis.rows()) {
      String condition = JsonDocument.write(json -> ConditionJson.write(row.when(), json));
      ObjectNode one = rows.addObject();
      one.set("when", Nodes.tree(condition));
      one.put("points", row.points());
    }
    ScaleNodes.write(axis.scale(), node.putObject("scale"));
    node.put("grace", axis.grace());
  }

  /**
   * Reads a model.
   *
   * @param json the document
   * @param catalog the facts that conditions may name
   * @param context the moment and zone in which conditions are evaluated
   * @return the model, or all problems; never an exception for what the text says
   */
  public static Reading<ProspectModel> read(
      String json, FactCatalog catalog, EvaluationContext context) {
    ConditionJson conditions = ConditionJson.of(catalog, JsonLimits.defaults());
    return JsonCursor.read(json, SCHEMA, root -> model(root, conditions, context));
  }

  private static Supplier<ProspectModel> model(
      JsonCursor root, ConditionJson conditions, EvaluationContext context) {
    int version = root.integer("version");
    Supplier<ProspectAxis> interest = root.object("interest", axis -> axis(axis, conditions));
    Supplier<ProspectAxis> power = root.object("power", axis -> axis(axis, conditions));
    Supplier<ProspectAxis> timing = root.object("timing", axis -> axis(axis, conditions));
    Supplier<ScoreGrid> groups = root.object("groups", ScoreGridJson::read);
    return () ->
        new ProspectModel(
            version, interest.get(), power.get(), timing.get(), groups.get(), context);
  }

  private static Supplier<ProspectAxis> axis(JsonCursor cursor, ConditionJson conditions) {
    String name = cursor.text("name");
    Supplier<List<PointsRow>> rows = cursor.objects("rows", row -> row(row, conditions));
    Supplier<ScoreScale> scale = cursor.object("scale", ScaleNodes::readScale);
    int grace = cursor.integer("grace");
    return () -> new ProspectAxis(name, rows.get(), scale.get(), grace);
  }

  private static Supplier<PointsRow> row(JsonCursor cursor, ConditionJson conditions) {
    Supplier<Condition> when = cursor.value("when", conditions::read);
    int points = cursor.integer("points");
    return () -> new PointsRow(when.get(), points);
  }
}
