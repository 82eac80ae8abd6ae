package io.dangol.core.rule;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import java.util.List;

/** True where the part is false, false where it is true. */
final class Negation extends Node {

  private final Node part;

  Negation(int id, Node part) {
    super(id);
    this.part = part;
  }

  @Override
  Truth test(Facts row, EvaluationContext at) {
    return part.test(row, at).not();
  }

  @Override
  void fill(Block block) {
    block.require(part);
    long[] truth = block.truth(id);
    long[] unknown = block.unknown(id);
    long[] partTruth = block.truth(part.id);
    long[] partUnknown = block.unknown(part.id);
    for (int word = 0; word < block.words(); word++) {
      truth[word] = ~(partTruth[word] | partUnknown[word]) & block.valid(word);
      unknown[word] = partUnknown[word];
    }
  }

  @Override
  void collectMissing(Block block, long[] unknown) {
    part.collectMissing(block, unknown);
  }

  @Override
  Explanation.Step explain(Facts row, EvaluationContext at, String pointer) {
    Explanation.Step step = part.explain(row, at, pointer + "/not");
    return new Explanation.Group(
        pointer, step.verdict().not(), Explanation.Combination.NOT, List.of(step));
  }
}
