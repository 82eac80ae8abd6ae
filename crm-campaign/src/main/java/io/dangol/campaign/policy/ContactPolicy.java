package io.dangol.campaign.policy;

import java.util.Objects;
import java.util.Optional;

/**
 * How often and when a campaign may contact a customer. What is not set is not limited.
 *
 * @param minimumGap the least number of days between two contacts on the campaign's channel
 */
public record ContactPolicy(Optional<MinimumGap> minimumGap) {

  private static final ContactPolicy NONE = new ContactPolicy(Optional.empty());

  public ContactPolicy {
    Objects.requireNonNull(minimumGap, "minimumGap");
  }

  /**
   * Returns the policy without limits.
   *
   * @return a policy that always allows a contact
   */
  public static ContactPolicy none() {
    return NONE;
  }

  /**
   * Returns this policy with a pause between contacts.
   *
   * @param gap the least number of days between two contacts
   * @return the policy
   */
  public ContactPolicy withMinimumGap(MinimumGap gap) {
    return new ContactPolicy(Optional.of(gap));
  }
}
