package io.dangol.core.grade.assignment;

import io.dangol.core.grade.Grade;
import java.util.Objects;

/**
 * How the places of a grade with a cap were given: numbers of customers, never who they are.
 *
 * @param grade the grade
 * @param places how many may have it
 * @param holders how many have it; more than {@code places} only where the cap shrank, decisions by
 *     hand gave more, or somebody falls into it by soft landing and may fall no lower; those whom
 *     the table lacks count
 * @param absent how many of the holders are not in the table that was evaluated
 * @param heldOver how many of the holders were overtaken and keep the place through period, minimum
 *     holding or grace
 * @param displaced how many had it, still earn it and lost it to others now
 * @param waiting how many others earn it or a better one and got no place
 */
public record CapUse(
    Grade grade,
    long places,
    long holders,
    long absent,
    long heldOver,
    long displaced,
    long waiting) {

  public CapUse {
    Objects.requireNonNull(grade, "grade");
  }

  /**
   * Returns by how many the cap is exceeded.
   *
   * @return holders less places, at least 0
   */
  public long excess() {
    return Math.max(0, holders - places);
  }
}
