package io.dangol.segmentation.cluster;

/** Why a number of clusters is recommended. */
public enum ClusterCountReason {
  /** At least three of the four criteria favour it. */
  CLEAR_MAJORITY,
  /** It has most votes, but the criteria disagree; look at neighbouring numbers too. */
  DIVIDED,
  /**
   * The gap statistic finds no clusters at all: any number cuts a continuum, which may still serve
   * to manage customers, but the segments are made, not found.
   */
  NO_STRUCTURE,
  /** There are fewer distinct rows than candidates. */
  FEW_DISTINCT_ROWS
}
