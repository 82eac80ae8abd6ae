package io.dangol.segmentation.rfm;

/** Whether the bins of one dimension depend on the score of another. */
public enum RfmNesting {
  /**
   * Each dimension is cut on all customers; the default, since a score then means the same
   * everywhere.
   */
  INDEPENDENT,
  /**
   * Frequency is cut within each recency score, and monetary value within each pair of recency and
   * frequency scores, so that cells have about the same number of customers.
   */
  RECENCY_FREQUENCY_MONETARY
}
