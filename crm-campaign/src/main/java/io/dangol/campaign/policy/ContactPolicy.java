package io.dangol.campaign.policy;

import io.dangol.campaign.wave.OpenPolicy;
import java.util.Objects;
import java.util.Optional;

/**
 * How often a campaign may contact a customer. What is not set is not limited.
 *
 * @param minimumGap the least number of days between two contacts on the campaign's channel
 * @param opens which opens of an earlier wave end re-mailing
 */
public record ContactPolicy(Optional<MinimumGap> minimumGap, OpenPolicy opens) {

  private static final ContactPolicy NONE = new ContactPolicy(Optional.empty(), OpenPolicy.STRICT);

  public ContactPolicy {
    Objects.requireNonNull(minimumGap, "minimumGap");
    Objects.requireNonNull(opens, "opens");
  }

  /**
   * Returns the policy without limits.
   *
   * @return a policy that always allows a first contact, and none after any open
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
    return new ContactPolicy(Optional.of(gap), opens);
  }

  /**
   * Returns this policy with another reading of opens.
   *
   * @param counted which opens of an earlier wave end re-mailing
   * @return the policy
   */
  public ContactPolicy withOpens(OpenPolicy counted) {
    return new ContactPolicy(minimumGap, counted);
  }
}
