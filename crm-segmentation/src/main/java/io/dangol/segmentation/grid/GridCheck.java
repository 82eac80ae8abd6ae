package io.dangol.segmentation.grid;

import java.util.List;

/**
 * What a static check over every cell of a {@link ScoreGrid} found.
 *
 * @param cells the number of cells of the grid
 * @param uncovered the cells that no rule covers
 * @param overlaps the cells that more than one rule covers
 * @param unreachable the outcomes of rules that win no cell, in rule order
 */
public record GridCheck(
    int cells, List<GridCell> uncovered, List<GridOverlap> overlaps, List<String> unreachable) {
  public GridCheck {
    uncovered = List.copyOf(uncovered);
    overlaps = List.copyOf(overlaps);
    unreachable = List.copyOf(unreachable);
  }

  /**
   * Returns whether every cell has an outcome.
   *
   * @return whether no cell is uncovered
   */
  public boolean isTotal() {
    return uncovered.isEmpty();
  }

  /**
   * Returns whether the order of the rules is irrelevant.
   *
   * @return whether no cell is covered by more than one rule
   */
  public boolean isUnambiguous() {
    return overlaps.isEmpty();
  }

  /**
   * Returns whether every rule can apply.
   *
   * @return whether no rule is unreachable
   */
  public boolean isReachable() {
    return unreachable.isEmpty();
  }
}
