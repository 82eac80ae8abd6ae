package io.dangol.examples.quickstart;

import io.dangol.core.calendar.Anniversary;
import io.dangol.core.calendar.AnniversaryKind;
import io.dangol.core.calendar.LunarDay;
import io.dangol.core.calendar.Occurrence;
import io.dangol.core.customer.CustomerId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Birthdays within a week: one by the solar calendar on 29 February, one by the Korean lunar
 * calendar on the fifteenth of the eighth month, which is Chuseok.
 */
public final class LunarBirthdays {

  static final List<Anniversary> BIRTHDAYS =
      List.of(
          Anniversary.of(CustomerId.of("C-1"), AnniversaryKind.BIRTHDAY, LocalDate.of(1988, 2, 29)),
          Anniversary.of(CustomerId.of("C-2"), AnniversaryKind.BIRTHDAY, LunarDay.korean(8, 15)));

  private LunarBirthdays() {}

  static List<Occurrence> dueFrom(LocalDate day) {
    return BIRTHDAYS.stream()
        .flatMap(birthday -> birthday.due(day, Period.ofDays(7)).stream())
        .toList();
  }

  /**
   * Prints what is due in the last weeks of February and of September.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    System.out.println(dueFrom(LocalDate.of(2026, 2, 24)));
    System.out.println(dueFrom(LocalDate.of(2026, 9, 22)));
  }
}
