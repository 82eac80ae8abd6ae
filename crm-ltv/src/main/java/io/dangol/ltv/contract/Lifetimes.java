package io.dangol.ltv.contract;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.MaximumLikelihood;
import io.dangol.ltv.internal.SurvivalLikelihood;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What both contract models share. */
final class Lifetimes {
  /** Terms smaller than this share of the sum are left out. */
  private static final double NEGLIGIBLE = 1e-15;

  private Lifetimes() {}

  /** The sum of S(t) / (1 + d)^(t - from) from t = from. */
  static double discounted(ContractModel model, int from, DiscountRate rate) {
    double perPeriod = rate.effectivePer(model.period());
    if (!(perPeriod > 0.0)) {
      throw new IllegalArgumentException(
          "a lifetime without end needs a positive discount rate, was "
              + perPeriod
              + " per period");
    }
    double factor = 1.0;
    double sum = 0.0;
    for (int t = from; ; t++) {
      double term = model.survival(t) * factor;
      sum += term;
      // What is left is at most term / d, for survival never rises.
      if (term <= NEGLIGIBLE * perPeriod * sum) {
        return sum;
      }
      factor /= 1.0 + perPeriod;
    }
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

  static double survival(double alpha, double beta, double c, int periods) {
    return notNegative("periods", periods) == 0
        ? 1.0
        : Math.exp(
            SurvivalLikelihood.logSurvival(alpha, beta, c == 1.0 ? periods : Math.pow(periods, c)));
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
