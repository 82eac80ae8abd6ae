package io.dangol.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnniversaryTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final Period WEEK = Period.ofDays(7);

  @Test
  void due_hasTheDayItselfAndTheLead() {
    Anniversary wedding = Anniversary.of(KIM, AnniversaryKind.WEDDING, LocalDate.of(2010, 5, 10));
    assertThat(days(wedding, "2026-05-02", WEEK)).isEmpty();
    assertThat(days(wedding, "2026-05-03", WEEK)).containsExactly(LocalDate.of(2026, 5, 10));
    assertThat(days(wedding, "2026-05-10", Period.ZERO)).hasSize(1);
    assertThat(days(wedding, "2026-05-11", WEEK)).isEmpty();
  }

  @Test
  void due_looksOverTheEndOfTheYear() {
    Anniversary newYear = Anniversary.of(KIM, AnniversaryKind.FOUNDING, LocalDate.of(2000, 1, 2));
    assertThat(days(newYear, "2026-12-28", WEEK)).containsExactly(LocalDate.of(2027, 1, 2));
  }

  @Test
  void leapDay_fallsByPolicy_inOtherYears() {
    SolarDay leap = SolarDay.of(LocalDate.of(1992, 2, 29));
    assertThat(leap.in(2026)).containsExactly(LocalDate.of(2026, 2, 28));
    assertThat(leap.with(LeapDay.MARCH_1).in(2026)).containsExactly(LocalDate.of(2026, 3, 1));
    assertThat(leap.with(LeapDay.MARCH_1).in(2028)).containsExactly(LocalDate.of(2028, 2, 29));
    assertThat(leap.in(1900)).containsExactly(LocalDate.of(1900, 2, 28));
    assertThat(SolarDay.of(LocalDate.of(2000, 12, 31)).with(LeapDay.MARCH_1).in(2026))
        .containsExactly(LocalDate.of(2026, 12, 31));
  }

  @Test
  void event_isNoAnniversaryOfItself() {
    Anniversary birthday = Anniversary.of(KIM, AnniversaryKind.BIRTHDAY, LocalDate.of(2026, 5, 10));
    assertThat(days(birthday, "2026-05-10", WEEK)).isEmpty();
    List<Occurrence> next = birthday.due(LocalDate.of(2027, 5, 10), WEEK);
    assertThat(birthday.years(next.get(0))).contains(1);
  }

  @Test
  void lunarDay_mayComeTwiceOrNever() {
    YearlyDay lunar =
        year ->
            year == 2026
                ? List.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 25))
                : List.of();
    Anniversary birthday = Anniversary.of(KIM, AnniversaryKind.BIRTHDAY, lunar);
    assertThat(days(birthday, "2026-01-01", Period.ofYears(1))).hasSize(2);
    assertThat(days(birthday, "2027-01-01", Period.ofYears(1).minusDays(1))).isEmpty();
  }

  @Test
  void lunarDay_isLeftOut_whereTheCalendarEnds() {
    Anniversary birthday = Anniversary.of(KIM, AnniversaryKind.BIRTHDAY, LunarDay.korean(12, 15));
    // The last lunar year that is known, 2050, ends on 10 February 2051.
    assertThat(days(birthday, "2051-01-01", Period.ofYears(2))).hasSize(1);
    assertThat(days(birthday, "2060-01-01", WEEK)).isEmpty();
    assertThat(days(birthday, "1900-01-01", WEEK)).isEmpty();
  }

  @Test
  void key_isTheSame_howeverOftenItIsAsked() {
    Anniversary wedding = Anniversary.of(KIM, AnniversaryKind.WEDDING, LocalDate.of(2010, 5, 10));
    assertThat(wedding.due(LocalDate.of(2026, 5, 9), WEEK).get(0).key())
        .isEqualTo("C-1/WEDDING/2026-05-10")
        .isEqualTo(wedding.due(LocalDate.of(2026, 5, 10), WEEK).get(0).key());
  }

  @Test
  void due_refusesANegativeLead() {
    Anniversary wedding = Anniversary.of(KIM, AnniversaryKind.WEDDING, LocalDate.of(2010, 5, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wedding.due(LocalDate.EPOCH, Period.ofDays(-1)));
    assertThat(wedding).asString().doesNotContain("2010");
  }

  private static List<LocalDate> days(Anniversary anniversary, String asOf, Period lead) {
    return anniversary.due(LocalDate.parse(asOf), lead).stream().map(Occurrence::day).toList();
  }
}
