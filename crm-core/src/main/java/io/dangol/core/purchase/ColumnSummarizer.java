package io.dangol.core.purchase;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.MoneyFact;
import java.util.Arrays;
import java.util.List;

/**
 * From columns of purchases straight to totals per customer: what {@link Summarizer} finds, without
 * the histories in between.
 *
 * <p>Rows are scattered to partitions of customers, grouped by customer within each partition by a
 * counting sort, and added up customer by customer, so that all totals of a customer stay in
 * registers. A mark per day tells which days a customer was seen on. Everything is whole numbers:
 * the result does not depend on the order of the rows or the number of threads. Cost: three moves
 * of 8 bytes per row.
 */
final class ColumnSummarizer {

  private static final int MISSING = Integer.MIN_VALUE;
  private static final long NO_AMOUNT = Long.MIN_VALUE;

  private final PurchaseColumns purchases;
  private final SummaryOptions options;
  private final RowPacking packing;

  // Days relative to the first one, cut off at both ends of what there is.
  private final int end;
  private final int windowStart;
  private final int previousStart;
  private final int previousEnd;

  private final int asOf;
  private final int[] first;
  private final int[] last;
  private final int[] recencyDays;
  private final int[] frequency;
  private final long[] monetary;
  private final long[] currentMonetary;
  private final long[] previousMonetary;
  private final int[] days;

  ColumnSummarizer(PurchaseColumns purchases, SummaryOptions options, RowPacking packing) {
    this.purchases = purchases;
    this.options = options;
    this.packing = packing;
    this.asOf = Summarizer.epochDay(options.asOf());
    this.end = relative(asOf);
    this.windowStart =
        options.windowStart().map(Summarizer::epochDay).map(this::relative).orElse(0);
    this.previousStart = relative(Summarizer.epochDay(options.previousWindowStart()));
    this.previousEnd = relative(Summarizer.epochDay(options.previousWindowEnd()));
    int size = purchases.customers().size();
    first = new int[size];
    last = new int[size];
    recencyDays = new int[size];
    frequency = new int[size];
    monetary = new long[size];
    currentMonetary = new long[size];
    previousMonetary = new long[size];
    days = new int[size];
  }

  private int relative(int epochDay) {
    long since = (long) epochDay - packing.firstDay();
    return (int) Math.max(0, Math.min(1L << packing.dayBits(), since));
  }

  FactTable facts(Execution execution) {
    PartitionedRows rows = PartitionedRows.of(purchases, packing, execution);
    execution.forEach(
        packing.partitions(),
        () -> new Group(packing, purchases.customers().size()),
        (group, partition) -> {
          group.load(rows, partition);
          for (int local = 0; local < group.customers(); local++) {
            int customer = packing.customer(partition, local);
            if (customer < first.length) {
              total(group, local, customer);
            }
          }
        });
    return FactTable.of(purchases.customers(), columns()).asOf(options.asOf());
  }

  /** The rows of a partition, grouped by customer, and the days that a customer was seen on. */
  private static final class Group {
    final RowPacking packing;
    final int[] starts;
    final int[] seenBy;
    long[] rows = new long[0];

    Group(RowPacking packing, int customers) {
      this.packing = packing;
      this.starts = new int[packing.customersPerPartition(customers) + 1];
      this.seenBy = new int[1 << packing.dayBits()];
    }

    int customers() {
      return starts.length - 1;
    }

    void load(PartitionedRows partitioned, int partition) {
      long[] source = partitioned.rows();
      int from = partitioned.from(partition);
      int to = partitioned.to(partition);
      if (rows.length < to - from) {
        rows = new long[to - from + (to - from) / 4];
      }
      Arrays.fill(starts, 0);
      for (int i = from; i < to; i++) {
        starts[packing.local(source[i])]++;
      }
      int next = 0;
      for (int local = 0; local < starts.length; local++) {
        next += starts[local];
        starts[local] = next;
      }
      for (int i = from; i < to; i++) {
        long row = source[i];
        rows[--starts[packing.local(row)]] = row;
      }
    }
  }

  private void total(Group group, int local, int customer) {
    boolean gross = options.refunds() == Refunds.GROSS;
    int mark = customer + 1;
    int earliest = Integer.MAX_VALUE;
    int latest = MISSING;
    int sales = 0;
    int salesWithin = 0;
    int distinct = 0;
    int distinctWithin = 0;
    long spent = 0;
    long spentNow = 0;
    long spentBefore = 0;
    long[] rows = group.rows;
    int[] seenBy = group.seenBy;
    int to = group.starts[local + 1];
    for (int i = group.starts[local]; i < to; i++) {
      int day = packing.day(rows[i]);
      long amount = packing.amount(rows[i]);
      if (day >= end || (amount < 0 && gross)) {
        continue;
      }
      // All ones where the day lies within, else zero: windows cut through the data at random, and
      // a mispredicted branch costs more than the rest of the loop.
      int within = ~((day - windowStart) >> 31);
      int now = ~((day - previousEnd) >> 31);
      int before = ~(((day - previousStart) | (previousEnd - 1 - day)) >> 31);
      spent += amount & within;
      spentNow += amount & now;
      spentBefore += amount & before;
      if (amount >= 0) {
        earliest = Math.min(earliest, day);
        latest = Math.max(latest, day);
        sales++;
        salesWithin -= within;
        int fresh = seenBy[day] == mark ? 0 : 1;
        seenBy[day] = mark;
        distinct += fresh;
        distinctWithin += fresh & within;
      }
    }
    if (sales == 0) {
      missing(customer);
      return;
    }
    first[customer] = packing.firstDay() + earliest;
    last[customer] = packing.firstDay() + latest;
    recencyDays[customer] = asOf - last[customer];
    days[customer] = distinct;
    frequency[customer] = options.frequency() == Frequency.ROWS ? salesWithin : distinctWithin;
    monetary[customer] = spent;
    currentMonetary[customer] = spentNow;
    previousMonetary[customer] = earliest < previousEnd ? spentBefore : NO_AMOUNT;
  }

  private void missing(int customer) {
    first[customer] = MISSING;
    last[customer] = MISSING;
    recencyDays[customer] = MISSING;
    frequency[customer] = MISSING;
    days[customer] = MISSING;
    monetary[customer] = NO_AMOUNT;
    currentMonetary[customer] = NO_AMOUNT;
    previousMonetary[customer] = NO_AMOUNT;
  }

  private List<Column> columns() {
    return List.of(
        Column.dates(PurchaseFacts.FIRST, first),
        Column.dates(PurchaseFacts.LAST, last),
        Column.integers(PurchaseFacts.RECENCY_DAYS, recencyDays),
        Column.integers(PurchaseFacts.FREQUENCY, frequency),
        amounts(PurchaseFacts.MONETARY, monetary),
        amounts(PurchaseFacts.CURRENT_MONETARY, currentMonetary),
        amounts(PurchaseFacts.PREVIOUS_MONETARY, previousMonetary),
        // Without order ids, the orders of a day are one.
        Column.integers(PurchaseFacts.ORDERS, days),
        Column.integers(PurchaseFacts.DAYS, days));
  }

  private Column amounts(MoneyFact fact, long[] values) {
    return Column.amounts(fact, values, purchases.scale(), purchases.currency());
  }
}
