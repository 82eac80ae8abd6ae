package io.dangol.ltv.spend;

import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.Arrays;

/**
 * How strongly the number of purchases and the spend per purchase go together among repeat buyers.
 * The gamma-gamma model assumes that they do not; below about 0.3 in absolute value the error is
 * usually tolerated.
 *
 * @param customers the repeat buyers with positive spend
 * @param pearson the linear correlation, within [-1, 1]; 0 where one of the two does not vary
 * @param spearman the rank correlation with mean ranks for ties, within [-1, 1]; 0 where one of the
 *     two does not vary
 */
public record SpendCorrelation(int customers, double pearson, double spearman) {
  /** The absolute correlation from which on a fit carries a warning. */
  static final double WARNING = 0.3;

  /**
   * Computes the correlation over the rows with at least one repeat purchase and positive mean
   * spend.
   *
   * @param customers the summaries, with mean spend
   * @return the correlation
   * @throws IllegalStateException if the summaries have no mean spend
   */
  public static SpendCorrelation of(RepeatSummaries customers) {
    int n = 0;
    double[] x = new double[customers.size()];
    double[] z = new double[customers.size()];
    for (int i = 0; i < customers.size(); i++) {
      boolean missing = customers.hasMeanSpend() && !customers.hasMeanSpend(i);
      if (customers.purchases(i) > 0 && !missing && customers.meanSpend(i) > 0.0) {
        x[n] = customers.purchases(i);
        z[n++] = customers.meanSpend(i);
      }
    }
    x = Arrays.copyOf(x, n);
    z = Arrays.copyOf(z, n);
    return new SpendCorrelation(n, pearson(x, z), pearson(ranks(x), ranks(z)));
  }

  boolean strong() {
    return Math.max(Math.abs(pearson), Math.abs(spearman)) > WARNING;
  }

  private static double pearson(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(0.0);
    double meanY = Arrays.stream(y).average().orElse(0.0);
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    double scale = Math.sqrt(xx) * Math.sqrt(yy);
    return scale > 0.0 ? Math.max(-1.0, Math.min(1.0, xy / scale)) : 0.0;
  }

  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = 0.5 * (first(sorted, values[i]) + first(sorted, Math.nextUp(values[i])));
    }
    return ranks;
  }

  /** The number of sorted values below a value. */
  private static int first(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
