package io.dangol.ltv.repeat;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.BetaBinomialLikelihood;
import io.dangol.ltv.internal.DiscountedLifetime;
import io.dangol.ltv.internal.GroupedRows;
import io.dangol.ltv.internal.MaximumLikelihood;
import io.dangol.ltv.internal.SpecialFunctions;
import java.util.List;
import java.util.Map;

/**
 * The beta-geometric/beta-Bernoulli model of purchases that can happen only at given opportunities,
 * such as yearly donations. While alive a customer takes an opportunity with a probability of
 * Beta(alpha, beta), and at the beginning of each leaves with a probability of Beta(gamma, delta).
 *
 * @param alpha first parameter of the purchase probabilities, positive
 * @param beta second parameter of the purchase probabilities, positive
 * @param gamma first parameter of the dropout probabilities, positive
 * @param delta second parameter of the dropout probabilities, positive
 * @see <a href="https://doi.org/10.1287/mksc.1100.0580">Fader, Hardie and Shang (2010),
 *     Customer-Base Analysis in a Discrete-Time Noncontractual Setting, Marketing Science 29(6)</a>
 */
public record BgBb(double alpha, double beta, double gamma, double delta) {
  private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta");
  private static final OpportunityHistory NEW_CUSTOMER = new OpportunityHistory(0, 0, 0);

  public BgBb {
    Processes.positive("alpha", alpha);
    Processes.positive("beta", beta);
    Processes.positive("gamma", gamma);
    Processes.positive("delta", delta);
  }

  /**
   * Fits the model by maximum likelihood with default options.
   *
   * @param customers the histories
   * @return the report. Its log-likelihood omits the binomial coefficients, which depend on the
   *     data only
   */
  public static FitReport<BgBb> fit(OpportunitySummaries customers) {
    return fit(customers, FitOptions.defaults());
  }

  /**
   * Fits the model by maximum likelihood.
   *
   * @param customers the histories
   * @param options the options; priors may be put on alpha, beta, gamma and delta
   * @return the report. Its log-likelihood omits the binomial coefficients, which depend on the
   *     data only
   */
  public static FitReport<BgBb> fit(OpportunitySummaries customers, FitOptions options) {
    GroupedRows rows = customers.grouped();
    String nothing = RepeatFit.nothingToFit(rows);
    if (!nothing.isEmpty()) {
      return FitReport.failed(nothing, rows.totalWeight(), rows.size(), Map.of());
    }
    return new MaximumLikelihood(
            new BetaBinomialLikelihood(rows), NAMES, null, rows.totalWeight(), options)
        .fit(
            new double[] {1.0, 1.0, 1.0, 2.0},
            p -> new BgBb(p[0], p[1], p[2], p[3]),
            rows.size(),
            Map.of());
  }

  /**
   * Returns the model's short name, {@code bgbb}.
   *
   * @return the code
   */
  public String code() {
    return "bgbb";
  }

  /**
   * Returns the parameters by their names in the literature.
   *
   * @return the parameters, unmodifiable
   */
  public Map<String, Double> parameters() {
    return Processes.named("alpha", alpha, "beta", beta, "gamma", gamma, "delta", delta);
  }

  /**
   * Returns the probability that a customer was alive at the last opportunity observed.
   *
   * @param history the customer's history
   * @return a probability within [0, 1]
   */
  public double probabilityAlive(OpportunityHistory history) {
    int x = history.purchases();
    int n = history.opportunities();
    // Odds of having left before opportunity t_x + i + 1 against being alive at n, by recurrence
    // from the last term backwards.
    double odds = 0.0;
    double take = 1.0;
    for (int end = n - 1; end >= history.lastPurchase(); end--) {
      take *= (alpha + beta + end) / (beta + end - x);
      double leave = gamma / (gamma + delta + end);
      double stayed = 1.0;
      for (int j = end; j < n; j++) {
        stayed *= (delta + j) / (gamma + delta + j);
      }
      odds += take * leave / stayed;
    }
    return 1.0 / (1.0 + odds);
  }

  /**
   * Returns the probability that a customer will still be alive at the next opportunity, the
   * convention of the paper's tables.
   *
   * @param history the customer's history
   * @return {@link #probabilityAlive} times {@code (delta + n) / (gamma + delta + n)}
   */
  public double probabilityAliveAtNext(OpportunityHistory history) {
    double n = history.opportunities();
    return probabilityAlive(history) * (delta + n) / (gamma + delta + n);
  }

  /**
   * Returns the purchases to expect from a customer at the coming opportunities.
   *
   * @param history the customer's history
   * @param opportunities the number of coming opportunities, not negative
   * @return the expected number of purchases
   * @throws IllegalArgumentException if {@code opportunities} is negative
   */
  public double expectedPurchases(OpportunityHistory history, int opportunities) {
    return probabilityAlive(history) * ifAlive(history).expectedPurchases(opportunities);
  }

  /**
   * Returns the purchases to expect from many customers together, such as within a hold-out period.
   *
   * @param customers the histories with their weights
   * @param opportunities the number of coming opportunities, not negative
   * @return the expected number of purchases of all customers
   * @throws IllegalArgumentException if {@code opportunities} is negative
   */
  public double expectedPurchases(OpportunitySummaries customers, int opportunities) {
    requireNotNegative("opportunities", opportunities);
    double sum = 0.0;
    for (int row = 0; row < customers.size(); row++) {
      sum += customers.weight(row) * expectedPurchases(customers.history(row), opportunities);
    }
    return sum;
  }

  /**
   * Returns the purchases to expect from a new customer, the first purchase not counted.
   *
   * @param opportunities the number of opportunities, not negative
   * @return the expected number of purchases
   * @throws IllegalArgumentException if {@code opportunities} is negative
   */
  public double expectedPurchases(int opportunities) {
    requireNotNegative("opportunities", opportunities);
    double alive = 1.0;
    double sum = 0.0;
    for (int i = 0; i < opportunities; i++) {
      alive *= (delta + i) / (gamma + delta + i);
      sum += alive;
    }
    return alpha / (alpha + beta) * sum;
  }

  /**
   * Returns all purchases still to expect from a customer, the coming opportunity discounted by one
   * period, the next by two.
   *
   * @param history the customer's history
   * @param rate the discount rate, positive
   * @param period the time between two opportunities
   * @return the discounted number of purchases
   * @throws IllegalArgumentException if {@code rate} is not positive
   */
  public double discountedExpectedPurchases(
      OpportunityHistory history, DiscountRate rate, PeriodUnit period) {
    double perPeriod = rate.effectivePer(period);
    if (!(perPeriod > 0.0)) {
      throw new IllegalArgumentException(
          "an infinite horizon needs a positive discount rate, was " + perPeriod + " per period");
    }
    BgBb next = ifAlive(history);
    double lifetime = new DiscountedLifetime(next.gamma, next.delta, 1.0).sum(1, perPeriod);
    return probabilityAlive(history)
        * next.alpha
        / (next.alpha + next.beta)
        * lifetime
        / (1.0 + perPeriod);
  }

  /**
   * Returns the probability that a new customer takes exactly so many of the first opportunities.
   *
   * @param purchases the number of purchases, not negative
   * @param opportunities the number of opportunities, not negative
   * @return a probability within [0, 1]
   * @throws IllegalArgumentException if an argument is negative
   */
  public double probabilityOfPurchases(int purchases, int opportunities) {
    requireNotNegative("purchases", purchases);
    requireNotNegative("opportunities", opportunities);
    if (purchases > opportunities) {
      return 0.0;
    }
    double logTaken = SpecialFunctions.logBeta(alpha, beta);
    double logStay = SpecialFunctions.logBeta(gamma, delta);
    double sum = 0.0;
    for (int end = purchases; end <= opportunities; end++) {
      double log =
          logChoose(end, purchases)
              + SpecialFunctions.logBeta(alpha + purchases, beta + end - purchases)
              - logTaken
              - logStay;
      log +=
          end == opportunities
              ? SpecialFunctions.logBeta(gamma, delta + end)
              : SpecialFunctions.logBeta(gamma + 1.0, delta + end);
      sum += Math.exp(log);
    }
    return Math.min(1.0, sum);
  }

  /**
   * Returns the probability that a customer takes exactly so many of the coming opportunities.
   *
   * @param history the customer's history
   * @param purchases the number of purchases, not negative
   * @param opportunities the number of coming opportunities, not negative
   * @return a probability within [0, 1]
   * @throws IllegalArgumentException if an argument is negative
   */
  public double probabilityOfPurchases(
      OpportunityHistory history, int purchases, int opportunities) {
    double alive = probabilityAlive(history);
    double bought = alive * ifAlive(history).probabilityOfPurchases(purchases, opportunities);
    return purchases == 0 ? 1.0 - alive + bought : bought;
  }

  /** The model of the same customer, alive, from now on. */
  private BgBb ifAlive(OpportunityHistory history) {
    int x = history.purchases();
    int n = history.opportunities();
    return new BgBb(alpha + x, beta + n - x, gamma, delta + n);
  }

  private static double logChoose(int n, int k) {
    return SpecialFunctions.logGamma(n + 1.0)
        - SpecialFunctions.logGamma(k + 1.0)
        - SpecialFunctions.logGamma(n - k + 1.0);
  }

  private static void requireNotNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative, was " + value);
    }
  }

  /**
   * Returns the probability that a customer will still be alive so many opportunities later.
   *
   * @param history the customer's history
   * @param later the number of coming opportunities, not negative; 0 gives {@link
   *     #probabilityAlive(OpportunityHistory)}, 1 gives {@link #probabilityAliveAtNext}
   * @return a probability within [0, 1]
   * @throws IllegalArgumentException if {@code later} is negative
   */
  public double probabilityAlive(OpportunityHistory history, int later) {
    requireNotNegative("later", later);
    double stays = delta + history.opportunities();
    double alive = probabilityAlive(history);
    for (int i = 0; i < later; i++) {
      alive *= (stays + i) / (gamma + stays + i);
    }
    return alive;
  }

  /**
   * Returns the purchases still to expect from a customer at so many coming opportunities, the
   * first of them discounted by one period, the next by two.
   *
   * @param history the customer's history
   * @param rate the discount rate, which may be zero
   * @param period the time between two opportunities
   * @param opportunities the number of coming opportunities, not negative
   * @return the discounted number of purchases
   * @throws IllegalArgumentException if {@code opportunities} is negative
   */
  public double discountedExpectedPurchases(
      OpportunityHistory history, DiscountRate rate, PeriodUnit period, int opportunities) {
    requireNotNegative("opportunities", opportunities);
    double perPeriod = rate.effectivePer(period);
    BgBb next = ifAlive(history);
    double factor = 1.0;
    double sum = 0.0;
    for (int i = 0; i < opportunities; i++) {
      factor *= (next.delta + i) / (next.gamma + next.delta + i) / (1.0 + perPeriod);
      sum += factor;
    }
    return probabilityAlive(history) * next.alpha / (next.alpha + next.beta) * sum;
  }

  /**
   * Returns all purchases to expect from a new customer, the first purchase not counted, the first
   * opportunity discounted by one period, the next by two.
   *
   * @param rate the discount rate, positive
   * @param period the time between two opportunities
   * @return the discounted number of purchases
   * @throws IllegalArgumentException if {@code rate} is not positive
   */
  public double discountedExpectedPurchases(DiscountRate rate, PeriodUnit period) {
    return discountedExpectedPurchases(NEW_CUSTOMER, rate, period);
  }

  /**
   * Returns the purchases to expect from a new customer at so many opportunities, the first
   * purchase not counted, the first opportunity discounted by one period, the next by two.
   *
   * @param rate the discount rate, which may be zero
   * @param period the time between two opportunities
   * @param opportunities the number of opportunities, not negative
   * @return the discounted number of purchases
   * @throws IllegalArgumentException if {@code opportunities} is negative
   */
  public double discountedExpectedPurchases(
      DiscountRate rate, PeriodUnit period, int opportunities) {
    return discountedExpectedPurchases(NEW_CUSTOMER, rate, period, opportunities);
  }
}
