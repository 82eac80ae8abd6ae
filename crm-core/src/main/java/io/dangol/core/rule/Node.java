package io.dangol.core.rule;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;

/**
 * A compiled condition. The verdict of one row, of a block of rows and of an explanation all come
 * from the same tests of values. Immutable.
 *
 * <p>A node is shared by all places, and all rules of a {@link Program}, that state the same
 * condition.
 */
abstract sealed class Node permits Group, Negation, SegmentMember, Leaf, Constant {

  /** The position in the program, which is the position of its bits in a {@link Block}. */
  final int id;

  Node(int id) {
    this.id = id;
  }

  /** Returns the verdict of one row. */
  abstract Truth test(Facts row, EvaluationContext at);

  /** Writes the verdicts of the block's rows into the block's bits of this node. */
  abstract void fill(Block block);

  /**
   * Reports to the block which missing facts keep this node unknown.
   *
   * @param unknown rows of the block in which this node is unknown and that matters
   */
  abstract void collectMissing(Block block, long[] unknown);

  /** Returns the verdict of one row with its reasons. */
  abstract Explanation.Step explain(Facts row, EvaluationContext at, String pointer);
}
