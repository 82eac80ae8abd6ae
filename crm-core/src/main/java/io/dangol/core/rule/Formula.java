package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import java.util.BitSet;
import java.util.List;

/**
 * What is asked of the verdict of a condition, without negations: which rows of the {@link Regions}
 * of a fact will do, combined by and and or.
 */
sealed interface Formula {

  /** What is asked of a verdict; in three-valued logic not true is not the same as false. */
  enum Goal {
    TRUE,
    FALSE,
    NOT_TRUE,
    NOT_FALSE;

    /** The same goal for the negated condition. */
    Goal negated() {
      return switch (this) {
        case TRUE -> FALSE;
        case FALSE -> TRUE;
        case NOT_TRUE -> NOT_FALSE;
        case NOT_FALSE -> NOT_TRUE;
      };
    }

    boolean admits(Truth verdict) {
      return switch (this) {
        case TRUE -> verdict == Truth.TRUE;
        case FALSE -> verdict == Truth.FALSE;
        case NOT_TRUE -> verdict != Truth.TRUE;
        case NOT_FALSE -> verdict != Truth.FALSE;
      };
    }

    /** Whether every part of a conjunction has to meet the goal, or one is enough. */
    boolean isOfEveryPart() {
      return this == TRUE || this == NOT_FALSE;
    }
  }

  /** The value of one fact lies in one of some rows. */
  record In(int variable, BitSet rows) implements Formula {}

  /** Every part holds. */
  record Every(List<Formula> parts) implements Formula {}

  /** A part holds. */
  record Some(List<Formula> parts) implements Formula {}

  /** Returns what a condition needs to meet a goal. */
  static Formula of(Condition condition, Goal goal, Regions regions) {
    if (condition instanceof Condition.All all) {
      return group(all.parts(), goal, goal.isOfEveryPart(), regions);
    }
    if (condition instanceof Condition.Any any) {
      return group(any.parts(), goal, !goal.isOfEveryPart(), regions);
    }
    if (condition instanceof Condition.Not not) {
      return of(not.part(), goal.negated(), regions);
    }
    if (condition instanceof Condition.Always || condition instanceof Condition.Never) {
      boolean met = goal.admits(Truth.of(condition instanceof Condition.Always));
      return met ? new Every(List.of()) : new Some(List.of());
    }
    return regions.test(condition, goal);
  }

  private static Formula group(List<Condition> parts, Goal goal, boolean every, Regions regions) {
    List<Formula> formulas = parts.stream().map(part -> of(part, goal, regions)).toList();
    return every ? new Every(formulas) : new Some(formulas);
  }
}
