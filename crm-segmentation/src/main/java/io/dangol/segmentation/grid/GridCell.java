package io.dangol.segmentation.grid;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One cell of a {@link ScoreGrid}.
 *
 * @param scores the scores, one per dimension, each at least 1
 */
public record GridCell(List<Integer> scores) {
  public GridCell {
    scores = List.copyOf(scores);
  }

  /** Returns the scores joined by dashes, such as {@code 5-4-3}. */
  @Override
  public String toString() {
    return scores.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }
}
