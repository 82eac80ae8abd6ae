package io.dangol.ltv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.validation.HoldoutEvaluation;
import io.dangol.ltv.validation.ModelComparison;
import io.dangol.ltv.validation.Tracking;
import io.dangol.ltv.value.Valuation;
import io.dangol.ltv.value.ValueFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** From raw purchases to values: the CDNOW sample and the whole cohort. */
class RawPurchasesReferenceTest {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final SummaryOptions CALIBRATION =
      SummaryOptions.asOf(LocalDate.of(1998, 7, 1)).withCalibrationEnd(LocalDate.of(1997, 9, 30));

  @Test
  void sample_reachesPublishedOptima_fromItsPurchaseLog() {
    FactTable table = Purchases.summarize(sample(), CALIBRATION);
    RepeatSummaries customers = RepeatSummaries.of(table);
    FitReport<MbgNbd> weeks = MbgNbd.fit(customers.in(PeriodUnit.WEEKS));
    assertThat(weeks.customers()).isEqualTo(2_357.0);
    assertThat(weeks.groups()).isEqualTo(1_016);
    assertThat(weeks.logLikelihood()).isCloseTo(-9582.13571555, within(1e-5));
    HoldoutEvaluation holdout =
        HoldoutEvaluation.of(weeks.model(), customers, 39.0, PeriodUnit.WEEKS);
    assertThat(holdout.actual()).isEqualTo(1882.0);
    assertThat(holdout.expected()).isCloseTo(1576.72830, within(1e-2));
    assertThat(GammaGamma.fit(table).status()).isEqualTo(FitStatus.CONVERGED);
    // Music is not bought on a schedule.
    assertThat(MbgCnbd.fit(customers).model().k()).isEqualTo(1);
  }

  @Test
  void sample_reachesTheOtherOptimaToo_andTheirHoldoutTotals() {
    RepeatSummaries customers =
        RepeatSummaries.of(Purchases.summarize(sample(), CALIBRATION)).in(PeriodUnit.WEEKS);
    check(BgNbd.fit(customers), -9582.42920667, customers, 1653.40873);
    check(ParetoNbd.fit(customers), -9594.97617894, customers, 1665.51314);
    check(Nbd.fit(customers), -9763.657615, customers, 2929.820);
    FitReport<GammaGamma> spend = GammaGamma.fit(customers);
    assertThat(spend.customers()).isEqualTo(946.0);
    assertThat(spend.logLikelihood()).isCloseTo(-4055.91769, within(1e-3));
    // Week 39 and week 78 of the published tracking.
    List<Double> expected =
        Tracking.cumulative(ParetoNbd.fit(customers).model(), customers, 1.0, PeriodUnit.WEEKS, 78);
    assertThat(expected.get(38)).isCloseTo(2532.78, within(0.05));
    assertThat(expected.get(77)).isCloseTo(4275.39, within(0.05));
  }

  private static void check(
      FitReport<? extends RepeatModel> report,
      double logLikelihood,
      RepeatSummaries customers,
      double holdout) {
    assertThat(report.logLikelihood())
        .as(report.model().code())
        .isCloseTo(logLikelihood, within(1e-5));
    assertThat(HoldoutEvaluation.of(report.model(), customers, 39.0, PeriodUnit.WEEKS).expected())
        .as(report.model().code())
        .isCloseTo(holdout, within(5e-2));
  }

  /**
   * Log-likelihoods at the same parameters were computed again outside of this project, from the
   * file, with the formulas of the papers: -95336.95831988 and -95368.44393316.
   */
  @Test
  void wholeCohort_reachesItsOptima_fromItsPurchaseLog() {
    RepeatSummaries customers =
        RepeatSummaries.of(Purchases.summarize(wholeCohort(), CALIBRATION)).in(PeriodUnit.WEEKS);
    FitReport<MbgNbd> mbg = MbgNbd.fit(customers);
    assertThat(mbg.customers()).isEqualTo(23_570.0);
    assertThat(mbg.groups()).isEqualTo(8_685);
    assertThat(mbg.logLikelihood()).isCloseTo(-95336.95831988, within(1e-5));
    assertThat(mbg.estimate("r").value()).isCloseTo(.63713973, within(1e-4));
    FitReport<BgNbd> bg = BgNbd.fit(customers);
    assertThat(bg.logLikelihood()).isCloseTo(-95368.44393316, within(1e-5));
    HoldoutEvaluation holdout =
        HoldoutEvaluation.of(mbg.model(), customers, 39.0, PeriodUnit.WEEKS);
    assertThat(holdout.actual()).isEqualTo(19_684.0);
    assertThat(holdout.expected()).isCloseTo(15_933.600, within(0.1));
    assertThat(ModelComparison.of(customers, 39.0, PeriodUnit.WEEKS).recommended())
        .contains("pnbd");
  }

  @Test
  void wholeCohort_isFittedAndValued() {
    PurchaseHistories histories = wholeCohort();
    FactTable table = Purchases.summarize(histories, SummaryOptions.asOf(LocalDate.of(1998, 7, 1)));
    FitReport<MbgNbd> repeat = MbgNbd.fit(table);
    FitReport<GammaGamma> spend = GammaGamma.fit(table);
    assertThat(repeat.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(repeat.customers()).isEqualTo(23_570.0);
    FactTable valued =
        table.with(
            Valuation.of(repeat.model(), spend.model())
                .discountedAt(DiscountRate.perYear(0.10))
                .withMargin(0.3));
    double total = 0.0;
    for (int row = 0; row < valued.size(); row++) {
      double alive = valued.numbers(ValueFacts.PROBABILITY_ALIVE).at(row);
      assertThat(alive).isBetween(0.0, 1.0);
      assertThat(valued.numbers(ValueFacts.CLV).at(row)).isFinite().isNotNegative();
      total += valued.numbers(ValueFacts.CLV).at(row);
    }
    assertThat(total).isPositive();
    assertThat(valued.numbers(RepeatFacts.PURCHASES).missing()).isZero();
  }

  /** lifetimes 0.11.3, from the same transactions, counted in days. */
  @Test
  void exampleOfLifetimes_isFittedAndPredicted_fromItsTransactions() {
    PurchaseHistories.Builder builder = PurchaseHistories.builder(CurrencyUnit.USD, 2);
    for (String[] row : SharedData.rows("example_transactions_lifetimes.csv")) {
      add(builder, row[1], row[0].substring(0, 10).replace("-", ""), "1");
    }
    RepeatSummaries customers =
        RepeatSummaries.of(
            Purchases.summarize(
                builder.build(),
                SummaryOptions.asOf(LocalDate.of(2015, 1, 1))
                    .withCalibrationEnd(LocalDate.of(2014, 9, 1))));
    assertThat(customers.size()).isEqualTo(5_000);
    BgNbd model = BgNbd.fit(customers).model();
    assertThat(model.r()).isCloseTo(.18968023, withPercentage(1e-2));
    assertThat(model.alpha()).isCloseTo(2.26330616, withPercentage(1e-2));
    assertThat(model.a()).isCloseTo(1.96000234, withPercentage(1e-1));
    assertThat(model.b()).isCloseTo(3.47572473, withPercentage(1e-1));
    HoldoutEvaluation holdout = HoldoutEvaluation.of(model, customers, 121.0, PeriodUnit.DAYS);
    assertThat(holdout.actual()).isEqualTo(1924.0);
    assertThat(holdout.expected()).isCloseTo(2206.057, within(0.1));
  }

  private static PurchaseHistories sample() {
    PurchaseHistories.Builder builder = PurchaseHistories.builder(CurrencyUnit.USD, 2);
    for (String[] row : SharedData.rows("cdnow_elog.csv")) {
      add(builder, row[1], row[2], row[4]);
    }
    return builder.build();
  }

  private static PurchaseHistories wholeCohort() {
    PurchaseHistories.Builder builder = PurchaseHistories.builder(CurrencyUnit.USD, 2);
    for (String[] line : SharedData.rows("cdnow_master.txt.gz")) {
      String[] row = line[0].split("\\s+", -1);
      add(builder, row[0], row[1], row[3]);
    }
    return builder.build();
  }

  private static void add(
      PurchaseHistories.Builder builder, String customer, String day, String amount) {
    LocalDate date = LocalDate.parse(day, DAY);
    builder.add(
        customer,
        (int) date.toEpochDay(),
        new BigDecimal(amount).movePointRight(2).longValueExact());
  }
}
