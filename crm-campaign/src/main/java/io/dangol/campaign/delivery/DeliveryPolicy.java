package io.dangol.campaign.delivery;

import io.dangol.campaign.decision.Decisions;

/**
 * How fast a campaign goes out.
 *
 * @param parts how many slices a wave has, at least 1; fewer where there are fewer customers
 * @param inFlight how many messages that are not acknowledged yet a group of receiving domains has
 *     at the same time, at least 1
 */
public record DeliveryPolicy(int parts, int inFlight) {

  /**
   * How many messages in flight are taken where nothing is said: receiving servers of consumer
   * providers accept about three connections of one sender before they slow it down.
   */
  public static final int DEFAULT_IN_FLIGHT = 3;

  public DeliveryPolicy {
    if (parts < 1) {
      throw new IllegalArgumentException("a wave has at least 1 slice, not %d".formatted(parts));
    }
    if (inFlight < 1) {
      throw new IllegalArgumentException(
          "at least 1 message must be allowed in flight, not %d\nMaybe pause the campaign."
              .formatted(inFlight));
    }
  }

  /**
   * Returns the policy without slices.
   *
   * @return everybody at once, {@value #DEFAULT_IN_FLIGHT} in flight per domain group
   */
  public static DeliveryPolicy atOnce() {
    return oneIn(1);
  }

  /**
   * Returns the policy of equal slices.
   *
   * @param parts how many slices there are, so that 100 sends one in a hundred at a time
   * @return the policy, {@value #DEFAULT_IN_FLIGHT} in flight per domain group
   * @throws IllegalArgumentException if {@code parts} is below 1
   */
  public static DeliveryPolicy oneIn(int parts) {
    return new DeliveryPolicy(parts, DEFAULT_IN_FLIGHT);
  }

  /**
   * Returns this policy with another limit per group of receiving domains.
   *
   * @param messages how many messages may be in flight, at least 1
   * @return the policy
   * @throws IllegalArgumentException if {@code messages} is below 1
   */
  public DeliveryPolicy inFlightPerDomain(int messages) {
    return new DeliveryPolicy(parts, messages);
  }

  /**
   * Plans those whom the decisions plan to contact.
   *
   * @param decisions the decisions; of a dry run the plan is one too
   * @return the plan
   */
  public DeliveryPlan plan(Decisions decisions) {
    return DeliveryPlan.of(this, decisions);
  }
}
