package io.dangol.ltv.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.RandomVariates;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.CovariateModel;
import io.dangol.ltv.repeat.Covariates;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatHistory;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.EqualSpend;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.uncertainty.ModelPair;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerBaseTest {
  private static final BgNbd BG =
      new BgNbd(PeriodUnit.WEEKS, .24259452, 4.41360196, .79292191, 2.42590639);
  private static final MbgNbd MBG =
      new MbgNbd(PeriodUnit.WEEKS, .52484311, 6.18308489, .89135943, 1.61400245);
  private static final ParetoNbd PARETO =
      new ParetoNbd(PeriodUnit.WEEKS, .55327705, 10.57768346, .60623998, 11.66873580);
  private static final Nbd NBD = new Nbd(PeriodUnit.WEEKS, .3847658753, 12.07201373);
  private static final MbgCnbd REGULAR =
      new MbgCnbd(PeriodUnit.WEEKS, 2, .52484311, 3.1, .89135943, 1.61400245);
  private static final GammaGamma SPEND = new GammaGamma(6.24957, 3.74422, 15.44352);
  private static final RepeatHistory HISTORY = new RepeatHistory(2, 30.428571, 38.857143);
  private static final RepeatSummaries CUSTOMERS =
      RepeatSummaries.of(
              PeriodUnit.WEEKS,
              List.of(
                  HISTORY,
                  new RepeatHistory(0, 0.0, 38.857143),
                  new RepeatHistory(2, 10.0, 38.857143),
                  HISTORY,
                  new RepeatHistory(7, 29.4, 33.0)))
          .withMeanSpend(new double[] {22.345, 0.0, 40.0, 12.0, 73.74})
          .withWeights(new double[] {1.0, 20.0, 2.0, 1.0, 0.5});

  static List<RepeatModel> models() {
    return List.of(BG, MBG, PARETO, NBD, REGULAR);
  }

  private static Valuation valuation(PurchaseModel model) {
    return Valuation.of(model, SPEND)
        .discountedAt(DiscountRate.perYear(0.10))
        .withHorizon(Horizon.of(2.0, PeriodUnit.YEARS))
        .withMargin(0.3);
  }

  @ParameterizedTest
  @MethodSource("models")
  void value_equalsThatOfCustomersOneByOne(RepeatModel model) {
    Valuation valuation = valuation(model);
    CustomerValues values = valuation.value(CUSTOMERS);
    CustomerBase base = CustomerBase.of(CUSTOMERS);

    assertThat(base.value(valuation)).isCloseTo(values.total(), Percentage.withPercentage(1e-10));
    assertThat(CustomerBase.of(CUSTOMERS.in(PeriodUnit.DAYS)).value(valuation))
        .isCloseTo(values.total(), Percentage.withPercentage(1e-7));
    assertThat(base.where(row -> row == 4).value(valuation))
        .isCloseTo(0.5 * values.clv(4), Percentage.withPercentage(1e-10));
    assertThat(base.customers()).isEqualTo(24.5);
    assertThat(base.where(row -> row < 3).where(row -> row > 0).customers()).isEqualTo(22.0);
    assertThat(base.where(row -> false).value(valuation)).isZero();
  }

  @ParameterizedTest
  @MethodSource("models")
  void outlook_addsUpToExpectedPurchases(RepeatModel model) {
    ModelPair models = new ModelPair(model, SPEND);
    Outlook outlook =
        CustomerBase.of(CUSTOMERS)
            .where(row -> row == 0 || row == 4)
            .outlook(models, Change.NONE, Horizon.of(7.0, PeriodUnit.DAYS), 3);
    double first = model.expectedPurchases(CUSTOMERS.history(0), 3.0);
    double last = 0.5 * model.expectedPurchases(CUSTOMERS.history(4), 3.0);

    assertThat(outlook.periods()).isEqualTo(3);
    assertThat(outlook.purchases(1) + outlook.purchases(2) + outlook.purchases(3))
        .isCloseTo(first + last, within(1e-10));
    assertThat(outlook.revenue(1) + outlook.revenue(2) + outlook.revenue(3))
        .isCloseTo(
            first * SPEND.expectedSpend(2, 22.345) + last * SPEND.expectedSpend(7, 73.74),
            within(1e-8));
  }

  @Test
  void spendAndMargin_scaleTheValue() {
    CustomerBase base = CustomerBase.of(CUSTOMERS);
    double now = base.value(valuation(MBG));

    assertThat(base.value(valuation(MBG), Change.NONE.withSpend(1.1)))
        .isCloseTo(1.1 * now, within(1e-9));
    assertThat(base.value(valuation(MBG), Change.NONE.withMargin(0.6)))
        .isCloseTo(2.0 * now, within(1e-9));
  }

  @Test
  void purchaseRate_scalesPurchases_whereLeavingDoesNotDependOnThem() {
    CustomerBase base = CustomerBase.of(CUSTOMERS);
    Change faster = Change.NONE.withPurchaseRate(1.25);

    assertThat(base.value(valuation(PARETO), faster))
        .isCloseTo(1.25 * base.value(valuation(PARETO)), within(1e-9));
    assertThat(base.value(valuation(NBD), faster))
        .isCloseTo(1.25 * base.value(valuation(NBD)), within(1e-9));
    assertThat(base.value(valuation(NBD), Change.NONE.withDropout(5.0)))
        .isEqualTo(base.value(valuation(NBD)));
    // Who buys faster is earlier through, where every purchase may be the last.
    assertThat(base.value(valuation(BG), faster))
        .isBetween(base.value(valuation(BG)), 1.25 * base.value(valuation(BG)));
  }

  /** Rates of living customers drawn from what their history says, and the closed sum for each. */
  @Test
  void changedRateAndDropout_equalWhatCustomersDrawnOneByOneDo() {
    double f = 1.3;
    double g = 0.7;
    double horizon = 39.0;
    int n = 200_000;
    double pareto = 0.0;
    double bg = 0.0;
    for (int i = 0; i < n; i++) {
      RandomVariates random = new RandomVariates(17, i);
      double lambda = random.gamma(PARETO.r() + 2, PARETO.alpha() + HISTORY.age());
      double mu = g * random.gamma(PARETO.s(), PARETO.beta() + HISTORY.age());
      pareto += f * lambda * -Math.expm1(-mu * horizon) / mu / n;
      double rate = random.gamma(BG.r() + 2, BG.alpha() + HISTORY.age());
      double p = random.beta(g * BG.a(), BG.b() + 2);
      bg += -Math.expm1(-f * rate * p * horizon) / p / n;
    }
    Change change = Change.NONE.withPurchaseRate(f).withDropout(g);

    assertThat(ChangedFuture.of(PARETO, change).expectedIfAlive(HISTORY, horizon))
        .isCloseTo(pareto, Percentage.withPercentage(1.0));
    assertThat(ChangedFuture.of(BG, change).expectedIfAlive(HISTORY, horizon))
        .isCloseTo(bg, Percentage.withPercentage(1.0));
    // Discounting at nothing over a horizon is counting.
    for (RepeatModel model : models()) {
      ChangedFuture future = ChangedFuture.of(model, change);
      assertThat(future.discountedIfAlive(HISTORY, DiscountRate.NONE, horizon))
          .as(model.code())
          .isCloseTo(future.expectedIfAlive(HISTORY, horizon), Percentage.withPercentage(1e-6));
    }
  }

  @Test
  void retention_isReached_byTheDropoutFoundForIt() {
    CustomerBase base = CustomerBase.of(CUSTOMERS);
    Horizon year = Horizon.of(1.0, PeriodUnit.YEARS);
    for (RepeatModel model : List.of(BG, MBG, PARETO)) {
      double now = base.retention(model, Change.NONE, year);
      double target = 0.5 * (1.0 + now);
      Change change = base.changeToRetain(model, target, year).orElseThrow();

      assertThat(change.dropout()).isLessThan(1.0);
      assertThat(base.retention(model, change, year)).isCloseTo(target, within(1e-9));
      assertThat(base.value(valuation(model), change)).isGreaterThan(base.value(valuation(model)));
    }
    assertThat(base.changeToRetain(NBD, 0.5, year)).isEmpty();
    assertThat(base.retention(NBD, Change.NONE, year)).isEqualTo(1.0);
    assertThatIllegalArgumentException().isThrownBy(() -> base.changeToRetain(BG, 1.0, year));
  }

  @Test
  void modelWithCovariates_isUsedLikeAPlainOne() {
    Covariates web =
        new Covariates(
            List.of("web"),
            List.of(List.of(1.), List.of(0.), List.of(1.), List.of(0.), List.of(1.)));
    RepeatSummaries customers = CUSTOMERS.withCovariates(web);
    CovariateModel model =
        new CovariateModel(MBG, List.of("web"), List.of(0.0), List.of(0.4), List.of(-0.2));
    CustomerBase base = CustomerBase.of(customers);
    RepeatModel onTheWeb = model.forCovariates(List.of(1.0));

    assertThat(base.value(valuation(model)))
        .isCloseTo(valuation(model).value(customers).total(), Percentage.withPercentage(1e-10));
    assertThat(base.where(row -> row % 2 == 0).value(valuation(model)))
        .isCloseTo(
            base.where(row -> row % 2 == 0).value(valuation(onTheWeb)),
            Percentage.withPercentage(1e-10));
    assertThat(base.newCustomers(model)).containsOnlyKeys(onTheWeb, MBG);
    assertThat(base.newCustomers(model).get(MBG)).isCloseTo(21.0 / 24.5, within(1e-12));
    assertThat(valuation(model).newCustomerValue(List.of(1.0)))
        .isEqualTo(valuation(onTheWeb).newCustomerValue());
    assertThatIllegalArgumentException().isThrownBy(() -> valuation(model).newCustomerValue());
  }

  @Test
  void topCustomers_holdTheirShare() {
    CustomerValues values =
        Valuation.of(MBG, new EqualSpend(10.0))
            .value(CUSTOMERS.withWeights(new double[] {1, 1, 1, 1, 1}));
    double most = values.clv(4);

    assertThat(values.shareOfTop(1)).isCloseTo(most / values.total(), within(1e-12));
    assertThat(values.shareOfTop(0.1)).isCloseTo(0.5 * most / values.total(), within(1e-12));
    assertThat(values.shareOfTop(1.0)).isCloseTo(1.0, within(1e-12));
    assertThat(values.shareOfTop(99)).isCloseTo(1.0, within(1e-12));
    assertThat(values.shareOfTop(0)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> values.shareOfTop(1.5));
  }

  @Test
  void impossibleChanges_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Change.NONE.withDropout(0.0));
    assertThatIllegalArgumentException().isThrownBy(() -> Change.NONE.withPurchaseRate(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Change.NONE.withSpend(-1.0));
    assertThatIllegalArgumentException().isThrownBy(() -> Change.NONE.withMargin(30.0));
  }

  @Test
  void negativePeriods_areRefused() {
    CustomerBase base = CustomerBase.of(RepeatSummaries.of(PeriodUnit.WEEKS, List.of(HISTORY)));
    ModelPair models = new ModelPair(BG, SPEND);
    Horizon month = Horizon.of(1.0, PeriodUnit.MONTHS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> base.outlook(models, Change.NONE, month, -1))
        .withMessageContaining("periods");
  }
}
