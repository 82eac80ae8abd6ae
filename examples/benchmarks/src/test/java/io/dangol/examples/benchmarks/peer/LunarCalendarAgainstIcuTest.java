package io.dangol.examples.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.dangol.core.calendar.KoreanLunarCalendar;
import io.dangol.core.calendar.LunarDate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The embedded Korean calendar beside the astronomical one of ICU4J, day by day. */
class LunarCalendarAgainstIcuTest {

  /** The month that began on 26 February 2017 at 23:58 Korean time; ICU begins it on the 27th. */
  private static final LocalDate DISPUTED_FROM = LocalDate.of(2017, 2, 26);

  private static final LocalDate DISPUTED_UNTIL = LocalDate.of(2017, 2, 27);

  private final Calendar icu = icuCalendar();

  @Test
  void everyDay_isTheSame_butOne() {
    List<LocalDate> different = new ArrayList<>();
    LocalDate end = LocalDate.of(2051, 2, 11);
    for (LocalDate day = LocalDate.of(1900, 1, 31); day.isBefore(end); day = day.plusDays(1)) {
      if (!KoreanLunarCalendar.instance().toLunar(day).equals(icuDate(day))) {
        different.add(day);
      }
    }
    assertThat(different).isNotEmpty().allSatisfy(LunarCalendarAgainstIcuTest::isDisputed);
  }

  private static void isDisputed(LocalDate day) {
    assertThat(day).isBetween(DISPUTED_FROM, DISPUTED_UNTIL.plusDays(28));
  }

  private LunarDate icuDate(LocalDate day) {
    icu.setTimeInMillis(Duration.ofDays(day.toEpochDay()).toMillis());
    return new LunarDate(
        lunarYear(day),
        icu.get(Calendar.MONTH) + 1,
        icu.get(Calendar.IS_LEAP_MONTH) == 1,
        icu.get(Calendar.DAY_OF_MONTH));
  }

  /** ICU counts cycles of sixty years; the months 11 and 12 may lie in the next Gregorian year. */
  private int lunarYear(LocalDate day) {
    boolean stillTheOldYear = day.getMonthValue() < 3 && icu.get(Calendar.MONTH) >= 10;
    return stillTheOldYear ? day.getYear() - 1 : day.getYear();
  }

  private static Calendar icuCalendar() {
    return Calendar.getInstance(TimeZone.getTimeZone("UTC"), new ULocale("ko@calendar=dangi"));
  }
}
