package io.dangol.core.purchase;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One pass over histories that fills all columns. */
final class Summarizer {

  private static final int MISSING = Integer.MIN_VALUE;
  private static final long NO_AMOUNT = Long.MIN_VALUE;

  private final PurchaseHistories histories;
  private final SummaryOptions options;
  private final OrderDays entries;
  private final PurchaseDays days;
  private final int asOf;
  private final int windowStart;
  private final int previousStart;
  private final int previousEnd;

  private final int[] first;
  private final int[] last;
  private final int[] recencyDays;
  private final int[] frequency;
  private final long[] monetary;
  private final long[] currentMonetary;
  private final long[] previousMonetary;
  private final int[] orders;
  private final int[] purchaseDays;
  private final RepeatColumns repeat;

  private int withoutPurchase;
  private int bornLater;
  private long rowsSeen;
  private long rowsAfter;
  private long refundRows;
  private long refundedOrders;

  Summarizer(PurchaseHistories histories, SummaryOptions options) {
    this.histories = histories;
    this.options = options;
    this.entries = histories.entries();
    this.days = new PurchaseDays(entries, options.refunds());
    this.asOf = epochDay(options.asOf());
    this.windowStart = options.windowStart().map(Summarizer::epochDay).orElse(MISSING);
    this.previousStart = epochDay(options.previousWindowStart());
    this.previousEnd = epochDay(options.previousWindowEnd());
    int size = histories.size();
    first = new int[size];
    last = new int[size];
    recencyDays = new int[size];
    frequency = new int[size];
    monetary = new long[size];
    currentMonetary = new long[size];
    previousMonetary = new long[size];
    orders = new int[size];
    purchaseDays = new int[size];
    repeat = new RepeatColumns(histories, options);
  }

  static int epochDay(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  PurchaseSummary summary() {
    CustomerIndex customers = histories.customers();
    for (int row = 0; row < customers.size(); row++) {
      try {
        fold(row);
      } catch (ArithmeticException overflow) {
        throw PurchaseHistories.overflow(customers.valueAt(row), overflow);
      }
    }
    return new PurchaseSummary(
        FactTable.of(customers, columns()).asOf(options.asOf()),
        new SummaryCounts(
            customers.size(),
            withoutPurchase,
            bornLater,
            rowsSeen,
            rowsAfter,
            refundRows,
            histories.zeroAmounts(),
            refundedOrders,
            repeat.daysWithoutSpend()));
  }

  private void fold(int row) {
    int from = histories.from(row);
    int to = histories.to(row);
    days.load(from, to, asOf);
    count(from, days.seenTo(), to);
    refundedOrders += days.refundedOrders();
    int total = days.purchaseDays(MISSING);
    if (total == 0) {
      missing(row);
    } else {
      purchases(row, total);
    }
    boolean observed = repeat.fold(row, days);
    bornLater += total > 0 && !observed ? 1 : 0;
  }

  private void count(int from, int seen, int to) {
    for (int i = from; i < to; i++) {
      int rows = entries.sales[i] + entries.refunds(i);
      if (i < seen) {
        rowsSeen += rows;
        refundRows += entries.refunds(i);
      } else {
        rowsAfter += rows;
      }
    }
  }

  private void missing(int row) {
    withoutPurchase++;
    for (int[] column : List.of(first, last, recencyDays, frequency, orders, purchaseDays)) {
      column[row] = MISSING;
    }
    monetary[row] = NO_AMOUNT;
    currentMonetary[row] = NO_AMOUNT;
    previousMonetary[row] = NO_AMOUNT;
  }

  private void purchases(int row, int total) {
    int firstAt = 0;
    while (days.sales(firstAt) == 0) {
      firstAt++;
    }
    int lastAt = days.size() - 1;
    while (days.sales(lastAt) == 0) {
      lastAt--;
    }
    first[row] = days.day(firstAt);
    last[row] = days.day(lastAt);
    recencyDays[row] = asOf - last[row];
    purchaseDays[row] = total;
    orders[row] = days.orders(MISSING);
    frequency[row] =
        switch (options.frequency()) {
          case ORDERS -> windowStart == MISSING ? orders[row] : days.orders(windowStart);
          case ROWS -> days.rows(windowStart);
          case DAYS -> days.purchaseDays(windowStart);
        };
    monetary[row] = days.spent(windowStart, asOf);
    currentMonetary[row] =
        windowStart == previousEnd ? monetary[row] : days.spent(previousEnd, asOf);
    previousMonetary[row] =
        first[row] < previousEnd ? days.spent(previousStart, previousEnd) : NO_AMOUNT;
  }

  private List<Column> columns() {
    List<Column> columns =
        new ArrayList<>(
            Arrays.asList(
                Column.dates(PurchaseFacts.FIRST, first),
                Column.dates(PurchaseFacts.LAST, last),
                Column.integers(PurchaseFacts.RECENCY_DAYS, recencyDays),
                Column.integers(PurchaseFacts.FREQUENCY, frequency),
                Column.amounts(
                    PurchaseFacts.MONETARY, monetary, histories.scale(), histories.currency()),
                Column.amounts(
                    PurchaseFacts.CURRENT_MONETARY,
                    currentMonetary,
                    histories.scale(),
                    histories.currency()),
                Column.amounts(
                    PurchaseFacts.PREVIOUS_MONETARY,
                    previousMonetary,
                    histories.scale(),
                    histories.currency()),
                Column.integers(PurchaseFacts.ORDERS, orders),
                Column.integers(PurchaseFacts.DAYS, purchaseDays)));
    columns.addAll(repeat.columns());
    return columns;
  }

  /** The first day after the hold-out period, where there is one. */
  static Optional<Integer> holdoutEnd(SummaryOptions options) {
    return options.lastHoldoutDay().map(day -> epochDay(day) + 1);
  }
}
