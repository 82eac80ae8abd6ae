package io.dangol.ltv.repeat;

import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.PurchaseProcess;
import java.util.List;
import java.util.Map;

/**
 * A fitted model of repeat purchases in continuous time: a few parameters and their unit of time,
 * without the data.
 *
 * <p>All times and horizons are in {@link #unit()}. "Expected purchases" are counts, never
 * probabilities; a prediction for a customer with a history is the probability of being alive times
 * the prediction for a customer of that history who is alive. Purchases are discounted from the
 * moment they happen, so an infinite horizon is legal wherever the discount rate is positive.
 */
public sealed interface RepeatModel extends PurchaseModel
    permits BgNbd, MbgNbd, ParetoNbd, Nbd, BgCnbd, MbgCnbd {

  /** {@inheritDoc} They are the letters of the literature. */
  @Override
  Map<String, Double> parameters();

  @Override
  RepeatModel in(PeriodUnit other);

  @Override
  default List<String> covariates() {
    return List.of();
  }

  /** {@inheritDoc} It is this model for everybody. */
  @Override
  default RepeatModel forRow(RepeatSummaries customers, int row) {
    return this;
  }

  /** {@inheritDoc} It is this model, and takes no covariates. */
  @Override
  default RepeatModel forCovariates(List<Double> values) {
    if (!values.isEmpty()) {
      throw new IllegalArgumentException(
          code() + " takes no covariates, there were " + values.size());
    }
    return this;
  }

  /**
   * Returns whether the purchases to come from a customer who is alive depend on the number of
   * purchases and the age only, and not on when the last purchase was.
   *
   * @return true unless purchases are regular
   */
  default boolean memoryless() {
    return true;
  }

  /**
   * Returns the probability that a customer has not left for good at the end of the observation.
   *
   * @param history the customer's history
   * @return a probability within [0, 1]
   */
  double probabilityAlive(RepeatHistory history);

  /**
   * Returns the probability that a customer will not have left at a later time.
   *
   * @param history the customer's history
   * @param later the time after the end of the observation, finite and not negative
   * @return a probability within [0, {@link #probabilityAlive(RepeatHistory)}]
   * @throws IllegalArgumentException if {@code later} is out of range
   */
  default double probabilityAlive(RepeatHistory history, double later) {
    double survival = Processes.ifAlive(this, history).survival(Processes.finite(later));
    return probabilityAlive(history) * Math.min(1.0, survival);
  }

  /**
   * Returns the purchases to expect from a customer within a horizon from the end of the
   * observation.
   *
   * @param history the customer's history
   * @param horizon the length of the horizon, finite and not negative
   * @return the expected number of purchases
   * @throws IllegalArgumentException if {@code horizon} is out of range
   */
  default double expectedPurchases(RepeatHistory history, double horizon) {
    return probabilityAlive(history) * expectedPurchasesIfAlive(history, horizon);
  }

  /**
   * Returns the purchases to expect from a customer who is known to be alive at the end of the
   * observation.
   *
   * @param history the customer's history
   * @param horizon the length of the horizon, finite and not negative
   * @return the expected number of purchases
   * @throws IllegalArgumentException if {@code horizon} is out of range
   */
  default double expectedPurchasesIfAlive(RepeatHistory history, double horizon) {
    return Processes.ifAlive(this, history).expected(Processes.finite(horizon));
  }

  /**
   * Returns the repeat purchases to expect from a new customer, the first purchase not counted.
   *
   * @param horizon the time since the first purchase, finite and not negative
   * @return the expected number of repeat purchases
   * @throws IllegalArgumentException if {@code horizon} is out of range
   */
  default double expectedPurchases(double horizon) {
    return Processes.aliveAtStart(this)
        * Processes.atStart(this).expected(Processes.finite(horizon));
  }

  /**
   * Returns all purchases still to expect from a customer, each discounted from its own time to the
   * end of the observation (discounted expected residual transactions).
   *
   * @param history the customer's history
   * @param rate the discount rate, positive
   * @return the discounted number of purchases
   * @throws IllegalArgumentException if {@code rate} is not positive, for the sum may then be
   *     infinite
   */
  default double discountedExpectedPurchases(RepeatHistory history, DiscountRate rate) {
    return discountedExpectedPurchases(history, rate, Double.POSITIVE_INFINITY);
  }

  /**
   * Returns the purchases to expect from a customer within a horizon, each discounted from its own
   * time.
   *
   * @param history the customer's history
   * @param rate the discount rate
   * @param horizon the length of the horizon, not negative; infinite only with a positive rate
   * @return the discounted number of purchases
   * @throws IllegalArgumentException if {@code horizon} is out of range
   */
  default double discountedExpectedPurchases(
      RepeatHistory history, DiscountRate rate, double horizon) {
    return probabilityAlive(history) * discountedExpectedPurchasesIfAlive(history, rate, horizon);
  }

  /**
   * Returns the purchases to expect from a customer who is known to be alive, each discounted from
   * its own time.
   *
   * @param history the customer's history
   * @param rate the discount rate
   * @param horizon the length of the horizon, not negative; infinite only with a positive rate
   * @return the discounted number of purchases
   * @throws IllegalArgumentException if {@code horizon} is out of range
   */
  default double discountedExpectedPurchasesIfAlive(
      RepeatHistory history, DiscountRate rate, double horizon) {
    double delta = rate.continuousPer(unit());
    return Processes.ifAlive(this, history)
        .discounted(delta, Processes.discountable(delta, horizon));
  }

  /**
   * Returns the repeat purchases to expect from a new customer, each discounted from its own time
   * to the first purchase.
   *
   * @param rate the discount rate
   * @param horizon the time since the first purchase, not negative; infinite only with a positive
   *     rate
   * @return the discounted number of repeat purchases
   * @throws IllegalArgumentException if {@code horizon} is out of range
   */
  default double discountedExpectedPurchases(DiscountRate rate, double horizon) {
    double delta = rate.continuousPer(unit());
    return Processes.aliveAtStart(this)
        * Processes.atStart(this).discounted(delta, Processes.discountable(delta, horizon));
  }

  /**
   * Returns the probability that a customer buys exactly so many times within a horizon.
   *
   * @param history the customer's history
   * @param purchases the number of purchases, not negative
   * @param horizon the length of the horizon, finite and not negative
   * @return a probability within [0, 1]
   * @throws IllegalArgumentException if an argument is out of range
   */
  default double probabilityOfPurchases(RepeatHistory history, int purchases, double horizon) {
    double alive = probabilityAlive(history);
    return Processes.mixture(alive, Processes.ifAlive(this, history), purchases, horizon);
  }

  /**
   * Returns the probability that a new customer makes exactly so many repeat purchases.
   *
   * @param purchases the number of repeat purchases, not negative
   * @param horizon the time since the first purchase, finite and not negative
   * @return a probability within [0, 1]
   * @throws IllegalArgumentException if an argument is out of range
   */
  default double probabilityOfPurchases(int purchases, double horizon) {
    PurchaseProcess process = Processes.atStart(this);
    return Processes.mixture(Processes.aliveAtStart(this), process, purchases, horizon);
  }
}
