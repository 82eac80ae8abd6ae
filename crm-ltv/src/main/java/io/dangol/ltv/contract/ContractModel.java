package io.dangol.ltv.contract;

import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import java.util.Map;

/**
 * A fitted model of contract renewal: a few parameters and the contract period, without the data.
 */
public sealed interface ContractModel permits ShiftedBetaGeometric, BetaDiscreteWeibull {

  /**
   * Returns the length of a contract period.
   *
   * @return the period
   */
  PeriodUnit period();

  /**
   * Returns the model's short name, {@code sbg} or {@code bdw}.
   *
   * @return the code
   */
  String code();

  /**
   * Returns the parameters by their names in the literature.
   *
   * @return the parameters, unmodifiable
   */
  Map<String, Double> parameters();

  /**
   * Returns the share of new customers who are still there after so many renewals.
   *
   * @param periods the number of renewals, not negative
   * @return a share within [0, 1]
   * @throws IllegalArgumentException if {@code periods} is negative
   */
  double survival(int periods);

  /**
   * Returns the share of those there after {@code periods - 1} renewals who renew once more. It
   * rises with tenure although no customer changes, because those who leave easily have left.
   *
   * @param periods the number of the renewal, at least 1
   * @return a share within [0, 1]
   * @throws IllegalArgumentException if {@code periods} is less than 1
   */
  default double retention(int periods) {
    if (periods < 1) {
      throw new IllegalArgumentException("periods must be at least 1, was " + periods);
    }
    double before = survival(periods - 1);
    return before > 0.0 ? survival(periods) / before : 0.0;
  }

  /**
   * Returns the periods that a new customer is expected to pay for within a horizon, the first
   * payment now.
   *
   * @param horizon the number of periods, not negative
   * @return the expected number of payments, {@code S(0) + ... + S(horizon - 1)}
   * @throws IllegalArgumentException if {@code horizon} is negative
   */
  default double expectedLifetime(int horizon) {
    double sum = 0.0;
    for (int t = 0; t < horizon; t++) {
      sum += survival(t);
    }
    return sum;
  }

  /**
   * Returns the share of those there after so many renewals who are still there after more.
   *
   * @param renewals the renewals made, not negative
   * @param more the number of further renewals, not negative
   * @return a share within [0, 1]
   * @throws IllegalArgumentException if an argument is negative
   */
  default double survival(int renewals, int more) {
    double before = survival(renewals);
    double after = survival(Math.addExact(renewals, Lifetimes.notNegative("more", more)));
    return before > 0.0 ? after / before : 0.0;
  }

  /**
   * Returns the renewals still to expect within a horizon from a customer who has renewed so often,
   * not discounted.
   *
   * @param renewals the renewals made, not negative; 0 for a new customer
   * @param horizon the number of periods to come, not negative
   * @return the expected number of renewals, {@code (S(n+1) + ... + S(n+horizon)) / S(n)}
   * @throws IllegalArgumentException if an argument is negative
   */
  default double expectedResidualLifetime(int renewals, int horizon) {
    Lifetimes.notNegative("horizon", horizon);
    double before = survival(renewals);
    double sum = 0.0;
    for (int t = 1; t <= horizon && before > 0.0; t++) {
      sum += survival(Math.addExact(renewals, t)) / before;
    }
    return sum;
  }

  /**
   * Returns the discounted expected lifetime of a new customer who makes the first payment now
   * (DEL).
   *
   * @param rate the discount rate, positive
   * @return the discounted number of payments, {@code sum of S(t) / (1 + d)^t from t = 0}
   * @throws IllegalArgumentException if {@code rate} is not positive
   */
  default double discountedExpectedLifetime(DiscountRate rate) {
    return Lifetimes.discounted(this, 0, rate);
  }

  /**
   * Returns the discounted expected residual lifetime of a customer just before a renewal (DRL),
   * that renewal's payment included and not discounted.
   *
   * @param renewal the number n of the renewal to come; the customer has renewed n - 1 times, at
   *     least 1
   * @param rate the discount rate, positive
   * @return the discounted number of payments, {@code sum of S(t) / S(n-1) / (1 + d)^(t-n) from t =
   *     n}
   * @throws IllegalArgumentException if {@code renewal} is less than 1 or {@code rate} is not
   *     positive
   * @see <a href="https://doi.org/10.1287/mksc.1080.0482">Fader and Hardie (2010), Customer-Base
   *     Valuation in a Contractual Setting, Marketing Science 29(1)</a>
   */
  default double discountedExpectedResidualLifetime(int renewal, DiscountRate rate) {
    if (renewal < 1) {
      throw new IllegalArgumentException("renewal must be at least 1, was " + renewal);
    }
    double before = survival(renewal - 1);
    return before > 0.0 ? Lifetimes.discounted(this, renewal, rate) / before : 0.0;
  }

  /**
   * Returns the discounted payments of a new customer within a horizon, the first payment now.
   *
   * @param rate the discount rate, which may be zero
   * @param horizon the number of payments at most, not negative
   * @return the discounted number of payments, {@code sum of S(t) / (1 + d)^t from t = 0 to horizon
   *     - 1}
   * @throws IllegalArgumentException if {@code horizon} is negative
   */
  default double discountedExpectedLifetime(DiscountRate rate, int horizon) {
    Lifetimes.notNegative("horizon", horizon);
    double perPeriod = rate.effectivePer(period());
    double sum = 0.0;
    double factor = 1.0;
    for (int t = 0; t < horizon; t++) {
      sum += survival(t) * factor;
      factor /= 1.0 + perPeriod;
    }
    return sum;
  }

  /**
   * Returns the discounted payments within a horizon of a customer just before a renewal, that
   * renewal's payment included and not discounted.
   *
   * @param renewal the number n of the renewal to come; the customer has renewed n - 1 times, at
   *     least 1
   * @param rate the discount rate, which may be zero
   * @param horizon the number of payments at most, not negative
   * @return the discounted number of payments, {@code sum of S(t) / S(n-1) / (1 + d)^(t-n) from t =
   *     n to n + horizon - 1}
   * @throws IllegalArgumentException if {@code renewal} is less than 1 or {@code horizon} is
   *     negative
   */
  default double discountedExpectedResidualLifetime(int renewal, DiscountRate rate, int horizon) {
    if (renewal < 1) {
      throw new IllegalArgumentException("renewal must be at least 1, was " + renewal);
    }
    Lifetimes.notNegative("horizon", horizon);
    double perPeriod = rate.effectivePer(period());
    double before = survival(renewal - 1);
    double sum = 0.0;
    double factor = 1.0;
    for (int t = 0; t < horizon && before > 0.0; t++) {
      sum += survival(Math.addExact(renewal, t)) / before * factor;
      factor /= 1.0 + perPeriod;
    }
    return sum;
  }
}
