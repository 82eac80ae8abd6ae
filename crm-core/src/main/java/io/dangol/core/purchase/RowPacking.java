package io.dangol.core.purchase;

import java.util.Optional;

/**
 * How a purchase fits into one {@code long}: from the highest bit the customer within its
 * partition, the day since the first one, and the amount above the least one.
 *
 * <p>Partitions hold 2,048 to 4,096 customers, whose totals stay in the second-level cache; more
 * above eight million customers, since the number of partitions is limited. Adjacent customers are
 * dealt out in blocks of {@value #BLOCK}: early customers, who often buy most, then do not all meet
 * in one partition, and a partition still writes whole cache lines of the result.
 *
 * @param partitionBits binary logarithm of the number of partitions
 * @param dayBits bits of a day
 * @param amountBits bits of an amount
 * @param firstDay the day that is stored as 0
 * @param least the amount that is stored as 0
 */
record RowPacking(int partitionBits, int dayBits, int amountBits, int firstDay, long least) {

  private static final int BLOCK_BITS = 6;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int CUSTOMER_BITS = 12;

  /** More partitions than that and a scatter no longer finds its targets in the cache. */
  private static final int MAX_PARTITION_BITS = 11;

  /** Marks of the days seen fit into the second-level cache: 179 years. */
  private static final int MAX_DAY_BITS = 16;

  /** Returns the packing of some purchases, or empty where they are too far apart for one. */
  static Optional<RowPacking> of(PurchaseColumns purchases) {
    if (purchases.size() == 0) {
      return Optional.of(new RowPacking(0, 0, 0, 0, 0));
    }
    long least = purchases.least();
    long most = purchases.most();
    // No sum of amounts can overflow, in whatever order they are added.
    long largest = Long.MAX_VALUE / purchases.size();
    if (least < -largest || most > largest) {
      return Optional.empty();
    }
    int customerBits = bits(purchases.customers().size() - 1L);
    int partitionBits = Math.min(MAX_PARTITION_BITS, Math.max(0, customerBits - CUSTOMER_BITS));
    int dayBits = bits(purchases.lastDay() - (long) purchases.firstDay());
    int amountBits = bits(most - least);
    RowPacking packing =
        new RowPacking(partitionBits, dayBits, amountBits, purchases.firstDay(), least);
    int localBits = bits(packing.customersPerPartition(purchases.customers().size()) - 1L);
    return dayBits <= MAX_DAY_BITS && localBits + dayBits + amountBits <= Long.SIZE
        ? Optional.of(packing)
        : Optional.empty();
  }

  private static int bits(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(value);
  }

  int partitions() {
    return 1 << partitionBits;
  }

  /** Returns an upper bound of the numbers that customers have within a partition. */
  int customersPerPartition(int customers) {
    int blocks = (customers + BLOCK - 1) >> BLOCK_BITS;
    return ((blocks + partitions() - 1) >> partitionBits) << BLOCK_BITS;
  }

  int partition(int customer) {
    return (customer >>> BLOCK_BITS) & (partitions() - 1);
  }

  /** Returns the customer with a number within a partition. */
  int customer(int partition, int local) {
    int block = ((local >>> BLOCK_BITS) << partitionBits) + partition;
    return (block << BLOCK_BITS) + (local & (BLOCK - 1));
  }

  long pack(int customer, int day, long amount) {
    int block = customer >>> (BLOCK_BITS + partitionBits);
    long local = ((long) block << BLOCK_BITS) | (customer & (BLOCK - 1));
    // Shifts by 64 would be shifts by 0: two steps, neither of which can be that long.
    return (((local << dayBits) | (day - firstDay)) << amountBits) | (amount - least);
  }

  int local(long row) {
    return (int) (row >>> amountBits >>> dayBits);
  }

  int day(long row) {
    return (int) (row >>> amountBits) & ((1 << dayBits) - 1);
  }

  long amount(long row) {
    return (row & ((1L << amountBits) - 1)) + least;
  }
}
