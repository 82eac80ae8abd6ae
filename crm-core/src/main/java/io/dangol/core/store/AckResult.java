package io.dangol.core.store;

/** What became of a worker's report that it has done what it had claimed. */
public enum AckResult {
  /** The claim was in force: the report is stored. */
  ACKED,
  /** The claim was over, so that somebody else may be at the same work; nothing was changed. */
  LATE,
  /** What was claimed is not there any more; nothing was changed. */
  UNKNOWN
}
