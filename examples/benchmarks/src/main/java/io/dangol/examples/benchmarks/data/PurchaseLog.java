package io.dangol.examples.benchmarks.data;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** Purchases as three columns, in no order of customers: a few buy often, most once or twice. */
public final class PurchaseLog {

  /** The analysis date: the day after the last purchase. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

  private static final int DAYS = 730;

  private final int[] customers;
  private final int[] epochDays;
  private final long[] minorUnits;

  private PurchaseLog(int[] customers, int[] epochDays, long[] minorUnits) {
    this.customers = customers;
    this.epochDays = epochDays;
    this.minorUnits = minorUnits;
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
    return new PurchaseLog(customers, days, amounts);
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
}
