package io.dangol.ltv.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.OpportunityHistory;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lifetimes without end at rates so small that their terms cannot all be added. */
class SmallRatesTest {
  private static final PeriodUnit YEARS = PeriodUnit.YEARS;

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-4, 2e-6})
  void lifetime_equalsTheSumOfItsTerms(double rate) {
    double survival = 1.0;
    double factor = 1.0;
    double sum = 0.0;
    for (int t = 0; factor > 1e-17; t++) {
      sum += survival * factor;
      survival *= (1.2 + t) / (0.7 + 1.2 + t);
      factor /= 1.0 + rate;
    }
    assertThat(
            new ShiftedBetaGeometric(YEARS, 0.7, 1.2)
                .discountedExpectedLifetime(DiscountRate.perYear(rate)))
        .isCloseTo(sum, Percentage.withPercentage(1e-8));
    assertThat(
            new BetaDiscreteWeibull(YEARS, 0.7, 1.2, 1.0)
                .discountedExpectedLifetime(DiscountRate.perYear(rate)))
        .isCloseTo(sum, Percentage.withPercentage(1e-8));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-15, 1e-100})
  void lifetime_tendsToTheMean_whereThatIsFinite(double rate) {
    // The sum of S(t) is (alpha + beta - 1) / (alpha - 1).
    assertThat(
            new ShiftedBetaGeometric(YEARS, 3.0, 1.2)
                .discountedExpectedLifetime(new DiscountRate(rate)))
        .isCloseTo(1.6, Percentage.withPercentage(1e-6));
    // The same sum from the first opportunity on, for gamma = 3 and delta = 1.2 + 6.
    BgBb model = new BgBb(1.0, 1.0, 3.0, 1.2);
    assertThat(
            model.discountedExpectedPurchases(
                new OpportunityHistory(6, 6, 6), new DiscountRate(rate), YEARS))
        .isCloseTo(7.0 / 8.0 * (9.2 / 2.0 - 1.0), Percentage.withPercentage(1e-6));
  }

  @Test
  void lifetime_withFallingHazard_equalsTheSumOfItsTerms() {
    BetaDiscreteWeibull model = new BetaDiscreteWeibull(YEARS, 0.9, 1.4, 0.8);
    double sum = 0.0;
    for (int t = 0; t < 400_000; t++) {
      sum += model.survival(t) * Math.exp(-t * Math.log1p(1e-4));
    }
    assertThat(model.discountedExpectedLifetime(new DiscountRate(Math.log1p(1e-4))))
        .isCloseTo(sum, Percentage.withPercentage(1e-7));
  }

  @Test
  void survival_isZero_whereTheHazardHasRisenBeyondAllNumbers() {
    BetaDiscreteWeibull model = new BetaDiscreteWeibull(YEARS, 1.0, 1.0, 400.0);
    assertThat(model.survival(1)).isEqualTo(0.5);
    assertThat(model.survival(10)).isZero();
    assertThat(model.discountedExpectedLifetime(DiscountRate.perYear(0.1))).isFinite();
  }
}
