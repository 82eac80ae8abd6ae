package io.dangol.segmentation.json;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.Reading;
import io.dangol.segmentation.grid.ScoreGrid;
import io.dangol.segmentation.rfm.RfmFit;
import io.dangol.segmentation.rfm.RfmModel;
import io.dangol.segmentation.scale.ScaleFit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads RFM models: thresholds, labels, the map of segments and what the fit found. */
public final class RfmJson {
  /** The schema of an RFM model. */
  public static final String SCHEMA = "dangol.segmentation.rfm/1";

  private RfmJson() {}

  /**
   * Writes a model.
   *
   * @param model the model
   * @return a JSON object; it names customers only where ties are split by key
   */
  public static String write(RfmModel model) {
    RfmFit fit = model.fit();
    ObjectNode node = Nodes.document(SCHEMA);
    node.put("version", fit.version());
    fit.asOf().ifPresent(day -> node.put("asOf", day.toString()));
    node.put("currency", fit.currency());
    node.put("customers", fit.customers());
    node.put("withoutPurchase", fit.withoutPurchase());
    ScaleNodes.write(fit.recency(), node.putObject("recency"));
    ScaleNodes.write(fit.frequency(), node.putObject("frequency"));
    ScaleNodes.write(fit.monetary(), node.putObject("monetary"));
    if (!fit.frequencyWithin().isEmpty()) {
      ArrayNode frequencyWithin = node.putArray("frequencyWithin");
      fit.frequencyWithin().forEach(f -> ScaleNodes.write(f, frequencyWithin.addObject()));
      ArrayNode monetaryWithin = node.putArray("monetaryWithin");
      fit.monetaryWithin().forEach(m -> ScaleNodes.write(m, monetaryWithin.addObject()));
    }
    ScaleNodes.write(fit.currentMonetary(), node.putObject("currentMonetary"));
    ScaleNodes.write(fit.growth(), node.putObject("growth"));
    ScoreGridJson.write(fit.segments(), node.putObject("segments"));
    return Nodes.text(node);
  }

  /**
   * Reads a model.
   *
   * @param json the document; without {@code currentMonetary} the window before is scored by the
   *     thresholds of {@code monetary}
   * @return the model, or all problems; never an exception for what the text says
   */
  public static Reading<RfmModel> read(String json) {
    return JsonCursor.read(json, SCHEMA, RfmJson::model);
  }

  private static Supplier<RfmModel> model(JsonCursor root) {
    int version = root.integer("version");
    Optional<LocalDate> asOf = root.has("asOf") ? day(root) : Optional.empty();
    String currency = root.text("currency");
    int customers = root.integer("customers");
    int withoutPurchase = root.integer("withoutPurchase");
    Supplier<ScaleFit> recency = root.object("recency", ScaleNodes::read);
    Supplier<ScaleFit> frequency = root.object("frequency", ScaleNodes::read);
    Supplier<ScaleFit> monetary = root.object("monetary", ScaleNodes::read);
    Supplier<List<ScaleFit>> frequencyWithin = nested(root, "frequencyWithin");
    Supplier<List<ScaleFit>> monetaryWithin = nested(root, "monetaryWithin");
    Supplier<ScaleFit> currentMonetary =
        root.has("currentMonetary") ? root.object("currentMonetary", ScaleNodes::read) : monetary;
    Supplier<ScaleFit> growth = root.object("growth", ScaleNodes::read);
    Supplier<ScoreGrid> segments = root.object("segments", ScoreGridJson::read);
    return () ->
        RfmModel.of(
            new RfmFit(
                version,
                asOf,
                currency,
                recency.get(),
                frequency.get(),
                monetary.get(),
                frequencyWithin.get(),
                monetaryWithin.get(),
                currentMonetary.get(),
                growth.get(),
                segments.get(),
                customers,
                withoutPurchase));
  }

  private static Supplier<List<ScaleFit>> nested(JsonCursor root, String key) {
    return root.has(key) ? root.objects(key, ScaleNodes::read) : List::of;
  }

  private static Optional<LocalDate> day(JsonCursor root) {
    String text = root.text("asOf");
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      root.problem("asOf", "A day such as 2026-07-01 is expected.");
      return Optional.empty();
    }
  }
}
