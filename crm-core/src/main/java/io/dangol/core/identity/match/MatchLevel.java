package io.dangol.core.identity.match;

/** How much a match proves, the strongest first. */
public enum MatchLevel {
  /** The two have a value that was given to one person only. */
  PROOF,
  /** The two agree in enough to be joined without asking. */
  STRONG,
  /** The two may be one; somebody has to look. */
  POSSIBLE;

  /**
   * Returns whether records are joined by it without asking, unless something speaks against it.
   *
   * @return whether it joins
   */
  public boolean joins() {
    return this != POSSIBLE;
  }
}
