package io.dangol.ltv.repeat;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.internal.ErlangLikelihood;
import java.util.Arrays;
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
    double[] gaps = new double[customers.size()];
    for (int row = 0; row < gaps.length; row++) {
      gaps[row] = customers.weight(row) * (k == 1 ? 0.0 : customers.logGaps(row));
    }
    // Sorted, so that the sum has the same bits for any order of the customers.
    Arrays.sort(gaps);
    double totalGaps = Arrays.stream(gaps).sum();
    return RepeatFit.fit(
        customers,
        options,
        RepeatFit.BETA_GEOMETRIC,
        rows -> new ErlangLikelihood(rows, k, modified, totalGaps),
        // The phases pass k times as fast as the purchases come.
        meanAge -> RepeatFit.betaGeometricStart(meanAge / k),
        p -> model.apply(k, p));
  }

  static <M> FitReport<M> best(IntFunction<FitReport<M>> fits) {
    FitReport<M> best = fits.apply(1);
    StringBuilder tried =
        new StringBuilder(
            String.format(Locale.ROOT, "log-likelihood by k: 1 %.3f", best.logLikelihood()));
    int chosen = 1;
    for (int k = 2; k <= LARGEST; k++) {
      FitReport<M> next = fits.apply(k);
      tried.append(String.format(Locale.ROOT, ", %d %.3f", k, next.logLikelihood()));
      if (next.logLikelihood() > best.logLikelihood()) {
        best = next;
        chosen = k;
      } else if (k > chosen + 1) {
        // The likelihood is unimodal in k in practice: two steps down end the search.
        break;
      }
    }
    String verdict =
        chosen == 1
            ? "purchases are as irregular as Poisson's"
            : "purchases are regular, k = " + chosen;
    return best.withNote(verdict).withNote(tried.toString());
  }

  static int positive(int k) {
    if (k < 1 || k > 1000) {
      throw new IllegalArgumentException("k must lie within [1, 1000], was " + k);
    }
    return k;
  }
}
