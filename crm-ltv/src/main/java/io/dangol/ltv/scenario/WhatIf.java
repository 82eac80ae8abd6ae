package io.dangol.ltv.scenario;

import io.dangol.ltv.cohort.GroupProfile;
import io.dangol.ltv.formula.RetentionLtv;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a higher retention (bought with benefits) and a higher purchase (bought with a campaign) do
 * to the value of a group, apart and together, net of what they cost.
 *
 * @param customers the customers in the group, not negative
 * @param before the group as it is
 * @param after the group as it might be
 * @param discount the discount rate per period, greater than -1; 0 for none
 * @param convention when the first margin comes
 * @param benefitsCost the cost of the retention effect for the whole group, in currency; not
 *     negative
 * @param campaignCost the cost of the purchase effect for the whole group, in currency; not
 *     negative
 */
public record WhatIf(
    long customers,
    State before,
    State after,
    BigDecimal discount,
    Convention convention,
    BigDecimal benefitsCost,
    BigDecimal campaignCost) {
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  public WhatIf {
    if (customers < 0 || benefitsCost.signum() < 0 || campaignCost.signum() < 0) {
      throw new IllegalArgumentException(
          "customers and costs must not be negative, were "
              + customers
              + ", "
              + benefitsCost
              + ", "
              + campaignCost);
    }
  }

  /** When the first margin comes. */
  public enum Convention {
    /** Now: {@code m (1+i) / (1+i-r)}, undiscounted {@code m / (1-r)}. */
    FIRST_MARGIN_NOW,
    /** After one renewal: {@code m r / (1+i-r)}. */
    FIRST_MARGIN_AFTER_RENEWAL
  }

  /**
   * The averages of a group per period.
   *
   * @param retention the share of customers who stay, within [0, 1]
   * @param purchase purchases of one customer, in currency; not negative
   * @param costRatio cost as a share of purchases, within [0, 1]
   */
  public record State(BigDecimal retention, BigDecimal purchase, BigDecimal costRatio) {
    public State {
      if (retention.signum() < 0 || retention.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException(
            "retention must be a share within [0, 1], was " + retention);
      }
      if (costRatio.signum() < 0 || costRatio.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException(
            "costRatio must be a share within [0, 1], was " + costRatio);
      }
      if (purchase.signum() < 0) {
        throw new IllegalArgumentException("purchase must not be negative, was " + purchase);
      }
    }

    /**
     * Returns the averages that a group's own purchases show, per repurchase window.
     *
     * @param profile the group's profile, with costs
     * @return the averages, or empty where retention, purchase or cost ratio is not known, or goods
     *     were sold below cost
     */
    public static Optional<State> of(GroupProfile profile) {
      OptionalDouble purchase = profile.annualPurchase().value();
      OptionalDouble ratio = profile.costRatio().value();
      OptionalDouble stay = profile.retention().value();
      if (purchase.isEmpty() || stay.isEmpty() || ratio.isEmpty()) {
        return Optional.empty();
      }
      double cost = ratio.getAsDouble();
      return cost < 0.0 || cost > 1.0
          ? Optional.empty()
          : Optional.of(
              new State(
                  BigDecimal.valueOf(stay.getAsDouble()),
                  BigDecimal.valueOf(purchase.getAsDouble() * profile.window()),
                  BigDecimal.valueOf(cost)));
    }

    /**
     * Returns the margin of one customer per period.
     *
     * @return {@code purchase * (1 - costRatio)}, exact
     */
    public BigDecimal margin() {
      return purchase.multiply(BigDecimal.ONE.subtract(costRatio));
    }
  }

  /**
   * What changes, per customer unless said otherwise, in currency.
   *
   * @param valueBefore the value of a customer as it is
   * @param valueAfter the value with both effects
   * @param retentionEffect what the higher retention alone adds
   * @param purchaseEffect what the higher purchase alone adds
   * @param interaction what both add together beyond the sum of the two
   * @param gross what both add for the whole group
   * @param cost what both cost for the whole group
   */
  public record Result(
      BigDecimal valueBefore,
      BigDecimal valueAfter,
      BigDecimal retentionEffect,
      BigDecimal purchaseEffect,
      BigDecimal interaction,
      BigDecimal gross,
      BigDecimal cost) {

    /**
     * Returns what is left for the whole group after the cost.
     *
     * @return {@code gross - cost}, negative where the change does not pay
     */
    public BigDecimal net() {
      return gross.subtract(cost);
    }

    /**
     * Returns by how much the value of a customer rises.
     *
     * @return the relative change, 0.5 for one half more
     * @throws ArithmeticException if the value before is zero
     */
    public BigDecimal relativeChange() {
      return valueAfter.subtract(valueBefore).divide(valueBefore, PRECISION);
    }
  }

  /**
   * Starts a scenario in which nothing changes, without discounting, the first margin now.
   *
   * @param customers the customers in the group, not negative
   * @param now the group as it is; retention less than 1
   * @return the scenario
   */
  public static WhatIf undiscounted(long customers, State now) {
    return new WhatIf(
        customers,
        now,
        now,
        BigDecimal.ZERO,
        Convention.FIRST_MARGIN_NOW,
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  /**
   * Returns this scenario with discounting.
   *
   * @param perPeriod the discount rate per period, greater than -1
   * @return the changed scenario
   */
  public WhatIf discountedAt(BigDecimal perPeriod) {
    return new WhatIf(customers, before, after, perPeriod, convention, benefitsCost, campaignCost);
  }

  /**
   * Returns this scenario with the first margin at another time.
   *
   * @param other the convention
   * @return the changed scenario
   */
  public WhatIf counting(Convention other) {
    return new WhatIf(customers, before, after, discount, other, benefitsCost, campaignCost);
  }

  /**
   * Returns this scenario with another retention afterwards.
   *
   * @param retention the retention reached, within [0, 1]
   * @param cost what the benefits cost for the whole group, in currency; not negative
   * @return the changed scenario
   */
  public WhatIf withRetention(BigDecimal retention, BigDecimal cost) {
    State changed = new State(retention, after.purchase(), after.costRatio());
    return new WhatIf(customers, before, changed, discount, convention, cost, campaignCost);
  }

  /**
   * Returns this scenario with another purchase afterwards.
   *
   * @param purchase the purchases of one customer per period, in currency; not negative
   * @param cost what the campaign costs for the whole group, in currency; not negative
   * @return the changed scenario
   */
  public WhatIf withPurchase(BigDecimal purchase, BigDecimal cost) {
    State changed = new State(after.retention(), purchase, after.costRatio());
    return new WhatIf(customers, before, changed, discount, convention, benefitsCost, cost);
  }

  /**
   * Works the scenario out.
   *
   * @return the values before and after, the two effects apart, and the cost
   * @throws ArithmeticException if a retention reaches 1 + discount, for the value is then infinite
   */
  public Result result() {
    BigDecimal now = value(before.retention(), before.margin());
    BigDecimal both = value(after.retention(), after.margin());
    BigDecimal retention = value(after.retention(), before.margin()).subtract(now);
    BigDecimal purchase = value(before.retention(), after.margin()).subtract(now);
    BigDecimal change = both.subtract(now);
    return new Result(
        now,
        both,
        retention,
        purchase,
        change.subtract(retention).subtract(purchase),
        change.multiply(BigDecimal.valueOf(customers), PRECISION),
        benefitsCost.add(campaignCost));
  }

  /**
   * Returns the retention at which the change just pays for its cost, everything else as in {@link
   * #after()}.
   *
   * @return the retention, not negative; it may lie below the present one where the purchase effect
   *     alone pays, is 0 where the change pays even if nobody stays, and above 1 where no retention
   *     is enough
   * @throws ArithmeticException if the margin afterwards is zero, or there is a cost and nobody to
   *     bring it in
   */
  public BigDecimal breakEvenRetention() {
    BigDecimal needed = value(before.retention(), before.margin()).add(costPerCustomer());
    BigDecimal money = BigDecimal.ONE.add(discount);
    BigDecimal margin = after.margin();
    if (margin.signum() == 0) {
      throw new ArithmeticException("no retention pays where nothing is left of a purchase");
    }
    if (needed.signum() == 0) {
      return BigDecimal.ZERO;
    }
    // Both conventions are linear fractions in r: m(1+i)/(1+i-r) = V, or m r/(1+i-r) = V.
    BigDecimal retention =
        convention == Convention.FIRST_MARGIN_NOW
            ? money.subtract(margin.multiply(money).divide(needed, PRECISION))
            : needed.multiply(money).divide(margin.add(needed), PRECISION);
    return retention.max(BigDecimal.ZERO);
  }

  /**
   * Returns the purchase per customer and period at which the change just pays for its cost,
   * everything else as in {@link #after()}.
   *
   * @return the purchase in currency
   * @throws ArithmeticException if nothing is left of a purchase after cost, or nobody stays where
   *     the first margin comes after renewal, or there is a cost and nobody to bring it in
   */
  public BigDecimal breakEvenPurchase() {
    BigDecimal needed = value(before.retention(), before.margin()).add(costPerCustomer());
    BigDecimal perMargin = value(after.retention(), BigDecimal.ONE);
    return needed.divide(perMargin.multiply(BigDecimal.ONE.subtract(after.costRatio())), PRECISION);
  }

  private BigDecimal costPerCustomer() {
    BigDecimal cost = benefitsCost.add(campaignCost);
    if (customers == 0 && cost.signum() > 0) {
      throw new ArithmeticException("a group without customers cannot bring in a cost of " + cost);
    }
    return customers == 0 ? BigDecimal.ZERO : cost.divide(BigDecimal.valueOf(customers), PRECISION);
  }

  private BigDecimal value(BigDecimal retention, BigDecimal margin) {
    RetentionLtv ltv = RetentionLtv.of(margin, retention, discount);
    return convention == Convention.FIRST_MARGIN_NOW
        ? ltv.firstMarginNow()
        : ltv.firstMarginAfterRenewal();
  }
}
