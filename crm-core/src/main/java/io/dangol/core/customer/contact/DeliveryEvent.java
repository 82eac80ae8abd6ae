package io.dangol.core.customer.contact;

/** What can be learnt about a contact point from one message, one call or one correction. */
public enum DeliveryEvent {
  /** A message arrived, or somebody answered. It ends every bounce. */
  DELIVERED,
  /** A message came back for a passing reason: mailbox full, line busy. */
  SOFT_BOUNCE,
  /** The address does not exist. */
  HARD_BOUNCE,
  /** The receiving side refuses the sender; that says nothing about the address. */
  POLICY_BLOCK,
  /** The recipient complained. Only {@link #RELEASE} ends that. */
  COMPLAINT,
  /** Somebody checked the address, or lifted what was known, by hand. */
  RELEASE
}
