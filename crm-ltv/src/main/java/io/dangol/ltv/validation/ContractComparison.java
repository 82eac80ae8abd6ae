package io.dangol.ltv.validation;

import io.dangol.ltv.contract.BetaDiscreteWeibull;
import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.contract.ShiftedBetaGeometric;
import io.dangol.ltv.contract.SurvivorTable;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The models of contract renewal fitted to the same cohorts, side by side: does the risk of leaving
 * change with tenure for each customer (BdW), or do only those who leave easily leave first (sBG)?
 *
 * @param candidates the models in the order they were fitted
 * @param recommended the code of the model to use; empty where no model was fitted
 * @param reason why that one
 */
public record ContractComparison(
    List<Candidate> candidates, Optional<String> recommended, String reason) {
  public ContractComparison {
    candidates = List.copyOf(candidates);
  }

  /**
   * One model.
   *
   * @param code the model's short name
   * @param report its fit
   */
  public record Candidate(String code, FitReport<? extends ContractModel> report) {}

  /**
   * Fits shifted beta-geometric and beta-discrete-Weibull to one cohort with default options and
   * compares their likelihoods.
   *
   * @param cohort the survivors
   * @return the comparison, see {@link #of(List, FitOptions)}
   */
  public static ContractComparison of(SurvivorTable cohort) {
    return of(List.of(cohort), FitOptions.defaults());
  }

  /**
   * Fits shifted beta-geometric and beta-discrete-Weibull to several cohorts and compares their
   * likelihoods. BIC asks more of the third parameter the more customers there are.
   *
   * @param cohorts the survivors of each cohort, all with the same contract period
   * @param options the options; priors may be put on alpha and beta, which both models have
   * @return the comparison; recommended is the model of lowest BIC among those that converged, or,
   *     where none did, among those fitted
   * @throws IllegalArgumentException if the periods differ
   */
  public static ContractComparison of(List<SurvivorTable> cohorts, FitOptions options) {
    List<Candidate> candidates =
        List.of(
            new Candidate("sbg", ShiftedBetaGeometric.fit(cohorts, options)),
            new Candidate("bdw", BetaDiscreteWeibull.fit(cohorts, options)));
    List<Candidate> sound =
        candidates.stream().filter(c -> c.report().status() == FitStatus.CONVERGED).toList();
    if (sound.isEmpty()) {
      sound = candidates.stream().filter(c -> c.report().modelIfFitted().isPresent()).toList();
    }
    List<Candidate> ranked =
        sound.stream().sorted(Comparator.comparingDouble(c -> c.report().bic())).toList();
    if (ranked.isEmpty()) {
      return new ContractComparison(candidates, Optional.empty(), "no model could be fitted");
    }
    String reason =
        ranked.stream()
            .map(c -> String.format(Locale.ROOT, "%s %.6g", c.code(), c.report().bic()))
            .collect(Collectors.joining(" ", "lowest BIC: ", ""));
    return new ContractComparison(candidates, Optional.of(ranked.get(0).code()), reason);
  }
}
