package io.dangol.segmentation.engagement;

/** How engaged a customer is. */
public enum EngagementBand {
  /** No sign of life within memory. */
  DORMANT,
  /** Some signs. */
  LOW,
  /** Regular signs. */
  MEDIUM,
  /** Many recent signs. */
  HIGH
}
