package io.dangol.core.grade.assignment;

import java.util.Arrays;

/**
 * What customers may claim before the places of capped tiers are given, row by row; grades are
 * numbered from the best, 0.
 */
final class GradeDemand {

  private static final int NONE = -1;

  /** The grade without caps. */
  final int[] target;

  /** The grade below which the customer does not fall in this evaluation. */
  final int[] lowest;

  /** The grade that the customer has and still earns. */
  final int[] held;

  /** What keeps the held grade from going down; the criterion where nothing does. */
  final GradeReason[] protection;

  GradeDemand(int customers) {
    this.target = new int[customers];
    this.lowest = new int[customers];
    this.held = new int[customers];
    this.protection = new GradeReason[customers];
    Arrays.fill(held, NONE);
    Arrays.fill(protection, GradeReason.CRITERION);
  }

  boolean holds(int row) {
    return held[row] != NONE;
  }

  boolean isProtected(int row) {
    return protection[row] != GradeReason.CRITERION;
  }
}
