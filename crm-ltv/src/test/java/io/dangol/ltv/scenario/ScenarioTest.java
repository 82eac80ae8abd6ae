package io.dangol.ltv.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.cohort.CostSum;
import io.dangol.ltv.cohort.GroupProfile;
import io.dangol.ltv.cohort.Measure;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.RepeatHistory;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.EqualSpend;
import io.dangol.ltv.uncertainty.ModelPair;
import io.dangol.ltv.value.CustomerBase;
import io.dangol.ltv.value.Horizon;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  private static final WhatIf.State CLUSTER_2 =
      new WhatIf.State(new BigDecimal("0.50"), new BigDecimal("200000"), new BigDecimal("0.70"));

  private static WhatIf campaign(String benefits, String mailing) {
    return WhatIf.undiscounted(300, CLUSTER_2)
        .withRetention(new BigDecimal("0.60"), new BigDecimal(benefits))
        .withPurchase(new BigDecimal("250000"), new BigDecimal(mailing));
  }

  @Test
  void whatIf_equalsFixture_inBothConventions() {
    WhatIf.Result now = campaign("0", "0").result();
    assertThat(now.valueBefore()).isEqualByComparingTo("120000");
    assertThat(now.valueAfter()).isEqualByComparingTo("187500");
    assertThat(now.relativeChange()).isEqualByComparingTo("0.5625");
    WhatIf.Result renewal =
        campaign("0", "0").counting(WhatIf.Convention.FIRST_MARGIN_AFTER_RENEWAL).result();
    assertThat(renewal.valueBefore()).isEqualByComparingTo("60000");
    assertThat(renewal.valueAfter()).isEqualByComparingTo("112500");
  }

  @Test
  void effects_areApart_andAddUpToTheWhole() {
    WhatIf.Result result = campaign("6000000", "3000000").result();
    assertThat(result.retentionEffect()).isEqualByComparingTo("30000");
    assertThat(result.purchaseEffect()).isEqualByComparingTo("30000");
    assertThat(result.interaction()).isEqualByComparingTo("7500");
    assertThat(result.gross()).isEqualByComparingTo("20250000");
    assertThat(result.net()).isEqualByComparingTo("11250000");
  }

  @Test
  void averages_mayComeFromPurchases() {
    GroupProfile profile =
        new GroupProfile(
            "2",
            300,
            280,
            Measure.of(0.5),
            0.5,
            2.0,
            4.0,
            Measure.of(100_000),
            new CostSum(new BigDecimal("100"), new BigDecimal("70"), BigDecimal.ZERO));
    WhatIf.State state = WhatIf.State.of(profile).orElseThrow();

    assertThat(state.purchase()).isEqualByComparingTo("200000");
    assertThat(state.costRatio()).isEqualByComparingTo("0.7");
    assertThat(WhatIf.undiscounted(300, state).result().valueBefore())
        .isEqualByComparingTo("120000");
    GroupProfile young =
        new GroupProfile(
            "3",
            10,
            0,
            Measure.unknown(Measure.Reason.NOBODY_EXPOSED),
            1.0,
            0.2,
            0.0,
            Measure.of(1),
            profile.costs());
    assertThat(WhatIf.State.of(young)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WhatIf.State(new BigDecimal("1.1"), BigDecimal.ONE, BigDecimal.ZERO));
  }

  @Test
  void breakEven_leavesNothing() {
    for (WhatIf.Convention convention : WhatIf.Convention.values()) {
      WhatIf whatIf =
          campaign("6000000", "3000000").counting(convention).discountedAt(new BigDecimal("0.1"));
      WhatIf byRetention = whatIf.withRetention(whatIf.breakEvenRetention(), whatIf.benefitsCost());
      assertThat(byRetention.result().net().doubleValue()).isCloseTo(0.0, within(1e-20));
      WhatIf byPurchase = whatIf.withPurchase(whatIf.breakEvenPurchase(), whatIf.campaignCost());
      assertThat(byPurchase.result().net().doubleValue()).isCloseTo(0.0, within(1e-20));
    }
  }

  @Test
  void breakEvenRetention_isZero_whereAnythingPays() {
    WhatIf.State worthless =
        new WhatIf.State(new BigDecimal("0.5"), BigDecimal.ZERO, new BigDecimal("0.5"));
    for (WhatIf.Convention convention : WhatIf.Convention.values()) {
      WhatIf free =
          WhatIf.undiscounted(10, worthless)
              .withPurchase(new BigDecimal("100"), BigDecimal.ZERO)
              .counting(convention);
      assertThat(free.breakEvenRetention()).isEqualByComparingTo("0");
    }
    WhatIf cheap =
        WhatIf.undiscounted(10, worthless).withPurchase(new BigDecimal("100"), BigDecimal.ONE);
    assertThat(cheap.breakEvenRetention()).isEqualByComparingTo("0");
  }

  @Test
  void breakEven_isRefused_whereNothingCanPay() {
    WhatIf nobody = WhatIf.undiscounted(0, CLUSTER_2);
    assertThat(nobody.breakEvenRetention()).isEqualByComparingTo("0.5");
    WhatIf costly = nobody.withRetention(new BigDecimal("0.6"), new BigDecimal("1000"));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(costly::breakEvenRetention)
        .withMessageContaining("without customers");
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(costly::breakEvenPurchase);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () ->
                WhatIf.undiscounted(10, CLUSTER_2)
                    .withPurchase(BigDecimal.ZERO, BigDecimal.ZERO)
                    .breakEvenRetention());
  }

  @Test
  void forecast_addsUpToExpectationsOfModel() {
    MbgNbd model = new MbgNbd(PeriodUnit.WEEKS, .52484311, 6.18308489, .89135943, 1.61400245);
    RepeatSummaries base =
        RepeatSummaries.of(
                PeriodUnit.WEEKS,
                List.of(new RepeatHistory(2, 30, 38), new RepeatHistory(0, 0, 38)))
            .withWeights(new double[] {1.0, 10.0});
    PurchaseForecast forecast =
        PurchaseForecast.of(
            new ModelPair(model, new EqualSpend(20.0)),
            CustomerBase.of(base),
            Horizon.of(4.0, PeriodUnit.WEEKS),
            List.of(0.0, 100.0, 0.0));
    double existing = 0.0;
    for (PurchaseForecast.Period period : forecast.periods()) {
      existing += period.existingPurchases();
      assertThat(period.revenue()).isCloseTo(20.0 * period.purchases(), within(1e-9));
    }
    assertThat(existing)
        .isCloseTo(
            model.expectedPurchases(base.history(0), 12.0)
                + 10.0 * model.expectedPurchases(base.history(1), 12.0),
            within(1e-9));
    assertThat(forecast.periods().get(0).newPurchases()).isZero();
    assertThat(forecast.periods().get(1).newPurchases())
        .isCloseTo(100.0 * model.expectedPurchases(2.0), within(1e-9));
    assertThat(forecast.periods().get(2).newPurchases())
        .isCloseTo(
            100.0 * (model.expectedPurchases(6.0) - model.expectedPurchases(2.0)), within(1e-9));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PurchaseForecast.of(
                    new ModelPair(model, new EqualSpend(1)),
                    CustomerBase.of(base),
                    Horizon.of(0.0, PeriodUnit.WEEKS),
                    List.of()));
  }
}
