package io.dangol.segmentation.grid;

/**
 * A contiguous range of levels of one dimension, both ends included.
 *
 * @param from the lowest level, at least 1
 * @param to the highest level, at least {@code from}
 */
public record Levels(int from, int to) {
  public Levels {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException(
          "levels " + from + ".." + to + " must satisfy 1 <= from <= to");
    }
  }

  /**
   * Returns the range that holds one level only.
   *
   * @param level the level, at least 1
   * @return the range {@code level..level}
   * @throws IllegalArgumentException if {@code level < 1}
   */
  public static Levels of(int level) {
    return new Levels(level, level);
  }

  /**
   * Returns the range between two levels.
   *
   * @param from the lowest level, at least 1
   * @param to the highest level, at least {@code from}
   * @return the range {@code from..to}
   * @throws IllegalArgumentException unless {@code 1 <= from <= to}
   */
  public static Levels between(int from, int to) {
    return new Levels(from, to);
  }

  /**
   * Returns every level of a scale.
   *
   * @param levels the number of levels of the dimension, at least 1
   * @return the range {@code 1..levels}
   * @throws IllegalArgumentException if {@code levels < 1}
   */
  public static Levels any(int levels) {
    return new Levels(1, levels);
  }

  /**
   * Returns whether a level lies within this range.
   *
   * @param level a level
   * @return whether {@code from <= level <= to}
   */
  public boolean contains(int level) {
    return from <= level && level <= to;
  }

  @Override
  public String toString() {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
