package io.dangol.segmentation.scale;

import java.util.List;
import java.util.Objects;

/**
 * How a scale is cut into bins.
 *
 * <p>Every kind ends in thresholds; a value scores 1 + the number of thresholds that it exceeds, so
 * that bins are closed on the right.
 */
public sealed interface Binning {
  /** The smallest number of bins. */
  int MIN_BINS = 2;

  /** The largest number of bins. */
  int MAX_BINS = 20;

  /**
   * Returns bins of equal frequency whose equal values share a bin.
   *
   * @param bins the number of bins, within [{@value #MIN_BINS}, {@value #MAX_BINS}]
   * @return the binning
   * @throws IllegalArgumentException if {@code bins} is out of range
   */
  static Binning quantiles(int bins) {
    return new Quantiles(bins, TiePolicy.SAME_BIN);
  }

  /**
   * Returns the number of bins.
   *
   * @return the number of bins, which is the highest score
   */
  int bins();

  /**
   * Bins of equal frequency.
   *
   * @param bins the number of bins, within [{@value Binning#MIN_BINS}, {@value Binning#MAX_BINS}]
   * @param ties what happens to equal values
   */
  record Quantiles(int bins, TiePolicy ties) implements Binning {
    public Quantiles {
      requireBins(bins);
      Objects.requireNonNull(ties, "ties");
    }
  }

  /**
   * Thresholds that the host sets; nothing is fitted.
   *
   * @param thresholds the thresholds in the unit of the values, finite and strictly increasing; a
   *     value equal to one lies below it
   */
  record Fixed(List<Double> thresholds) implements Binning {
    public Fixed {
      thresholds = List.copyOf(thresholds);
      requireBins(thresholds.size() + 1);
      requireIncreasing("thresholds", thresholds, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    @Override
    public int bins() {
      return thresholds.size() + 1;
    }
  }

  /**
   * Cuts at chosen shares of the customers, such as 0.5, 0.8, 0.95: threshold p is the order
   * statistic x_(ceil(p n)).
   *
   * @param shares the shares, strictly increasing, within (0, 1)
   */
  record Percentiles(List<Double> shares) implements Binning {
    public Percentiles {
      shares = List.copyOf(shares);
      requireBins(shares.size() + 1);
      requireIncreasing("shares", shares, Double.MIN_VALUE, Math.nextDown(1.0));
    }

    @Override
    public int bins() {
      return shares.size() + 1;
    }
  }

  /**
   * The classes with the smallest sum of squared deviations from their means (Fisher's exact
   * optimum, known as Jenks' natural breaks).
   *
   * <p>Fisher (1958), "On grouping for maximum homogeneity", doi 10.1080/01621459.1958.10501479.
   *
   * @param bins the number of bins, within [{@value Binning#MIN_BINS}, {@value Binning#MAX_BINS}];
   *     with fewer distinct values each is a class
   */
  record NaturalBreaks(int bins) implements Binning {
    public NaturalBreaks {
      requireBins(bins);
    }
  }

  /**
   * Bins of equal width between the smallest and the largest value.
   *
   * @param bins the number of bins, within [{@value Binning#MIN_BINS}, {@value Binning#MAX_BINS}]
   * @param logarithmic whether widths are equal on the scale of sign(x) ln(1 + |x|) instead of that
   *     of the values
   */
  record EqualWidth(int bins, boolean logarithmic) implements Binning {
    public EqualWidth {
      requireBins(bins);
    }
  }

  private static void requireBins(int bins) {
    if (bins < MIN_BINS || bins > MAX_BINS) {
      throw new IllegalArgumentException(
          "bins is " + bins + ", must be within [" + MIN_BINS + ", " + MAX_BINS + "]");
    }
  }

  private static void requireIncreasing(String name, List<Double> values, double min, double max) {
    for (int i = 0; i < values.size(); i++) {
      double value = values.get(i);
      if (!(value >= min && value <= max)) {
        throw new IllegalArgumentException(name + "[" + i + "] is " + value + ", out of range");
      }
      if (i > 0 && value <= values.get(i - 1)) {
        throw new IllegalArgumentException(
            name + "[" + i + "] is " + value + ", must exceed " + values.get(i - 1));
      }
    }
  }
}
