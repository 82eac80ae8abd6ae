package io.dangol.segmentation.json;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.Reading;
import io.dangol.segmentation.grid.GridBox;
import io.dangol.segmentation.grid.GridRule;
import io.dangol.segmentation.grid.Levels;
import io.dangol.segmentation.grid.ScoreDimension;
import io.dangol.segmentation.grid.ScoreGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads grids of scores. */
public final class ScoreGridJson {
  /** The schema of a grid. */
  public static final String SCHEMA = "dangol.segmentation.grid/1";

  private ScoreGridJson() {}

  /**
   * Writes a grid.
   *
   * @param grid the grid
   * @return a JSON object
   */
  public static String write(ScoreGrid grid) {
    ObjectNode node = Nodes.document(SCHEMA);
    write(grid, node);
    return Nodes.text(node);
  }

  /**
   * Reads a grid.
   *
   * @param json the document
   * @return the grid, or all problems; never an exception for what the text says
   */
  public static Reading<ScoreGrid> read(String json) {
    return JsonCursor.read(json, SCHEMA, ScoreGridJson::read);
  }

  static void write(ScoreGrid grid, ObjectNode node) {
    node.put("name", grid.name());
    node.put("version", grid.version());
    ArrayNode dimensions = node.putArray("dimensions");
    for (ScoreDimension dimension : grid.dimensions()) {
      dimensions.addObject().put("name", dimension.name()).put("levels", dimension.levels());
    }
    ArrayNode rules = node.putArray("rules");
    for (GridRule rule : grid.rules()) {
      ArrayNode boxes = rules.addObject().put("outcome", rule.outcome()).putArray("boxes");
      for (GridBox box : rule.boxes()) {
        ObjectNode ranges = boxes.addObject();
        ArrayNode from = ranges.putArray("from");
        ArrayNode to = ranges.putArray("to");
        for (Levels levels : box.levels()) {
          from.add(levels.from());
          to.add(levels.to());
        }
      }
    }
  }

  static Supplier<ScoreGrid> read(JsonCursor cursor) {
    String name = cursor.text("name");
    int version = cursor.integer("version");
    Supplier<List<ScoreDimension>> dimensions =
        cursor.objects(
            "dimensions",
            dimension -> {
              String dimensionName = dimension.text("name");
              int levels = dimension.integer("levels");
              return () -> new ScoreDimension(dimensionName, levels);
            });
    Supplier<List<GridRule>> rules =
        cursor.objects(
            "rules",
            rule -> {
              String outcome = rule.text("outcome");
              Supplier<List<GridBox>> boxes = rule.objects("boxes", ScoreGridJson::box);
              return () -> new GridRule(outcome, boxes.get());
            });
    return () -> {
      if (dimensions.get().isEmpty()) {
        throw new IllegalArgumentException("dimensions of grid " + name + " is empty");
      }
      ScoreGrid.Builder grid = ScoreGrid.named(name, version);
      dimensions.get().forEach(d -> grid.dimension(d.name(), d.levels()));
      rules.get().forEach(grid::rule);
      return grid.build();
    };
  }

  private static Supplier<GridBox> box(JsonCursor cursor) {
    List<Integer> from = cursor.integers("from");
    List<Integer> to = cursor.integers("to");
    if (from.size() != to.size()) {
      cursor.problem("to", "It must be as long as from.");
    }
    return () -> {
      List<Levels> levels = new ArrayList<>();
      for (int i = 0; i < from.size(); i++) {
        levels.add(Levels.between(from.get(i), to.get(i)));
      }
      return new GridBox(levels);
    };
  }
}
