package io.dangol.core.purchase;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;

/** The union of two folds by customer, day and order. */
final class HistoryMerge {

  private HistoryMerge() {}

  static PurchaseHistories merge(PurchaseHistories left, PurchaseHistories right) {
    CurrencyUnit currency =
        currency(left.entries(), left.currency(), right.entries(), right.currency());
    int scale = Math.max(left.scale(), right.scale());
    CustomerIndex.Builder names = CustomerIndex.builder();
    for (int row = 0; row < left.size(); row++) {
      names.add(left.customers().valueAt(row));
    }
    int[] inRight = new int[left.size() + right.size()];
    for (int row = 0; row < right.size(); row++) {
      inRight[names.add(right.customers().valueAt(row))] = row + 1;
    }
    CustomerIndex customers = names.build();
    int[] offsets = new int[customers.size() + 1];
    OrderDays.Writer writer = writer(left.entries(), right.entries());
    Part a = new Part(left.entries(), Scales.power(scale - left.scale()));
    Part b = new Part(right.entries(), Scales.power(scale - right.scale()));
    for (int row = 0; row < customers.size(); row++) {
      offsets[row] = writer.next();
      a.range(row < left.size() ? left.from(row) : 0, row < left.size() ? left.to(row) : 0);
      int other = inRight[row] - 1;
      b.range(other >= 0 ? right.from(other) : 0, other >= 0 ? right.to(other) : 0);
      try {
        union(a, b, writer);
      } catch (ArithmeticException overflow) {
        throw PurchaseHistories.overflow(customers.valueAt(row), overflow);
      }
    }
    OrderDays merged = writer.build();
    offsets[customers.size()] = merged.size;
    return new PurchaseHistories(
        customers, offsets, merged, currency, scale, left.zeroAmounts() + right.zeroAmounts());
  }

  static PurchaseHistory merge(PurchaseHistory left, PurchaseHistory right) {
    int scale = Math.max(left.scale(), right.scale());
    OrderDays.Writer writer =
        writer(
            left.entries(), right.entries(), left.to() - left.from() + right.to() - right.from());
    Part a = new Part(left.entries(), Scales.power(scale - left.scale()));
    Part b = new Part(right.entries(), Scales.power(scale - right.scale()));
    a.range(left.from(), left.to());
    b.range(right.from(), right.to());
    union(a, b, writer);
    OrderDays merged = writer.build();
    CurrencyUnit currency =
        currency(left.entries(), left.currency(), right.entries(), right.currency());
    return new PurchaseHistory(merged, 0, merged.size, currency, scale);
  }

  static PurchaseHistories by(PurchaseHistories histories, UnaryOperator<CustomerId> owner) {
    CustomerIndex.Builder names = CustomerIndex.builder();
    List<PurchaseHistory> owned = new ArrayList<>();
    for (int row = 0; row < histories.size(); row++) {
      int to = names.add(owner.apply(histories.customers().at(row)).value());
      if (to == owned.size()) {
        owned.add(histories.at(row));
      } else {
        try {
          owned.set(to, merge(owned.get(to), histories.at(row)));
        } catch (ArithmeticException overflow) {
          throw PurchaseHistories.overflow(histories.customers().valueAt(row), overflow);
        }
      }
    }
    CustomerIndex customers = names.build();
    int[] offsets = new int[customers.size() + 1];
    OrderDays.Writer writer = writer(histories.entries(), OrderDays.EMPTY);
    for (int row = 0; row < customers.size(); row++) {
      offsets[row] = writer.next();
      PurchaseHistory history = owned.get(row);
      for (int i = history.from(); i < history.to(); i++) {
        writer.entry(history.entries(), i, 1);
      }
    }
    OrderDays merged = writer.build();
    offsets[customers.size()] = merged.size;
    return new PurchaseHistories(
        customers,
        offsets,
        merged,
        histories.currency(),
        histories.scale(),
        histories.zeroAmounts());
  }

  private static OrderDays.Writer writer(OrderDays left, OrderDays right) {
    return writer(left, right, Math.addExact(left.size, right.size));
  }

  private static OrderDays.Writer writer(OrderDays left, OrderDays right, int capacity) {
    return new OrderDays.Writer(
        capacity,
        left.keys != null || right.keys != null,
        left.refunds != null || right.refunds != null);
  }

  private static CurrencyUnit currency(
      OrderDays left, CurrencyUnit ofLeft, OrderDays right, CurrencyUnit ofRight) {
    if (left.size > 0 && right.size > 0 && !ofLeft.equals(ofRight)) {
      throw new IllegalArgumentException(
          "purchases in %s and in %s\nMaybe convert them, or summarize each currency alone."
              .formatted(ofLeft, ofRight));
    }
    return left.size > 0 || right.size == 0 ? ofLeft : ofRight;
  }

  private static void union(Part a, Part b, OrderDays.Writer writer) {
    while (a.at < a.to || b.at < b.to) {
      boolean left = b.at == b.to || (a.at < a.to && a.compareTo(b) <= 0);
      Part first = left ? a : b;
      writer.entry(first.entries, first.at++, first.factor);
    }
  }

  /** A customer's entries on one side of the merge. */
  private static final class Part {
    final OrderDays entries;
    final long factor;
    int at;
    int to;

    Part(OrderDays entries, long factor) {
      this.entries = entries;
      this.factor = factor;
    }

    void range(int from, int end) {
      at = from;
      to = end;
    }

    int compareTo(Part other) {
      int byDay = Integer.compare(entries.days[at], other.entries.days[other.at]);
      return byDay != 0 ? byDay : Long.compare(entries.key(at), other.entries.key(other.at));
    }
  }
}
