package io.dangol.core.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Looks for values of facts that satisfy a formula: exactly, by trying the branches of its
 * disjunctions one after the other and dropping those that what is known rules out.
 *
 * <p>The values of different facts are free of each other, so that a conjunction of tests is
 * satisfied exactly where each fact has a row left. What one search may cost is limited.
 */
final class Satisfaction {

  /** Steps of one search: some tenths of a millisecond. */
  private static final int MOST_STEPS = 20_000;

  /** Steps of all searches of one check: some hundredths of a second. */
  private static final int MOST_STEPS_OF_ALL = 2_000_000;

  private int steps;
  private long stepsOfAll;

  /** Returns whether nothing satisfies all formulas; true only if that is certain. */
  boolean isImpossible(List<Formula> formulas, BitSet[] rows) {
    return !holds(formulas, rows) && !isExhausted();
  }

  /** Returns whether something satisfies all formulas; true only if that is certain. */
  boolean isPossible(List<Formula> formulas, BitSet[] rows) {
    return holds(formulas, rows) && !isExhausted();
  }

  /** Whether the last search was given up, so that its answer means nothing. */
  boolean isExhausted() {
    return steps > MOST_STEPS || stepsOfAll > MOST_STEPS_OF_ALL;
  }

  private boolean holds(List<Formula> formulas, BitSet[] rows) {
    steps = 0;
    if (stepsOfAll > MOST_STEPS_OF_ALL) {
      return true;
    }
    boolean holds = satisfy(formulas, rows.clone());
    stepsOfAll += steps;
    return holds;
  }

  /** Tries to satisfy all formulas; the rows are replaced, never changed. */
  private boolean satisfy(List<Formula> formulas, BitSet[] rows) {
    List<Formula.Some> open = new ArrayList<>();
    for (Formula formula : formulas) {
      if (!assume(formula, rows, open)) {
        return false;
      }
    }
    return choose(open, rows);
  }

  /** Narrows the rows by what a formula says for certain, and collects its disjunctions. */
  private boolean assume(Formula formula, BitSet[] rows, List<Formula.Some> open) {
    steps++;
    if (formula instanceof Formula.In in) {
      BitSet left = (BitSet) rows[in.variable()].clone();
      left.and(in.rows());
      rows[in.variable()] = left;
      return !left.isEmpty();
    }
    if (formula instanceof Formula.Every every) {
      for (Formula part : every.parts()) {
        if (!assume(part, rows, open)) {
          return false;
        }
      }
      return true;
    }
    return open.add((Formula.Some) formula);
  }

  /** Decides the disjunctions: first those that leave no choice, then the narrowest. */
  private boolean choose(List<Formula.Some> open, BitSet[] rows) {
    List<Formula.Some> left = new ArrayList<>(open);
    while (!left.isEmpty()) {
      int narrowest = -1;
      List<Formula> fewest = List.of();
      for (int i = left.size() - 1; i >= 0; i--) {
        Formula.Some some = left.get(i);
        if (isCertain(some, rows)) {
          left.remove(i);
          narrowest--;
          continue;
        }
        List<Formula> possible =
            some.parts().stream().filter(part -> isPossible(part, rows)).toList();
        if (possible.isEmpty() || steps > MOST_STEPS) {
          return steps > MOST_STEPS;
        }
        if (narrowest < 0 || possible.size() < fewest.size()) {
          narrowest = i;
          fewest = possible;
        }
      }
      if (fewest.isEmpty()) {
        return true;
      }
      left.remove(narrowest);
      if (fewest.size() > 1) {
        return tryEach(fewest, left, rows);
      }
      if (!assume(fewest.get(0), rows, left)) {
        return false;
      }
    }
    return true;
  }

  private boolean tryEach(List<Formula> branches, List<Formula.Some> open, BitSet[] rows) {
    for (Formula branch : branches) {
      BitSet[] narrowed = rows.clone();
      List<Formula.Some> more = new ArrayList<>(open);
      if (assume(branch, narrowed, more) && choose(more, narrowed)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPossible(Formula formula, BitSet[] rows) {
    steps++;
    if (formula instanceof Formula.In in) {
      return rows[in.variable()].intersects(in.rows());
    }
    return formula instanceof Formula.Every every
        ? every.parts().stream().allMatch(part -> isPossible(part, rows))
        : ((Formula.Some) formula).parts().stream().anyMatch(part -> isPossible(part, rows));
  }

  private boolean isCertain(Formula formula, BitSet[] rows) {
    steps++;
    if (formula instanceof Formula.In in) {
      BitSet left = rows[in.variable()];
      for (int row = left.nextSetBit(0); row >= 0; row = left.nextSetBit(row + 1)) {
        if (!in.rows().get(row)) {
          return false;
        }
      }
      return true;
    }
    return formula instanceof Formula.Every every
        ? every.parts().stream().allMatch(part -> isCertain(part, rows))
        : ((Formula.Some) formula).parts().stream().anyMatch(part -> isCertain(part, rows));
  }
}
