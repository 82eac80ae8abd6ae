package io.dangol.examples.benchmarks.data;

import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.RepeatHistory;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.validation.RepeatSimulation;

/**
 * Customers drawn from a BG/NBD with the parameters that Fader, Hardie and Lee (2005) found for
 * CDNOW.
 */
public final class Cohort {

  private static final BgNbd CDNOW =
      new BgNbd(PeriodUnit.WEEKS, .24259452, 4.41360196, .79292191, 2.42590639);
  private static final int SHORTEST_DAYS = 27 * 7;
  private static final int DAYS_OF_ACQUISITION = 84;

  private Cohort() {}

  /**
   * Draws customers who came day by day over twelve weeks.
   *
   * @param customers how many
   * @param seed the seed
   * @return their histories in weeks
   */
  public static RepeatSummaries of(int customers, long seed) {
    double[] ages = new double[customers];
    for (int i = 0; i < customers; i++) {
      ages[i] = (SHORTEST_DAYS + i % DAYS_OF_ACQUISITION) / 7.0;
    }
    RepeatSummaries drawn = RepeatSimulation.of(CDNOW, ages, 0, seed);
    int[] purchases = new int[customers];
    double[] recency = new double[customers];
    for (int i = 0; i < customers; i++) {
      RepeatHistory history = drawn.history(i);
      purchases[i] = history.purchases();
      recency[i] =
          Math.min(
              ages[i],
              Math.ceil(7 * history.recency())
                  / 7); // shops know the day, and equal rows are grouped
    }
    return RepeatSummaries.of(PeriodUnit.WEEKS, purchases, recency, ages);
  }
}
