package io.dangol.core.purchase;

import static io.dangol.core.purchase.OrderDays.NO_ORDER;

import io.dangol.core.customer.CustomerIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Purchase rows as they come, in chunks that are never copied, and their fold: a counting sort by
 * customer, a sort of each customer's rows that are not yet in order, and a run-length sum in
 * place.
 */
final class PurchaseRows {

  private static final int CHUNK = 1 << 16;

  private final List<Chunk> chunks = new ArrayList<>();
  private int filled = CHUNK;
  private boolean anyKey;
  private boolean anyRefund;
  private long least;
  private long most;

  /** A fixed number of rows; {@code keys} stays absent while no row has an order id. */
  private static final class Chunk {
    final int[] customers = new int[CHUNK];
    final int[] days = new int[CHUNK];
    final long[] amounts = new long[CHUNK];
    long @Nullable [] keys;
  }

  long size() {
    return chunks.isEmpty() ? 0 : (long) (chunks.size() - 1) * CHUNK + filled;
  }

  void add(int customer, int day, long amount, long key) {
    if (filled == CHUNK) {
      chunks.add(new Chunk());
      filled = 0;
    }
    Chunk chunk = chunks.get(chunks.size() - 1);
    chunk.customers[filled] = customer;
    chunk.days[filled] = day;
    chunk.amounts[filled] = amount;
    if (key != NO_ORDER) {
      if (chunk.keys == null) {
        chunk.keys = new long[CHUNK];
      }
      chunk.keys[filled] = key;
      anyKey = true;
    }
    anyRefund |= amount < 0;
    least = Math.min(least, amount);
    most = Math.max(most, amount);
    filled++;
  }

  /** Adds the rows of another buffer, whose customers have other numbers here. */
  void addAll(PurchaseRows other, int[] customers, long factor) {
    for (int c = 0; c < other.chunks.size(); c++) {
      Chunk chunk = other.chunks.get(c);
      int length = other.length(c);
      for (int i = 0; i < length; i++) {
        add(
            customers[chunk.customers[i]],
            chunk.days[i],
            Math.multiplyExact(chunk.amounts[i], factor),
            chunk.keys == null ? NO_ORDER : chunk.keys[i]);
      }
    }
  }

  /** Multiplies all amounts, or none of them where one would not fit. */
  void scale(long factor) {
    long scaledLeast = Math.multiplyExact(least, factor);
    long scaledMost = Math.multiplyExact(most, factor);
    for (int c = 0; c < chunks.size(); c++) {
      long[] amounts = chunks.get(c).amounts;
      for (int i = length(c) - 1; i >= 0; i--) {
        amounts[i] *= factor;
      }
    }
    least = scaledLeast;
    most = scaledMost;
  }

  private int length(int chunk) {
    return chunk == chunks.size() - 1 ? filled : CHUNK;
  }

  /**
   * Folds the rows; {@code offsets} gets the first entry of each customer and, at the end, the
   * number of entries.
   */
  OrderDays fold(CustomerIndex customers, int[] offsets) {
    if (size() > Integer.MAX_VALUE - 16) {
      throw new IllegalStateException(
          "%d rows are more than fit into one fold\nMaybe build in parts and merge them."
              .formatted(size()));
    }
    int[] starts = new int[customers.size() + 1];
    for (int c = 0; c < chunks.size(); c++) {
      int[] of = chunks.get(c).customers;
      for (int i = length(c) - 1; i >= 0; i--) {
        starts[of[i] + 1]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int rows = (int) size();
    int[] days = new int[rows];
    long[] amounts = new long[rows];
    long[] keys = anyKey ? new long[rows] : null;
    scatter(starts, days, amounts, keys);

    RowSort sort = new RowSort(days, amounts, keys);
    OrderDays.Writer writer = new OrderDays.Writer(days, keys, amounts, anyRefund);
    int from = 0;
    for (int customer = 0; customer < customers.size(); customer++) {
      int to = starts[customer];
      sort.sort(from, to);
      offsets[customer] = writer.next();
      try {
        for (int i = from; i < to; i++) {
          writer.row(days[i], keys == null ? NO_ORDER : keys[i], amounts[i]);
        }
      } catch (ArithmeticException overflow) {
        throw PurchaseHistories.overflow(customers.valueAt(customer), overflow);
      }
      from = to;
    }
    OrderDays folded = writer.build();
    offsets[customers.size()] = folded.size;
    return folded;
  }

  /** Moves every row to its customer, in the order in which they came; starts become ends. */
  private void scatter(int[] starts, int[] days, long[] amounts, long @Nullable [] keys) {
    for (int c = 0; c < chunks.size(); c++) {
      Chunk chunk = chunks.get(c);
      int length = length(c);
      for (int i = 0; i < length; i++) {
        int to = starts[chunk.customers[i]]++;
        days[to] = chunk.days[i];
        amounts[to] = chunk.amounts[i];
        if (keys != null && chunk.keys != null) {
          keys[to] = chunk.keys[i];
        }
      }
    }
    chunks.clear();
    filled = CHUNK;
  }
}
