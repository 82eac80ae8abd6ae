package io.dangol.ltv.formula;

import io.dangol.ltv.internal.GaussLegendre;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The models of Berger and Nasr (1998): a gross contribution at the beginning of each sales cycle,
 * and promotion in its middle to those who are still customers. Case 1 has a cycle of one year,
 * cases 2a and 2b a shorter and a longer one.
 *
 * @param contribution gross contribution per cycle and customer, in currency
 * @param promotion cost of relationship and promotion per cycle and customer, in currency
 * @param retention the share of customers who stay from one cycle to the next, within [0, 1]
 * @param rate the discount rate
 * @param yearsPerCycle the length of a cycle in years, positive; 1 for case 1, 1/p for case 2a, q
 *     for case 2b
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1520-6653(199824)12:1%3C17::AID-DIR3%3E3.0.CO;2-K">Berger
 *     and Nasr (1998), Customer Lifetime Value: Marketing Models and Applications, Journal of
 *     Interactive Marketing 12(1)</a>
 */
public record BergerNasr(
    double contribution,
    double promotion,
    double retention,
    DiscountRate rate,
    double yearsPerCycle) {

  public BergerNasr {
    if (!(retention >= 0.0 && retention <= 1.0)) {
      throw new IllegalArgumentException(
          "retention must be a share within [0, 1], was " + retention);
    }
    if (!(yearsPerCycle > 0.0) || Double.isInfinite(yearsPerCycle)) {
      throw new IllegalArgumentException(
          "yearsPerCycle must be positive and finite, was " + yearsPerCycle);
    }
    if (!Double.isFinite(contribution) || !Double.isFinite(promotion)) {
      throw new IllegalArgumentException(
          "contribution and promotion must be finite, were " + contribution + ", " + promotion);
    }
  }

  /**
   * Returns the value over so many cycles after the first, {@code GC sum_{k=0}^{n} r^k / (1+d)^(kq)
   * - M sum_{k=1}^{n} r^(k-1) / (1+d)^((k-0.5)q)}.
   *
   * @param cycles the number n of cycles after the first sale, not negative
   * @return the value in currency
   * @throws IllegalArgumentException if {@code cycles} is negative
   */
  public double value(int cycles) {
    if (cycles < 0) {
      throw new IllegalArgumentException("cycles must not be negative, was " + cycles);
    }
    double sum = 0.0;
    for (int k = 0; k <= cycles; k++) {
      sum += contribution * Math.pow(retention, k) * factor(k);
      if (k > 0) {
        sum -= promotion * Math.pow(retention, k - 1) * factor(k - 0.5);
      }
    }
    return sum;
  }

  /**
   * Returns the value where contribution and promotion differ from cycle to cycle (case 3).
   *
   * @param contributions the gross contribution of cycle 0, 1, 2, ... per customer still there
   * @param promotions the promotion of cycle 1, 2, ... per customer still there; one value less
   *     than {@code contributions}
   * @param retention the share of customers who stay from one cycle to the next, within [0, 1]
   * @param rate the discount rate
   * @param yearsPerCycle the length of a cycle in years, positive
   * @return the value in currency
   * @throws IllegalArgumentException if a value is out of range or the lengths do not fit
   */
  public static double varying(
      List<Double> contributions,
      List<Double> promotions,
      double retention,
      DiscountRate rate,
      double yearsPerCycle) {
    if (contributions.size() != promotions.size() + 1) {
      throw new IllegalArgumentException(
          "promotions must have one value less than contributions, had "
              + promotions.size()
              + " and "
              + contributions.size());
    }
    double sum = 0.0;
    for (int k = 0; k < contributions.size(); k++) {
      double spent = k == 0 ? 0.0 : promotions.get(k - 1);
      BergerNasr cycle =
          new BergerNasr(contributions.get(k), spent, retention, rate, yearsPerCycle);
      sum += cycle.contribution * Math.pow(retention, k) * cycle.factor(k);
      if (k > 0) {
        sum -= cycle.promotion * Math.pow(retention, k - 1) * cycle.factor(k - 0.5);
      }
    }
    return sum;
  }

  /**
   * Returns the value of a constant flow of profit without end (case 4), {@code pi / (ln(1+d) - ln
   * r)}.
   *
   * @param profitPerYear the profit per year and customer still there, in currency
   * @param retention the share of customers who stay for a year, within [0, 1]
   * @param rate the discount rate
   * @return the value in currency
   * @throws ArithmeticException if {@code r >= 1+d}, for the value is then infinite
   */
  public static double continuous(
      double profitPerYear, RetentionRate retention, DiscountRate rate) {
    double decay = rate.continuousPerYear() - Math.log(retention.perPeriod());
    if (!(decay > 0.0)) {
      throw new ArithmeticException(
          "the value without end is infinite: retention must stay below 1 + discount");
    }
    return profitPerYear / decay;
  }

  /**
   * Returns the value of a flow of profit that changes with tenure, up to a horizon (case 4):
   * {@code int pi(t) r^t (1+d)^-t dt}.
   *
   * @param profitPerYear the profit per year at tenure t, in years; smooth
   * @param retention the share of customers who stay for a year
   * @param rate the discount rate
   * @param years the horizon in years, finite and not negative
   * @return the value in currency
   * @throws IllegalArgumentException if {@code years} is out of range
   */
  public static double continuous(
      DoubleUnaryOperator profitPerYear, RetentionRate retention, DiscountRate rate, double years) {
    if (!(years >= 0.0) || Double.isInfinite(years)) {
      throw new IllegalArgumentException("years must be finite and not negative, was " + years);
    }
    double decay = rate.continuousPerYear() - Math.log(retention.perPeriod());
    return GaussLegendre.rule20()
        .integrate(
            t -> profitPerYear.applyAsDouble(t) * (t == 0.0 ? 1.0 : Math.exp(-decay * t)),
            0.0,
            years,
            1.0);
  }

  private double factor(double cycles) {
    return Math.exp(-rate.continuousPerYear() * yearsPerCycle * cycles);
  }
}
