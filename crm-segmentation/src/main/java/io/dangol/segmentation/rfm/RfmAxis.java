package io.dangol.segmentation.rfm;

/** One of the three scored dimensions. */
public enum RfmAxis {
  /** Days since the last purchase. */
  RECENCY,
  /** The number of purchases. */
  FREQUENCY,
  /** The spend. */
  MONETARY
}
