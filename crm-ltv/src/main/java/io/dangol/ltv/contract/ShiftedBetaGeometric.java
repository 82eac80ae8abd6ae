package io.dangol.ltv.contract;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.PeriodUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shifted beta-geometric model (sBG): a customer leaves at each renewal with a constant
 * probability, which varies between customers as Beta(alpha, beta).
 *
 * @param period the length of a contract period
 * @param alpha first parameter of the probabilities of leaving, positive
 * @param beta second parameter of the probabilities of leaving, positive
 * @see <a href="https://doi.org/10.1002/dir.20074">Fader and Hardie (2007), How to Project Customer
 *     Retention, Journal of Interactive Marketing 21(1)</a>
 */
public record ShiftedBetaGeometric(PeriodUnit period, double alpha, double beta)
    implements ContractModel {
  private static final List<String> NAMES = List.of("alpha", "beta");

  public ShiftedBetaGeometric {
    Lifetimes.positive("alpha", alpha);
    Lifetimes.positive("beta", beta);
  }

  /**
   * Fits the model to one cohort by maximum likelihood with default options.
   *
   * @param cohort the survivors
   * @return the report; its model has the period of {@code cohort}
   */
  public static FitReport<ShiftedBetaGeometric> fit(SurvivorTable cohort) {
    return fit(List.of(cohort), FitOptions.defaults());
  }

  /**
   * Fits one model to several cohorts, which may have been observed for different lengths of time,
   * by maximum likelihood.
   *
   * @param cohorts the survivors of each cohort, all with the same contract period
   * @param options the options; priors may be put on alpha and beta
   * @return the report; its model has the period of the cohorts
   * @throws IllegalArgumentException if the periods differ
   */
  public static FitReport<ShiftedBetaGeometric> fit(
      List<SurvivorTable> cohorts, FitOptions options) {
    return Lifetimes.fit(
        cohorts, options, NAMES, (period, p) -> new ShiftedBetaGeometric(period, p[0], p[1]));
  }

  @Override
  public String code() {
    return "sbg";
  }

  @Override
  public Map<String, Double> parameters() {
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("alpha", alpha);
    parameters.put("beta", beta);
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public double survival(int periods) {
    return Lifetimes.survival(this, periods);
  }
}
