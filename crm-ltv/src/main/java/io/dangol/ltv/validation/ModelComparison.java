package io.dangol.ltv.validation;

import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Several models fitted to the same customers, side by side.
 *
 * @param candidates the models in the order they were fitted
 * @param recommended the code of the model to use; empty where no model was fitted
 * @param reason why that one
 */
public record ModelComparison(
    List<Candidate> candidates, Optional<String> recommended, String reason) {
  public ModelComparison {
    candidates = List.copyOf(candidates);
  }

  /**
   * One model.
   *
   * @param code the model's short name
   * @param report its fit
   * @param holdout its evaluation; empty without a hold-out period or a model
   */
  public record Candidate(
      String code, FitReport<? extends RepeatModel> report, Optional<HoldoutEvaluation> holdout) {

    /**
     * Returns how regular the model takes purchases to be.
     *
     * @return the k that the likelihood chose, 1 for as irregular as Poisson's; empty for a model
     *     without k
     */
    public OptionalInt phases() {
      RepeatModel model = report.fitted();
      if (model instanceof BgCnbd regular) {
        return OptionalInt.of(regular.k());
      }
      return model instanceof MbgCnbd regular ? OptionalInt.of(regular.k()) : OptionalInt.empty();
    }

    /**
     * Returns the Bayesian information criterion with k counted as a parameter, for it was chosen
     * by likelihood like the others; smaller is better.
     *
     * @return the criterion; positive infinity where nothing was fitted
     */
    public double bic() {
      return report.bic() + (phases().isPresent() ? Math.log(report.customers()) : 0.0);
    }

    /** With k = 1 it is the model without k, which is a candidate itself. */
    private boolean isOther() {
      return phases().orElse(0) == 1;
    }
  }

  /**
   * Fits MBG/NBD, BG/NBD, Pareto/NBD, NBD and, where the summaries have logarithmic gaps,
   * MBG/CNBD-k and BG/CNBD-k with the likeliest k, and compares their likelihoods.
   *
   * @param customers the histories
   * @return the comparison; recommended is the model of lowest BIC among those that converged
   */
  public static ModelComparison of(RepeatSummaries customers) {
    return compare(customers, report -> Optional.empty());
  }

  /**
   * Fits the models of {@link #of(RepeatSummaries)} and compares their likelihoods and their errors
   * in a hold-out period.
   *
   * @param customers the histories of the calibration period, with hold-out purchases
   * @param horizon the length of the hold-out period, finite and not negative
   * @param unit the unit of {@code horizon}
   * @return the comparison; recommended is the model of lowest root mean square error among those
   *     that converged
   * @throws IllegalStateException if the summaries have no hold-out purchases
   */
  public static ModelComparison of(RepeatSummaries customers, double horizon, PeriodUnit unit) {
    return compare(
        customers,
        report ->
            report
                .modelIfFitted()
                .map(model -> HoldoutEvaluation.of(model, customers, horizon, unit)));
  }

  private static ModelComparison compare(
      RepeatSummaries customers,
      Function<FitReport<? extends RepeatModel>, Optional<HoldoutEvaluation>> evaluation) {
    List<Candidate> candidates = new ArrayList<>();
    add(candidates, "mbgnbd", MbgNbd.fit(customers), evaluation);
    add(candidates, "bgnbd", BgNbd.fit(customers), evaluation);
    add(candidates, "pnbd", ParetoNbd.fit(customers), evaluation);
    add(candidates, "nbd", Nbd.fit(customers), evaluation);
    if (IntStream.range(0, customers.size()).allMatch(customers::hasLogGaps)) {
      add(candidates, "mbgcnbd", MbgCnbd.fit(customers), evaluation);
      add(candidates, "bgcnbd", BgCnbd.fit(customers), evaluation);
    }
    List<Candidate> different = candidates.stream().filter(c -> !c.isOther()).toList();
    List<Candidate> sound =
        different.stream().filter(c -> c.report().status() == FitStatus.CONVERGED).toList();
    if (sound.isEmpty()) {
      sound = different.stream().filter(c -> c.report().modelIfFitted().isPresent()).toList();
    }
    if (sound.isEmpty()) {
      return new ModelComparison(candidates, Optional.empty(), "no model could be fitted");
    }
    boolean held = sound.stream().allMatch(c -> c.holdout().isPresent());
    Comparator<Candidate> order =
        held
            ? Comparator.comparingDouble(
                c -> c.holdout().map(HoldoutEvaluation::rmse).orElse(Double.MAX_VALUE))
            : Comparator.comparingDouble(Candidate::bic);
    List<Candidate> ranked = sound.stream().sorted(order).toList();
    String same =
        different.size() < candidates.size()
            ? "; with k = 1, purchases as irregular as Poisson's, an Erlang model is the one"
                + " without"
            : "";
    return new ModelComparison(
        candidates, Optional.of(ranked.get(0).code()), reason(ranked, held) + same);
  }

  private static void add(
      List<Candidate> candidates,
      String code,
      FitReport<? extends RepeatModel> report,
      Function<FitReport<? extends RepeatModel>, Optional<HoldoutEvaluation>> evaluation) {
    candidates.add(new Candidate(code, report, evaluation.apply(report)));
  }

  private static String reason(List<Candidate> ranked, boolean held) {
    String measure = held ? "root mean square error in the hold-out period" : "BIC";
    StringBuilder text = new StringBuilder("lowest ").append(measure).append(':');
    for (Candidate candidate : ranked) {
      double value =
          held ? candidate.holdout().map(HoldoutEvaluation::rmse).orElse(0.0) : candidate.bic();
      text.append(' ').append(candidate.code());
      candidate.phases().ifPresent(k -> text.append(" (k = ").append(k).append(')'));
      text.append(String.format(Locale.ROOT, " %.6g", value));
    }
    return text.toString();
  }
}
