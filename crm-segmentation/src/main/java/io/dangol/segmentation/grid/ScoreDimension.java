package io.dangol.segmentation.grid;

import java.util.Objects;

/**
 * One scored dimension of a {@link ScoreGrid}: an ordered scale from 1 (least desirable) to {@code
 * levels}.
 *
 * @param name the name of the dimension, such as {@code recency}; not blank
 * @param levels the number of levels, within [1, {@value #MAX_LEVELS}]
 */
public record ScoreDimension(String name, int levels) {
  /** The largest number of levels of a dimension. */
  public static final int MAX_LEVELS = 100;

  public ScoreDimension {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name of a dimension is blank");
    }
    if (levels < 1 || levels > MAX_LEVELS) {
      throw new IllegalArgumentException(
          "levels of " + name + " is " + levels + ", must be within [1, " + MAX_LEVELS + "]");
    }
  }
}
