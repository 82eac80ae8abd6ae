package io.dangol.segmentation.grid;

import java.util.List;
import java.util.Objects;

/**
 * A rule of a {@link ScoreGrid}: the cells within any of its boxes have its outcome, unless an
 * earlier rule claimed them.
 *
 * @param outcome the code of the outcome, such as {@code AT_RISK}; not blank
 * @param boxes the boxes, at least one; they may overlap each other
 */
public record GridRule(String outcome, List<GridBox> boxes) {
  public GridRule {
    Objects.requireNonNull(outcome, "outcome");
    if (outcome.isBlank()) {
      throw new IllegalArgumentException("outcome of a rule is blank");
    }
    boxes = List.copyOf(boxes);
    if (boxes.isEmpty()) {
      throw new IllegalArgumentException("rule " + outcome + " has no box");
    }
  }

  /**
   * Returns whether the rule covers a cell, whatever earlier rules do.
   *
   * @param scores the scores of the cell, one per dimension
   * @return whether one of the boxes contains the cell
   */
  public boolean covers(int... scores) {
    for (GridBox box : boxes) {
      if (box.contains(scores)) {
        return true;
      }
    }
    return false;
  }
}
