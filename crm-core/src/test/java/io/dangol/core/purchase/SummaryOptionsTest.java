package io.dangol.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class SummaryOptionsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);
  private static final SummaryOptions OPTIONS = SummaryOptions.asOf(AS_OF);

  @Test
  void defaults_areNetOfRefundsOverAllHistory() {
    assertThat(OPTIONS.refunds()).isEqualTo(Refunds.NET);
    assertThat(OPTIONS.frequency()).isEqualTo(Frequency.ORDERS);
    assertThat(OPTIONS.windowStart()).isEmpty();
    assertThat(OPTIONS.lastDaySeen()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(OPTIONS.lastHoldoutDay()).isEmpty();
    assertThat(OPTIONS.previousWindowStart()).isEqualTo(LocalDate.of(2024, 7, 1));
    assertThat(OPTIONS.previousWindowEnd()).isEqualTo(LocalDate.of(2025, 7, 1));
  }

  @Test
  void previousWindow_hasTheLengthOfTheWindow() {
    SummaryOptions half = OPTIONS.withWindow(Period.ofMonths(6));
    assertThat(half.windowStart()).contains(LocalDate.of(2026, 1, 1));
    assertThat(half.previousWindowEnd()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(half.previousWindowStart()).isEqualTo(LocalDate.of(2025, 7, 1));
  }

  @Test
  void holdout_endsTheDayBeforeTheAnalysisDate_byDefault() {
    SummaryOptions split = OPTIONS.withCalibrationEnd(LocalDate.of(2026, 3, 31));
    assertThat(split.lastDaySeen()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(split.lastHoldoutDay()).contains(LocalDate.of(2026, 6, 30));
    assertThat(split.withHoldoutEnd(LocalDate.of(2026, 5, 1)).lastHoldoutDay())
        .contains(LocalDate.of(2026, 5, 1));
  }

  @Test
  void options_mustFitEachOther() {
    assertThatIllegalArgumentException().isThrownBy(() -> OPTIONS.withWindow(Period.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> OPTIONS.withWindow(Period.ofDays(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> OPTIONS.withCalibrationEnd(AS_OF));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OPTIONS.withHoldoutEnd(AS_OF.minusDays(1)));
    SummaryOptions split = OPTIONS.withCalibrationEnd(AS_OF.minusDays(10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split.withHoldoutEnd(AS_OF.minusDays(10)));
    assertThatIllegalArgumentException().isThrownBy(() -> split.withHoldoutEnd(AS_OF));
  }
}
