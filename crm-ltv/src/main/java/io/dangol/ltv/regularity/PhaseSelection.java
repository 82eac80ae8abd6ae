package io.dangol.ltv.regularity;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The fits of a model of regular purchases for every number of phases, side by side. {@link
 * BgCnbd#fit(RepeatSummaries)} and {@link MbgCnbd#fit(RepeatSummaries)} return the best of these.
 *
 * <p>All have the same four parameters, so that {@link FitReport#aic} and {@link FitReport#bic}
 * rank them as the likelihood does.
 *
 * @param <M> the type of model
 * @param fits the fits for k = 1, 2, ...
 */
public record PhaseSelection<M extends RepeatModel>(List<FitReport<M>> fits) {
  private static final int MOST_PHASES = 12;

  public PhaseSelection {
    fits = List.copyOf(fits);
    if (fits.isEmpty()) {
      throw new IllegalArgumentException("fits must not be empty");
    }
  }

  /**
   * Fits BG/CNBD-k for every k from 1 to 12.
   *
   * @param customers the purchase histories with logarithmic gaps, purchases of one day merged
   * @param options the options
   * @return the fits
   * @throws IllegalStateException if the summaries have no logarithmic gaps
   */
  public static PhaseSelection<BgCnbd> bgCnbd(RepeatSummaries customers, FitOptions options) {
    return of(k -> BgCnbd.fit(customers, k, options));
  }

  /**
   * Fits MBG/CNBD-k for every k from 1 to 12.
   *
   * @param customers the purchase histories with logarithmic gaps, purchases of one day merged
   * @param options the options
   * @return the fits
   * @throws IllegalStateException if the summaries have no logarithmic gaps
   */
  public static PhaseSelection<MbgCnbd> mbgCnbd(RepeatSummaries customers, FitOptions options) {
    return of(k -> MbgCnbd.fit(customers, k, options));
  }

  private static <M extends RepeatModel> PhaseSelection<M> of(IntFunction<FitReport<M>> fit) {
    return new PhaseSelection<>(IntStream.rangeClosed(1, MOST_PHASES).mapToObj(fit).toList());
  }

  /**
   * Returns the number of phases of highest likelihood.
   *
   * @return k, at least 1; the smallest of several equal ones
   */
  public int phases() {
    int best = 0;
    for (int i = 1; i < fits.size(); i++) {
      if (fits.get(i).logLikelihood() > fits.get(best).logLikelihood()) {
        best = i;
      }
    }
    return best + 1;
  }

  /**
   * Returns the fit of highest likelihood.
   *
   * @return the fit with {@link #phases()} phases
   */
  public FitReport<M> best() {
    return fits.get(phases() - 1);
  }
}
