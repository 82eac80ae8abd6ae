package io.dangol.ltv.repeat;

import io.dangol.core.fact.FactTable;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.NbdLikelihood;
import io.dangol.ltv.internal.PurchaseProcess;
import java.util.List;
import java.util.Map;

/**
 * The NBD model: a customer buys at a rate of Gamma(r, alpha) and never leaves. It is the baseline
 * that a model with dropout has to beat; its forecasts for a cohort that loses customers are too
 * high.
 *
 * @param unit the unit of time of alpha and of all horizons
 * @param r shape of the purchase rates, positive
 * @param alpha inverse scale of the purchase rates in units of time, positive
 * @see <a href="https://doi.org/10.2307/2985810">Ehrenberg (1959), The Pattern of Consumer
 *     Purchases, Applied Statistics 8(1)</a>
 */
public record Nbd(PeriodUnit unit, double r, double alpha) implements RepeatModel {
  private static final List<String> NAMES = List.of("r", "alpha");

  public Nbd {
    Processes.positive("r", r);
    Processes.positive("alpha", alpha);
  }

  /**
   * Fits the model by maximum likelihood with default options.
   *
   * @param customers the purchase histories
   * @return the report; its model has the unit of {@code customers}
   */
  public static FitReport<Nbd> fit(RepeatSummaries customers) {
    return fit(customers, FitOptions.defaults());
  }

  /**
   * Fits the model by maximum likelihood.
   *
   * @param customers the purchase histories
   * @param options the options; priors may be put on r and alpha
   * @return the report; its model has the unit of {@code customers}
   */
  public static FitReport<Nbd> fit(RepeatSummaries customers, FitOptions options) {
    PeriodUnit unit = customers.unit();
    return RepeatFit.fit(
        customers,
        options,
        NAMES,
        NbdLikelihood::new,
        meanAge -> new double[] {1.0, 0.5 * meanAge},
        p -> new Nbd(unit, p[0], p[1]));
  }

  /**
   * Fits the model to the {@code repeat.} facts of a table with default options.
   *
   * @param table a table with the facts that {@link RepeatSummaries#of(FactTable)} reads
   * @return the report; its model counts time in days
   */
  public static FitReport<Nbd> fit(FactTable table) {
    return fit(RepeatSummaries.of(table));
  }

  @Override
  public String code() {
    return "nbd";
  }

  @Override
  public Map<String, Double> parameters() {
    return Processes.named("r", r, "alpha", alpha);
  }

  @Override
  public Nbd in(PeriodUnit other) {
    return new Nbd(other, r, other.convert(alpha, unit));
  }

  /**
   * {@inheritDoc}
   *
   * <p>It is always 1.
   */
  @Override
  public double probabilityAlive(RepeatHistory history) {
    return 1.0;
  }

  PurchaseProcess ifAlive(RepeatHistory history) {
    return PurchaseProcess.poisson(r + history.purchases(), alpha + history.age());
  }

  /**
   * Fits the model to the {@code repeat.} facts of a table.
   *
   * @param table a table with the facts that {@link RepeatSummaries#of(FactTable)} reads
   * @param options the options; priors may be put on r and alpha
   * @return the report; its model counts time in days
   */
  public static FitReport<Nbd> fit(FactTable table, FitOptions options) {
    return fit(RepeatSummaries.of(table), options);
  }
}
