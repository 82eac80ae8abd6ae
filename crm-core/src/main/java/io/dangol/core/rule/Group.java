package io.dangol.core.rule;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;

/** All of its parts, or any of them. */
final class Group extends Node {

  private final Explanation.Combination combination;
  private final Node[] parts;

  /** The verdict without parts, which a part can only move towards {@link #decisive}. */
  private final Truth neutral;

  /** The verdict that one part alone can bring about. */
  private final Truth decisive;

  Group(int id, Explanation.Combination combination, List<Node> parts) {
    super(id);
    this.combination = combination;
    this.parts = parts.toArray(Node[]::new);
    this.neutral = Truth.of(combination == Explanation.Combination.ALL);
    this.decisive = neutral.not();
  }

  @Override
  Truth test(Facts row, EvaluationContext at) {
    Truth verdict = neutral;
    for (Node part : parts) {
      Truth truth = part.test(row, at);
      if (truth == decisive) {
        return decisive;
      }
      if (truth == Truth.UNKNOWN) {
        verdict = Truth.UNKNOWN;
      }
    }
    return verdict;
  }

  @Override
  void fill(Block block) {
    if (combination == Explanation.Combination.ALL) {
      fillAll(block);
    } else {
      fillAny(block);
    }
  }

  private void fillAll(Block block) {
    long[] truth = block.truth(id);
    long[] possible = block.unknown(id);
    int words = block.words();
    for (int word = 0; word < words; word++) {
      truth[word] = block.valid(word);
      possible[word] = block.valid(word);
    }
    for (Node part : parts) {
      block.require(part);
      long[] partTruth = block.truth(part.id);
      long[] partUnknown = block.unknown(part.id);
      long open = 0;
      for (int word = 0; word < words; word++) {
        truth[word] &= partTruth[word];
        possible[word] &= partTruth[word] | partUnknown[word];
        open |= possible[word];
      }
      if (open == 0) {
        break;
      }
    }
    for (int word = 0; word < words; word++) {
      possible[word] &= ~truth[word];
    }
  }

  private void fillAny(Block block) {
    long[] truth = block.truth(id);
    long[] unknown = block.unknown(id);
    int words = block.words();
    for (int word = 0; word < words; word++) {
      truth[word] = 0;
      unknown[word] = 0;
    }
    for (Node part : parts) {
      block.require(part);
      long[] partTruth = block.truth(part.id);
      long[] partUnknown = block.unknown(part.id);
      long open = 0;
      for (int word = 0; word < words; word++) {
        truth[word] |= partTruth[word];
        unknown[word] |= partUnknown[word];
        open |= ~truth[word] & block.valid(word);
      }
      if (open == 0) {
        break;
      }
    }
    for (int word = 0; word < words; word++) {
      unknown[word] &= ~truth[word];
    }
  }

  @Override
  void collectMissing(Block block, long[] unknown) {
    for (Node part : parts) {
      // Where the group is unknown no part decided it, so every part was filled.
      long[] partUnknown = block.unknown(part.id);
      long[] rows = new long[block.words()];
      long any = 0;
      for (int word = 0; word < rows.length; word++) {
        rows[word] = unknown[word] & partUnknown[word];
        any |= rows[word];
      }
      if (any != 0) {
        part.collectMissing(block, rows);
      }
    }
  }

  @Override
  Explanation.Step explain(Facts row, EvaluationContext at, String pointer) {
    List<Explanation.Step> steps = new ArrayList<>(parts.length);
    Truth verdict = neutral;
    for (int i = 0; i < parts.length; i++) {
      Explanation.Step step =
          parts[i].explain(row, at, pointer + "/" + combination.key() + "/" + i);
      steps.add(step);
      verdict =
          combination == Explanation.Combination.ALL
              ? verdict.and(step.verdict())
              : verdict.or(step.verdict());
    }
    return new Explanation.Group(pointer, verdict, combination, steps);
  }
}
