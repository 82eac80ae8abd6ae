package io.dangol.core.consent;

/** Why a customer or an address must not be contacted, whatever was consented to. */
public enum SuppressionReason {
  /** The recipient unsubscribed. */
  UNSUBSCRIBE,
  /** The recipient complained, to the host or to the mailbox provider. */
  COMPLAINT,
  /** The address does not exist. */
  HARD_BOUNCE,
  /** Somebody at the host decided so. */
  MANUAL,
  /** A law, a court or a do-not-call register demands it. */
  LEGAL,
  /** The person has died. */
  DECEASED
}
