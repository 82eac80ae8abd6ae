package io.dangol.segmentation.grid;

import java.util.List;
import java.util.Optional;

/**
 * Why a cell has its outcome: the scores, the rule that won and the rules that would have won
 * without it.
 *
 * @param grid the name of the grid
 * @param version the version of the grid
 * @param dimensions the dimensions, in the order of the scores
 * @param cell the cell that was looked up
 * @param outcome the outcome, empty where no rule covers the cell
 * @param box the box that contains the cell, empty where no rule covers the cell
 * @param alsoCoveredBy the outcomes of later rules that cover the cell too
 */
public record GridExplanation(
    String grid,
    int version,
    List<ScoreDimension> dimensions,
    GridCell cell,
    Optional<String> outcome,
    Optional<GridBox> box,
    List<String> alsoCoveredBy) {
  public GridExplanation {
    dimensions = List.copyOf(dimensions);
    alsoCoveredBy = List.copyOf(alsoCoveredBy);
  }

  /** Returns one line, such as {@code recency 5 in 4-5, value 4 in 4-5 -> CHAMPIONS}. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < dimensions.size(); i++) {
      line.append(i == 0 ? "" : ", ");
      line.append(dimensions.get(i).name()).append(' ').append(cell.scores().get(i));
      int dimension = i;
      box.ifPresent(b -> line.append(" in ").append(b.levels().get(dimension)));
    }
    line.append(" -> ").append(outcome.orElse("no rule"));
    if (!alsoCoveredBy.isEmpty()) {
      line.append(" (before ").append(String.join(", ", alsoCoveredBy)).append(')');
    }
    return line.toString();
  }
}
