package io.dangol.ltv.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.LogNormalPrior;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.validation.RepeatSimulation;
import io.dangol.ltv.validation.SpendSimulation;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every family reads a table of facts as it reads summaries, and heeds the options. */
class FactTableFitTest {
  private static final NumberFact<Double> AGE = Fact.decimal("customer.age");
  private static final FitOptions PRIORS =
      FitOptions.defaults().withPrior("r", new LogNormalPrior(0.9, 0.1));
  private static final FactTable TABLE = table();

  @Test
  void models_areThoseOfTheSummaries() {
    check(Nbd::fit, Nbd::fit, Nbd.fit(TABLE));
    check(BgNbd::fit, BgNbd::fit, BgNbd.fit(TABLE));
    check(MbgNbd::fit, MbgNbd::fit, MbgNbd.fit(TABLE));
    check(ParetoNbd::fit, ParetoNbd::fit, ParetoNbd.fit(TABLE));
    check(BgCnbd::fit, BgCnbd::fit, BgCnbd.fit(TABLE));
    check(MbgCnbd::fit, MbgCnbd::fit, MbgCnbd.fit(TABLE));
  }

  @Test
  void spend_isThatOfTheSummaries() {
    FitOptions options = FitOptions.defaults().withPrior("q", new LogNormalPrior(9.0, 0.1));
    FitReport<GammaGamma> report = GammaGamma.fit(TABLE, options);
    assertThat(report.model())
        .isEqualTo(GammaGamma.fit(RepeatSummaries.of(TABLE), options).model())
        .isNotEqualTo(GammaGamma.fit(TABLE).model());
  }

  @Test
  void covariates_areReadFromTheirFacts() {
    CovariateModel.Family family = CovariateModel.Family.MBG_NBD;
    List<String> names = List.of(AGE.name());
    assertThat(CovariateModel.fit(family, TABLE, names, PRIORS).model())
        .isEqualTo(CovariateModel.fit(family, RepeatSummaries.of(TABLE, names), PRIORS).model());
    assertThatIllegalStateException()
        .isThrownBy(() -> CovariateModel.fit(family, TABLE, List.of(), PRIORS));
  }

  private static <M> void check(
      BiFunction<FactTable, FitOptions, FitReport<M>> ofTable,
      BiFunction<RepeatSummaries, FitOptions, FitReport<M>> ofSummaries,
      FitReport<M> byDefault) {
    assertThat(ofTable.apply(TABLE, PRIORS).model())
        .isEqualTo(ofSummaries.apply(RepeatSummaries.of(TABLE), PRIORS).model())
        .isNotEqualTo(byDefault.model());
  }

  private static FactTable table() {
    double[] ages = new double[150];
    Arrays.fill(ages, 280.0);
    RepeatSummaries drawn =
        SpendSimulation.of(
            new GammaGamma(6.2, 3.7, 15.4),
            RepeatSimulation.of(new MbgCnbd(PeriodUnit.DAYS, 2, .8, 14, .8, 2.5), ages, 0.0, 5),
            5);
    int n = drawn.size();
    return FactTable.of(
        CustomerIndex.of(
            IntStream.range(0, n).mapToObj(i -> CustomerId.of("c" + (1000 + i))).toList()),
        Column.integers(
            RepeatFacts.PURCHASES, IntStream.range(0, n).map(drawn::purchases).toArray()),
        Column.decimals(
            RepeatFacts.RECENCY, IntStream.range(0, n).mapToDouble(drawn::recency).toArray()),
        Column.decimals(RepeatFacts.AGE, IntStream.range(0, n).mapToDouble(drawn::age).toArray()),
        Column.decimals(
            RepeatFacts.LOG_GAPS, IntStream.range(0, n).mapToDouble(drawn::logGaps).toArray()),
        Column.decimals(
            RepeatFacts.MEAN_SPEND,
            IntStream.range(0, n)
                .mapToDouble(i -> drawn.hasMeanSpend(i) ? drawn.meanSpend(i) : Double.NaN)
                .toArray()),
        Column.decimals(AGE, IntStream.range(0, n).mapToDouble(i -> 20.0 + i % 50).toArray()));
  }
}
