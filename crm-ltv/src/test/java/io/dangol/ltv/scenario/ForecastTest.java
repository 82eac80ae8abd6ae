package io.dangol.ltv.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.CovariateModel;
import io.dangol.ltv.repeat.Covariates;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.uncertainty.Bootstrap;
import io.dangol.ltv.uncertainty.Draws;
import io.dangol.ltv.uncertainty.ModelPair;
import io.dangol.ltv.validation.RepeatSimulation;
import io.dangol.ltv.validation.SpendSimulation;
import io.dangol.ltv.value.Allocation;
import io.dangol.ltv.value.Change;
import io.dangol.ltv.value.CustomerBase;
import io.dangol.ltv.value.Horizon;
import io.dangol.ltv.value.Valuation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final MbgNbd MBG =
      new MbgNbd(PeriodUnit.WEEKS, .52484311, 6.18308489, .89135943, 1.61400245);
  private static final GammaGamma SPEND = new GammaGamma(6.24957, 3.74422, 15.44352);
  private static final ModelPair MODELS = new ModelPair(MBG, SPEND);
  private static final Horizon MONTH = Horizon.of(1.0, PeriodUnit.MONTHS);
  private static final List<Double> NEW = List.of(100.0, 50.0, 0.0);
  private static final CodeFact<String> REGION = Fact.code("customer.region");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

  private static RepeatSummaries customers;
  private static Draws<ModelPair> draws;

  @BeforeAll
  static void draw() {
    double[] ages = new double[500];
    Arrays.fill(ages, 39.0);
    customers = SpendSimulation.of(SPEND, RepeatSimulation.of(MBG, ages, 0.0, 7), 7);
    draws = Bootstrap.seeded(3).withReplicates(40).simulated(customers, MBG, SPEND);
  }

  @Test
  void newCustomers_ofABaseThatHoldsNobody_areThoseAtTheCentres() {
    CovariateModel model =
        new CovariateModel(MBG, List.of("age"), List.of(40.0), List.of(0.1), List.of(0.0));
    RepeatSummaries one =
        RepeatSummaries.of(PeriodUnit.WEEKS, new int[] {2}, new double[] {3.0}, new double[] {9.0})
            .withCovariates(new Covariates(List.of("age"), List.of(List.of(60.0))));
    CustomerBase weightless = CustomerBase.of(one.withWeights(new double[] {0.0}));
    CustomerBase empty = CustomerBase.of(one).where(row -> false);
    double expected =
        PurchaseForecast.of(MODELS, empty, MONTH, NEW).periods().get(1).newPurchases();
    for (CustomerBase nobody : List.of(weightless, empty)) {
      PurchaseForecast forecast =
          PurchaseForecast.of(new ModelPair(model, SPEND), nobody, MONTH, NEW);
      assertThat(forecast.periods().get(1).newPurchases()).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void scenario_difference_isPaired() {
    CustomerBase segment = CustomerBase.of(customers).where(row -> row < 200);
    Valuation valuation = Valuation.of(MBG, SPEND).discountedAt(DiscountRate.perYear(0.1));
    Scenario.Outcome outcome =
        Scenario.of(valuation, Change.NONE.withSpend(1.1)).costing(50.0).outcome(segment, draws);

    assertThat(outcome.difference().estimate())
        .isCloseTo(0.1 * outcome.before().estimate(), within(1e-9));
    // Ten percent of each draw: the difference scatters a tenth as much as either side.
    assertThat(outcome.difference().upper())
        .isCloseTo(0.1 * outcome.before().upper(), within(1e-9));
    assertThat(outcome.difference().lower())
        .isCloseTo(0.1 * outcome.before().lower(), within(1e-9));
    assertThat(outcome.net().lower()).isEqualTo(outcome.difference().lower() - 50.0);
    Scenario.Outcome nothing = Scenario.of(valuation, Change.NONE).outcome(segment, draws);
    assertThat(nothing.difference().upper()).isZero();
    assertThat(
            Scenario.of(valuation, Change.NONE.withDropout(0.8))
                .outcome(segment, draws)
                .difference()
                .lower())
        .isPositive();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scenario.of(valuation, Change.NONE).costing(-1.0));
  }

  @Test
  void forecast_hasIntervals_aroundItsFigures() {
    CustomerBase base = CustomerBase.of(customers);
    PurchaseForecast forecast = PurchaseForecast.of(MODELS, base, MONTH, NEW);
    List<PurchaseForecast.PeriodInterval> intervals =
        PurchaseForecast.intervals(draws, models -> PurchaseForecast.of(models, base, MONTH, NEW));

    assertThat(intervals).hasSize(3);
    for (int k = 0; k < 3; k++) {
      PurchaseForecast.Period period = forecast.periods().get(k);
      assertThat(intervals.get(k).purchases().estimate()).isEqualTo(period.purchases());
      assertThat(intervals.get(k).purchases().contains(period.purchases())).isTrue();
      assertThat(intervals.get(k).revenue().contains(period.revenue())).isTrue();
      assertThat(intervals.get(k).existingPurchases().lower()).isPositive();
    }
    assertThat(
            PurchaseForecast.of(MODELS, base, Change.NONE.withSpend(2.0), MONTH, NEW)
                .periods()
                .get(1)
                .revenue())
        .isCloseTo(2.0 * forecast.periods().get(1).revenue(), within(1e-8));
  }

  @Test
  void groupsOfCustomers_addUpToTheBase() {
    int n = 60;
    RepeatSummaries some = RepeatSimulation.of(MBG, weeks(n), 0.0, 4);
    int[] region = new int[n];
    int[] x = new int[n];
    double[] recency = new double[n];
    double[] age = new double[n];
    for (int i = 0; i < n; i++) {
      region[i] = i % 4 - 1;
      x[i] = some.purchases(i);
      recency[i] = 7.0 * some.recency(i);
      age[i] = 7.0 * some.age(i);
    }
    age[5] = Double.NaN; // somebody without a history, so that rows move up
    FactTable table =
        FactTable.of(
            ids(n),
            Column.codes(REGION, region, List.of("N", "S", "W")),
            Column.integers(RepeatFacts.PURCHASES, x),
            Column.decimals(RepeatFacts.RECENCY, recency),
            Column.decimals(RepeatFacts.AGE, age));
    RepeatSummaries read = RepeatSummaries.of(table);
    CustomerBase base = CustomerBase.of(read);
    CustomerGroups groups = CustomerGroups.of(table, REGION, read);
    GroupForecast byRegion =
        GroupForecast.of(MODELS, base, groups, Change.NONE, MONTH, List.of(0.0, 10.0));

    assertThat(byRegion.rows())
        .extracting(GroupForecast.Row::group)
        .containsExactly("N", "N", "S", "S", "W", "W");
    PurchaseForecast grouped =
        PurchaseForecast.of(
            MODELS, base.where(row -> read.sourceRow(row) % 4 != 0), MONTH, List.of(0.0, 0.0));
    double first =
        byRegion.rows().stream()
            .filter(row -> row.period() == 1)
            .mapToDouble(r -> r.purchases())
            .sum();
    assertThat(first).isCloseTo(grouped.periods().get(0).purchases(), within(1e-9));
    assertThat(groups.newPurchases(0)).isCloseTo(14.0 / 59.0, within(1e-12));
  }

  @Test
  void groupsOfProducts_shareRevenue_andMayShareAPurchase() {
    ProductMix mix =
        Stream.of(
                sale("a", 0, "TEA", 10),
                sale("a", 0, "CUP", 30),
                sale("a", 5, "TEA", 10),
                sale("b", 3, "TEA", 40),
                sale("b", 3, "TEA", 5).by(CustomerId.of("b")),
                sale("b", 4, "", 5),
                sale("a", 6, "CUP", -30))
            .collect(
                ProductMix.collect(
                    purchase -> Optional.ofNullable(purchase.product()).filter(p -> !p.isEmpty()),
                    ZoneOffset.UTC,
                    LAST_DAY));

    assertThat(mix.groups()).containsExactly("CUP", "TEA");
    assertThat(mix.shareOfPurchases("TEA")).isEqualTo(3.0 / 4.0);
    assertThat(mix.shareOfPurchases("CUP")).isEqualTo(1.0 / 4.0);
    assertThat(mix.shareOfRevenue("CUP")).isEqualTo(30.0 / 100.0);
    assertThat(mix.shareWithoutGroup()).isEqualTo(5.0 / 100.0);
    CustomerIndex index = CustomerIndex.of(Stream.of("a", "b", "c").map(CustomerId::of).toList());
    Allocation shares = mix.allocation(index::at);
    // Two days of a's own against five of everybody's.
    assertThat(shares.purchases(0, 0)).isCloseTo((1.0 + 5.0 * 0.25) / 7.0, within(1e-15));
    assertThat(shares.revenue(0, 0)).isCloseTo((2.0 * 0.6 + 5.0 * 0.3) / 7.0, within(1e-15));
    assertThat(shares.purchases(2, 1)).isEqualTo(0.75);
    assertThat(shares.revenue(1, 0) + shares.revenue(1, 1)).isLessThan(1.0);
  }

  @Test
  void productForecast_hasIntervals_andAddsUpToRevenueWithAGroup() {
    ProductMix mix =
        Stream.of(sale("a", 0, "TEA", 10), sale("b", 5, "CUP", 30))
            .collect(
                ProductMix.collect(
                    purchase -> Optional.ofNullable(purchase.product()), ZoneOffset.UTC, LAST_DAY));
    Allocation shares = mix.allocation(row -> CustomerId.of(row % 2 == 0 ? "a" : "b"));
    CustomerBase base = CustomerBase.of(customers);
    List<GroupForecast.RowInterval> rows =
        GroupForecast.intervals(
            draws, models -> GroupForecast.of(models, base, shares, Change.NONE, MONTH, NEW));
    PurchaseForecast whole = PurchaseForecast.of(MODELS, base, MONTH, NEW);

    assertThat(rows).hasSize(6);
    for (int k = 1; k <= 3; k++) {
      int period = k;
      double revenue =
          rows.stream()
              .filter(row -> row.period() == period)
              .mapToDouble(row -> row.revenue().estimate())
              .sum();
      assertThat(revenue).isCloseTo(whole.periods().get(k - 1).revenue(), within(1e-6));
    }
    assertThat(rows).allMatch(row -> row.purchases().contains(row.purchases().estimate()));
  }

  private static Purchase sale(String customer, int daysAgo, String product, long amount) {
    return Purchase.on(
            CustomerId.of(customer), LAST_DAY.minusDays(daysAgo), BigDecimal.valueOf(amount))
        .of(product, BigDecimal.ONE);
  }

  private static double[] weeks(int n) {
    double[] ages = new double[n];
    Arrays.fill(ages, 39.0);
    return ages;
  }

  private static CustomerIndex ids(int n) {
    return CustomerIndex.of(IntStream.range(0, n).mapToObj(i -> CustomerId.of("c" + i)).toList());
  }
}
