package io.dangol.ltv.repeat;

import io.dangol.core.fact.FactTable;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.ParetoLikelihood;
import io.dangol.ltv.internal.PurchaseProcess;
import java.util.List;
import java.util.Map;

/**
 * The Pareto/NBD model. While alive a customer buys at a rate of Gamma(r, alpha), and leaves, at
 * any moment and unseen, at a rate of Gamma(s, beta).
 *
 * @param unit the unit of time of alpha and beta and of all horizons
 * @param r shape of the purchase rates, positive
 * @param alpha inverse scale of the purchase rates in units of time, positive
 * @param s shape of the dropout rates, positive
 * @param beta inverse scale of the dropout rates in units of time, positive
 * @see <a href="https://doi.org/10.1287/mnsc.33.1.1">Schmittlein, Morrison and Colombo (1987),
 *     Counting Your Customers: Who Are They and What Will They Do Next?, Management Science
 *     33(1)</a>
 */
public record ParetoNbd(PeriodUnit unit, double r, double alpha, double s, double beta)
    implements RepeatModel {
  private static final List<String> NAMES = List.of("r", "alpha", "s", "beta");

  public ParetoNbd {
    Processes.positive("r", r);
    Processes.positive("alpha", alpha);
    Processes.positive("s", s);
    Processes.positive("beta", beta);
  }

  /**
   * Fits the model by maximum likelihood with default options.
   *
   * @param customers the purchase histories
   * @return the report; its model has the unit of {@code customers}
   */
  public static FitReport<ParetoNbd> fit(RepeatSummaries customers) {
    return fit(customers, FitOptions.defaults());
  }

  /**
   * Fits the model by maximum likelihood.
   *
   * @param customers the purchase histories
   * @param options the options; priors may be put on r, alpha, s and beta
   * @return the report; its model has the unit of {@code customers}
   */
  public static FitReport<ParetoNbd> fit(RepeatSummaries customers, FitOptions options) {
    PeriodUnit unit = customers.unit();
    return RepeatFit.fit(
        customers,
        options,
        NAMES,
        ParetoLikelihood::new,
        meanAge -> new double[] {1.0, 0.5 * meanAge, 1.0, 0.5 * meanAge},
        p -> new ParetoNbd(unit, p[0], p[1], p[2], p[3]));
  }

  /**
   * Fits the model to the {@code repeat.} facts of a table with default options.
   *
   * @param table a table with the facts that {@link RepeatSummaries#of(FactTable)} reads
   * @return the report; its model counts time in days
   */
  public static FitReport<ParetoNbd> fit(FactTable table) {
    return fit(RepeatSummaries.of(table));
  }

  @Override
  public String code() {
    return "pnbd";
  }

  @Override
  public Map<String, Double> parameters() {
    return Processes.named("r", r, "alpha", alpha, "s", s, "beta", beta);
  }

  @Override
  public ParetoNbd in(PeriodUnit other) {
    return new ParetoNbd(other, r, other.convert(alpha, unit), s, other.convert(beta, unit));
  }

  @Override
  public double probabilityAlive(RepeatHistory history) {
    double odds =
        Math.exp(
            ParetoLikelihood.logOddsLeft(
                r + history.purchases(), alpha, s, beta, history.recency(), history.age()));
    return 1.0 / (1.0 + odds);
  }

  PurchaseProcess ifAlive(RepeatHistory history) {
    double age = history.age();
    return PurchaseProcess.pareto(r + history.purchases(), alpha + age, s, beta + age);
  }

  /**
   * Fits the model to the {@code repeat.} facts of a table.
   *
   * @param table a table with the facts that {@link RepeatSummaries#of(FactTable)} reads
   * @param options the options; priors may be put on r, alpha, s and beta
   * @return the report; its model counts time in days
   */
  public static FitReport<ParetoNbd> fit(FactTable table, FitOptions options) {
    return fit(RepeatSummaries.of(table), options);
  }
}
