package io.dangol.examples.cli.demo;

import java.time.LocalDate;
import java.time.Month;

/** How much more or less is bought on a day than on an average one. */
final class Season {

  /** The highest factor there is: candidates are drawn at this rate and thinned. */
  static final double PEAK = 1.5;

  // Gift giving before the lunar new year and the autumn festival, bedding before winter, the
  // November sales;
  // the summer is slow. January to December.
  private static final double[] BY_MONTH = {
    1.15, 0.95, 0.95, 0.90, 1.00, 0.90, 0.75, 0.75, 1.20, 1.10, 1.45, 1.10
  };

  private Season() {}

  static double factor(LocalDate day) {
    return BY_MONTH[day.getMonthValue() - 1];
  }

  /** Whether gifts are bought on a day: the weeks before the two great holidays. */
  static boolean isGiftSeason(LocalDate day) {
    return day.getMonth() == Month.JANUARY || day.getMonth() == Month.SEPTEMBER;
  }
}
