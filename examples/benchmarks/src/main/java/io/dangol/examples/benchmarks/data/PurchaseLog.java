package io.dangol.examples.benchmarks.data;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.purchase.PurchaseColumns;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;

/** Purchases as three columns, in no order of customers: a few buy often, most once or twice. */
public final class PurchaseLog {

  /** The analysis date: the day after the last purchase. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

  private static final int DAYS = 730;

  private final int[] customers;
  private final int[] epochDays;
  private final long[] minorUnits;

  private final int customerCount;

  private PurchaseLog(int[] customers, int[] epochDays, long[] minorUnits, int customerCount) {
    this.customers = customers;
    this.epochDays = epochDays;
    this.minorUnits = minorUnits;
    this.customerCount = customerCount;
  }

  /**
   * Makes a log of the two years before {@link #AS_OF}.
   *
   * @param purchases how many purchases
   * @param customerCount how many customers there may be
   * @param seed the seed
   * @return the log
   */
  public static PurchaseLog of(int purchases, int customerCount, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] customers = new int[purchases];
    int[] days = new int[purchases];
    long[] amounts = new long[purchases];
    int last = Math.toIntExact(AS_OF.toEpochDay()) - 1;
    for (int i = 0; i < purchases; i++) {
      double u = random.nextDouble();
      // A cube puts 46 % of the purchases on a tenth of the customers.
      customers[i] = (int) (u * u * u * customerCount);
      days[i] = last - random.nextInt(DAYS);
      amounts[i] = Math.round(100 * Math.exp(3 + random.nextGaussian()));
    }
    return new PurchaseLog(customers, days, amounts, customerCount);
  }

  /**
   * Returns the log of given purchases, all of them before {@link #AS_OF}.
   *
   * @param customers the number of the customer per purchase, from 0; the log keeps the arrays
   * @param epochDays the day per purchase, as days since 1970-01-01
   * @param minorUnits the amount per purchase in hundredths
   * @param customerCount how many customers there may be
   * @return the log
   */
  public static PurchaseLog of(
      int[] customers, int[] epochDays, long[] minorUnits, int customerCount) {
    return new PurchaseLog(customers, epochDays, minorUnits, customerCount);
  }

  /**
   * Returns how many customers there may be.
   *
   * @return the number of customers, with and without purchases
   */
  public int customerCount() {
    return customerCount;
  }

  /**
   * Returns who bought, for reading only.
   *
   * @return the number of the customer per purchase, from 0
   */
  public int[] customers() {
    return customers;
  }

  /**
   * Returns when it was, for reading only.
   *
   * @return the day per purchase, as days since 1970-01-01
   */
  public int[] epochDays() {
    return epochDays;
  }

  /**
   * Returns for how much, for reading only.
   *
   * @return the amount per purchase in hundredths
   */
  public long[] minorUnits() {
    return minorUnits;
  }

  /**
   * Returns the purchases as columns, of customers whose ids are their numbers with zeros before:
   * the order of the ids is that of the numbers.
   *
   * @return the purchases, in hundredths of a dollar
   */
  public PurchaseColumns columns() {
    CustomerIndex.Builder index = CustomerIndex.builder();
    for (int customer = 0; customer < customerCount; customer++) {
      index.add("%08d".formatted(customer));
    }
    return PurchaseColumns.of(
        index.build(), customers, epochDays, minorUnits, CurrencyUnit.of("USD"), 2);
  }
}
