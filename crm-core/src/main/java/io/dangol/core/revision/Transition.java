package io.dangol.core.revision;

import java.util.Objects;

/** What came of a step. */
public sealed interface Transition {

  /**
   * The step is possible.
   *
   * @param history the history with it
   */
  record Accepted(RevisionHistory history) implements Transition {
    public Accepted {
      Objects.requireNonNull(history, "history");
    }
  }

  /**
   * The step is not possible; nothing changed.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements Transition {
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Why a step is not possible. */
  enum Reason {
    /** It is about another definition. */
    OTHER_DEFINITION,
    /** It was decided before a step that is in the history. */
    OUT_OF_ORDER,
    /** The version was proposed before, or a later one was. */
    NOT_NEW,
    /** The version was never proposed, or its life is over. */
    NOT_PROPOSED,
    /** The version was not compared with the one in force. */
    NOT_COMPARED,
    /** The version is neither in force nor about to be. */
    NOT_EFFECTIVE,
    /** No other version would be in force, so that nothing can take its place. */
    NOTHING_BEFORE
  }
}
