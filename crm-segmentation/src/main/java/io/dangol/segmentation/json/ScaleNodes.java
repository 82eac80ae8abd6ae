package io.dangol.segmentation.json;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.segmentation.scale.Direction;
import io.dangol.segmentation.scale.ScaleFit;
import io.dangol.segmentation.scale.ScaleWarning;
import io.dangol.segmentation.scale.ScoreScale;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fitted scales within other documents. A threshold below every value is written as null. */
final class ScaleNodes {
  private ScaleNodes() {}

  static void write(ScaleFit fit, ObjectNode node) {
    write(fit.scale(), node);
    node.put("values", fit.values());
    fit.counts().forEach(node.putArray("counts")::add);
    fit.warnings().stream().sorted().map(Enum::name).forEach(node.putArray("warnings")::add);
  }

  static void write(ScoreScale scale, ObjectNode node) {
    node.put("bins", scale.bins());
    node.put("direction", scale.direction().name());
    ArrayNode thresholds = node.putArray("thresholds");
    for (double threshold : scale.thresholds()) {
      if (threshold == Double.NEGATIVE_INFINITY) {
        thresholds.addNull();
      } else {
        thresholds.add(threshold);
      }
    }
    scale.labels().forEach(node.putArray("labels")::add);
    if (scale.splitsByKey()) {
      scale.keys().forEach(node.putArray("keys")::add);
    }
  }

  static Supplier<ScaleFit> read(JsonCursor cursor) {
    Supplier<ScoreScale> scale = readScale(cursor);
    int values = cursor.integer("values");
    List<Integer> counts = cursor.integers("counts");
    Set<ScaleWarning> warnings = cursor.enumerations("warnings", ScaleWarning.class);
    return () -> new ScaleFit(scale.get(), values, counts, warnings);
  }

  static Supplier<ScoreScale> readScale(JsonCursor cursor) {
    int bins = cursor.integer("bins");
    Direction direction = cursor.enumeration("direction", Direction.class);
    List<Double> thresholds = cursor.numbers("thresholds", Double.NEGATIVE_INFINITY);
    List<Integer> labels = cursor.integers("labels");
    List<String> keys = cursor.has("keys") ? cursor.texts("keys") : List.of();
    return () -> ScoreScale.of(bins, direction, thresholds, labels, keys);
  }
}
