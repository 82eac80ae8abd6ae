package io.dangol.ltv.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiscountRateTest {
  @Test
  void yearlyRate_convertsToContinuousWeeklyRate() {
    assertThat(DiscountRate.perYear(0.10).continuousPer(PeriodUnit.WEEKS))
        .isCloseTo(Math.log(1.1) * 7.0 / 365.25, within(1e-17));
  }

  @Test
  void effectiveRate_returnsWhatItWasMadeFrom() {
    for (PeriodUnit unit : PeriodUnit.values()) {
      assertThat(DiscountRate.per(unit, 0.02).effectivePer(unit)).isCloseTo(0.02, within(1e-15));
    }
    assertThat(DiscountRate.per(PeriodUnit.MONTHS, 0.01).effectivePer(PeriodUnit.YEARS))
        .isCloseTo(Math.pow(1.01, 12) - 1.0, within(1e-14));
  }

  @Test
  void rate_isRefused_whereItIsNotAFraction() {
    assertThatIllegalArgumentException().isThrownBy(() -> DiscountRate.perYear(-1.0));
    assertThatIllegalArgumentException().isThrownBy(() -> DiscountRate.perYear(Double.NaN));
  }

  @Test
  void units_convertBackAndForth() {
    assertThat(PeriodUnit.WEEKS.convert(14.0, PeriodUnit.DAYS)).isEqualTo(2.0);
    assertThat(PeriodUnit.MONTHS.convert(2.0, PeriodUnit.YEARS)).isCloseTo(24.0, within(1e-13));
  }
}
