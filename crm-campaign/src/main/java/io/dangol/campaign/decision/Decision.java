package io.dangol.campaign.decision;

import io.dangol.campaign.offer.Offer;
import io.dangol.core.customer.CustomerId;
import java.util.Optional;

/** What was decided about one member of the audience. */
public sealed interface Decision {

  /**
   * The customer is to be contacted.
   *
   * @param customer the customer
   * @param offer what is offered; empty in a campaign without offers
   */
  record Planned(CustomerId customer, Optional<Offer> offer) implements Decision {}

  /**
   * The customer could be contacted, but is left alone to measure the campaign.
   *
   * @param customer the customer
   * @param reason which group the customer is in
   * @param wouldBe what would have been offered; empty in a campaign without offers
   */
  record HeldOut(CustomerId customer, Reason reason, Optional<Offer> wouldBe) implements Decision {}

  /**
   * A gate keeps the customer from being contacted.
   *
   * @param customer the customer
   * @param reason why, by the first gate that says no
   */
  record Excluded(CustomerId customer, Reason reason) implements Decision {

    /**
     * Returns the first gate that says no.
     *
     * @return the gate
     */
    public Gate gate() {
      return reason.gate();
    }
  }

  /**
   * Returns the customer.
   *
   * @return the customer
   */
  CustomerId customer();
}
