package io.dangol.segmentation.prospect;

import io.dangol.segmentation.grid.GridExplanation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Why one prospect has a group: the rows of the points tables that applied, the levels of their
 * sums and the rule that won.
 *
 * @param model the name of the model
 * @param axes interest, power and timing, in this order
 * @param rule the rule of the grid that won
 */
public record ProspectExplanation(String model, List<Axis> axes, GridExplanation rule) {
  public ProspectExplanation {
    Objects.requireNonNull(model, "model");
    axes = List.copyOf(axes);
    Objects.requireNonNull(rule, "rule");
  }

  /**
   * One axis.
   *
   * @param name the name of the axis
   * @param applied the rows of the points table that applied
   * @param points their sum
   * @param level the level of the sum
   * @param range the sums of this level by {@link io.dangol.segmentation.scale.ScoreScale#range}
   */
  public record Axis(String name, List<PointsRow> applied, int points, int level, String range) {
    public Axis {
      Objects.requireNonNull(name, "name");
      applied = List.copyOf(applied);
      Objects.requireNonNull(range, "range");
    }

    /** Returns such as {@code interest 3 + 4 = 7 in (5.0, Infinity) -> 3}. */
    @Override
    public String toString() {
      String sum =
          applied.size() < 2
              ? ""
              : applied.stream()
                  .map(row -> Integer.toString(row.points()))
                  .collect(Collectors.joining(" + ", "", " = "));
      return name + " " + sum + points + " in " + range + " -> " + level;
    }
  }

  /** Returns one line: the model, the axes with their points, and the rule. */
  @Override
  public String toString() {
    return model
        + ": "
        + axes.stream().map(Axis::toString).collect(Collectors.joining(", "))
        + "; "
        + rule;
  }
}
