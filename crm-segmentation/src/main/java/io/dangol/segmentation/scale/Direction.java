package io.dangol.segmentation.scale;

/** Which end of a value range scores high. */
public enum Direction {
  /** Larger values score higher, as for frequency and spend. */
  MORE_IS_BETTER,
  /** Smaller values score higher, as for days since the last purchase. */
  LESS_IS_BETTER
}
