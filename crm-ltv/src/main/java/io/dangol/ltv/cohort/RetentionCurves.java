package io.dangol.ltv.cohort;

import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.PurchaseHistory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Retention curves of acquisition cohorts, counted from purchase days. */
public final class RetentionCurves {
  private RetentionCurves() {}

  /**
   * Counts the curves of customers acquired in consecutive spans of equal length.
   *
   * @param histories the purchase histories; purchases after {@code lastDay} are not looked at
   * @param lastDay the last day of the observation, inclusive
   * @param cohortDays the length of an acquisition span in days, positive; spans start at the
   *     earliest first purchase
   * @param periodDays the length of a period of the curves in days, positive
   * @return the curves by start, cohorts without customers left out
   * @throws IllegalArgumentException if a length is not positive
   */
  public static List<RetentionCurve> of(
      PurchaseHistories histories, LocalDate lastDay, int cohortDays, int periodDays) {
    if (cohortDays < 1 || periodDays < 1) {
      throw new IllegalArgumentException(
          "cohortDays and periodDays must be positive, were " + cohortDays + ", " + periodDays);
    }
    List<long[]> days = new ArrayList<>();
    long earliest = Long.MAX_VALUE;
    for (int row = 0; row < histories.size(); row++) {
      long[] bought = salesDays(histories.at(row), lastDay);
      if (bought.length > 0) {
        days.add(bought);
        earliest = Math.min(earliest, bought[0]);
      }
    }
    TreeMap<Long, List<long[]>> cohorts = new TreeMap<>();
    for (long[] bought : days) {
      cohorts
          .computeIfAbsent((bought[0] - earliest) / cohortDays, span -> new ArrayList<>())
          .add(bought);
    }
    List<RetentionCurve> curves = new ArrayList<>();
    long end = lastDay.toEpochDay();
    for (var cohort : cohorts.entrySet()) {
      long start = earliest + cohort.getKey() * cohortDays;
      long youngest = cohort.getValue().stream().mapToLong(bought -> bought[0]).max().orElse(start);
      int periods = (int) ((end - youngest + 1) / periodDays);
      curves.add(curve(LocalDate.ofEpochDay(start), cohort.getValue(), periods, periodDays));
    }
    return curves;
  }

  private static RetentionCurve curve(
      LocalDate start, List<long[]> customers, int periods, int periodDays) {
    int[] active = new int[Math.max(1, periods)];
    for (long[] bought : customers) {
      int counted = -1;
      for (long day : bought) {
        int period = (int) ((day - bought[0]) / periodDays);
        if (period != counted && period < active.length) {
          active[period]++;
          counted = period;
        }
      }
    }
    List<Integer> counts = new ArrayList<>();
    for (int count : active) {
      counts.add(count);
    }
    return new RetentionCurve(start, customers.size(), counts);
  }

  static long[] salesDays(PurchaseHistory history, LocalDate lastDay) {
    long[] days = new long[history.days()];
    int n = 0;
    for (int i = 0; i < history.days(); i++) {
      LocalDate day = history.dayAt(i);
      if (ChronoUnit.DAYS.between(day, lastDay) >= 0 && history.salesAt(i) > 0) {
        days[n++] = day.toEpochDay();
      }
    }
    return Arrays.copyOf(days, n);
  }
}
