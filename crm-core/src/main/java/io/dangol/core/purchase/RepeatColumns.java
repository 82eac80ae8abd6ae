package io.dangol.core.purchase;

import io.dangol.core.fact.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of {@link RepeatFacts}, filled customer by customer. */
final class RepeatColumns {

  private static final int MISSING = Integer.MIN_VALUE;
  private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4};

  /** Logarithms of the gaps that occur most often: three years of days. */
  private static final double[] LOG = new double[1096];

  static {
    Arrays.setAll(LOG, Math::log);
  }

  private final PurchaseHistories histories;
  private final PurchaseDays calibration;
  private final boolean split;
  private final int end;
  private final int holdoutEnd;

  private final int[] purchases;
  private final double[] recency;
  private final double[] age;
  private final double[] meanSpend;
  private final double[] logGaps;
  private final int[] holdoutPurchases;
  private final long[] holdoutSpend;

  private long daysWithoutSpend;

  RepeatColumns(PurchaseHistories histories, SummaryOptions options) {
    this.histories = histories;
    this.calibration = new PurchaseDays(histories.entries(), options.refunds());
    this.split = options.calibrationEnd() != null;
    this.end = Summarizer.epochDay(options.lastDaySeen()) + 1;
    this.holdoutEnd = Summarizer.holdoutEnd(options).orElse(end);
    int size = histories.size();
    purchases = new int[size];
    recency = new double[size];
    age = new double[size];
    meanSpend = new double[size];
    logGaps = new double[size];
    holdoutPurchases = new int[split ? size : 0];
    holdoutSpend = new long[split ? size : 0];
  }

  /**
   * Folds a customer whose days before the analysis date are loaded; returns whether there is a
   * purchase by the end of observation.
   */
  boolean fold(int row, PurchaseDays seen) {
    PurchaseDays days = seen;
    if (split) {
      days = calibration;
      days.load(histories.from(row), histories.to(row), end);
    }
    int at = 0;
    while (at < days.size() && days.sales(at) == 0) {
      at++;
    }
    if (at == days.size()) {
      missing(row);
      return false;
    }
    repeat(row, days, at);
    if (split) {
      holdout(row);
    }
    return true;
  }

  private void repeat(int row, PurchaseDays days, int firstAt) {
    int first = days.day(firstAt);
    int previous = first;
    int repeats = 0;
    int spending = 0;
    long spent = 0;
    double logs = 0;
    for (int i = firstAt + 1; i < days.size(); i++) {
      if (days.sales(i) == 0) {
        continue;
      }
      repeats++;
      int gap = days.day(i) - previous;
      logs += gap < LOG.length ? LOG[gap] : Math.log(gap);
      previous = days.day(i);
      if (days.amount(i) > 0) {
        spending++;
        spent = Math.addExact(spent, days.amount(i));
      }
    }
    purchases[row] = repeats;
    recency[row] = previous - first;
    age[row] = end - 1 - first;
    logGaps[row] = logs;
    meanSpend[row] =
        spending == 0 ? Double.NaN : spent / POWERS_OF_TEN[histories.scale()] / spending;
    daysWithoutSpend += repeats - spending;
  }

  private void holdout(int row) {
    // Loaded anew: an order that is refunded in the hold-out period was a purchase in calibration.
    calibration.load(histories.from(row), histories.to(row), holdoutEnd);
    holdoutPurchases[row] = calibration.purchaseDays(end);
    holdoutSpend[row] = calibration.spent(end, holdoutEnd);
  }

  private void missing(int row) {
    purchases[row] = MISSING;
    recency[row] = Double.NaN;
    age[row] = Double.NaN;
    meanSpend[row] = Double.NaN;
    logGaps[row] = Double.NaN;
    if (split) {
      holdoutPurchases[row] = MISSING;
      holdoutSpend[row] = Long.MIN_VALUE;
    }
  }

  long daysWithoutSpend() {
    return daysWithoutSpend;
  }

  List<Column> columns() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.integers(RepeatFacts.PURCHASES, purchases),
                Column.decimals(RepeatFacts.RECENCY, recency),
                Column.decimals(RepeatFacts.AGE, age),
                Column.decimals(RepeatFacts.MEAN_SPEND, meanSpend),
                Column.decimals(RepeatFacts.LOG_GAPS, logGaps)));
    if (split) {
      columns.add(Column.integers(RepeatFacts.HOLDOUT_PURCHASES, holdoutPurchases));
      columns.add(
          Column.amounts(
              RepeatFacts.HOLDOUT_SPEND, holdoutSpend, histories.scale(), histories.currency()));
    }
    return columns;
  }
}
