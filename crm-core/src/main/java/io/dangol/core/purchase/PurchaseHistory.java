package io.dangol.core.purchase;

import io.dangol.core.fact.MoneyFact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The purchases of one customer, folded by day: what is left of them is enough for every purchase
 * fact.
 *
 * <p>Histories form a commutative monoid: {@link #merge} adds up days and orders, {@link #empty()}
 * changes nothing, and neither order nor grouping matters. Immutable.
 */
public final class PurchaseHistory {

  private static final PurchaseHistory EMPTY =
      new PurchaseHistory(OrderDays.EMPTY, 0, 0, MoneyFact.PLAIN, 0);

  private final OrderDays entries;
  private final int from;
  private final int to;
  private final CurrencyUnit currency;
  private final int scale;
  private final int[] dayStarts;

  PurchaseHistory(OrderDays entries, int from, int to, CurrencyUnit currency, int scale) {
    this.entries = entries;
    this.from = from;
    this.to = to;
    this.currency = currency;
    this.scale = scale;
    int[] starts = new int[to - from + 1];
    int days = 0;
    for (int i = from; i < to; i++) {
      if (i == from || entries.days[i] != entries.days[i - 1]) {
        starts[days++] = i;
      }
    }
    starts[days] = to;
    this.dayStarts = Arrays.copyOf(starts, days + 1);
  }

  /**
   * Returns the history without purchases.
   *
   * @return the empty history
   */
  public static PurchaseHistory empty() {
    return EMPTY;
  }

  /**
   * Returns the history of one customer's purchases.
   *
   * @param purchases the purchases, in any order
   * @param zone the zone in which an instant falls on a day
   * @return the history
   * @throws IllegalArgumentException if they are of two customers or two currencies, or an amount
   *     has more than {@value PurchaseHistories#MAX_SCALE} decimal places
   * @throws ArithmeticException if a sum exceeds the range of {@code long}
   */
  public static PurchaseHistory of(Iterable<Purchase> purchases, ZoneId zone) {
    PurchaseHistories.Builder builder = PurchaseHistories.builder();
    for (Purchase purchase : purchases) {
      builder.add(purchase, zone);
    }
    PurchaseHistories histories = builder.build();
    if (histories.size() > 1) {
      throw new IllegalArgumentException(
          "the purchases are of %d customers, not of one\nMaybe use PurchaseHistories."
              .formatted(histories.size()));
    }
    return histories.size() == 0 ? EMPTY : histories.at(0);
  }

  /**
   * Returns this history together with another one of the same customer. Days and orders that both
   * have are added up, so the two must stem from different purchases.
   *
   * @param other the other history, of the same currency unless one of the two is empty
   * @return the union
   * @throws IllegalArgumentException if the currencies differ
   * @throws ArithmeticException if a sum exceeds the range of {@code long}
   */
  public PurchaseHistory merge(PurchaseHistory other) {
    return HistoryMerge.merge(this, other);
  }

  /**
   * Returns the number of days with a purchase or a refund.
   *
   * @return the number of days
   */
  public int days() {
    return dayStarts.length - 1;
  }

  /**
   * Returns a day.
   *
   * @param index from 0, the first day, to {@code days() - 1}
   * @return the day
   * @throws IndexOutOfBoundsException if there is no such day
   */
  public LocalDate dayAt(int index) {
    return LocalDate.ofEpochDay(entries.days[start(index)]);
  }

  /**
   * Returns what was spent on a day, refunds subtracted.
   *
   * @param index from 0 to {@code days() - 1}
   * @return the amount in {@link #currency()}
   * @throws IndexOutOfBoundsException if there is no such day
   */
  public BigMoney netAt(int index) {
    return sum(entries.net, index);
  }

  /**
   * Returns what was sold on a day, refunds left out.
   *
   * @param index from 0 to {@code days() - 1}
   * @return the amount in {@link #currency()}, not negative
   * @throws IndexOutOfBoundsException if there is no such day
   */
  public BigMoney grossAt(int index) {
    return sum(entries.gross, index);
  }

  /**
   * Returns the orders of a day.
   *
   * @param index from 0 to {@code days() - 1}
   * @return the distinct order ids with a sale, sales without an order id counting as one together;
   *     0 if there were refunds only
   * @throws IndexOutOfBoundsException if there is no such day
   */
  public int ordersAt(int index) {
    int orders = 0;
    for (int i = start(index); i < dayStarts[index + 1]; i++) {
      orders += entries.sales[i] > 0 ? 1 : 0;
    }
    return orders;
  }

  /**
   * Returns the sales of a day, refunds not counted.
   *
   * @param index from 0 to {@code days() - 1}
   * @return the number of rows
   * @throws IndexOutOfBoundsException if there is no such day
   */
  public int salesAt(int index) {
    int rows = 0;
    for (int i = start(index); i < dayStarts[index + 1]; i++) {
      rows += entries.sales[i];
    }
    return rows;
  }

  /**
   * Returns the refunds of a day.
   *
   * @param index from 0 to {@code days() - 1}
   * @return the number of rows
   * @throws IndexOutOfBoundsException if there is no such day
   */
  public int refundsAt(int index) {
    int rows = 0;
    for (int i = start(index); i < dayStarts[index + 1]; i++) {
      rows += entries.refunds(i);
    }
    return rows;
  }

  /**
   * Returns the currency of the amounts.
   *
   * @return the currency, {@link MoneyFact#PLAIN} for none
   */
  public CurrencyUnit currency() {
    return currency;
  }

  int scale() {
    return scale;
  }

  OrderDays entries() {
    return entries;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  private int length() {
    return to - from;
  }

  private int start(int index) {
    return dayStarts[Objects.checkIndex(index, days())];
  }

  private BigMoney sum(long[] amounts, int index) {
    long sum = 0;
    for (int i = start(index); i < dayStarts[index + 1]; i++) {
      sum = Math.addExact(sum, amounts[i]);
    }
    return BigMoney.ofScale(currency, sum, scale);
  }

  /** Returns whether both have the same entries, whatever the scale they are stored in. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof PurchaseHistory that) || length() != that.length()) {
      return false;
    }
    if (length() == 0) {
      return true;
    }
    int widest = Math.max(scale, that.scale);
    long mine = Scales.power(widest - scale);
    long theirs = Scales.power(widest - that.scale);
    OrderDays e = that.entries;
    for (int i = 0; i < length(); i++) {
      int a = from + i;
      int b = that.from + i;
      if (entries.days[a] != e.days[b]
          || entries.key(a) != e.key(b)
          || entries.net[a] * mine != e.net[b] * theirs
          || entries.gross[a] * mine != e.gross[b] * theirs
          || entries.sales[a] != e.sales[b]
          || entries.refunds(a) != e.refunds(b)) {
        return false;
      }
    }
    return currency.equals(that.currency);
  }

  @Override
  public int hashCode() {
    int hash = currency.hashCode() * (length() == 0 ? 0 : 1);
    for (int i = from; i < to; i++) {
      hash = 31 * hash + entries.days[i];
      hash = 31 * hash + entries.sales[i];
    }
    return hash;
  }

  /** Returns the number of days and the first and last of them, without amounts. */
  @Override
  public String toString() {
    return days() == 0
        ? "PurchaseHistory[empty]"
        : "PurchaseHistory[%d days, %s to %s]".formatted(days(), dayAt(0), dayAt(days() - 1));
  }
}
