package io.dangol.ltv;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.ltv.contract.BetaDiscreteWeibull;
import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.contract.ShiftedBetaGeometric;
import io.dangol.ltv.contract.SurvivorTable;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.IntervalMethod;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.RandomVariates;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.OpportunitySummaries;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.validation.RepeatSimulation;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Does a 95 percent interval hold the truth in 95 percent of all data sets? For every model 200
 * seeded data sets are drawn and fitted; each true parameter must lie inside its interval in 90 to
 * 98 percent of them, which is 95 percent give or take the chance of 200 draws.
 */
class SimulateAndRecoverTest {
  private static final int RUNS = 200;
  private static final int CUSTOMERS = 2_000;
  private static final FitOptions OPTIONS = FitOptions.defaults();

  static Stream<Arguments> models() {
    PeriodUnit weeks = PeriodUnit.WEEKS;
    return Stream.of(
        repeat(new Nbd(weeks, .8, 6), Nbd::fit),
        repeat(new BgNbd(weeks, .8, 6, .8, 2.5), BgNbd::fit),
        repeat(new MbgNbd(weeks, .8, 6, .8, 2.5), MbgNbd::fit),
        repeat(new ParetoNbd(weeks, .8, 6, .7, 12), ParetoNbd::fit),
        repeat(new BgCnbd(weeks, 2, .8, 3, .8, 2.5), data -> BgCnbd.fit(data, 2, OPTIONS)),
        repeat(new MbgCnbd(weeks, 3, .8, 2, .8, 2.5), data -> MbgCnbd.fit(data, 3, OPTIONS)),
        opportunities(new BgBb(1.2, .75, .66, 2.8)),
        spend(new GammaGamma(3.0, 4.0, 30.0)),
        contracts(new ShiftedBetaGeometric(PeriodUnit.YEARS, .7, 2.5), ShiftedBetaGeometric::fit),
        contracts(
            new BetaDiscreteWeibull(PeriodUnit.YEARS, .7, 2.5, 1.3), BetaDiscreteWeibull::fit));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void intervals_holdTheTruth(
      String name, Map<String, Double> truth, IntFunction<FitReport<?>> draw) {
    Map<String, Integer> held = new TreeMap<>();
    for (int run = 0; run < RUNS; run++) {
      for (ParameterEstimate estimate : draw.apply(run).estimates()) {
        double value = truth.get(estimate.name());
        boolean inside = estimate.lower() <= value && value <= estimate.upper();
        held.merge(estimate.name(), inside ? 1 : 0, Integer::sum);
      }
    }
    assertThat(held).hasSizeGreaterThan(1);
    assertThat(held.values()).as("%s: %s of %d", name, held, RUNS).allMatch(n -> n >= 180);
    assertThat(held.values()).as("%s: %s of %d", name, held, RUNS).allMatch(n -> n <= 196);
  }

  /**
   * MBG/NBD near the optimum of CDNOW, where the likelihood is skewed: with 2,000 customers the
   * intervals from standard errors hold b in 87 percent of data sets, the profile ones in 93.
   */
  @Test
  void profileIntervals_holdTheirLevel_whereStandardErrorsDoNot() {
    MbgNbd truth = new MbgNbd(PeriodUnit.WEEKS, .5248, 6.183, .8914, 1.614);
    Map<String, Integer> profile = held(truth, IntervalMethod.PROFILE_LIKELIHOOD);
    Map<String, Integer> plain = held(truth, IntervalMethod.STANDARD_ERROR);

    assertThat(profile.values()).as("%s", profile).allMatch(n -> n >= 180 && n <= 196);
    assertThat(plain.get("b")).as("%s", plain).isBetween(160, 179);
    assertThat(plain.values()).as("%s", plain).allMatch(n -> n >= 160);
  }

  private static Map<String, Integer> held(MbgNbd truth, IntervalMethod method) {
    double[] ages = new double[CUSTOMERS];
    Arrays.setAll(ages, i -> 27.0 + i % 12);
    Map<String, Integer> held = new TreeMap<>();
    for (int run = 0; run < RUNS; run++) {
      RepeatSummaries drawn = RepeatSimulation.of(truth, ages, 0.0, 1_000 + run);
      for (ParameterEstimate e : MbgNbd.fit(drawn, OPTIONS.withIntervals(method)).estimates()) {
        double value = truth.parameters().get(e.name());
        held.merge(e.name(), e.lower() <= value && value <= e.upper() ? 1 : 0, Integer::sum);
      }
    }
    return held;
  }

  private static Arguments repeat(
      RepeatModel truth, Function<RepeatSummaries, FitReport<? extends RepeatModel>> fit) {
    double[] ages = new double[CUSTOMERS];
    Arrays.setAll(ages, i -> 40.0 + i % 13);
    return arguments(
        truth.code(),
        truth.parameters(),
        run -> fit.apply(RepeatSimulation.of(truth, ages, 0.0, 1_000 + run)));
  }

  private static Arguments opportunities(BgBb truth) {
    return arguments(
        truth.code(),
        truth.parameters(),
        run -> {
          int[] x = new int[CUSTOMERS];
          int[] last = new int[CUSTOMERS];
          int[] n = new int[CUSTOMERS];
          for (int i = 0; i < CUSTOMERS; i++) {
            RandomVariates random = new RandomVariates(2_000 + run, i);
            double buys = random.beta(truth.alpha(), truth.beta());
            double leaves = random.beta(truth.gamma(), truth.delta());
            n[i] = 8;
            for (int t = 1; t <= n[i] && random.uniform() >= leaves; t++) {
              if (random.uniform() < buys) {
                x[i]++;
                last[i] = t;
              }
            }
          }
          return BgBb.fit(OpportunitySummaries.of(x, last, n));
        });
  }

  private static Arguments spend(GammaGamma truth) {
    return arguments(
        "gammagamma",
        Map.of("p", truth.p(), "q", truth.q(), "v", truth.v()),
        run -> {
          int[] x = new int[CUSTOMERS];
          double[] one = new double[CUSTOMERS];
          double[] mean = new double[CUSTOMERS];
          Arrays.fill(one, 1.0);
          for (int i = 0; i < CUSTOMERS; i++) {
            RandomVariates random = new RandomVariates(3_000 + run, i);
            x[i] = 1 + i % 5;
            double rate = random.gamma(truth.q(), truth.v());
            mean[i] = random.gamma(truth.p() * x[i], rate * x[i]);
          }
          return GammaGamma.fit(
              RepeatSummaries.of(PeriodUnit.WEEKS, x, one, one).withMeanSpend(mean));
        });
  }

  private static Arguments contracts(
      ContractModel truth, Function<SurvivorTable, FitReport<? extends ContractModel>> fit) {
    int periods = 10;
    return arguments(
        truth.code(),
        truth.parameters(),
        run -> {
          double[] alive = new double[periods + 1];
          for (int i = 0; i < CUSTOMERS; i++) {
            double survived = new RandomVariates(4_000 + run, i).uniform();
            for (int t = 0; t <= periods && truth.survival(t) > survived; t++) {
              alive[t]++;
            }
          }
          return fit.apply(SurvivorTable.of(PeriodUnit.YEARS, alive));
        });
  }

  private static Arguments arguments(
      String name, Map<String, Double> truth, IntFunction<FitReport<?>> draw) {
    return Arguments.of(name, truth, draw);
  }
}
