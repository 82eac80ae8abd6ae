package io.dangol.ltv.repeat;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.internal.ErlangLikelihood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** Fits BG/CNBD-k and MBG/CNBD-k, and chooses k. */
final class ErlangFit {
  /**
   * Purchases more regular than Erlang-12 are contracts in disguise (the range that Platzer and
   * Reutterer search).
   */
  static final int LARGEST = 12;

  private ErlangFit() {}

  static <M> FitReport<M> fit(
      RepeatSummaries customers,
      int k,
      FitOptions options,
      boolean modified,
      BiFunction<Integer, double[], M> model) {
    double totalGaps = k == 1 ? 0.0 : totalLogGaps(customers);
    return RepeatFit.fit(
        customers,
        options,
        RepeatFit.BETA_GEOMETRIC,
        rows -> new ErlangLikelihood(rows, k, modified, totalGaps),
        // The phases pass k times as fast as the purchases come.
        meanAge -> RepeatFit.betaGeometricStart(meanAge / k),
        p -> model.apply(k, p));
  }

  private static double totalLogGaps(RepeatSummaries customers) {
    double[] gaps = new double[customers.size()];
    List<InvalidSummariesException.Problem> problems = new ArrayList<>();
    for (int row = 0; row < gaps.length; row++) {
      if (customers.hasLogGaps() && !customers.hasLogGaps(row)) {
        problems.add(
            new InvalidSummariesException.Problem(
                row, "logGaps is missing for " + customers.purchases(row) + " purchases"));
      } else {
        gaps[row] = customers.weight(row) * customers.logGaps(row);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidSummariesException(problems);
    }
    // Sorted, so that the sum has the same bits for any order of the customers.
    Arrays.sort(gaps);
    return Arrays.stream(gaps).sum();
  }

  /**
   * Fits every k, for the likelihood need not have one peak in k, and takes the highest. All have
   * the same number of parameters, so that AIC and BIC choose the same k.
   */
  static <M> FitReport<M> best(IntFunction<FitReport<M>> fits) {
    FitReport<M> best = fits.apply(1);
    StringBuilder tried = new StringBuilder("log-likelihood, AIC and BIC by k:");
    append(tried, 1, best);
    int chosen = 1;
    for (int k = 2; k <= LARGEST; k++) {
      FitReport<M> next = fits.apply(k);
      append(tried, k, next);
      if (next.logLikelihood() > best.logLikelihood()) {
        best = next;
        chosen = k;
      }
    }
    String verdict =
        chosen == 1
            ? "purchases are as irregular as Poisson's"
            : "purchases are regular, k = " + chosen;
    return best.withNote(verdict).withNote(tried.toString());
  }

  private static void append(StringBuilder tried, int k, FitReport<?> fit) {
    tried.append(
        String.format(
            Locale.ROOT,
            "%s %d: %.3f, %.3f, %.3f",
            k == 1 ? "" : ";",
            k,
            fit.logLikelihood(),
            fit.aic(),
            fit.bic()));
  }

  static int positive(int k) {
    if (k < 1 || k > 1000) {
      throw new IllegalArgumentException("k must lie within [1, 1000], was " + k);
    }
    return k;
  }
}
