package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;

/** The test of one fact's value. */
final class Leaf extends Node {

  private final Condition condition;
  private final ValueTest test;

  Leaf(int id, Condition condition, ValueTest test) {
    super(id);
    this.condition = condition;
    this.test = test;
  }

  Fact<?> fact() {
    return test.fact();
  }

  ValueTest valueTest() {
    return test;
  }

  @Override
  Truth test(Facts row, EvaluationContext at) {
    // Asked for the most frequent classes first: these calls are inlined, one by interface is not.
    if (test instanceof NumberTest number) {
      return number.row(row, at);
    }
    if (test instanceof CodeTest<?> code) {
      return code.row(row, at);
    }
    if (test instanceof BooleanTest bool) {
      return bool.row(row, at);
    }
    if (test instanceof DayWindowTest window) {
      return window.row(row, at);
    }
    return test.row(row, at);
  }

  @Override
  void fill(Block block) {
    block.fillLeaf(this);
  }

  @Override
  void collectMissing(Block block, long[] unknown) {
    block.addMissing(fact(), unknown);
  }

  @Override
  Explanation.Step explain(Facts row, EvaluationContext at, String pointer) {
    return new Explanation.Test(
        pointer,
        test(row, at),
        condition,
        fact(),
        row.find(fact()).map(Object.class::cast),
        row.knownUntil(fact()));
  }
}
