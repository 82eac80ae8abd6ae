package io.dangol.segmentation.json;

import io.dangol.core.fact.Fact;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.Reading;
import io.dangol.segmentation.scale.FactScore;
import io.dangol.segmentation.scale.ScaleFit;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads scores of single facts: thresholds, labels and what the fit found. */
public final class FactScoreJson {
  /** The schema of a score. */
  public static final String SCHEMA = "dangol.segmentation.score/1";

  private FactScoreJson() {}

  /**
   * Writes a score.
   *
   * @param score the score
   * @return a JSON object; it names customers only where ties are split by key
   */
  public static String write(FactScore score) {
    ObjectNode node = Nodes.document(SCHEMA);
    node.put("version", score.version());
    node.put("input", score.input().name());
    node.put("type", FactType.of(score.input()).name());
    score.currency().ifPresent(code -> node.put("currency", code));
    node.put("output", score.output().name());
    ScaleNodes.write(score.fit(), node.putObject("scale"));
    return Nodes.text(node);
  }

  /**
   * Reads a score.
   *
   * @param json the document
   * @return the score, or all problems; never an exception for what the text says
   */
  public static Reading<FactScore> read(String json) {
    return JsonCursor.read(json, SCHEMA, FactScoreJson::score);
  }

  private static Supplier<FactScore> score(JsonCursor root) {
    int version = root.integer("version");
    String input = root.text("input");
    FactType type = root.enumeration("type", FactType.class);
    Optional<String> currency =
        root.has("currency") ? Optional.of(root.text("currency")) : Optional.empty();
    String output = root.text("output");
    Supplier<ScaleFit> scale = root.object("scale", ScaleNodes::read);
    return () ->
        new FactScore(version, type.fact(input), currency, Fact.integer(output), scale.get());
  }
}
