package io.dangol.ltv.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.execution.Execution;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.LogNormalPrior;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.CovariateModel;
import io.dangol.ltv.repeat.Covariates;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.RepeatHistory;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.EqualSpend;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.validation.RepeatSimulation;
import io.dangol.ltv.validation.SpendSimulation;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final MbgNbd MBG =
      new MbgNbd(PeriodUnit.WEEKS, .52484311, 6.18308489, .89135943, 1.61400245);
  private static final GammaGamma SPEND = new GammaGamma(6.24957, 3.74422, 15.44352);
  private static final RepeatHistory HISTORY = new RepeatHistory(2, 30.0, 38.0);
  private static final Bootstrap BOOTSTRAP = Bootstrap.seeded(1).withReplicates(40);

  private static RepeatSummaries customers(int n) {
    double[] ages = new double[n];
    Arrays.fill(ages, 39.0);
    return SpendSimulation.of(SPEND, RepeatSimulation.of(MBG, ages, 0.0, 3), 3);
  }

  @Test
  void resampled_repeatsItself_reportsProgress_andCanBeCancelled() {
    RepeatSummaries customers = customers(600);
    AtomicInteger told = new AtomicInteger();
    Interval interval =
        BOOTSTRAP
            .on(Execution.sequential().withProgress(done -> told.incrementAndGet()))
            .resampled(customers, MbgNbd::fit)
            .interval(model -> model.expectedPurchases(HISTORY, 39.0));
    assertThat(interval.contains(interval.estimate())).isTrue();
    assertThat(interval.lower()).isLessThan(interval.upper());
    assertThat(told.get()).isGreaterThanOrEqualTo(40);
    assertThat(
            BOOTSTRAP.interval(
                customers, MbgNbd::fit, model -> model.expectedPurchases(HISTORY, 39.0)))
        .isEqualTo(interval);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                BOOTSTRAP
                    .on(Execution.sequential().withCancellation(() -> true))
                    .interval(customers, MbgNbd::fit, MbgNbd::r));
  }

  @Test
  void simulated_isTheSame_forAnyNumberOfThreads() {
    RepeatSummaries customers = customers(400);
    Draws<ModelPair> alone = BOOTSTRAP.simulated(customers, MBG, SPEND);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (int n : new int[] {2, 3, 7}) {
        Draws<ModelPair> together =
            BOOTSTRAP.on(Execution.parallel(threads, n)).simulated(customers, MBG, SPEND);
        assertThat(together.models()).isEqualTo(alone.models());
        assertThat(together.counts()).isEqualTo(alone.counts());
        assertThat(together.interval(BootstrapTest::value))
            .isEqualTo(alone.interval(BootstrapTest::value));
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void simulated_fitsWithTheOptionsOfTheModels() {
    RepeatSummaries customers = customers(400);
    FitOptions firm = FitOptions.defaults().withPrior("r", new LogNormalPrior(MBG.r(), 0.001));
    FitOptions spend = FitOptions.defaults().withPrior("q", new LogNormalPrior(SPEND.q(), 0.001));
    Draws<ModelPair> draws = BOOTSTRAP.simulated(customers, MBG, firm, SPEND, spend);
    for (ModelPair pair : draws.models()) {
      assertThat(((MbgNbd) pair.repeat()).r()).isCloseTo(MBG.r(), within(0.01));
      assertThat(((GammaGamma) pair.spend()).q()).isCloseTo(SPEND.q(), within(0.05));
    }
  }

  @Test
  void simulated_coversSpendToo() {
    RepeatSummaries customers = customers(400);
    Draws<ModelPair> both = BOOTSTRAP.simulated(customers, MBG, SPEND);
    Draws<ModelPair> purchasesOnly =
        BOOTSTRAP.simulated(customers, MBG, new EqualSpend(SPEND.meanSpend()));

    Interval wide = both.interval(BootstrapTest::value);
    Interval narrow = purchasesOnly.interval(BootstrapTest::value);
    assertThat(wide.estimate()).isEqualTo(narrow.estimate());
    assertThat(wide.upper() - wide.lower()).isGreaterThan(narrow.upper() - narrow.lower());
    assertThat(purchasesOnly.models()).allMatch(pair -> pair.spend() instanceof EqualSpend);
    assertThat(both.interval(pair -> pair.spend().meanSpend()).contains(SPEND.meanSpend()))
        .isTrue();
  }

  @Test
  void madeUpCustomers_areAsManyAndAsOld_inTheUnitOfTheModel() {
    RepeatSummaries rows =
        RepeatSummaries.of(
                PeriodUnit.WEEKS, new int[] {0, 2}, new double[] {0, 10}, new double[] {39, 20})
            .withWeights(new double[] {300.0, 100.4})
            .withCovariates(new Covariates(List.of("web"), List.of(List.of(1.0), List.of(0.0))));
    RepeatSummaries made = RepeatSimulation.like(MBG.in(PeriodUnit.DAYS), rows, 0.0, 9);

    assertThat(made.unit()).isEqualTo(PeriodUnit.DAYS);
    assertThat(made.size()).isEqualTo(400);
    assertThat(made.age(0)).isEqualTo(273.0);
    assertThat(made.age(399)).isEqualTo(140.0);
    assertThat(made.covariates().orElseThrow().row(399)).containsExactly(0.0);
  }

  @Test
  void modelWithCovariates_isDrawnToo() {
    double[] ages = new double[800];
    Arrays.fill(ages, 39.0);
    List<List<Double>> web =
        IntStream.range(0, ages.length).mapToObj(i -> List.of((double) (i % 2))).toList();
    CovariateModel truth =
        new CovariateModel(MBG, List.of("web"), List.of(0.5), List.of(0.6), List.of(0.0));
    RepeatSummaries customers =
        RepeatSimulation.like(
            truth,
            RepeatSimulation.of(MBG, ages, 0.0, 1)
                .withCovariates(new Covariates(List.of("web"), web)),
            0.0,
            4);
    Draws<ModelPair> draws =
        Bootstrap.seeded(2).withReplicates(20).simulated(customers, truth, new EqualSpend(1.0));

    assertThat(draws.counts().fitted()).isGreaterThan(10);
    assertThat(
            draws
                .interval(pair -> ((CovariateModel) pair.repeat()).purchaseEffects().get(0))
                .contains(0.6))
        .isTrue();
  }

  @Test
  void degenerateDraws_areCountedApart_andNotPartOfTheInterval() {
    // Nobody ever leaves, so that the dropout of many draws runs off to zero.
    double[] ages = new double[150];
    Arrays.fill(ages, 39.0);
    RepeatSummaries loyal = RepeatSimulation.of(new Nbd(PeriodUnit.WEEKS, 1.0, 8.0), ages, 0.0, 5);
    Draws<MbgNbd> draws = BOOTSTRAP.resampled(loyal, MbgNbd::fit);

    assertThat(draws.counts().degenerate()).isGreaterThan(20);
    assertThat(draws.counts().total()).isEqualTo(40);
    assertThat(draws.sufficient()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> draws.interval(MbgNbd::r))
        .withMessageContaining(draws.counts().degenerate() + " were degenerate");
    Draws<MbgNbd> all = draws.includingDegenerate();
    assertThat(all.sufficient()).isTrue();
    assertThat(all.counts()).isEqualTo(draws.counts());
    assertThat(all.interval(model -> model.expectedPurchases(HISTORY, 39.0)).draws()).isEqualTo(40);
  }

  @Test
  void someDegenerateDraws_leaveAnIntervalOverTheOthers() {
    Draws<MbgNbd> draws = BOOTSTRAP.resampled(customers(100), MbgNbd::fit);

    assertThat(draws.counts().degenerate()).isPositive();
    assertThat(draws.sufficient()).isTrue();
    assertThat(draws.models()).hasSize(draws.counts().fitted());
    assertThat(draws.counts().total()).isEqualTo(40);
    assertThat(draws.interval(MbgNbd::r).draws()).isEqualTo(draws.counts().fitted());
  }

  private static double value(ModelPair pair) {
    return pair.spend().meanSpend()
        * pair.repeat().forCovariates(List.of()).expectedPurchases(HISTORY, 39.0);
  }
}
