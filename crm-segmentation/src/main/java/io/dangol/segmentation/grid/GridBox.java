package io.dangol.segmentation.grid;

import java.util.List;

/**
 * An axis-parallel box of cells: one range of levels per dimension of a {@link ScoreGrid}.
 *
 * @param levels the ranges, in the order of the grid's dimensions; not empty
 */
public record GridBox(List<Levels> levels) {
  public GridBox {
    levels = List.copyOf(levels);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("a box needs a range of levels per dimension");
    }
  }

  /**
   * Returns a box of ranges.
   *
   * @param levels the ranges, in the order of the grid's dimensions
   * @return the box
   * @throws IllegalArgumentException if no range is given
   */
  public static GridBox of(Levels... levels) {
    return new GridBox(List.of(levels));
  }

  /**
   * Returns whether a cell lies within this box.
   *
   * @param scores the scores of the cell, one per dimension
   * @return whether every score lies within its range
   */
  public boolean contains(int... scores) {
    for (int dimension = 0; dimension < levels.size(); dimension++) {
      if (!levels.get(dimension).contains(scores[dimension])) {
        return false;
      }
    }
    return true;
  }
}
