package io.dangol.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ReportPeriodTest {

  @Property
  void everyDay_isInItsPeriod_andPeriodsFollowOneAnother(
      @ForAll @LongRange(min = -40_000, max = 40_000) long epochDay, @ForAll ReportPeriod period) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    LocalDate start = period.startOf(day);
    LocalDate end = period.endOf(day);
    assertThat(day).isBetween(start, end.minusDays(1));
    assertThat(period.startOf(end)).isEqualTo(end);
    assertThat(period.startOf(end.minusDays(1))).isEqualTo(start);
  }

  @Test
  void quarters_beginInTheirFirstMonth() {
    assertThat(ReportPeriod.QUARTER.startOf(LocalDate.of(2026, 5, 17))).isEqualTo("2026-04-01");
    assertThat(ReportPeriod.WEEK.startOf(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-16");
  }

  @Test
  void ratio_neverDividesByZero() {
    assertThat(Ratio.NONE.value()).isEmpty();
    assertThat(Ratio.NONE.plus(true).plus(false).value()).hasValue(0.5);
    assertThat(new Ratio(3, 12)).hasToString("3 of 12");
    assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(-1, 2));
  }
}
