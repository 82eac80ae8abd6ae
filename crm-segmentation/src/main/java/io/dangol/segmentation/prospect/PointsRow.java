package io.dangol.segmentation.prospect;

import io.dangol.core.fact.Condition;
import java.util.Objects;

/**
 * One row of a points table.
 *
 * @param when the condition under which the points are given; where it is unknown none are
 * @param points the points, negative for what speaks against
 */
public record PointsRow(Condition when, int points) {
  public PointsRow {
    Objects.requireNonNull(when, "when");
  }
}
