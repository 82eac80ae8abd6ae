package io.dangol.core.grade.assignment;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The places of tiers with a cap, among customers of whom some have the grade already. Who is
 * better by rank overtakes whoever has a place; but the place becomes free only when movement lets
 * its holder go, and until then the better one waits. So a cap is never exceeded by those who come
 * up; where it shrinks below the number of holders, the grade empties as fast as movement allows.
 * Who has a grade and is not in the table keeps the place.
 */
final class Capping {

  private final GradePolicy policy;
  private final FactTable facts;
  private final GradeDemand demand;
  private final Map<Grade, Integer> absent;
  private final boolean[] overtaken;
  private final Column.Codes<Grade> placed;

  Capping(GradePolicy policy, FactTable facts, GradeDemand demand, Map<Grade, Integer> absent) {
    this.policy = policy;
    this.facts = facts;
    this.demand = demand;
    this.absent = absent;
    this.overtaken = new boolean[facts.size()];
    if (policy.rankedBy().isEmpty()) {
      this.placed = column(demand.target);
      return;
    }
    Column.Codes<Grade> byRank = place(demand.lowest);
    boolean waits = false;
    for (int row = 0; row < facts.size(); row++) {
      overtaken[row] = demand.holds(row) && byRank.codeAt(row) > demand.held[row];
      waits |= overtaken[row] && demand.isProtected(row);
    }
    this.placed = waits ? place(floors()) : byRank;
  }

  private Column.Codes<Grade> place(int[] lowest) {
    return policy.placed(facts, column(demand.target), column(lowest), absent);
  }

  /** Who was not overtaken keeps the place too, or those who are protected would take it. */
  private int[] floors() {
    int[] floors = demand.lowest.clone();
    for (int row = 0; row < floors.length; row++) {
      if (demand.holds(row) && (!overtaken[row] || demand.isProtected(row))) {
        floors[row] = demand.held[row];
      }
    }
    return floors;
  }

  private Column.Codes<Grade> column(int[] codes) {
    return Column.codes(GradeFacts.CURRENT, codes, policy.grades());
  }

  int placedAt(int row) {
    return placed.codeAt(row);
  }

  /** Whether the place belongs to others by rank, and movement alone keeps it. */
  boolean isHeldOver(int row) {
    return overtaken[row] && placedAt(row) == demand.held[row];
  }

  /** The reason of a row that caps concern, or {@code without} of one that they do not. */
  GradeReason reason(int row, GradeReason without) {
    if (isHeldOver(row)) {
      return demand.protection[row];
    }
    if (placedAt(row) == demand.target[row]) {
      return without;
    }
    return demand.holds(row) && placedAt(row) > demand.held[row]
        ? GradeReason.DISPLACED
        : GradeReason.CAP;
  }

  List<CapUse> uses() {
    List<CapUse> uses = new ArrayList<>();
    int population = facts.size() + absent.values().stream().mapToInt(Integer::intValue).sum();
    for (Tier tier : policy.tiers()) {
      tier.cap()
          .ifPresent(
              cap -> {
                int grade = policy.grades().indexOf(tier.grade());
                int elsewhere = absent.getOrDefault(tier.grade(), 0);
                uses.add(
                    new CapUse(
                        tier.grade(),
                        cap.places(population),
                        rows().filter(row -> placedAt(row) == grade).count() + elsewhere,
                        elsewhere,
                        rows().filter(row -> placedAt(row) == grade && isHeldOver(row)).count(),
                        rows().filter(row -> isDisplaced(row, grade)).count(),
                        rows().filter(row -> isWaiting(row, grade)).count()));
              });
    }
    return List.copyOf(uses);
  }

  private IntStream rows() {
    return IntStream.range(0, facts.size());
  }

  private boolean isDisplaced(int row, int grade) {
    return demand.held[row] == grade && placedAt(row) > grade;
  }

  private boolean isWaiting(int row, int grade) {
    return demand.target[row] <= grade && placedAt(row) > grade && demand.held[row] != grade;
  }
}
