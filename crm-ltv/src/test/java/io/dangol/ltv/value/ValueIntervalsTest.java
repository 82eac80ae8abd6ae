package io.dangol.ltv.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.core.execution.Execution;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.uncertainty.Bootstrap;
import io.dangol.ltv.uncertainty.Draws;
import io.dangol.ltv.uncertainty.Interval;
import io.dangol.ltv.uncertainty.ModelPair;
import io.dangol.ltv.validation.RepeatSimulation;
import io.dangol.ltv.validation.SpendSimulation;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ValueIntervalsTest {
  private static final MbgNbd TRUTH =
      new MbgNbd(PeriodUnit.WEEKS, .52484311, 6.18308489, .89135943, 1.61400245);
  private static final GammaGamma SPEND = new GammaGamma(6.24957, 3.74422, 15.44352);
  private static final Bootstrap BOOTSTRAP = Bootstrap.seeded(8).withReplicates(50);

  private static RepeatSummaries customers(long seed, int n) {
    double[] ages = new double[n];
    Arrays.fill(ages, 39.0);
    return SpendSimulation.of(SPEND, RepeatSimulation.of(TRUTH, ages, 0.0, seed), seed);
  }

  private static ValueIntervals intervals(RepeatSummaries customers, Bootstrap bootstrap) {
    Draws<ModelPair> draws =
        bootstrap.simulated(
            customers, MbgNbd.fit(customers).model(), GammaGamma.fit(customers).model());
    Valuation valuation =
        Valuation.of(draws.estimate().repeat(), draws.estimate().spend())
            .discountedAt(DiscountRate.perYear(0.10))
            .withHorizon(Horizon.of(1.0, PeriodUnit.YEARS))
            .withMargin(0.3);
    return new ValueIntervals(valuation, CustomerBase.of(customers), draws);
  }

  @Test
  void customerSegmentAndBase_haveIntervals_aroundTheirValue() {
    RepeatSummaries customers = customers(1, 800);
    ValueIntervals intervals = intervals(customers, BOOTSTRAP);
    CustomerValues values = intervals.valuation().value(customers);
    Interval base = intervals.base();

    assertThat(base.estimate()).isCloseTo(values.total(), Percentage.withPercentage(1e-9));
    assertThat(base.contains(base.estimate())).isTrue();
    Interval customer = intervals.customer(3);
    assertThat(customer.estimate()).isCloseTo(values.clv(3), Percentage.withPercentage(1e-9));
    Interval segment = intervals.segment(row -> row < 100);
    assertThat(segment.estimate()).isLessThan(base.estimate());
    assertThat(segment.upper() - segment.lower()).isLessThan(base.upper() - base.lower());
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> intervals.customer(800));
  }

  @Test
  void intervals_areTheSame_forAnyNumberOfThreads() {
    RepeatSummaries customers = customers(2, 300);
    Interval alone = intervals(customers, BOOTSTRAP).base();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Interval together = intervals(customers, BOOTSTRAP.on(Execution.parallel(threads, 3))).base();
      assertThat(together).isEqualTo(alone);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void trueValueOfTheBase_liesWithinItsInterval_inMostSeededRuns() {
    // 71 of 80 with 800 customers and 100 draws: the fits themselves are biased in small samples.
    int runs = 30;
    int inside = 0;
    for (int seed = 0; seed < runs; seed++) {
      RepeatSummaries customers = customers(1_000 + seed, 800);
      ValueIntervals intervals = intervals(customers, BOOTSTRAP.withReplicates(40));
      double truth =
          CustomerBase.of(customers).value(intervals.valuation().with(new ModelPair(TRUTH, SPEND)));
      if (intervals.base().contains(truth)) {
        inside++;
      }
    }
    assertThat(inside / (double) runs).isBetween(0.80, 1.0);
  }
}
