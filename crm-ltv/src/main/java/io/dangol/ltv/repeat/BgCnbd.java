package io.dangol.ltv.repeat;

import io.dangol.core.fact.FactTable;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.PurchaseProcess;
import java.util.Map;

/**
 * The BG/CNBD-k model: as {@link BgNbd}, but a purchase comes after k exponential phases, so that
 * the times between purchases are Erlang-k distributed and the more regular the larger k. Customers
 * without repeat purchase are alive with certainty.
 *
 * <p>Predictions are exact: the phase that a silent customer has reached is summed over, where the
 * reference implementation approximates.
 *
 * @param unit the unit of time of alpha and of all horizons
 * @param k the number of phases, at least 1; 1 gives {@link BgNbd}
 * @param r shape of the phase rates, positive
 * @param alpha inverse scale of the phase rates in units of time, positive
 * @param a first parameter of the dropout probabilities, positive
 * @param b second parameter of the dropout probabilities, positive
 * @see <a href="https://doi.org/10.1287/mksc.2015.0963">Platzer and Reutterer (2016), Ticking Away
 *     the Moments, Marketing Science 35(5)</a>
 * @see <a href="https://doi.org/10.1016/j.ijresmar.2020.09.002">Reutterer, Platzer and Schroeder
 *     (2021), Leveraging purchase regularity for predicting customer behavior the easy way,
 *     International Journal of Research in Marketing 38(1)</a>
 */
public record BgCnbd(PeriodUnit unit, int k, double r, double alpha, double a, double b)
    implements RepeatModel {

  public BgCnbd {
    ErlangModel.check(k, r, alpha, a, b);
  }

  /**
   * Fits the model for every k from 1 to 12 and returns the fit of highest likelihood; the notes
   * have log-likelihood, AIC and BIC of each k. All have four parameters: a reader who counts k as
   * a fifth adds 2 to the AIC, and the logarithm of the customers to the BIC.
   *
   * @param customers the purchase histories with logarithmic gaps, purchases of one day merged
   * @return the report; its model has the unit of {@code customers}
   * @throws IllegalStateException if the summaries have no logarithmic gaps
   * @throws InvalidSummariesException if they are missing for some customers
   */
  public static FitReport<BgCnbd> fit(RepeatSummaries customers) {
    return fit(customers, FitOptions.defaults());
  }

  /**
   * Fits the model for every k from 1 to 12 and returns the fit of highest likelihood; the notes
   * have log-likelihood, AIC and BIC of each k. All have four parameters: a reader who counts k as
   * a fifth adds 2 to the AIC, and the logarithm of the customers to the BIC.
   *
   * @param customers the purchase histories with logarithmic gaps, purchases of one day merged
   * @param options the options; priors may be put on r, alpha, a and b
   * @return the report; its model has the unit of {@code customers}
   * @throws IllegalStateException if the summaries have no logarithmic gaps
   * @throws InvalidSummariesException if they are missing for some customers
   */
  public static FitReport<BgCnbd> fit(RepeatSummaries customers, FitOptions options) {
    return ErlangFit.best(k -> fit(customers, k, options));
  }

  /**
   * Fits the model for a given k.
   *
   * @param customers the purchase histories with logarithmic gaps, which k = 1 does without
   * @param k the number of phases, at least 1
   * @param options the options; priors may be put on r, alpha, a and b
   * @return the report; its model has the unit of {@code customers}
   * @throws IllegalStateException if k exceeds 1 and the summaries have no logarithmic gaps
   * @throws InvalidSummariesException if k exceeds 1 and they are missing for some customers
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static FitReport<BgCnbd> fit(RepeatSummaries customers, int k, FitOptions options) {
    PeriodUnit unit = customers.unit();
    return ErlangFit.fit(
        customers,
        ErlangFit.positive(k),
        options,
        false,
        (phases, p) -> new BgCnbd(unit, phases, p[0], p[1], p[2], p[3]));
  }

  @Override
  public String code() {
    return "bgcnbd";
  }

  /** {@inheritDoc} The number of phases comes first, as {@code k}. */
  @Override
  public Map<String, Double> parameters() {
    return ErlangModel.of(this).parameters();
  }

  @Override
  public BgCnbd in(PeriodUnit other) {
    return new BgCnbd(other, k, r, other.convert(alpha, unit), a, b);
  }

  @Override
  public boolean memoryless() {
    return k == 1;
  }

  @Override
  public double probabilityAlive(RepeatHistory history) {
    return ErlangModel.of(this).phases(history).probabilityAlive();
  }

  PurchaseProcess ifAlive(RepeatHistory history) {
    return ErlangModel.of(this).ifAlive(history);
  }

  /**
   * Fits the model to the {@code repeat.} facts of a table with default options.
   *
   * @param table a table with the facts that {@link RepeatSummaries#of(FactTable)} reads,
   *     logarithmic gaps included
   * @return the report, see {@link #fit(RepeatSummaries)}; its model counts time in days
   * @throws IllegalStateException if the table has no logarithmic gaps
   * @throws InvalidSummariesException if they are missing for some customers
   */
  public static FitReport<BgCnbd> fit(FactTable table) {
    return fit(RepeatSummaries.of(table));
  }

  /**
   * Fits the model to the {@code repeat.} facts of a table.
   *
   * @param table a table with the facts that {@link RepeatSummaries#of(FactTable)} reads,
   *     logarithmic gaps included
   * @param options the options; priors may be put on r, alpha, a and b
   * @return the report, see {@link #fit(RepeatSummaries)}; its model counts time in days
   * @throws IllegalStateException if the table has no logarithmic gaps
   * @throws InvalidSummariesException if they are missing for some customers
   */
  public static FitReport<BgCnbd> fit(FactTable table, FitOptions options) {
    return fit(RepeatSummaries.of(table), options);
  }
}
