package io.dangol.ltv.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.SharedData;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.json.LtvJson;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.CovariateModel;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatHistory;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.EqualSpend;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.uncertainty.ModelPair;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ValuationReferenceTest {
  private static final BgNbd BG =
      new BgNbd(PeriodUnit.WEEKS, .24259452, 4.41360196, .79292191, 2.42590639);
  private static final GammaGamma SPEND = new GammaGamma(6.24957, 3.74422, 15.44352);
  private static final Valuation VALUATION =
      Valuation.of(BG, SPEND)
          .discountedAt(DiscountRate.perYear(0.10))
          .withMargin(0.3)
          .withPurchaseWindow(Horizon.of(39.0, PeriodUnit.WEEKS));

  @Test
  void value_isProductOfItsParts_atPublishedFigures() {
    RepeatSummaries one =
        RepeatSummaries.of(PeriodUnit.WEEKS, List.of(new RepeatHistory(2, 30.428571, 38.857143)))
            .withMeanSpend(new double[] {22.345});
    CustomerValues values = VALUATION.value(one);
    assertThat(values.probabilityAlive(0)).isCloseTo(.72662031, within(1e-6));
    assertThat(values.expectedPurchases(0)).isCloseTo(1.22599447, within(1e-6));
    assertThat(values.expectedSpend(0)).isCloseTo(24.65391827, within(1e-3));
    assertThat(values.discountedExpectedPurchases(0)).isCloseTo(6.372153, within(1e-5));
    assertThat(values.clv(0)).isCloseTo(0.3 * 24.65391827 * 6.372153, within(1e-2));
  }

  @Test
  void columns_equalRowByRowPredictions_andTotalsThePublishedOnes() {
    RepeatSummaries customers = SharedData.cdnow();
    CustomerValues values = VALUATION.value(customers);
    double expected = 0.0;
    for (int i = 0; i < customers.size(); i++) {
      expected += values.expectedPurchases(i);
      if (i % 100 == 0) {
        RepeatHistory history = customers.history(i);
        assertThat(values.discountedExpectedPurchases(i))
            .isCloseTo(
                BG.discountedExpectedPurchases(history, VALUATION.rate()),
                Percentage.withPercentage(1e-10));
      }
    }
    assertThat(expected).isCloseTo(1653.40873, within(1e-3));
    assertThat(VALUATION.value(customers).total()).isEqualTo(values.total());
  }

  /**
   * CLVTools 0.12.1, pnbd and gg on CDNOW. Its optimum is slightly off, hence the tolerance of 4e-4
   * relative.
   */
  @Test
  void paretoValues_equalThoseOfClvtools() {
    ParetoNbd pareto =
        new ParetoNbd(PeriodUnit.WEEKS, .55327705, 10.57768346, .60623998, 11.66873580);
    CustomerValues values =
        Valuation.of(pareto, SPEND)
            .discountedAt(DiscountRate.perYear(0.10))
            .value(SharedData.cdnow());
    int[] ids = {1, 10, 100, 1516};
    double[] purchases = {8.175221, .601577, 4.406033, 107.982025};
    double[] spend = {24.6540312, 35.1704992, 28.9511031, 39.8902852};
    double[] clv = {201.552165, 21.157774, 127.559506, 4307.433791};
    for (int i = 0; i < ids.length; i++) {
      assertThat(values.discountedExpectedPurchases(ids[i] - 1))
          .isCloseTo(purchases[i], Percentage.withPercentage(0.06));
      assertThat(values.expectedSpend(ids[i] - 1))
          .isCloseTo(spend[i], Percentage.withPercentage(0.01));
      assertThat(values.clv(ids[i] - 1)).isCloseTo(clv[i], Percentage.withPercentage(0.06));
    }
    assertThat(values.total()).isCloseTo(327_750.73, Percentage.withPercentage(0.04));
  }

  /** CLVTools 0.12.1, pnbd and gg on CDNOW, spending predicted for the 39 weeks held out. */
  @Test
  void paretoSpending_equalsThatOfClvtools() {
    ParetoNbd pareto =
        new ParetoNbd(PeriodUnit.WEEKS, .55327705, 10.57768346, .60623998, 11.66873580);
    CustomerValues values =
        Valuation.of(pareto, SPEND)
            .withPurchaseWindow(Horizon.of(39.0, PeriodUnit.WEEKS))
            .value(SharedData.cdnow());
    double spending = 0.0;
    for (int i = 0; i < values.size(); i++) {
      spending += values.expectedPurchases(i) * values.expectedSpend(i);
    }
    assertThat(spending).isCloseTo(60_455.68, Percentage.withPercentage(0.04));
  }

  /** Twelve months of 4.345 weeks at 1 percent each, as lifetimes 0.11.3 has it. */
  @Test
  void monthlyOutlook_givesTheValuesThatLifetimesPublishes() {
    List<String[]> rows = SharedData.rows("cdnow_summary_with_spend_lifetimes.csv");
    RepeatSummaries customers =
        RepeatSummaries.of(
                PeriodUnit.WEEKS,
                SharedData.ints(rows, 1),
                SharedData.doubles(rows, 2),
                SharedData.doubles(rows, 3))
            .withMeanSpend(SharedData.doubles(rows, 4));
    ModelPair models =
        new ModelPair(
            new BgNbd(PeriodUnit.WEEKS, .2425929283, 4.4135322653, .7928859664, 2.4257523826),
            new GammaGamma(6.248802, 3.744588, 15.447748));
    CustomerBase base = CustomerBase.of(customers);
    double[] published = {
      36.278496, 4.637466, 8.344093, 8.344093, 8.344093,
      283.523593, 6.881407, 8.344093, 43.353642, 8.344093
    };
    for (int i = 0; i < published.length; i++) {
      int customer = i;
      assertThat(ofTwelveMonths(base.where(row -> row == customer), models))
          .as("customer " + (i + 1))
          .isCloseTo(published[i], Percentage.withPercentage(2e-4));
    }
    assertThat(ofTwelveMonths(base, models)).isCloseTo(71_509.90, Percentage.withPercentage(1e-3));
  }

  private static double ofTwelveMonths(CustomerBase base, ModelPair models) {
    Outlook outlook = base.outlook(models, Change.NONE, Horizon.of(4.345, PeriodUnit.WEEKS), 12);
    return IntStream.rangeClosed(1, 12)
        .mapToDouble(month -> outlook.revenue(month) / Math.pow(1.01, month))
        .sum();
  }

  /**
   * Twelve months of 365.25 / 12 days at 1 percent each, cash at their ends, as lifetimes has it.
   */
  @Test
  void monthlyOutlook_givesTheDiscreteValueOfLifetimes() {
    RepeatSummaries one =
        RepeatSummaries.of(PeriodUnit.WEEKS, List.of(new RepeatHistory(2, 30.428571, 38.857143)))
            .withMeanSpend(new double[] {22.345});
    Outlook outlook =
        CustomerBase.of(one)
            .outlook(new ModelPair(BG, SPEND), Change.NONE, Horizon.of(1.0, PeriodUnit.MONTHS), 12);
    double purchases = 0.0;
    double value = 0.0;
    for (int month = 1; month <= 12; month++) {
      purchases += outlook.purchases(month) / Math.pow(1.01, month);
      value += outlook.revenue(month) / Math.pow(1.01, month);
    }
    assertThat(purchases).isCloseTo(1.47222097, within(1e-6));
    assertThat(value).isCloseTo(36.29601549, within(1e-3));
  }

  @Test
  void values_doNotDependOnUnitOfModel() {
    RepeatSummaries customers = SharedData.cdnow();
    CustomerValues weeks = VALUATION.value(customers);
    CustomerValues days =
        new Valuation(
                BG.in(PeriodUnit.DAYS),
                SPEND,
                VALUATION.rate(),
                VALUATION.margin(),
                VALUATION.horizon(),
                VALUATION.window())
            .value(customers);
    assertThat(days.total()).isCloseTo(weeks.total(), Percentage.withPercentage(1e-9));
  }

  @Test
  void factTable_getsFourColumns_andMissingWhereHistoryIsMissing() {
    CustomerIndex index =
        CustomerIndex.of(List.of(CustomerId.of("a"), CustomerId.of("b"), CustomerId.of("c")));
    FactTable table =
        FactTable.of(
            index,
            Column.integers(RepeatFacts.PURCHASES, new int[] {2, Integer.MIN_VALUE, 0}),
            Column.decimals(RepeatFacts.RECENCY, new double[] {213, Double.NaN, 0}),
            Column.decimals(RepeatFacts.AGE, new double[] {272, Double.NaN, 272}),
            Column.decimals(RepeatFacts.MEAN_SPEND, new double[] {22.345, Double.NaN, Double.NaN}));
    FactTable valued = table.with(VALUATION);
    assertThat(valued.numbers(ValueFacts.PROBABILITY_ALIVE).at(0))
        .isCloseTo(.72662031, within(1e-6));
    assertThat(valued.numbers(ValueFacts.EXPECTED_PURCHASES).at(0))
        .isCloseTo(1.22599447, within(1e-6));
    assertThat(valued.numbers(ValueFacts.CLV).isMissing(1)).isTrue();
    assertThat(valued.numbers(ValueFacts.EXPECTED_SPEND).at(2))
        .isCloseTo(SPEND.meanSpend(), within(1e-12));
  }

  @Test
  void meanSpend_isRequired_onlyWhereTheSpendModelLooksAtIt() {
    assertThat(VALUATION.requires())
        .containsExactlyInAnyOrder(
            RepeatFacts.PURCHASES, RepeatFacts.RECENCY, RepeatFacts.AGE, RepeatFacts.MEAN_SPEND);
    CustomerIndex index = CustomerIndex.of(List.of(CustomerId.of("a")));
    FactTable table =
        FactTable.of(
            index,
            Column.integers(RepeatFacts.PURCHASES, new int[] {2}),
            Column.decimals(RepeatFacts.RECENCY, new double[] {213}),
            Column.decimals(RepeatFacts.AGE, new double[] {272}));
    FactTable valued = table.with(Valuation.of(BG, new EqualSpend(20.0)));
    assertThat(valued.numbers(ValueFacts.EXPECTED_SPEND).at(0)).isEqualTo(20.0);
  }

  @Test
  void modelWithCovariates_readsThemFromTheTable() {
    BooleanFact web = Fact.bool("customer.web");
    CustomerIndex index =
        CustomerIndex.of(List.of(CustomerId.of("a"), CustomerId.of("b"), CustomerId.of("c")));
    FactTable table =
        FactTable.of(
            index,
            Column.booleans(web, new byte[] {1, 0, -1}),
            Column.integers(RepeatFacts.PURCHASES, new int[] {2, 2, 2}),
            Column.decimals(RepeatFacts.RECENCY, new double[] {213, 213, 213}),
            Column.decimals(RepeatFacts.AGE, new double[] {272, 272, 272}),
            Column.decimals(RepeatFacts.MEAN_SPEND, new double[] {22.345, 22.345, 22.345}));
    CovariateModel model =
        new CovariateModel(BG, List.of(web.name()), List.of(0.0), List.of(0.5), List.of(0.0));
    Valuation valuation =
        Valuation.of(model, SPEND).withPurchaseWindow(Horizon.of(39.0, PeriodUnit.WEEKS));
    FactTable valued = table.with(valuation);

    assertThat(valued.numbers(ValueFacts.EXPECTED_PURCHASES).at(1))
        .isCloseTo(1.22599447, within(1e-6));
    assertThat(valued.numbers(ValueFacts.EXPECTED_PURCHASES).at(0))
        .isCloseTo(
            model
                .forCovariates(List.of(1.0))
                .expectedPurchases(new RepeatHistory(2, 213 / 7.0, 272 / 7.0), 39.0),
            within(1e-9));
    assertThat(valued.numbers(ValueFacts.CLV).isMissing(2)).isTrue();
    assertThat(LtvJson.readValuation(LtvJson.write(valuation)).orThrow()).isEqualTo(valuation);
  }

  @Test
  void unlimitedHorizon_isRefused_withoutDiscounting() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VALUATION.discountedAt(DiscountRate.NONE));
    Valuation twoYears =
        VALUATION.withHorizon(Horizon.of(2.0, PeriodUnit.YEARS)).discountedAt(DiscountRate.NONE);
    RepeatSummaries one =
        RepeatSummaries.of(PeriodUnit.WEEKS, List.of(new RepeatHistory(2, 30.0, 38.0)));
    assertThat(twoYears.value(one).discountedExpectedPurchases(0))
        .isCloseTo(BG.expectedPurchases(one.history(0), 2.0 * 365.25 / 7.0), within(1e-9));
  }

  @Test
  void newCustomerValue_countsPurchases_whereSpendIsOne() {
    Valuation count = Valuation.of(BG, new EqualSpend(1.0));
    assertThat(count.newCustomerValue())
        .isCloseTo(
            BG.discountedExpectedPurchases(DiscountRate.perYear(0.10), Double.POSITIVE_INFINITY),
            within(1e-12));
  }
}
