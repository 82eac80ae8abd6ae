package io.dangol.ltv.internal;

import java.util.Arrays;

/**
 * Which rows share the same (x, t_x, T) and kind, so that work that depends on nothing else is done
 * once.
 */
public final class DistinctRows {
  private final int[] groupOf;
  private final int[] representatives;

  private DistinctRows(int[] groupOf, int[] representatives) {
    this.groupOf = groupOf;
    this.representatives = representatives;
  }

  public static DistinctRows of(int[] x, double[] tx, double[] age) {
    return of(x, tx, age, new int[x.length]);
  }

  public static DistinctRows of(int[] x, double[] tx, double[] age, int[] kind) {
    int n = x.length;
    int capacity = Integer.highestOneBit(Math.max(16, n)) * 4;
    int[] slots = new int[capacity];
    Arrays.fill(slots, -1);
    int[] groupOf = new int[n];
    int[] representatives = new int[n];
    int groups = 0;
    for (int i = 0; i < n; i++) {
      long hash = GroupedRows.hash(x[i], tx[i], age[i]) + kind[i] * 0x9E3779B97F4A7C15L;
      int slot = (int) (hash ^ hash >>> 32) & (capacity - 1);
      while (slots[slot] >= 0) {
        int j = representatives[slots[slot]];
        if (x[j] == x[i] && age[j] == age[i] && tx[j] == tx[i] && kind[j] == kind[i]) {
          break;
        }
        slot = (slot + 1) & (capacity - 1);
      }
      if (slots[slot] < 0) {
        representatives[groups] = i;
        slots[slot] = groups++;
      }
      groupOf[i] = slots[slot];
    }
    return new DistinctRows(groupOf, Arrays.copyOf(representatives, groups));
  }

  public int size() {
    return representatives.length;
  }

  public int groupOf(int row) {
    return groupOf[row];
  }

  public int representative(int group) {
    return representatives[group];
  }
}
