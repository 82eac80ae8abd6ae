package io.dangol.core.rule;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import java.util.Arrays;

/** A condition that holds for everybody or for nobody. */
final class Constant extends Node {

  private final boolean value;

  Constant(int id, boolean value) {
    super(id);
    this.value = value;
  }

  @Override
  Truth test(Facts row, EvaluationContext at) {
    return Truth.of(value);
  }

  @Override
  void fill(Block block) {
    long[] truth = block.truth(id);
    for (int word = 0; word < block.words(); word++) {
      truth[word] = value ? block.valid(word) : 0;
    }
    Arrays.fill(block.unknown(id), 0);
  }

  @Override
  void collectMissing(Block block, long[] unknown) {
    // a constant is never unknown
  }

  @Override
  Explanation.Step explain(Facts row, EvaluationContext at, String pointer) {
    return new Explanation.Constant(pointer, Truth.of(value));
  }
}
