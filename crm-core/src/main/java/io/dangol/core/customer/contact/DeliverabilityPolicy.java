package io.dangol.core.customer.contact;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How what was learnt about a contact point turns into its state.
 *
 * @param softBounceLimit how many soft bounces in a row count as a hard one, at least 1
 * @param softBounceMemory how long a soft bounce is remembered, positive
 * @param blockMemory how long a refusal of the sender is remembered, positive
 * @param hardBounceMemory how long a hard bounce is remembered, positive, or null for ever
 */
public record DeliverabilityPolicy(
    int softBounceLimit,
    Duration softBounceMemory,
    Duration blockMemory,
    @Nullable Duration hardBounceMemory) {

  private static final DeliverabilityPolicy DEFAULTS =
      new DeliverabilityPolicy(5, Duration.ofDays(30), Duration.ofDays(1), null);

  public DeliverabilityPolicy {
    if (softBounceLimit < 1) {
      throw new IllegalArgumentException(
          "softBounceLimit must be at least 1, but is %d".formatted(softBounceLimit));
    }
    requirePositive("softBounceMemory", Objects.requireNonNull(softBounceMemory));
    requirePositive("blockMemory", Objects.requireNonNull(blockMemory));
    if (hardBounceMemory != null) {
      requirePositive("hardBounceMemory", hardBounceMemory);
    }
  }

  /**
   * Returns the policy that fits most hosts: five soft bounces in a row are a hard one, since a
   * mailbox that is full for five mailings is abandoned; a soft bounce is forgotten after 30 days
   * and a refusal of the sender after one, for it is the sender who must change; a hard bounce is
   * never forgotten.
   *
   * @return the policy
   */
  public static DeliverabilityPolicy defaults() {
    return DEFAULTS;
  }

  /**
   * Returns this policy with another limit.
   *
   * @param limit how many soft bounces in a row count as a hard one, at least 1
   * @return the policy
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public DeliverabilityPolicy withSoftBounceLimit(int limit) {
    return new DeliverabilityPolicy(limit, softBounceMemory, blockMemory, hardBounceMemory);
  }

  /**
   * Returns this policy with another memory for soft bounces.
   *
   * @param memory how long one is remembered, positive
   * @return the policy
   * @throws IllegalArgumentException if the memory is not positive
   */
  public DeliverabilityPolicy withSoftBounceMemory(Duration memory) {
    return new DeliverabilityPolicy(softBounceLimit, memory, blockMemory, hardBounceMemory);
  }

  /**
   * Returns this policy with another memory for refusals of the sender.
   *
   * @param memory how long one is remembered, positive
   * @return the policy
   * @throws IllegalArgumentException if the memory is not positive
   */
  public DeliverabilityPolicy withBlockMemory(Duration memory) {
    return new DeliverabilityPolicy(softBounceLimit, softBounceMemory, memory, hardBounceMemory);
  }

  /**
   * Returns this policy with an end for hard bounces: numbers are given out again.
   *
   * @param memory how long one is remembered, positive
   * @return the policy
   * @throws IllegalArgumentException if the memory is not positive
   */
  public DeliverabilityPolicy withHardBounceMemory(Duration memory) {
    return new DeliverabilityPolicy(softBounceLimit, softBounceMemory, blockMemory, memory);
  }

  private static void requirePositive(String name, Duration memory) {
    if (memory.isZero() || memory.isNegative()) {
      throw new IllegalArgumentException("%s must be positive, but is %s".formatted(name, memory));
    }
  }
}
