package io.dangol.core.flow;

import java.util.Objects;

/**
 * Something that is wrong with a flow, or probably not meant.
 *
 * @param kind what it is
 * @param pointer where it stands in the flow's JSON form, a JSON Pointer (RFC 6901)
 * @param message what it is, in a sentence
 */
public record FlowFinding(Kind kind, String pointer, String message) {

  /** What can be wrong with a flow. */
  public enum Kind {
    /** There is no step. */
    NO_STEP("flow.empty", true),
    /** More than 1,000 steps. */
    TOO_MANY_STEPS("flow.size", true),
    /** Two steps or exits have the same id. */
    DUPLICATE_ID("flow.duplicate", true),
    /** A transition leads to nothing. */
    UNKNOWN_TARGET("flow.target", true),
    /** A step that no path from the first one leads to. */
    UNREACHABLE_STEP("flow.unreachable", true),
    /** A step from which no path leads to an exit. */
    DEAD_END("flow.deadEnd", true),
    /** A cycle of rules, which could go round without end. */
    RULE_CYCLE("flow.ruleCycle", true),
    /** A step with a time limit that leads nowhere, or the other way round. */
    TIME_LIMIT("flow.timeLimit", true),
    /** A condition on fields that events of the type do not have, or on fields without an event. */
    FOREIGN_FIELD("flow.field", true),
    /** An exit that no path leads to. */
    UNREACHABLE_EXIT("flow.unusedExit", false),
    /** A transition after one with the same cause that is always taken. */
    UNREACHABLE_TRANSITION("flow.unreachableTransition", false),
    /** A cycle of steps; it may be meant. */
    CYCLE("flow.cycle", false);

    private final String code;
    private final boolean error;

    Kind(String code, boolean error) {
      this.code = code;
      this.error = error;
    }

    /**
     * Returns the stable code of such problems.
     *
     * @return the code
     */
    public String code() {
      return code;
    }

    /**
     * Returns whether a flow with it is refused.
     *
     * @return whether it is more than a warning
     */
    public boolean isError() {
      return error;
    }
  }

  public FlowFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
  }
}
