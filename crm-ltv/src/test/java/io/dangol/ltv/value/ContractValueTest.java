package io.dangol.ltv.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.contract.ShiftedBetaGeometric;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.formula.RetentionLtv;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ContractValueTest {
  private static final DiscountRate TEN_PERCENT = DiscountRate.perYear(0.10);
  private static final ShiftedBetaGeometric HIGH_END =
      new ShiftedBetaGeometric(PeriodUnit.YEARS, .66808833, 3.8060948);
  private static final ShiftedBetaGeometric REGULAR =
      new ShiftedBetaGeometric(PeriodUnit.YEARS, .70407731, 1.18204307);

  /** DEL and DRL of the cohorts of Fader and Hardie (2007), times the margin. */
  @Test
  void value_isMarginTimesDiscountedLifetime() {
    assertThat(new ContractValue(HIGH_END, 100.0, TEN_PERCENT).newCustomer())
        .isCloseTo(592.225351, within(1e-5));
    assertThat(new ContractValue(REGULAR, 100.0, TEN_PERCENT).newCustomer())
        .isCloseTo(369.490846, within(1e-5));
    assertThat(new ContractValue(HIGH_END, 100.0, TEN_PERCENT).beforeRenewal(5))
        .isCloseTo(689.670671, within(1e-5));
  }

  @Test
  void constantRetention_undervaluesThoseWhoHaveStayed() {
    double stayed = new ContractValue(REGULAR, 100.0, TEN_PERCENT).beforeRenewal(5);
    // The average retention of the first year, applied for ever, that renewal included.
    RetentionLtv naive =
        RetentionLtv.of(
            new BigDecimal("100"),
            BigDecimal.valueOf(REGULAR.retention(1)),
            new BigDecimal("0.10"));
    double before = naive.firstMarginNow().doubleValue() * REGULAR.retention(1);

    assertThat(stayed).isGreaterThan(2.0 * before);
  }

  @Test
  void endlessValue_needsAPositiveRate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContractValue(REGULAR, 100.0, DiscountRate.NONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContractValue(REGULAR, Double.NaN, TEN_PERCENT));
  }
}
