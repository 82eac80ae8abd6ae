package io.dangol.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanLunarCalendarTest {

  private static final LunarCalendar KOREAN = KoreanLunarCalendar.instance();

  /** Public holidays of the Republic of Korea as they were, or are, kept. */
  @ParameterizedTest
  @CsvSource({
    "2020, 2020-01-25, 2020-04-30, 2020-10-01",
    "2021, 2021-02-12, 2021-05-19, 2021-09-21",
    "2022, 2022-02-01, 2022-05-08, 2022-09-10",
    "2023, 2023-01-22, 2023-05-27, 2023-09-29",
    "2024, 2024-02-10, 2024-05-15, 2024-09-17",
    "2025, 2025-01-29, 2025-05-05, 2025-10-06",
    "2026, 2026-02-17, 2026-05-24, 2026-09-25"
  })
  void holidays_fallOnTheirPublishedDays(
      int year, LocalDate seollal, LocalDate buddhasBirthday, LocalDate chuseok) {
    assertThat(KOREAN.toSolar(LunarDate.of(year, 1, 1))).contains(seollal);
    assertThat(KOREAN.toSolar(LunarDate.of(year, 4, 8))).contains(buddhasBirthday);
    assertThat(KOREAN.toSolar(LunarDate.of(year, 8, 15))).contains(chuseok);
  }

  /** Leap months as announced in the Korean almanac. */
  @ParameterizedTest
  @CsvSource({
    "2012, 3",
    "2014, 9",
    "2017, 5",
    "2020, 4",
    "2023, 2",
    "2025, 6",
    "2028, 5",
    "2033, 11"
  })
  void leapMonths_areThoseOfTheAlmanac(int year, int leapMonth) {
    for (int month = 1; month <= 12; month++) {
      assertThat(KOREAN.lengthOfMonth(year, month, true) > 0).isEqualTo(month == leapMonth);
    }
    assertThat(KOREAN.toSolar(LunarDate.of(year, leapMonth, 1).inLeapMonth())).isPresent();
  }

  @Test
  void newMoonBeforeMidnight_beginsTheMonthOnThatDay() {
    // 26 February 2017, 14:58 UTC: 23:58 in Korea.
    assertThat(KOREAN.toLunar(LocalDate.of(2017, 2, 26))).isEqualTo(LunarDate.of(2017, 2, 1));
  }

  @Test
  void everyDay_hasOneLunarDay_andComesBack() {
    LocalDate day = LocalDate.of(1900, 1, 31);
    LocalDate end = LocalDate.of(2051, 2, 11);
    LunarDate before = null;
    for (; day.isBefore(end); day = day.plusDays(1)) {
      LunarDate lunar = KOREAN.toLunar(day);
      assertThat(KOREAN.toSolar(lunar)).contains(day);
      if (before != null && lunar.day() > 1) {
        assertThat(lunar)
            .isEqualTo(
                new LunarDate(before.year(), before.month(), before.leap(), before.day() + 1));
      }
      before = lunar;
    }
  }

  @Test
  void daysOutside_areRefusedWithTheRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KOREAN.toLunar(LocalDate.of(2051, 2, 11)))
        .withMessageContaining("2051-02-10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KOREAN.toLunar(LocalDate.of(1900, 1, 30)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KOREAN.lengthOfMonth(2051, 1, false))
        .withMessageContaining("1900 to 2050");
    assertThat(KOREAN.covers(2050)).isTrue();
    assertThat(KOREAN.covers(2051)).isFalse();
  }

  @Test
  void dayThatTheYearLacks_isEmpty() {
    assertThat(KOREAN.toSolar(LunarDate.of(2026, 1, 30).inLeapMonth())).isEmpty();
    assertThat(KOREAN.lengthOfMonth(2017, 1, false)).isEqualTo(29);
    assertThat(KOREAN.toSolar(LunarDate.of(2017, 1, 30))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> LunarDate.of(2026, 13, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> LunarDate.of(2026, 1, 31));
  }

  @Test
  void solarYear_holdsTwoOfALunarDay_orNone() {
    LunarDay late = LunarDay.korean(12, 1);
    // The first day of the twelfth month came on 11 January and on 31 December 2024, and not at
    // all in 2025.
    assertThat(late.in(2024))
        .containsExactly(LocalDate.of(2024, 1, 11), LocalDate.of(2024, 12, 31));
    assertThat(late.in(2025)).isEmpty();
  }

  @Test
  void leapMonth_returnsByPolicy() {
    LunarDay born = LunarDay.of(LunarDate.of(1987, 6, 10).inLeapMonth(), KOREAN);
    assertThat(born.in(2025)).containsExactly(LocalDate.of(2025, 7, 4));
    assertThat(born.with(LeapMonth.LEAP_MONTH_IF_ANY).in(2025))
        .containsExactly(LocalDate.of(2025, 8, 3));
    assertThat(born.with(LeapMonth.LEAP_MONTH_ONLY).in(2025))
        .containsExactly(LocalDate.of(2025, 8, 3));
    assertThat(born.with(LeapMonth.LEAP_MONTH_ONLY).in(2026)).isEmpty();
    assertThat(born.with(LeapMonth.LEAP_MONTH_IF_ANY).in(2026)).isEqualTo(born.in(2026));
  }

  @Test
  void dayThirty_ofAShortMonth_fallsByPolicy() {
    LunarDay last = LunarDay.korean(1, 30);
    assertThat(last.in(2017)).containsExactly(LocalDate.of(2017, 2, 25));
    assertThat(last.with(DayThirty.FIRST_OF_NEXT).in(2017))
        .containsExactly(LocalDate.of(2017, 2, 26));
  }

  @Test
  void texts_haveNoDay() {
    assertThat(LunarDay.korean(3, 17))
        .hasToString("LunarDay[KOREAN, REGULAR_MONTH, LAST_OF_MONTH]");
    assertThat(SolarDay.of(LocalDate.of(1990, 3, 17)).toString()).doesNotContain("17");
  }
}
