package io.dangol.ltv.repeat;

import io.dangol.core.fact.FactTable;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.BetaGeometricLikelihood;
import io.dangol.ltv.internal.PurchaseProcess;
import java.util.Map;

/**
 * The beta-geometric/NBD model. While alive a customer buys at a rate of Gamma(r, alpha), and after
 * every repeat purchase leaves with a probability of Beta(a, b).
 *
 * <p>A customer without repeat purchase has had no occasion to leave, so the model gives P(alive) =
 * 1 to every one-time buyer. Prefer {@link MbgNbd} where P(alive) matters.
 *
 * @param unit the unit of time of alpha and of all horizons
 * @param r shape of the purchase rates, positive
 * @param alpha inverse scale of the purchase rates in units of time, positive
 * @param a first parameter of the dropout probabilities, positive
 * @param b second parameter of the dropout probabilities, positive
 * @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie and Lee (2005), "Counting
 *     Your Customers" the Easy Way, Marketing Science 24(2)</a>
 */
public record BgNbd(PeriodUnit unit, double r, double alpha, double a, double b)
    implements RepeatModel {

  public BgNbd {
    Processes.positive("r", r);
    Processes.positive("alpha", alpha);
    Processes.positive("a", a);
    Processes.positive("b", b);
  }

  /**
   * Fits the model by maximum likelihood with default options.
   *
   * @param customers the purchase histories
   * @return the report; its model has the unit of {@code customers}
   */
  public static FitReport<BgNbd> fit(RepeatSummaries customers) {
    return fit(customers, FitOptions.defaults());
  }

  /**
   * Fits the model by maximum likelihood.
   *
   * @param customers the purchase histories
   * @param options the options; priors may be put on r, alpha, a and b
   * @return the report; its model has the unit of {@code customers}
   */
  public static FitReport<BgNbd> fit(RepeatSummaries customers, FitOptions options) {
    PeriodUnit unit = customers.unit();
    return RepeatFit.fit(
        customers,
        options,
        RepeatFit.BETA_GEOMETRIC,
        rows -> new BetaGeometricLikelihood(rows, false),
        RepeatFit::betaGeometricStart,
        p -> new BgNbd(unit, p[0], p[1], p[2], p[3]));
  }

  /**
   * Fits the model to the {@code repeat.} facts of a table with default options.
   *
   * @param table a table with the facts that {@link RepeatSummaries#of(FactTable)} reads
   * @return the report; its model counts time in days
   */
  public static FitReport<BgNbd> fit(FactTable table) {
    return fit(RepeatSummaries.of(table));
  }

  @Override
  public String code() {
    return "bgnbd";
  }

  @Override
  public Map<String, Double> parameters() {
    return Processes.named("r", r, "alpha", alpha, "a", a, "b", b);
  }

  @Override
  public BgNbd in(PeriodUnit other) {
    return new BgNbd(other, r, other.convert(alpha, unit), a, b);
  }

  /**
   * {@inheritDoc}
   *
   * <p>It is 1 for every customer without repeat purchase.
   */
  @Override
  public double probabilityAlive(RepeatHistory history) {
    int x = history.purchases();
    if (x == 0) {
      return 1.0;
    }
    // The odds of having left may overflow to infinity, which gives the right probability, 0.
    double odds =
        a
            / (b + x - 1.0)
            * Math.exp((r + x) * Math.log((alpha + history.age()) / (alpha + history.recency())));
    return 1.0 / (1.0 + odds);
  }

  PurchaseProcess ifAlive(RepeatHistory history) {
    int x = history.purchases();
    return PurchaseProcess.betaGeometric(r + x, alpha + history.age(), a, b + x);
  }

  /**
   * Fits the model to the {@code repeat.} facts of a table.
   *
   * @param table a table with the facts that {@link RepeatSummaries#of(FactTable)} reads
   * @param options the options; priors may be put on r, alpha, a and b
   * @return the report; its model counts time in days
   */
  public static FitReport<BgNbd> fit(FactTable table, FitOptions options) {
    return fit(RepeatSummaries.of(table), options);
  }
}
