package io.dangol.segmentation.grid;

import java.util.List;

/**
 * A cell that several rules cover; the first of them wins.
 *
 * @param cell the cell
 * @param outcomes the outcomes of the rules that cover it, in rule order, at least two
 */
public record GridOverlap(GridCell cell, List<String> outcomes) {
  public GridOverlap {
    outcomes = List.copyOf(outcomes);
  }
}
