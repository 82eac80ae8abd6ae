package io.dangol.core.revision;

/** Where a version stands at a moment. */
public enum VersionState {
  /** Suggested. */
  PROPOSED,
  /** Compared with the version in force. */
  COMPARED,
  /** Decided, and not in force yet. */
  SCHEDULED,
  /** In force. */
  EFFECTIVE,
  /**
   * A version that was decided later took its place, be it before its own moment came; a roll-back
   * of that one can bring it back.
   */
  SUPERSEDED,
  /** Its life is over, and nothing took its place. */
  RETIRED,
  /** Its life is over, and the version before it took its place. */
  ROLLED_BACK
}
