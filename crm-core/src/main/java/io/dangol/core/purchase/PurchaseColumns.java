package io.dangol.core.purchase;

import io.dangol.core.customer.CustomerIndex;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Purchases that are in memory already, as columns: the customer, the day and the amount of every
 * row, in any order.
 *
 * <p>The input of {@link Purchases#facts(PurchaseColumns, SummaryOptions)}, which needs no object
 * and no look-up per row. Where purchases come one by one, or must be merged later, use {@link
 * PurchaseHistories}. Immutable; 16 bytes per row, and 8 more with order keys.
 */
public final class PurchaseColumns {

  private final CustomerIndex customers;
  private final int[] customerRows;
  private final int[] epochDays;
  private final long[] minorUnits;
  private final long @Nullable [] orderKeys;
  private final CurrencyUnit currency;
  private final int scale;
  private final int firstDay;
  private final int lastDay;
  private final long least;
  private final long most;

  private PurchaseColumns(
      CustomerIndex customers,
      int[] customerRows,
      int[] epochDays,
      long[] minorUnits,
      long @Nullable [] orderKeys,
      CurrencyUnit currency,
      int scale) {
    this.customers = customers;
    this.customerRows = customerRows;
    this.epochDays = epochDays;
    this.minorUnits = minorUnits;
    this.orderKeys = orderKeys;
    this.currency = currency;
    this.scale = scale;
    int earliest = Integer.MAX_VALUE;
    int latest = Integer.MIN_VALUE;
    for (int day : epochDays) {
      earliest = Math.min(earliest, day);
      latest = Math.max(latest, day);
    }
    long smallest = Long.MAX_VALUE;
    long largest = Long.MIN_VALUE;
    for (long amount : minorUnits) {
      smallest = Math.min(smallest, amount);
      largest = Math.max(largest, amount);
    }
    this.firstDay = earliest;
    this.lastDay = latest;
    this.least = smallest;
    this.most = largest;
  }

  /**
   * Returns purchases without order ids; the arrays are copied.
   *
   * @param customers the customers; those without a row here are customers without a purchase
   * @param customerRows the customer of each purchase, as its row in {@code customers}
   * @param epochDays the day of each purchase, counted from 1970-01-01
   * @param minorUnits the amount of each purchase in units of 10^-{@code scale}; negative for a
   *     refund
   * @param currency the currency of all amounts
   * @param scale the decimal places of the minor units, from 0 to {@value
   *     PurchaseHistories#MAX_SCALE}
   * @return the purchases
   * @throws IllegalArgumentException if the arrays differ in length, the scale is out of range, a
   *     customer has no such row or a day is not within the years 1 to 9999
   */
  public static PurchaseColumns of(
      CustomerIndex customers,
      int[] customerRows,
      int[] epochDays,
      long[] minorUnits,
      CurrencyUnit currency,
      int scale) {
    Objects.requireNonNull(currency, "currency");
    if (epochDays.length != customerRows.length || minorUnits.length != customerRows.length) {
      throw new IllegalArgumentException(
          "%d customers, %d days and %d amounts are not as many purchases"
              .formatted(customerRows.length, epochDays.length, minorUnits.length));
    }
    PurchaseHistories.requireScale(scale);
    for (int i = 0; i < customerRows.length; i++) {
      if (customerRows[i] < 0 || customerRows[i] >= customers.size()) {
        throw new IllegalArgumentException(
            "purchase %d: no customer has row %d of %d"
                .formatted(i, customerRows[i], customers.size()));
      }
      if (!PurchaseHistories.isLegalDay(epochDays[i])) {
        throw new IllegalArgumentException(
            "purchase %d: day %d is not within the years 1 to 9999".formatted(i, epochDays[i]));
      }
    }
    return new PurchaseColumns(
        customers,
        customerRows.clone(),
        epochDays.clone(),
        minorUnits.clone(),
        null,
        currency,
        scale);
  }

  /**
   * Returns these purchases with order ids.
   *
   * @param keys the order of each purchase, see {@link OrderKey}; {@link OrderKey#NONE} for none;
   *     copied
   * @return the purchases
   * @throws IllegalArgumentException if there are not as many keys as purchases
   */
  public PurchaseColumns withOrderKeys(long[] keys) {
    if (keys.length != size()) {
      throw new IllegalArgumentException(
          "%d order keys do not fit %d purchases".formatted(keys.length, size()));
    }
    return new PurchaseColumns(
        customers, customerRows, epochDays, minorUnits, keys.clone(), currency, scale);
  }

  /**
   * Returns how many purchases there are.
   *
   * @return the number of rows
   */
  public int size() {
    return customerRows.length;
  }

  /**
   * Returns the customers.
   *
   * @return the customers, with and without purchases
   */
  public CustomerIndex customers() {
    return customers;
  }

  /**
   * Returns the currency of the amounts.
   *
   * @return the currency
   */
  public CurrencyUnit currency() {
    return currency;
  }

  /**
   * Returns the decimal places of the minor units.
   *
   * @return the scale, from 0 to {@value PurchaseHistories#MAX_SCALE}
   */
  public int scale() {
    return scale;
  }

  boolean hasOrderKeys() {
    return orderKeys != null;
  }

  int customerRow(int purchase) {
    return customerRows[purchase];
  }

  int epochDay(int purchase) {
    return epochDays[purchase];
  }

  long minorUnits(int purchase) {
    return minorUnits[purchase];
  }

  int firstDay() {
    return firstDay;
  }

  int lastDay() {
    return lastDay;
  }

  long least() {
    return least;
  }

  long most() {
    return most;
  }

  /** Returns the same purchases by customer and day, with the customers numbered as here. */
  PurchaseHistories histories() {
    PurchaseHistories.Builder builder = PurchaseHistories.builder(currency, scale);
    for (int row = 0; row < customers.size(); row++) {
      builder.customer(customers.valueAt(row));
    }
    for (int i = 0; i < size(); i++) {
      builder.add(
          customerRows[i],
          epochDays[i],
          minorUnits[i],
          orderKeys == null ? OrderKey.NONE : orderKeys[i]);
    }
    return builder.build();
  }
}
