package io.dangol.ltv.spend;

import io.dangol.ltv.internal.GroupedRows;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How strongly the number of purchases and the spend per purchase go together among repeat buyers.
 * The gamma-gamma model assumes that they do not; below about 0.3 in absolute value the error is
 * usually tolerated.
 *
 * <p>A row that stands for several customers counts as so many: weights give the same correlation
 * as the rows written out.
 *
 * @param customers the repeat buyers with positive spend: the sum of their weights
 * @param pearson the linear correlation, within [-1, 1]; 0 where one of the two does not vary
 * @param spearman the rank correlation with mean ranks for ties, within [-1, 1]; 0 where one of the
 *     two does not vary
 */
public record SpendCorrelation(double customers, double pearson, double spearman) {
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
    int[] purchases = new int[customers.size()];
    double[] spend = new double[customers.size()];
    double[] weight = new double[customers.size()];
    for (int i = 0; i < customers.size(); i++) {
      boolean missing = customers.hasMeanSpend() && !customers.hasMeanSpend(i);
      if (customers.purchases(i) > 0 && !missing && customers.meanSpend(i) > 0.0) {
        purchases[n] = customers.purchases(i);
        spend[n] = customers.meanSpend(i);
        weight[n++] = customers.weight(i);
      }
    }
    // Grouped, so that the sums have the same bits for any order of the customers.
    GroupedRows rows =
        GroupedRows.of(
            Arrays.copyOf(purchases, n),
            Arrays.copyOf(spend, n),
            new double[n],
            Arrays.copyOf(weight, n));
    double[] x = IntStream.range(0, rows.size()).mapToDouble(rows::x).toArray();
    double[] z = IntStream.range(0, rows.size()).mapToDouble(rows::tx).toArray();
    double[] w = IntStream.range(0, rows.size()).mapToDouble(rows::weight).toArray();
    return new SpendCorrelation(
        rows.totalWeight(), pearson(x, z, w), pearson(ranks(x, w), ranks(z, w), w));
  }

  boolean strong() {
    return Math.max(Math.abs(pearson), Math.abs(spearman)) > WARNING;
  }

  private static double pearson(double[] x, double[] y, double[] w) {
    double meanX = mean(x, w);
    double meanY = mean(y, w);
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (int i = 0; i < x.length; i++) {
      xx += w[i] * (x[i] - meanX) * (x[i] - meanX);
      yy += w[i] * (y[i] - meanY) * (y[i] - meanY);
      xy += w[i] * (x[i] - meanX) * (y[i] - meanY);
    }
    double scale = Math.sqrt(xx) * Math.sqrt(yy);
    return scale > 0.0 ? Math.max(-1.0, Math.min(1.0, xy / scale)) : 0.0;
  }

  private static double mean(double[] values, double[] w) {
    double sum = 0.0;
    double total = 0.0;
    for (int i = 0; i < values.length; i++) {
      sum += w[i] * values[i];
      total += w[i];
    }
    return total > 0.0 ? sum / total : 0.0;
  }

  /** The rank of each value: the weight below it and half the weight of its equals. */
  private static double[] ranks(double[] values, double[] w) {
    TreeMap<Double, Double> weights = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      weights.merge(values[i], w[i], Double::sum);
    }
    double below = 0.0;
    for (var entry : weights.entrySet()) {
      double equals = entry.getValue();
      entry.setValue(below + 0.5 * equals);
      below += equals;
    }
    return Arrays.stream(values).map(value -> weights.getOrDefault(value, 0.0)).toArray();
  }
}
