package io.dangol.core.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CadenceTest {

  @Test
  void quarter_isThatOfTheCalendar() {
    LocalDate day = LocalDate.of(2026, 5, 17);

    assertThat(Cadence.quarterly().startOf(day)).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(Cadence.quarterly().endOf(day)).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(Cadence.yearly().startOf(LocalDate.of(1969, 12, 31)))
        .isEqualTo(LocalDate.of(1969, 1, 1));
  }

  @Test
  void period_endsOnItsLastDay_notBefore() {
    LocalDate april = LocalDate.of(2026, 4, 1);

    assertThat(Cadence.quarterly().endedBetween(april.minusDays(1), april)).isTrue();
    assertThat(Cadence.quarterly().endedBetween(april, april)).isFalse();
    assertThat(Cadence.quarterly().endedBetween(april, april.plusDays(90))).isFalse();
    assertThat(Cadence.quarterly().endedBetween(april, april.plusDays(91))).isTrue();
  }

  @Test
  void anchor_onThe31st_isTheLastDayOfShorterMonths() {
    Cadence cadence = new Cadence(1, LocalDate.of(2026, 1, 31));

    assertThat(cadence.startOf(LocalDate.of(2026, 2, 28))).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(cadence.endOf(LocalDate.of(2026, 2, 28))).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(cadence.startOf(LocalDate.of(2026, 3, 30))).isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  void length_isRefused_outOfRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Cadence(0, LocalDate.EPOCH));
    assertThatIllegalArgumentException().isThrownBy(() -> new Cadence(121, LocalDate.EPOCH));
  }

  @Property(tries = 500)
  void everyDay_liesInExactlyOnePeriod(
      @ForAll @IntRange(min = 1, max = 24) int months,
      @ForAll @IntRange(max = 1000) int anchor,
      @ForAll @IntRange(min = -20_000, max = 40_000) int day) {
    Cadence cadence = new Cadence(months, LocalDate.of(2024, 1, 1).plusDays(anchor));
    LocalDate some = LocalDate.ofEpochDay(day);
    LocalDate start = cadence.startOf(some);
    LocalDate end = cadence.endOf(some);

    assertThat(start).isBeforeOrEqualTo(some);
    assertThat(end).isAfter(some);
    assertThat(cadence.startOf(end.minusDays(1))).isEqualTo(start);
    assertThat(cadence.startOf(end)).isEqualTo(end);
    assertThat(cadence.startOf(start)).isEqualTo(start);
  }
}
