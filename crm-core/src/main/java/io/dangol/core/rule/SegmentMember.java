package io.dangol.core.rule;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;

/** Whether a customer is a member of a named segment: its rule, and what its unknown means. */
final class SegmentMember extends Node {

  private final Rule rule;
  private final Node part;
  private final boolean admitsUnknown;

  SegmentMember(int id, Rule rule, Node part) {
    super(id);
    this.rule = rule;
    this.part = part;
    this.admitsUnknown = rule.onUnknown() == OnUnknown.INCLUDE;
  }

  @Override
  Truth test(Facts row, EvaluationContext at) {
    return membership(part.test(row, at));
  }

  private Truth membership(Truth verdict) {
    return admitsUnknown && verdict == Truth.UNKNOWN ? Truth.TRUE : verdict;
  }

  @Override
  void fill(Block block) {
    block.require(part);
    long[] truth = block.truth(id);
    long[] unknown = block.unknown(id);
    long[] partTruth = block.truth(part.id);
    long[] partUnknown = block.unknown(part.id);
    for (int word = 0; word < block.words(); word++) {
      truth[word] = admitsUnknown ? partTruth[word] | partUnknown[word] : partTruth[word];
      unknown[word] = admitsUnknown ? 0 : partUnknown[word];
    }
  }

  @Override
  void collectMissing(Block block, long[] unknown) {
    part.collectMissing(block, unknown);
  }

  @Override
  Explanation.Step explain(Facts row, EvaluationContext at, String pointer) {
    Explanation.Step tree = part.explain(row, at, "/rule");
    return new Explanation.Segment(
        pointer, membership(tree.verdict()), rule.ruleVersion(), rule.onUnknown(), tree);
  }
}
