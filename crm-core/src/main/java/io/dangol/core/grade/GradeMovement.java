package io.dangol.core.grade;

import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * How grades move. Up they go at once; down only as far and as fast as this says.
 *
 * @param cadence when grades may go down: at the ends of its periods; empty for every evaluation
 * @param landing how far they may go down at once
 * @param minimumHolding how long a grade is held before it may go down, zero for not at all, at
 *     most 100 years
 * @param grace how long a grade is held after an evaluation first found that it is not earned any
 *     more, or that others took its place, zero for not at all, at most 100 years; a grade that is
 *     safe again in between starts anew
 */
public record GradeMovement(
    Optional<Cadence> cadence, Landing landing, Period minimumHolding, Period grace) {

  private static final GradeMovement FREE =
      new GradeMovement(Optional.empty(), Landing.FREE_FALL, Period.ZERO, Period.ZERO);

  /** How far a grade may go down in one evaluation. */
  public enum Landing {
    /** To the grade that is earned. */
    FREE_FALL,
    /** One grade at most: the soft landing of loyalty programmes. */
    ONE_STEP
  }

  public GradeMovement {
    Objects.requireNonNull(cadence, "cadence");
    Objects.requireNonNull(landing, "landing");
    requireLength(minimumHolding, "minimumHolding");
    requireLength(grace, "grace");
  }

  private static void requireLength(Period period, String name) {
    if (period.isNegative()) {
      throw new IllegalArgumentException("%s %s is negative".formatted(name, period));
    }
    PeriodCeiling.require(period, name);
  }

  /**
   * Returns the movement of grades that always are what is earned.
   *
   * @return movement without a cadence, soft landing, holding or grace
   */
  public static GradeMovement free() {
    return FREE;
  }

  /**
   * Returns movement that goes down at the ends of periods, one step at most.
   *
   * @param cadence the periods
   * @return the movement
   */
  public static GradeMovement softLanding(Cadence cadence) {
    return new GradeMovement(Optional.of(cadence), Landing.ONE_STEP, Period.ZERO, Period.ZERO);
  }

  /**
   * Returns this movement with another cadence.
   *
   * @param periods at the end of which grades may go down
   * @return the movement
   */
  public GradeMovement with(Cadence periods) {
    return new GradeMovement(Optional.of(periods), landing, minimumHolding, grace);
  }

  /**
   * Returns this movement with another landing.
   *
   * @param steps how far grades may go down at once
   * @return the movement
   */
  public GradeMovement with(Landing steps) {
    return new GradeMovement(cadence, steps, minimumHolding, grace);
  }

  /**
   * Returns this movement with a minimum holding.
   *
   * @param period how long a grade is held before it may go down
   * @return the movement
   * @throws IllegalArgumentException if the period is negative or longer than 100 years
   */
  public GradeMovement withMinimumHolding(Period period) {
    return new GradeMovement(cadence, landing, period, grace);
  }

  /**
   * Returns this movement with a grace.
   *
   * @param period how long a grade is held after it was first found not to be earned
   * @return the movement
   * @throws IllegalArgumentException if the period is negative or longer than 100 years
   */
  public GradeMovement withGrace(Period period) {
    return new GradeMovement(cadence, landing, minimumHolding, period);
  }
}
