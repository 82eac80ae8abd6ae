package io.dangol.ltv.cohort;

import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.PurchaseHistory;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.formula.RecencyMarkov;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many customers bought in the period that followed, by how many periods ago they had last
 * bought: what the customer-migration model is made of, counted from purchases.
 *
 * <p>A customer's periods are counted from the own first purchase and are used only where they
 * ended within the observation. In state k the last purchase lies k - 1 periods back; who has not
 * bought for as many periods as there are states is lost and, should a purchase follow all the
 * same, begins anew.
 *
 * @param period the length of a period
 * @param exposed the customer periods seen in state 1, 2, ...
 * @param bought how many of them had a purchase
 */
public record RepurchaseByRecency(PeriodUnit period, List<Long> exposed, List<Long> bought) {
  public RepurchaseByRecency {
    exposed = List.copyOf(exposed);
    bought = List.copyOf(bought);
    if (exposed.size() != bought.size()) {
      throw new IllegalArgumentException(
          "exposed and bought must have one value per state, had "
              + exposed.size()
              + " and "
              + bought.size());
    }
  }

  /**
   * Counts the states of customers.
   *
   * @param histories the purchase histories; purchases after {@code lastDay} are not looked at
   * @param lastDay the last day of the observation, inclusive
   * @param period the length of a period
   * @param states the number of states, positive
   * @return the counts
   * @throws IllegalArgumentException if {@code states} is not positive
   */
  public static RepurchaseByRecency of(
      PurchaseHistories histories, LocalDate lastDay, PeriodUnit period, int states) {
    if (states < 1) {
      throw new IllegalArgumentException("states must be positive, was " + states);
    }
    long[] exposed = new long[states];
    long[] bought = new long[states];
    for (int row = 0; row < histories.size(); row++) {
      count(histories.at(row), lastDay, period.days(), exposed, bought);
    }
    return new RepurchaseByRecency(period, boxed(exposed), boxed(bought));
  }

  private static void count(
      PurchaseHistory history,
      LocalDate lastDay,
      double periodDays,
      long[] exposed,
      long[] bought) {
    long[] days = RetentionCurves.salesDays(history, lastDay);
    if (days.length == 0) {
      return;
    }
    int periods = (int) ((lastDay.toEpochDay() - days[0] + 1) / periodDays);
    int state = 0;
    int next = 0;
    for (int period = 0; period < periods; period++) {
      double end = days[0] + (period + 1) * periodDays;
      boolean active = next < days.length && days[next] < end;
      while (next < days.length && days[next] < end) {
        next++;
      }
      // The period of the first purchase only says where the customer starts.
      if (period > 0 && state < exposed.length) {
        exposed[state]++;
        bought[state] += active ? 1 : 0;
      }
      state = active ? 0 : state + 1;
    }
  }

  /**
   * Returns the share that bought.
   *
   * @param state the state, from 1
   * @return a share within [0, 1], or empty where nobody was seen in the state
   * @throws IndexOutOfBoundsException if there is no such state
   */
  public OptionalDouble repurchase(int state) {
    long all = exposed.get(state - 1);
    return all == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) bought.get(state - 1) / all);
  }

  /**
   * Returns the customer-migration model, up to the first state in which nobody was seen.
   *
   * @param contribution the contribution of a purchase, in currency
   * @param marketing the cost of marketing per period, in currency
   * @return the model; somebody beyond its last state is taken as lost
   * @throws IllegalStateException if nobody was seen for two periods
   */
  public RecencyMarkov model(double contribution, double marketing) {
    List<Double> shares = new ArrayList<>();
    for (int state = 1; state <= exposed.size() && repurchase(state).isPresent(); state++) {
      shares.add(repurchase(state).getAsDouble());
    }
    if (shares.isEmpty()) {
      throw new IllegalStateException(
          "nobody was seen for two periods (" + period + ")\nMaybe use shorter periods.");
    }
    return new RecencyMarkov(shares, contribution, marketing, period);
  }

  private static List<Long> boxed(long[] counts) {
    List<Long> values = new ArrayList<>();
    for (long count : counts) {
      values.add(count);
    }
    return values;
  }
}
