package io.dangol.ltv.value;

import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.formula.DiscountRate;

/**
 * The lifetime value of customers under contract, {@code margin * discounted expected lifetime}.
 * Renewal probabilities that differ between customers are part of the model; a constant retention
 * rate undervalues those who have stayed.
 *
 * @param model the model of renewal
 * @param marginPerPeriod the margin of a contract period, in currency; finite
 * @param rate the discount rate, positive
 * @see <a href="https://doi.org/10.1287/mksc.1080.0482">Fader and Hardie (2010), Customer-Base
 *     Valuation in a Contractual Setting: The Perils of Ignoring Heterogeneity, Marketing Science
 *     29(1)</a>
 */
public record ContractValue(ContractModel model, double marginPerPeriod, DiscountRate rate) {
  public ContractValue {
    if (!Double.isFinite(marginPerPeriod)) {
      throw new IllegalArgumentException("marginPerPeriod must be finite, was " + marginPerPeriod);
    }
    if (!(rate.continuousPerYear() > 0.0)) {
      throw new IllegalArgumentException(
          "rate must be positive, was " + rate.continuousPerYear() + " per year");
    }
  }

  /**
   * Returns the value of a new customer, the first margin now.
   *
   * @return {@code margin * DEL}, in currency
   */
  public double newCustomer() {
    return marginPerPeriod * model.discountedExpectedLifetime(rate);
  }

  /**
   * Returns what is still to come from a customer just before a renewal, that renewal included.
   *
   * @param renewal the number of the renewal to come, at least 1
   * @return {@code margin * DRL}, in currency
   * @throws IllegalArgumentException if {@code renewal} is less than 1
   */
  public double beforeRenewal(int renewal) {
    return marginPerPeriod * model.discountedExpectedResidualLifetime(renewal, rate);
  }
}
