package io.dangol.ltv.cohort;

import java.time.LocalDate;
import java.util.List;

/**
 * How many customers of one acquisition cohort bought again in each period after their first
 * purchase. Unlike under a contract, somebody absent in one period may be back in the next, so the
 * curve may rise.
 *
 * @param start the first day of the cohort's acquisition period
 * @param customers the customers acquired in it
 * @param active how many of them bought in period 0, 1, 2, ... of equal length from their own first
 *     purchase. Period 0 has everybody and is always listed, since the first purchase falls on its
 *     first day; of the others only those that ended for all of them within the observation
 */
public record RetentionCurve(LocalDate start, int customers, List<Integer> active) {
  public RetentionCurve {
    active = List.copyOf(active);
  }

  /**
   * Returns the share of the cohort that bought in a period.
   *
   * @param period the period, from 0
   * @return a share within [0, 1]
   * @throws IndexOutOfBoundsException if the period was not observed in full
   */
  public double share(int period) {
    return (double) active.get(period) / customers;
  }
}
