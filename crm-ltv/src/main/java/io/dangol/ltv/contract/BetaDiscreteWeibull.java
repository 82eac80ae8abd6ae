package io.dangol.ltv.contract;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.PeriodUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The beta-discrete-Weibull model (BdW): as the shifted beta-geometric, but each customer's own
 * probability of leaving may also fall (c &lt; 1) or rise (c &gt; 1) with tenure.
 *
 * @param period the length of a contract period
 * @param alpha first parameter of the mixing distribution, positive
 * @param beta second parameter of the mixing distribution, positive
 * @param c shape of the duration dependence, positive; 1 gives the shifted beta-geometric
 * @see <a href="https://doi.org/10.1016/j.intmar.2018.01.002">Fader, Hardie, Liu, Davin and
 *     Steenburgh (2018), "How to Project Customer Retention" Revisited, Journal of Interactive
 *     Marketing 43</a>
 */
public record BetaDiscreteWeibull(PeriodUnit period, double alpha, double beta, double c)
    implements ContractModel {
  private static final List<String> NAMES = List.of("alpha", "beta", "c");

  public BetaDiscreteWeibull {
    Lifetimes.positive("alpha", alpha);
    Lifetimes.positive("beta", beta);
    Lifetimes.positive("c", c);
  }

  /**
   * Fits the model to one cohort by maximum likelihood with default options.
   *
   * @param cohort the survivors
   * @return the report; its model has the period of {@code cohort}
   */
  public static FitReport<BetaDiscreteWeibull> fit(SurvivorTable cohort) {
    return fit(List.of(cohort), FitOptions.defaults());
  }

  /**
   * Fits one model to several cohorts, which may have been observed for different lengths of time,
   * by maximum likelihood.
   *
   * @param cohorts the survivors of each cohort, all with the same contract period
   * @param options the options; priors may be put on alpha, beta and c
   * @return the report; its model has the period of the cohorts
   * @throws IllegalArgumentException if the periods differ
   */
  public static FitReport<BetaDiscreteWeibull> fit(
      List<SurvivorTable> cohorts, FitOptions options) {
    return Lifetimes.fit(
        cohorts, options, NAMES, (period, p) -> new BetaDiscreteWeibull(period, p[0], p[1], p[2]));
  }

  @Override
  public String code() {
    return "bdw";
  }

  @Override
  public Map<String, Double> parameters() {
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("alpha", alpha);
    parameters.put("beta", beta);
    parameters.put("c", c);
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public double survival(int periods) {
    return Lifetimes.survival(this, periods);
  }
}
