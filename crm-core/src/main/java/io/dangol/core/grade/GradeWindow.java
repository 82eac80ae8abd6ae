package io.dangol.core.grade;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * The days that the metrics of a grade look at. Without them nobody can tell what was spent in a
 * year from what was spent at once, or ever.
 */
public sealed interface GradeWindow {

  /**
   * The last days before a day.
   *
   * @param length how far back they reach, longer than zero, at most 100 years
   * @param until the day after the last one
   */
  record Trailing(Period length, LocalDate until) implements GradeWindow {

    public Trailing {
      Objects.requireNonNull(until, "until");
      if (length.isZero() || length.isNegative()) {
        throw new IllegalArgumentException(
            "the length %s of a window must be longer than zero".formatted(length));
      }
      PeriodCeiling.require(length, "a window of");
    }

    /**
     * Returns the first day.
     *
     * @return the first day of the window, before {@link #until()}
     */
    public LocalDate from() {
      return until.minus(length);
    }

    /** Returns the length and the days, the last one exclusive. */
    @Override
    public String toString() {
      return "%s from %s until %s".formatted(length, from(), until);
    }
  }

  /**
   * All days before a day.
   *
   * @param until the day after the last one
   */
  record AllTime(LocalDate until) implements GradeWindow {

    public AllTime {
      Objects.requireNonNull(until, "until");
    }

    /** Returns until when. */
    @Override
    public String toString() {
      return "all time until " + until;
    }
  }

  /** Nobody knows any more: the grade was stored before windows were. */
  record Unknown() implements GradeWindow {

    /** Returns that it is not known. */
    @Override
    public String toString() {
      return "an unknown window";
    }
  }

  /**
   * Returns the window of an evaluation.
   *
   * @param length the length that the policy states, or empty for all time
   * @param until the day after the last one that counts
   * @return the window
   * @throws IllegalArgumentException if the length is zero, negative or longer than 100 years
   */
  static GradeWindow of(Optional<Period> length, LocalDate until) {
    return length.isPresent() ? new Trailing(length.get(), until) : new AllTime(until);
  }
}
