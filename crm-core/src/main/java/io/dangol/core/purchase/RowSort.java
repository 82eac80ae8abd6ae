package io.dangol.core.purchase;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sorts ranges of parallel arrays by day, then by order key; rows that tie stay in any order. */
final class RowSort {

  private final int[] days;
  private final long[] amounts;
  private final long @Nullable [] keys;
  private long[] order = new long[16];
  private long[] scratch = new long[16];

  RowSort(int[] days, long[] amounts, long @Nullable [] keys) {
    this.days = days;
    this.amounts = amounts;
    this.keys = keys;
  }

  void sort(int from, int to) {
    if (!isSortedByDay(from, to)) {
      sortByDay(from, to);
    }
    if (keys == null) {
      return;
    }
    int run = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || days[i] != days[run]) {
        sortByKey(keys, run, i);
        run = i;
      }
    }
  }

  private boolean isSortedByDay(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (days[i] < days[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Sorts day and position packed into one long each, then gathers. */
  private void sortByDay(int from, int to) {
    int length = to - from;
    if (order.length < length) {
      order = new long[Math.max(length, 2 * order.length)];
      scratch = new long[order.length];
    }
    for (int i = 0; i < length; i++) {
      order[i] = (long) days[from + i] << 32 | i;
    }
    Arrays.sort(order, 0, length);
    for (int i = 0; i < length; i++) {
      days[from + i] = (int) (order[i] >> 32);
    }
    gather(amounts, from, length);
    if (keys != null) {
      gather(keys, from, length);
    }
  }

  private void gather(long[] values, int from, int length) {
    System.arraycopy(values, from, scratch, 0, length);
    for (int i = 0; i < length; i++) {
      values[from + i] = scratch[(int) order[i]];
    }
  }

  /** Shell sort: the orders of one customer on one day are few, and need no second array. */
  private void sortByKey(long[] by, int from, int to) {
    int gap = 1;
    while (gap < (to - from) / 3) {
      gap = 3 * gap + 1;
    }
    for (; gap > 0; gap /= 3) {
      for (int i = from + gap; i < to; i++) {
        long key = by[i];
        long amount = amounts[i];
        int j = i;
        for (; j - gap >= from && by[j - gap] > key; j -= gap) {
          by[j] = by[j - gap];
          amounts[j] = amounts[j - gap];
        }
        by[j] = key;
        amounts[j] = amount;
      }
    }
  }
}
