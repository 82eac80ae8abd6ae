package io.dangol.core.purchase;

import static io.dangol.core.purchase.OrderDays.NO_ORDER;

import java.util.Arrays;

/**
 * One customer's days up to an end, after the refund policy. A reusable buffer: a summary loads it
 * once per customer and allocates nothing.
 */
final class PurchaseDays {

  private final OrderDays entries;
  private final Refunds refunds;

  private int from;
  private int to;
  private int size;
  private int[] days = new int[16];
  private long[] amounts = new long[16];
  private int[] sales = new int[16];
  private boolean[] refunded = new boolean[16];
  private long[] keys = new long[16];
  private long[] nets = new long[16];
  private int refundedOrders;

  PurchaseDays(OrderDays entries, Refunds refunds) {
    this.entries = entries;
    this.refunds = refunds;
  }

  /** Loads the entries of a customer that lie before a day. */
  void load(int first, int end, int endDay) {
    from = first;
    to = end;
    while (to > from && entries.days[to - 1] >= endDay) {
      to--;
    }
    ensure(to - from);
    findRefunded();
    size = 0;
    int lastDay = Integer.MIN_VALUE;
    long[] source = refunds == Refunds.GROSS ? entries.gross : entries.net;
    for (int i = from; i < to; i++) {
      if (refunded[i - from]) {
        continue;
      }
      if (entries.days[i] == lastDay) {
        amounts[size - 1] = Math.addExact(amounts[size - 1], source[i]);
        sales[size - 1] += entries.sales[i];
      } else {
        lastDay = entries.days[i];
        days[size] = lastDay;
        amounts[size] = source[i];
        sales[size++] = entries.sales[i];
      }
    }
  }

  /** The position of the first entry that was not loaded. */
  int seenTo() {
    return to;
  }

  int size() {
    return size;
  }

  int day(int i) {
    return days[i];
  }

  long amount(int i) {
    return amounts[i];
  }

  /** Rows that are sales; a day with none has refunds only and is no purchase day. */
  int sales(int i) {
    return sales[i];
  }

  int refundedOrders() {
    return refundedOrders;
  }

  /** What was spent from one day up to another, exclusive. */
  long spent(int fromDay, int endDay) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      if (days[i] >= fromDay && days[i] < endDay) {
        sum = Math.addExact(sum, amounts[i]);
      }
    }
    return sum;
  }

  int purchaseDays(int fromDay) {
    int count = 0;
    for (int i = size - 1; i >= 0 && days[i] >= fromDay; i--) {
      count += sales[i] > 0 ? 1 : 0;
    }
    return count;
  }

  int rows(int fromDay) {
    int count = 0;
    for (int i = size - 1; i >= 0 && days[i] >= fromDay; i--) {
      count += sales[i];
    }
    return count;
  }

  /** Distinct order keys from a day on; days with sales without a key count once each. */
  int orders(int fromDay) {
    if (entries.keys == null) {
      return purchaseDays(fromDay);
    }
    int orders = 0;
    int keyed = 0;
    for (int i = to - 1; i >= from && entries.days[i] >= fromDay; i--) {
      if (entries.sales[i] == 0 || refunded[i - from]) {
        continue;
      }
      if (entries.key(i) == NO_ORDER) {
        orders++;
      } else {
        keys[keyed++] = entries.key(i);
      }
    }
    return orders + distinct(keyed);
  }

  /** Sorts the first keys and moves the distinct ones to the front. */
  private int distinct(int length) {
    if (length > 1) {
      Arrays.sort(keys, 0, length);
    }
    int count = 0;
    for (int i = 0; i < length; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        keys[count++] = keys[i];
      }
    }
    return count;
  }

  /** Marks the entries of orders whose refunds reach their sales within the loaded entries. */
  private void findRefunded() {
    refundedOrders = 0;
    Arrays.fill(refunded, 0, to - from, false);
    if (refunds != Refunds.EXCLUDE_FULLY_REFUNDED
        || entries.keys == null
        || entries.refunds == null) {
      return;
    }
    int keyed = 0;
    for (int i = from; i < to; i++) {
      if (entries.refunds[i] > 0 && entries.keys[i] != NO_ORDER) {
        keys[keyed++] = entries.keys[i];
      }
    }
    int orders = distinct(keyed);
    if (orders == 0) {
      return;
    }
    Arrays.fill(nets, 0, orders, 0);
    for (int i = from; i < to; i++) {
      int order = Arrays.binarySearch(keys, 0, orders, entries.keys[i]);
      if (order >= 0) {
        nets[order] = Math.addExact(nets[order], entries.net[i]);
      }
    }
    for (int i = from; i < to; i++) {
      int order = Arrays.binarySearch(keys, 0, orders, entries.keys[i]);
      refunded[i - from] = order >= 0 && nets[order] <= 0;
    }
    for (int order = 0; order < orders; order++) {
      refundedOrders += nets[order] <= 0 ? 1 : 0;
    }
  }

  private void ensure(int length) {
    if (days.length < length) {
      int larger = Math.max(length, 2 * days.length);
      days = new int[larger];
      amounts = new long[larger];
      sales = new int[larger];
      refunded = new boolean[larger];
      keys = new long[larger];
      nets = new long[larger];
    }
  }
}
