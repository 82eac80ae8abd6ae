package io.dangol.campaign.audience;

import io.dangol.core.customer.CustomerId;
import java.util.Objects;

/**
 * A control group: the share of the reachable customers that gets nothing, so that what a campaign
 * changes can be measured against them.
 *
 * @param share how many are held out
 * @param buckets how they are chosen
 */
public record Holdout(Share share, SaltedBuckets buckets) {

  public Holdout {
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(buckets, "buckets");
  }

  /**
   * Returns a holdout.
   *
   * @param share how many are held out
   * @param salt the salt of the choice, not blank; campaigns with the same salt hold out the same
   *     customers
   * @return the holdout
   * @throws IllegalArgumentException if {@code salt} is blank
   */
  public static Holdout of(Share share, String salt) {
    return new Holdout(share, SaltedBuckets.of(salt));
  }

  /**
   * Returns whether a customer belongs to the group.
   *
   * @param customer the customer
   * @return whether the customer's bucket lies within the share
   */
  public boolean holds(CustomerId customer) {
    return share.covers(buckets.bucketOf(customer));
  }
}
