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
  /** It was in force until a later version took its place; a roll-back can bring it back. */
  SUPERSEDED,
  /** Its life is over, and nothing took its place. */
  RETIRED,
  /** Its life is over, and the version before it took its place. */
  ROLLED_BACK
}
