package io.dangol.core.purchase;

import io.dangol.core.execution.Execution;

/**
 * Purchases packed into a {@code long} each and moved to the partition of their customer: one pass
 * counts, a second one scatters. Ten million random accesses to the totals of a million customers
 * would each miss the cache; the few targets of a scatter do not.
 *
 * <p>Polychroniou &amp; Ross (2014), "A comprehensive study of main-memory partitioning and its
 * application to large-scale comparison- and radix-sort", SIGMOD, doi 10.1145/2588555.2610522.
 */
final class PartitionedRows {

  private final long[] rows;
  private final int[] ends;

  private PartitionedRows(long[] rows, int[] ends) {
    this.rows = rows;
    this.ends = ends;
  }

  static PartitionedRows of(PurchaseColumns purchases, RowPacking packing, Execution execution) {
    int slices = execution.threads();
    int[][] next = new int[slices][packing.partitions()];
    execution.forEach(
        slices,
        () -> next,
        (counts, slice) ->
            count(purchases, packing, from(slice, purchases, slices), counts[slice]));
    int[] ends = new int[packing.partitions()];
    int start = 0;
    for (int partition = 0; partition < ends.length; partition++) {
      for (int[] counts : next) {
        int count = counts[partition];
        counts[partition] = start;
        start += count;
      }
      ends[partition] = start;
    }
    long[] rows = new long[purchases.size()];
    execution.forEach(
        slices,
        () -> rows,
        (target, slice) ->
            scatter(purchases, packing, from(slice, purchases, slices), next[slice], target));
    return new PartitionedRows(rows, ends);
  }

  /** The first row of a slice and, after it, the end. */
  private static int[] from(int slice, PurchaseColumns purchases, int slices) {
    return new int[] {
      (int) ((long) slice * purchases.size() / slices),
      (int) ((slice + 1L) * purchases.size() / slices)
    };
  }

  private static void count(
      PurchaseColumns purchases, RowPacking packing, int[] slice, int[] counts) {
    for (int i = slice[0]; i < slice[1]; i++) {
      counts[packing.partition(purchases.customerRow(i))]++;
    }
  }

  private static void scatter(
      PurchaseColumns purchases, RowPacking packing, int[] slice, int[] next, long[] rows) {
    for (int i = slice[0]; i < slice[1]; i++) {
      int customer = purchases.customerRow(i);
      rows[next[packing.partition(customer)]++] =
          packing.pack(customer, purchases.epochDay(i), purchases.minorUnits(i));
    }
  }

  long[] rows() {
    return rows;
  }

  int from(int partition) {
    return partition == 0 ? 0 : ends[partition - 1];
  }

  int to(int partition) {
    return ends[partition];
  }
}
