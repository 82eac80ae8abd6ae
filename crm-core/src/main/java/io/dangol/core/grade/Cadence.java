package io.dangol.core.grade;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * How often grades are reviewed: periods of whole months that follow each other without a gap.
 * Grades go down only at the end of a period, which is the first day of the next one.
 *
 * @param months the length of a period in months, from 1 to 120
 * @param anchor the first day of some period; where its day is missing in a month, the month's last
 *     day stands for it
 */
public record Cadence(int months, LocalDate anchor) {

  private static final int MOST_MONTHS = 120;

  public Cadence {
    Objects.requireNonNull(anchor, "anchor");
    if (months < 1 || months > MOST_MONTHS) {
      throw new IllegalArgumentException(
          "a period of %d months is not from 1 to %d".formatted(months, MOST_MONTHS));
    }
  }

  /**
   * Returns the cadence of calendar months.
   *
   * @return the cadence
   */
  public static Cadence monthly() {
    return new Cadence(1, LocalDate.EPOCH);
  }

  /**
   * Returns the cadence of calendar quarters.
   *
   * @return the cadence
   */
  public static Cadence quarterly() {
    return new Cadence(3, LocalDate.EPOCH);
  }

  /**
   * Returns the cadence of calendar years.
   *
   * @return the cadence
   */
  public static Cadence yearly() {
    return new Cadence(12, LocalDate.EPOCH);
  }

  /**
   * Returns the first day of the period in which a day lies.
   *
   * @param day the day
   * @return the first day, not after {@code day}
   */
  public LocalDate startOf(LocalDate day) {
    long periods = Math.floorDiv(ChronoUnit.MONTHS.between(anchor, day), months);
    LocalDate start = start(periods);
    // Months between end-of-month days are counted differently in the two directions.
    while (start.isAfter(day)) {
      periods--;
      start = start(periods);
    }
    while (!start(periods + 1).isAfter(day)) {
      periods++;
      start = start(periods);
    }
    return start;
  }

  /**
   * Returns the end of the period in which a day lies.
   *
   * @param day the day
   * @return the first day of the next period, after {@code day}
   */
  public LocalDate endOf(LocalDate day) {
    LocalDate start = startOf(day);
    long periods = Math.floorDiv(ChronoUnit.MONTHS.between(anchor, start), months);
    LocalDate end = start(periods);
    while (!end.isAfter(day)) {
      periods++;
      end = start(periods);
    }
    return end;
  }

  /**
   * Returns whether a period ended between two evaluations.
   *
   * @param last the day of the last evaluation
   * @param now the day of this evaluation
   * @return whether a period begins after {@code last} and not after {@code now}
   */
  public boolean endedBetween(LocalDate last, LocalDate now) {
    return startOf(now).isAfter(last);
  }

  private LocalDate start(long periods) {
    return anchor.plusMonths(Math.multiplyExact(periods, (long) months));
  }
}
