package io.dangol.segmentation.internal;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Row numbers by group, ascending within each, found by one counting sort. */
public final class GroupedRows {
  private final int[] rows;
  private final int[] starts;

  private GroupedRows(int[] rows, int[] starts) {
    this.rows = rows;
    this.starts = starts;
  }

  /**
   * Groups rows.
   *
   * @param size the number of rows
   * @param groups the number of groups
   * @param groupOf the group of a row, within [0, groups); negative for a row without one
   * @return the groups
   */
  public static GroupedRows of(int size, int groups, IntUnaryOperator groupOf) {
    int[] starts = new int[groups + 1];
    for (int row = 0; row < size; row++) {
      int group = groupOf.applyAsInt(row);
      if (group >= 0) {
        starts[group + 1]++;
      }
    }
    for (int group = 0; group < groups; group++) {
      starts[group + 1] += starts[group];
    }
    int[] next = starts.clone();
    int[] rows = new int[starts[groups]];
    for (int row = 0; row < size; row++) {
      int group = groupOf.applyAsInt(row);
      if (group >= 0) {
        rows[next[group]++] = row;
      }
    }
    return new GroupedRows(rows, starts);
  }

  /**
   * Returns the number of rows of a group.
   *
   * @param group the group
   * @return its size
   */
  public int size(int group) {
    return starts[group + 1] - starts[group];
  }

  /**
   * Returns the rows of a group.
   *
   * @param group the group
   * @return a new array, ascending
   */
  public int[] rows(int group) {
    return Arrays.copyOfRange(rows, starts[group], starts[group + 1]);
  }
}
