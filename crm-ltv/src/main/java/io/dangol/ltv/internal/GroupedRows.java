package io.dangol.ltv.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Customers with the same (x, t_x, T) merged into one weighted row, in an order that depends on the
 * values only: a likelihood summed over it is the same, bit for bit, for any order of the
 * customers.
 */
public final class GroupedRows {
  private final int[] x;
  private final double[] tx;
  private final double[] age;
  private final double[] weight;
  private final int maxX;
  private final double totalWeight;
  private final double totalX;

  private GroupedRows(int[] x, double[] tx, double[] age, double[] weight) {
    this.x = x;
    this.tx = tx;
    this.age = age;
    this.weight = weight;
    int max = 0;
    double sumWeight = 0.0;
    double sumX = 0.0;
    for (int i = 0; i < x.length; i++) {
      max = Math.max(max, x[i]);
      sumWeight += weight[i];
      sumX += weight[i] * x[i];
    }
    maxX = max;
    totalWeight = sumWeight;
    totalX = sumX;
  }

  /** Merges equal rows; rows of weight zero are dropped. */
  public static GroupedRows of(int[] x, double[] tx, double[] age, double @Nullable [] weight) {
    int n = x.length;
    int capacity = Integer.highestOneBit(Math.max(16, n)) * 4;
    int[] slots = new int[capacity];
    Arrays.fill(slots, -1);
    int[] representative = new int[n];
    int[] groupOf = new int[n];
    int[] sizes = new int[n];
    int groups = 0;
    for (int i = 0; i < n; i++) {
      if (weight != null && weight[i] == 0.0) {
        groupOf[i] = -1;
        continue;
      }
      int slot = (int) hash(x[i], tx[i], age[i]) & (capacity - 1);
      while (true) {
        int group = slots[slot];
        if (group < 0) {
          slots[slot] = groups;
          representative[groups] = i;
          group = groups++;
        }
        int j = representative[group];
        if (x[j] == x[i] && tx[j] == tx[i] && age[j] == age[i]) {
          groupOf[i] = group;
          sizes[group]++;
          break;
        }
        slot = (slot + 1) & (capacity - 1);
      }
    }
    double[] sums = sums(weight, groupOf, Arrays.copyOf(sizes, groups));
    int[] order = sorted(x, tx, age, representative, groups);
    int[] outX = new int[groups];
    double[] outTx = new double[groups];
    double[] outAge = new double[groups];
    double[] outWeight = new double[groups];
    for (int k = 0; k < groups; k++) {
      int i = representative[order[k]];
      outX[k] = x[i];
      outTx[k] = tx[i];
      outAge[k] = age[i];
      outWeight[k] = sums[order[k]];
    }
    return new GroupedRows(outX, outTx, outAge, outWeight);
  }

  /**
   * The weight of each group. Weights are sorted within their group first: fractions add up to
   * other bits in another order.
   */
  private static double[] sums(double @Nullable [] weight, int[] groupOf, int[] sizes) {
    if (weight == null) {
      return Arrays.stream(sizes).asDoubleStream().toArray();
    }
    int[] ends = new int[sizes.length];
    int filled = 0;
    for (int group = 0; group < sizes.length; group++) {
      ends[group] = filled;
      filled += sizes[group];
    }
    double[] byGroup = new double[filled];
    for (int i = 0; i < groupOf.length; i++) {
      if (groupOf[i] >= 0) {
        byGroup[ends[groupOf[i]]++] = weight[i];
      }
    }
    double[] sums = new double[sizes.length];
    for (int group = 0; group < sizes.length; group++) {
      Arrays.sort(byGroup, ends[group] - sizes[group], ends[group]);
      for (int i = ends[group] - sizes[group]; i < ends[group]; i++) {
        sums[group] += byGroup[i];
      }
    }
    return sums;
  }

  /**
   * Orders the groups by a hash of their values. The hash sits in the upper 40 bits of a key and
   * the group in the lower 24, so that one sort of primitives does it; what shares a hash is put in
   * order of its values afterwards.
   */
  private static int[] sorted(
      int[] x, double[] tx, double[] age, int[] representative, int groups) {
    if (groups >= 1 << 24) {
      return sortedByComparison(x, tx, age, representative, groups);
    }
    long[] keys = new long[groups];
    for (int k = 0; k < groups; k++) {
      int i = representative[k];
      keys[k] = hash(x[i], tx[i], age[i]) << 24 | k;
    }
    Arrays.sort(keys);
    int[] order = new int[groups];
    for (int k = 0; k < groups; k++) {
      order[k] = (int) (keys[k] & 0xFFFFFF);
      for (int j = k; j > 0 && keys[j - 1] >>> 24 == keys[k] >>> 24; j--) {
        if (compare(x, tx, age, representative[order[j - 1]], representative[order[j]]) <= 0) {
          break;
        }
        int swap = order[j];
        order[j] = order[j - 1];
        order[j - 1] = swap;
      }
    }
    return order;
  }

  private static int[] sortedByComparison(
      int[] x, double[] tx, double[] age, int[] representative, int groups) {
    Integer[] order = new Integer[groups];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, (p, q) -> compare(x, tx, age, representative[p], representative[q]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private static int compare(int[] x, double[] tx, double[] age, int i, int j) {
    int byX = Integer.compare(x[i], x[j]);
    int byAge = byX != 0 ? byX : Double.compare(age[i], age[j]);
    return byAge != 0 ? byAge : Double.compare(tx[i], tx[j]);
  }

  static long hash(int x, double tx, double age) {
    // Adding 0.0 turns -0.0 into 0.0, which compares equal to it.
    long h = x * 0x9E3779B97F4A7C15L;
    h = (h ^ Double.doubleToLongBits(tx + 0.0)) * 0xBF58476D1CE4E5B9L;
    h ^= h >>> 31;
    h = (h ^ Double.doubleToLongBits(age + 0.0)) * 0x94D049BB133111EBL;
    return h ^ h >>> 29;
  }

  public int size() {
    return x.length;
  }

  public int x(int i) {
    return x[i];
  }

  public double tx(int i) {
    return tx[i];
  }

  public double age(int i) {
    return age[i];
  }

  public double weight(int i) {
    return weight[i];
  }

  public int maxX() {
    return maxX;
  }

  public double totalWeight() {
    return totalWeight;
  }

  public double totalX() {
    return totalX;
  }

  public double meanAge() {
    double sum = 0.0;
    for (int i = 0; i < age.length; i++) {
      sum += weight[i] * age[i];
    }
    return sum / totalWeight;
  }
}
