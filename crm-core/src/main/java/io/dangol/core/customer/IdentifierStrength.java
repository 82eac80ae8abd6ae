package io.dangol.core.customer;

/** How much an equal identifier proves, from little to much. */
public enum IdentifierStrength {
  /** A hint: many people share it. */
  WEAK,
  /** Good evidence: some people share it. */
  MEDIUM,
  /** Proof. */
  STRONG
}
