package io.dangol.segmentation.json;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.Reading;
import io.dangol.segmentation.engagement.EngagementBands;
import io.dangol.segmentation.engagement.EngagementKind;
import io.dangol.segmentation.engagement.EngagementPolicy;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads engagement policies: points, caps, half-life and bands. */
public final class EngagementJson {
  /** The schema of an engagement policy. */
  public static final String SCHEMA = "dangol.segmentation.engagement/1";

  private EngagementJson() {}

  /**
   * Writes a policy.
   *
   * @param policy the policy
   * @return a JSON object
   */
  public static String write(EngagementPolicy policy) {
    ObjectNode node = Nodes.document(SCHEMA);
    write(policy, node);
    return Nodes.text(node);
  }

  static void write(EngagementPolicy policy, ObjectNode node) {
    node.put("halfLifeDays", policy.halfLifeDays());
    write(node.putObject("points"), policy.points());
    write(node.putObject("caps"), policy.caps());
    EngagementBands bands = policy.bands();
    node.putObject("bands")
        .put("low", bands.low())
        .put("medium", bands.medium())
        .put("high", bands.high())
        .put("fall", bands.fall());
  }

  static void write(ObjectNode node, Map<EngagementKind, Double> values) {
    for (EngagementKind kind : EngagementKind.values()) {
      Double value = values.get(kind);
      if (value != null) {
        node.put(kind.name(), value.doubleValue());
      }
    }
  }

  /**
   * Reads a policy.
   *
   * @param json the document
   * @return the policy, or all problems; never an exception for what the text says
   */
  public static Reading<EngagementPolicy> read(String json) {
    return JsonCursor.read(json, SCHEMA, EngagementJson::model);
  }

  static Supplier<EngagementPolicy> model(JsonCursor root) {
    double halfLife = root.number("halfLifeDays");
    Supplier<Map<EngagementKind, Double>> points = root.object("points", EngagementJson::values);
    Supplier<Map<EngagementKind, Double>> caps = root.object("caps", EngagementJson::values);
    Supplier<EngagementBands> bands = root.object("bands", EngagementJson::bands);
    return () -> new EngagementPolicy(points.get(), caps.get(), halfLife, bands.get());
  }

  static Supplier<Map<EngagementKind, Double>> values(JsonCursor cursor) {
    Map<EngagementKind, Double> values = new EnumMap<>(EngagementKind.class);
    for (EngagementKind kind : EngagementKind.values()) {
      if (cursor.has(kind.name())) {
        values.put(kind, cursor.number(kind.name()));
      }
    }
    return () -> values;
  }

  private static Supplier<EngagementBands> bands(JsonCursor cursor) {
    double low = cursor.number("low");
    double medium = cursor.number("medium");
    double high = cursor.number("high");
    double fall = cursor.number("fall");
    return () -> new EngagementBands(low, medium, high, fall);
  }
}
