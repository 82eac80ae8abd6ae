package io.dangol.core.purchase;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Purchases folded by day and order, as parallel arrays: one entry per customer, day and order key.
 * The entries of one customer are sorted by day, then by key.
 *
 * <p>What most data does not have costs nothing: without refunds {@code gross} is the same array as
 * {@code net} and {@code refunds} is absent; without order ids {@code keys} is absent.
 */
final class OrderDays {

  /** The key of rows without an order id. */
  static final long NO_ORDER = 0;

  static final OrderDays EMPTY =
      new OrderDays(0, new int[0], null, new long[0], new long[0], new int[0], null);

  final int size;
  final int[] days;
  final long @Nullable [] keys;
  final long[] net;
  final long[] gross;
  final int[] sales;
  final int @Nullable [] refunds;

  private OrderDays(
      int size,
      int[] days,
      long @Nullable [] keys,
      long[] net,
      long[] gross,
      int[] sales,
      int @Nullable [] refunds) {
    this.size = size;
    this.days = days;
    this.keys = keys;
    this.net = net;
    this.gross = gross;
    this.sales = sales;
    this.refunds = refunds;
  }

  long key(int entry) {
    return keys == null ? NO_ORDER : keys[entry];
  }

  int refunds(int entry) {
    return refunds == null ? 0 : refunds[entry];
  }

  /** Appends entries in order; one of the same day and key as the last is added to it. */
  static final class Writer {

    private int[] days;
    private long @Nullable [] keys;
    private long[] net;
    private long[] gross;
    private int[] sales;
    private int @Nullable [] refunds;
    private int size;
    private int start;

    /**
     * Creates a writer for a known number of entries at most.
     *
     * @param capacity the largest number of entries
     * @param withKeys whether some rows have an order id
     * @param withRefunds whether some rows are refunds
     */
    Writer(int capacity, boolean withKeys, boolean withRefunds) {
      this(
          new int[capacity], withKeys ? new long[capacity] : null, new long[capacity], withRefunds);
    }

    /**
     * Creates a writer into arrays that the caller reads ahead of it: a fold in place, which halves
     * the peak memory of a large build.
     */
    Writer(int[] days, long @Nullable [] keys, long[] net, boolean withRefunds) {
      this.days = days;
      this.keys = keys;
      this.net = net;
      this.gross = withRefunds ? new long[days.length] : net;
      this.sales = new int[days.length];
      this.refunds = withRefunds ? new int[days.length] : null;
    }

    /** Starts the next customer and returns the position of its first entry. */
    int next() {
      start = size;
      return start;
    }

    /** Appends one row of the input. */
    void row(int day, long key, long amount) {
      boolean refund = amount < 0;
      entry(day, key, amount, refund ? 0 : amount, refund ? 0 : 1, refund ? 1 : 0);
    }

    /** Appends an entry of another fold. */
    void entry(OrderDays from, int entry, long factor) {
      entry(
          from.days[entry],
          from.key(entry),
          Math.multiplyExact(from.net[entry], factor),
          Math.multiplyExact(from.gross[entry], factor),
          from.sales[entry],
          from.refunds(entry));
    }

    private void entry(int day, long key, long netAdded, long grossAdded, int sold, int refunded) {
      int last = size - 1;
      if (last >= start && days[last] == day && (keys == null || keys[last] == key)) {
        long sum = Math.addExact(net[last], netAdded);
        if (refunds != null) {
          gross[last] = Math.addExact(gross[last], grossAdded);
          refunds[last] += refunded;
        }
        net[last] = sum;
        sales[last] += sold;
        return;
      }
      days[size] = day;
      net[size] = netAdded;
      sales[size] = sold;
      if (keys != null) {
        keys[size] = key;
      }
      if (refunds != null) {
        gross[size] = grossAdded;
        refunds[size] = refunded;
      }
      size++;
    }

    OrderDays build() {
      if (size < days.length) {
        days = Arrays.copyOf(days, size);
        keys = keys == null ? null : Arrays.copyOf(keys, size);
        sales = Arrays.copyOf(sales, size);
        boolean shared = gross == net;
        net = Arrays.copyOf(net, size);
        gross = shared ? net : Arrays.copyOf(gross, size);
        refunds = refunds == null ? null : Arrays.copyOf(refunds, size);
      }
      return new OrderDays(size, days, keys, net, gross, sales, refunds);
    }
  }
}
