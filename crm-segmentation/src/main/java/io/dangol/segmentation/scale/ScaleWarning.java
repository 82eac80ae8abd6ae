package io.dangol.segmentation.scale;

/** What a host should know about a fitted scale. */
public enum ScaleWarning {
  /** There was no value at all; the scale cannot score. */
  NO_VALUES,
  /** Every value was the same; every value scores neutral. */
  CONSTANT,
  /** Some scores are never given, because ties or few distinct values leave bins empty. */
  EMPTY_BINS
}
