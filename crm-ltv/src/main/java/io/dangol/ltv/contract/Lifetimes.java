package io.dangol.ltv.contract;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.DiscountedLifetime;
import io.dangol.ltv.internal.MaximumLikelihood;
import io.dangol.ltv.internal.SurvivalLikelihood;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What both contract models share. */
final class Lifetimes {
  private Lifetimes() {}

  /** The sum of S(t) / (1 + d)^(t - from) from t = from. */
  static double discounted(ContractModel model, int from, DiscountRate rate) {
    return lifetime(model).sum(from, rate.effectivePer(model.period()));
  }

  private static DiscountedLifetime lifetime(ContractModel model) {
    if (model instanceof BetaDiscreteWeibull weibull) {
      return new DiscountedLifetime(weibull.alpha(), weibull.beta(), weibull.c());
    }
    if (model instanceof ShiftedBetaGeometric geometric) {
      return new DiscountedLifetime(geometric.alpha(), geometric.beta(), 1.0);
    }
    throw new AssertionError(model);
  }

  static <M> FitReport<M> fit(
      List<SurvivorTable> cohorts,
      FitOptions options,
      List<String> names,
      BiFunction<PeriodUnit, double[], M> model) {
    double customers = cohorts.stream().mapToDouble(SurvivorTable::customers).sum();
    if (cohorts.isEmpty()) {
      return FitReport.failed("there are no cohorts", 0.0, 0, Map.of());
    }
    PeriodUnit period = cohorts.get(0).period();
    if (cohorts.stream().anyMatch(cohort -> cohort.period() != period)) {
      throw new IllegalArgumentException("all cohorts must have the same contract period");
    }
    if (cohorts.stream().allMatch(cohort -> cohort.survival(cohort.periods()) == 1.0)) {
      return FitReport.failed(
          "nobody has left, so there is no maximum-likelihood estimate",
          customers,
          cohorts.size(),
          Map.of());
    }
    double[][] counts = cohorts.stream().map(SurvivorTable::counts).toArray(double[][]::new);
    double[] start = names.size() == 3 ? new double[] {1.0, 1.0, 1.0} : new double[] {1.0, 1.0};
    return new MaximumLikelihood(
            new SurvivalLikelihood(counts, names.size() == 3), names, null, customers, options)
        .fit(start, p -> model.apply(period, p), cohorts.size(), Map.of());
  }

  static double survival(ContractModel model, int periods) {
    return lifetime(model).survival(notNegative("periods", periods));
  }

  static int notNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative, was " + value);
    }
    return value;
  }

  static double positive(String name, double value) {
    if (!(value > 0.0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be positive and finite, was " + value);
    }
    return value;
  }
}
