package io.dangol.core.consent;

/**
 * Why a customer or an address must not be contacted, whatever was consented to. The reasons stand
 * in the order of how much they forbid: where several hold, the first is told.
 */
public enum SuppressionReason {
  /** The person has died. */
  DECEASED,
  /** The address does not exist. */
  HARD_BOUNCE,
  /** A law, a court or a do-not-call register demands it. */
  LEGAL,
  /** The customer is suspected of fraud. */
  FRAUD,
  /** The recipient complained, to the host or to the mailbox provider. */
  COMPLAINT,
  /** The recipient unsubscribed. */
  UNSUBSCRIBE,
  /** Somebody at the host decided so. */
  MANUAL
}
