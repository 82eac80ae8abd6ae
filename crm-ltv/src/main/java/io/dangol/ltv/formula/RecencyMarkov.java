package io.dangol.ltv.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The customer-migration model on recency: a customer in state k bought k - 1 periods ago, buys in
 * the next period with a probability that depends on k and returns to state 1, or moves on to state
 * k + 1; beyond the last state nobody is a customer any more. It gives a value to bases that are
 * too small or too regular for a likelihood.
 *
 * @param repurchase the probability of buying in the next period in state 1, 2, ...; each within
 *     [0, 1], at least one
 * @param contribution the contribution of a purchase, received in state 1, in currency
 * @param marketing the cost of marketing per period, spent in every state, in currency
 * @param period the length of a period
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1520-6653(200021)14:2%3C43::AID-DIR4%3E3.0.CO;2-W">Pfeifer
 *     and Carraway (2000), Modeling Customer Relationships as Markov Chains, Journal of Interactive
 *     Marketing 14(2)</a>
 */
public record RecencyMarkov(
    List<Double> repurchase, double contribution, double marketing, PeriodUnit period) {
  public RecencyMarkov {
    repurchase = List.copyOf(repurchase);
    if (repurchase.isEmpty()) {
      throw new IllegalArgumentException("repurchase must have at least one state");
    }
    for (double p : repurchase) {
      if (!(p >= 0.0 && p <= 1.0)) {
        throw new IllegalArgumentException(
            "repurchase must hold probabilities within [0, 1], was " + repurchase);
      }
    }
    if (!Double.isFinite(contribution) || !Double.isFinite(marketing)) {
      throw new IllegalArgumentException(
          "contribution and marketing must be finite, were " + contribution + ", " + marketing);
    }
  }

  /**
   * Returns the value without end of a customer in each state, {@code V = (I - P/(1+d))^-1 R}.
   *
   * @param rate the discount rate, positive
   * @return the values of state 1, 2, ... in currency; somebody beyond the last state is worth 0
   * @throws IllegalArgumentException if {@code rate} is not positive
   */
  public List<Double> values(DiscountRate rate) {
    double factor = factor(rate);
    if (!(factor < 1.0)) {
      throw new IllegalArgumentException(
          "a value without end needs a positive discount rate, was " + rate);
    }
    // V_k = R_k + f (p_k V_1 + (1 - p_k) V_{k+1}) is linear in V_1: one pass from the last state
    // gives V_k = c_k + m_k V_1.
    int n = repurchase.size();
    double[] constant = new double[n + 1];
    double[] multiple = new double[n + 1];
    for (int k = n - 1; k >= 0; k--) {
      double p = repurchase.get(k);
      constant[k] = reward(k) + factor * (1.0 - p) * constant[k + 1];
      multiple[k] = factor * (p + (1.0 - p) * multiple[k + 1]);
    }
    double first = constant[0] / (1.0 - multiple[0]);
    List<Double> values = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      values.add(constant[k] + multiple[k] * first);
    }
    return Collections.unmodifiableList(values);
  }

  /**
   * Returns the value of so many periods of a customer in each state, {@code V =
   * sum_{t=0}^{horizon} (P/(1+d))^t R}.
   *
   * @param rate the discount rate
   * @param horizon the number of periods after the present one, not negative
   * @return the values of state 1, 2, ... in currency
   * @throws IllegalArgumentException if {@code horizon} is negative
   */
  public List<Double> values(DiscountRate rate, int horizon) {
    if (horizon < 0) {
      throw new IllegalArgumentException("horizon must not be negative, was " + horizon);
    }
    double factor = factor(rate);
    int n = repurchase.size();
    double[] values = new double[n + 1];
    for (int t = 0; t <= horizon; t++) {
      double[] next = new double[n + 1];
      for (int k = 0; k < n; k++) {
        double p = repurchase.get(k);
        next[k] = reward(k) + factor * (p * values[0] + (1.0 - p) * values[k + 1]);
      }
      values = next;
    }
    List<Double> result = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      result.add(values[k]);
    }
    return Collections.unmodifiableList(result);
  }

  /**
   * Returns this model with marketing stopped at the first state that is worth less than nothing,
   * so that customers who reach it are lost.
   *
   * @param rate the discount rate, positive
   * @return the shorter model; this one where no state is worth less than nothing, and one state
   *     where already the first is
   * @throws IllegalArgumentException if {@code rate} is not positive
   */
  public RecencyMarkov stoppedWhereNegative(DiscountRate rate) {
    List<Double> values = values(rate);
    int kept = 1;
    while (kept < values.size() && values.get(kept) >= 0.0) {
      kept++;
    }
    return new RecencyMarkov(repurchase.subList(0, kept), contribution, marketing, period);
  }

  private double reward(int state) {
    return state == 0 ? contribution - marketing : -marketing;
  }

  private double factor(DiscountRate rate) {
    return 1.0 / (1.0 + rate.effectivePer(period));
  }
}
