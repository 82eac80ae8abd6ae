package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a day can stand to the days that lie some periods before the day of evaluation, whatever that
 * day is: before each of them, on it or after it.
 */
final class RelativeDays {

  private static final double DAYS_OF_A_MONTH = 30.436875;

  /** Some months are at most so many days more or less than as many mean ones. */
  private static final int MONTHS_VARY = 5;

  private static final int MOST_RELATIONS = 10_000;

  private final List<Condition> tests;
  private final List<Period> periods;

  RelativeDays(List<Condition> tests) {
    this.tests = tests;
    Set<Period> distinct = new LinkedHashSet<>();
    for (Condition test : tests) {
      if (test instanceof Condition.WithinLast within) {
        distinct.add(Period.ZERO);
        distinct.add(within.period());
      } else {
        distinct.add(((Condition.CompareAgo) test).ago().period());
      }
    }
    this.periods = List.copyOf(distinct);
  }

  static boolean isRelative(Condition test) {
    return test instanceof Condition.WithinLast || test instanceof Condition.CompareAgo;
  }

  /** Whether all periods are of as many days before every day of evaluation. */
  boolean isExact() {
    return periods.stream().allMatch(period -> period.toTotalMonths() == 0);
  }

  /**
   * Returns the verdicts that the tests can have together, in their order; empty if there are too
   * many combinations.
   */
  List<List<Truth>> verdicts() {
    Set<List<Truth>> verdicts = new LinkedHashSet<>();
    Set<Long> offsets = new TreeSet<>();
    for (Period period : periods) {
      offsets.addAll(List.of(fewest(period) - 1, fewest(period), most(period), most(period) + 1));
    }
    for (long offset : offsets) {
      List<int[]> relations = relations(offset);
      if (relations.isEmpty()) {
        return List.of();
      }
      relations.forEach(relation -> verdicts.add(verdicts(relation)));
    }
    return List.copyOf(verdicts);
  }

  /** A day that lies so many days back, compared with the day that each period means. */
  private List<int[]> relations(long offset) {
    List<int[]> relations = new ArrayList<>(List.of(new int[periods.size()]));
    for (int i = 0; i < periods.size(); i++) {
      long fewest = fewest(periods.get(i));
      long most = most(periods.get(i));
      List<int[]> longer = new ArrayList<>();
      for (int sign = -1; sign <= 1; sign++) {
        boolean possible =
            sign < 0
                ? offset > fewest
                : sign > 0 ? offset < most : offset >= fewest && offset <= most;
        for (int[] relation : possible ? relations : List.<int[]>of()) {
          int[] copy = relation.clone();
          copy[i] = sign;
          longer.add(copy);
        }
      }
      relations = longer;
      if (relations.size() > MOST_RELATIONS) {
        return List.of();
      }
    }
    return relations;
  }

  private List<Truth> verdicts(int[] relation) {
    return tests.stream().map(test -> Truth.of(holds(test, relation))).toList();
  }

  private boolean holds(Condition test, int[] relation) {
    if (test instanceof Condition.CompareAgo ago) {
      return ago.operator().holds(relation[periods.indexOf(ago.ago().period())]);
    }
    Period period = ((Condition.WithinLast) test).period();
    return relation[periods.indexOf(period)] > 0 && relation[periods.indexOf(Period.ZERO)] <= 0;
  }

  private static long fewest(Period period) {
    long months = period.getYears() * 12L + period.getMonths();
    return period.getDays()
        + (months == 0 ? 0 : (long) Math.floor(months * DAYS_OF_A_MONTH) - MONTHS_VARY);
  }

  private static long most(Period period) {
    long months = period.getYears() * 12L + period.getMonths();
    return period.getDays()
        + (months == 0 ? 0 : (long) Math.ceil(months * DAYS_OF_A_MONTH) + MONTHS_VARY);
  }
}
