package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import java.util.ArrayList;
import java.util.List;

/** How deep conditions may be nested, so that recursion over them cannot overflow the stack. */
final class ConditionDepth {

  /** Far above what stored rules may have (64), far below what a default stack holds. */
  static final int LIMIT = 500;

  private ConditionDepth() {}

  static void check(Condition condition) {
    List<Condition> level = List.of(condition);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > LIMIT) {
        throw new IllegalArgumentException(
            "the condition is nested deeper than %d\nMaybe use Condition.all or Condition.any with many parts."
                .formatted(LIMIT));
      }
      List<Condition> next = new ArrayList<>();
      level.forEach(part -> addParts(part, next));
      level = next;
    }
  }

  private static void addParts(Condition condition, List<Condition> parts) {
    if (condition instanceof Condition.All all) {
      parts.addAll(all.parts());
    } else if (condition instanceof Condition.Any any) {
      parts.addAll(any.parts());
    } else if (condition instanceof Condition.Not not) {
      parts.add(not.part());
    }
  }
}
