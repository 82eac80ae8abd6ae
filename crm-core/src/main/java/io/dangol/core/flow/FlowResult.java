package io.dangol.core.flow;

import io.dangol.core.flow.trigger.Action;
import io.dangol.core.rule.Explanation;
import java.util.List;
import java.util.Objects;

/**
 * What a flow did with an input.
 *
 * @param state where it stands now
 * @param answer what became of the input
 * @param actions what is to be done, in this order
 * @param moves the moves that it made now
 * @param checks the transitions that were considered and why they were taken or not
 */
public record FlowResult(
    FlowState state,
    Answer answer,
    List<Action> actions,
    List<FlowMove> moves,
    List<Check> checks) {

  /** What became of an input. A move by a rule or a time limit is possible all the same. */
  public enum Answer {
    /** The flow moved because of it. */
    TAKEN,
    /** The step has no transition for it. */
    NO_TRANSITION,
    /** There are transitions, and the condition of none holds. */
    CONDITION_NOT_MET,
    /** The event moved this flow before. */
    REPEATED,
    /** The event is about something else. */
    OTHER_SUBJECT,
    /** The outcome is one of another step than the present one. */
    OTHER_STEP,
    /** The flow had ended before. */
    ENDED,
    /** There was nothing to answer: time passed. */
    NONE
  }

  /**
   * A transition that was considered.
   *
   * @param step the step
   * @param transition the transition
   * @param explanation why its condition holds or not; holds values of the subject
   */
  public record Check(String step, Transition transition, Explanation explanation) {

    public Check {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(transition, "transition");
      Objects.requireNonNull(explanation, "explanation");
    }
  }

  public FlowResult {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(answer, "answer");
    actions = List.copyOf(actions);
    moves = List.copyOf(moves);
    checks = List.copyOf(checks);
  }

  /**
   * Returns whether the flow moved.
   *
   * @return whether there is a move
   */
  public boolean hasMoved() {
    return !moves.isEmpty();
  }
}
