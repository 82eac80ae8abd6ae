package io.dangol.ltv.spend;

import io.dangol.core.fact.FactTable;
import io.dangol.ltv.fit.Exclusion;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.internal.GammaGammaLikelihood;
import io.dangol.ltv.internal.GroupedRows;
import io.dangol.ltv.internal.MaximumLikelihood;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The gamma-gamma model of spend per purchase. A customer's purchases vary as Gamma(p, nu) around a
 * mean of their own, and nu varies between customers as Gamma(q, v).
 *
 * @param p shape of the spend of one customer, positive
 * @param q shape of the variation between customers, positive; for q at most 1 the mean over all
 *     customers is infinite
 * @param v scale of the variation between customers, in currency, positive
 * @see <a href="http://www.brucehardie.com/notes/025/">Fader and Hardie (2013), The Gamma-Gamma
 *     Model of Monetary Value</a>
 */
public record GammaGamma(double p, double q, double v) implements SpendModel {
  private static final List<String> NAMES = List.of("p", "q", "v");

  public GammaGamma {
    requirePositive("p", p);
    requirePositive("q", q);
    requirePositive("v", v);
  }

  /**
   * Fits the model by maximum likelihood with default options.
   *
   * @param customers summaries with mean spend per repeat purchase; the first purchase must not be
   *     part of the mean
   * @return the report. Customers without repeat purchase or with spend of zero or less are
   *     excluded and counted; the correlation of purchases and spend is in the notes, and so is a
   *     warning where q, or the lower end of its interval, is at most 1
   * @throws IllegalStateException if the summaries have no mean spend
   */
  public static FitReport<GammaGamma> fit(RepeatSummaries customers) {
    return fit(customers, FitOptions.defaults());
  }

  /**
   * Fits the model to the {@code repeat.} facts of a table with default options.
   *
   * @param table a table with the facts that {@link RepeatSummaries#of(FactTable)} reads, mean
   *     spend included
   * @return the report, see {@link #fit(RepeatSummaries)}
   * @throws IllegalStateException if the table has no mean spend
   */
  public static FitReport<GammaGamma> fit(FactTable table) {
    return fit(RepeatSummaries.of(table));
  }

  /**
   * Fits the model by maximum likelihood.
   *
   * @param customers summaries with mean spend per repeat purchase
   * @param options the options; priors may be put on p, q and v
   * @return the report, see {@link #fit(RepeatSummaries)}
   * @throws IllegalStateException if the summaries have no mean spend
   */
  public static FitReport<GammaGamma> fit(RepeatSummaries customers, FitOptions options) {
    int[] x = new int[customers.size()];
    double[] z = new double[customers.size()];
    double[] weight = new double[customers.size()];
    int n = 0;
    int once = 0;
    int unpaid = 0;
    int missing = 0;
    for (int i = 0; i < customers.size(); i++) {
      if (customers.purchases(i) == 0) {
        once++;
      } else if (customers.hasMeanSpend() && !customers.hasMeanSpend(i)) {
        missing++;
      } else if (!(customers.meanSpend(i) > 0.0)) {
        unpaid++;
      } else {
        x[n] = customers.purchases(i);
        z[n] = customers.meanSpend(i);
        weight[n++] = customers.weight(i);
      }
    }
    Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
    excluded.putAll(customers.excluded());
    count(excluded, Exclusion.MISSING_FACT, missing);
    count(excluded, Exclusion.NO_REPEAT_PURCHASE, once);
    count(excluded, Exclusion.NON_POSITIVE_SPEND, unpaid);
    z = Arrays.copyOf(z, n);
    // Sorted, so that the mean has the same bits for any order of the customers.
    double scale = Arrays.stream(z).sorted().average().orElse(1.0);
    // Currencies differ by orders of magnitude: fit spend as a multiple of its mean, so that the
    // box around ln v is the same for all.
    double[] scaled = Arrays.stream(z).map(value -> value / scale).toArray();
    GroupedRows rows =
        GroupedRows.of(Arrays.copyOf(x, n), scaled, new double[n], Arrays.copyOf(weight, n));
    if (rows.size() < NAMES.size()) {
      return FitReport.failed(
          "only "
              + rows.size()
              + " distinct repeat buyers with positive spend, three parameters need at least three",
          rows.totalWeight(),
          rows.size(),
          excluded);
    }
    return SpendFit.unscaled(
        new MaximumLikelihood(
                new GammaGammaLikelihood(rows),
                NAMES,
                null,
                rows.totalWeight(),
                SpendFit.scaledPriors(options, scale))
            .fit(
                new double[] {2.0, 3.0, 2.0},
                estimate -> new GammaGamma(estimate[0], estimate[1], estimate[2]),
                rows.size(),
                excluded),
        scale,
        SpendCorrelation.of(customers));
  }

  /**
   * Returns the mean spend per purchase over all customers, {@code p v / (q - 1)}; it is also the
   * expectation for a customer without repeat purchases.
   *
   * @return the mean in currency; where q is at most 1 and the mean is infinite, the harmonic mean
   *     {@code p v / q} of the customers' means stands in for it, so that predictions stay finite
   */
  @Override
  public double meanSpend() {
    return hasMean() ? p * v / (q - 1.0) : p * v / q;
  }

  /**
   * Returns whether the mean spend over all customers is finite.
   *
   * @return true if q exceeds 1
   */
  public boolean hasMean() {
    return q > 1.0;
  }

  /**
   * Returns the mean spend per purchase to expect from a customer, a compromise between the
   * customer's own mean and that of everybody.
   *
   * @param purchases the repeat purchases behind the mean, not negative
   * @param meanSpend the customer's mean spend per repeat purchase; not looked at where {@code
   *     purchases} is 0 or it is not positive
   * @return {@code p (v + x z) / (p x + q - 1)} in currency, or {@link #meanSpend()} where nothing
   *     is known
   * @throws IllegalArgumentException if {@code purchases} is negative
   */
  @Override
  public double expectedSpend(int purchases, double meanSpend) {
    if (purchases < 0) {
      throw new IllegalArgumentException("purchases must not be negative, was " + purchases);
    }
    double weight = p * purchases + q - 1.0;
    if (purchases == 0 || !(meanSpend > 0.0) || Double.isInfinite(meanSpend) || !(weight > 0.0)) {
      return meanSpend();
    }
    return p * (v + purchases * meanSpend) / weight;
  }

  private static void count(Map<Exclusion, Integer> excluded, Exclusion reason, int count) {
    if (count > 0) {
      excluded.merge(reason, count, Integer::sum);
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0.0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be positive and finite, was " + value);
    }
  }

  static String format(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /**
   * Fits the model to the {@code repeat.} facts of a table.
   *
   * @param table a table with the facts that {@link RepeatSummaries#of(FactTable)} reads, mean
   *     spend included
   * @param options the options; priors may be put on p, q and v
   * @return the report, see {@link #fit(RepeatSummaries)}
   * @throws IllegalStateException if the table has no mean spend
   */
  public static FitReport<GammaGamma> fit(FactTable table, FitOptions options) {
    return fit(RepeatSummaries.of(table), options);
  }
}
