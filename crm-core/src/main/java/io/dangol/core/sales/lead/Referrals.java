package io.dangol.core.sales.lead;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.report.Ratio;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Who brings customers: referrals by the customer who introduced them. */
public final class Referrals {

  private Referrals() {}

  /**
   * Counts referrals.
   *
   * @param leads the leads; those that nobody introduced do not count
   * @param survivor the customer who stands for an identity, so that merged ones count as one
   * @param asOf the moment; what happened later does not count
   * @return those who became customers among those introduced, by who introduced them, in the order
   *     of customers
   */
  public static SortedMap<CustomerId, Ratio> of(
      Collection<Lead> leads, UnaryOperator<CustomerId> survivor, Instant asOf) {
    SortedMap<CustomerId, Ratio> referrals = new TreeMap<>();
    for (Lead lead : leads) {
      lead.at(asOf)
          .ifPresent(
              then ->
                  then.intake()
                      .introducedBy()
                      .map(survivor)
                      .ifPresent(
                          by -> {
                            boolean won = then.status() == LeadStatus.CONVERTED;
                            referrals.merge(
                                by, Ratio.NONE.plus(won), (known, more) -> known.plus(won));
                          }));
    }
    return referrals;
  }
}
