package io.dangol.segmentation.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Fits a {@link ScoreScale} on values; every method is a pure function. */
public final class ScaleFitter {
  private final ScaleOptions options;

  private ScaleFitter(ScaleOptions options) {
    this.options = options;
  }

  /**
   * Returns a fitter.
   *
   * @param options how scales are fitted
   * @return the fitter
   */
  public static ScaleFitter with(ScaleOptions options) {
    return new ScaleFitter(options);
  }

  /**
   * Fits a scale on values.
   *
   * @param values the values in their own unit, NaN where missing; the order is irrelevant
   * @return the scale; a constant column scores neutral and no value at all gives an empty scale
   * @throws IllegalArgumentException if a value is infinite, with its position, or if the options
   *     split ties by key
   */
  public ScaleFit fit(double[] values) {
    if (options.binning() instanceof Binning.Quantiles quantiles
        && quantiles.ties() == TiePolicy.SPLIT_BY_KEY) {
      throw new IllegalArgumentException(
          "ties are split by key but no keys are given\nMaybe call fit(values, keys)");
    }
    double[] present = present(values);
    if (present.length == 0) {
      return empty();
    }
    ScoreScale scale = keyless(present);
    boolean constant = !(options.binning() instanceof Binning.Fixed) && isConstant(present);
    return report(scale, constant, scale.counts(present));
  }

  /**
   * Fits a scale on values of customers, whose identifiers order equal values where the options
   * split ties by key.
   *
   * @param values the values in their own unit, NaN where missing
   * @param keys the identifiers of the customers, one per value, all different
   * @return the scale; a constant column scores neutral and no value at all gives an empty scale
   * @throws IllegalArgumentException if a value is infinite, with its position, or if the lengths
   *     differ
   */
  public ScaleFit fit(double[] values, List<String> keys) {
    if (keys.size() != values.length) {
      throw new IllegalArgumentException(
          keys.size() + " keys do not fit " + values.length + " values");
    }
    if (!(options.binning() instanceof Binning.Quantiles quantiles)
        || quantiles.ties() != TiePolicy.SPLIT_BY_KEY) {
      return fit(values);
    }
    double[] present = present(values);
    if (present.length == 0) {
      return empty();
    }
    if (isConstant(present)) {
      ScoreScale scale = constant();
      return report(scale, true, scale.counts(present));
    }
    ScoreScale scale = splitByKey(values, keys);
    int[] counts = new int[scale.bins()];
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        counts[scale.score(values[row], keys.get(row)) - 1]++;
      }
    }
    return report(scale, false, counts);
  }

  private ScoreScale keyless(double[] present) {
    Binning binning = options.binning();
    if (binning instanceof Binning.Fixed fixed) {
      double[] thresholds = fixed.thresholds().stream().mapToDouble(Double::doubleValue).toArray();
      return labelled(thresholds, labels(thresholds.length + 1));
    }
    if (isConstant(present)) {
      return constant();
    }
    return relabelled(thresholds(binning, present), present);
  }

  private static double[] thresholds(Binning binning, double[] present) {
    if (binning instanceof Binning.Quantiles quantiles) {
      return quantiles.ties() == TiePolicy.MID_RANK
          ? midRankThresholds(present, quantiles.bins())
          : OrderStatistics.select(present, quantileRanks(present.length, quantiles.bins()));
    }
    if (binning instanceof Binning.Percentiles percentiles) {
      return OrderStatistics.select(
          present,
          percentiles.shares().stream().mapToInt(share -> rank(share, present.length)).toArray());
    }
    if (binning instanceof Binning.EqualWidth equal) {
      return equalWidthThresholds(present, equal);
    }
    return NaturalBreaks.thresholds(present, binning.bins());
  }

  private static double[] equalWidthThresholds(double[] present, Binning.EqualWidth equal) {
    double low = Arrays.stream(present).min().orElseThrow();
    double high = Arrays.stream(present).max().orElseThrow();
    double from = equal.logarithmic() ? signedLog(low) : low;
    double to = equal.logarithmic() ? signedLog(high) : high;
    return IntStream.range(1, equal.bins())
        .mapToDouble(j -> between(from, to, (double) j / equal.bins()))
        .map(g -> equal.logarithmic() ? Math.copySign(StrictMath.expm1(Math.abs(g)), g) : g)
        .toArray();
  }

  /** Interpolates; by shares of the ends where their difference overflows. */
  private static double between(double from, double to, double share) {
    double width = to - from;
    return width < Double.POSITIVE_INFINITY
        ? from + width * share
        : from * (1 - share) + to * share;
  }

  private static double signedLog(double value) {
    return Math.copySign(StrictMath.log1p(Math.abs(value)), value);
  }

  // In decimal arithmetic: 0.55 of 100 is rank 55, where double gives 55.00000000000001 and so 56.
  private static int rank(double share, int n) {
    return BigDecimal.valueOf(share)
        .multiply(BigDecimal.valueOf(n))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }

  /** Returns the ranks ceil(j n / b) of the thresholds j = 1..b-1, in integers: exact for any n. */
  private static int[] quantileRanks(int n, int bins) {
    return IntStream.range(1, bins).map(j -> (int) (((long) j * n + bins - 1) / bins)).toArray();
  }

  private static double[] midRankThresholds(double[] present, int bins) {
    double[] sorted = present.clone();
    Arrays.sort(sorted);
    double[] thresholds = new double[bins - 1];
    Arrays.fill(thresholds, Double.NEGATIVE_INFINITY);
    int n = sorted.length;
    int from = 0;
    while (from < n) {
      int to = from + 1;
      while (to < n && sorted[to] == sorted[from]) {
        to++;
      }
      // Average rank of positions from..to-1 minus one half is (from + to) / 2; in integers the
      // score 1 + floor(b (from + to) / (2 n)) is exact.
      int score = 1 + (int) ((long) bins * (from + to) / (2L * n));
      for (int j = Math.min(score, bins); j < bins; j++) {
        thresholds[j - 1] = sorted[from];
      }
      from = to;
    }
    return thresholds;
  }

  private ScoreScale splitByKey(double[] values, List<String> keys) {
    boolean descending = options.direction() == Direction.LESS_IS_BETTER;
    Comparator<Integer> byValue =
        (a, b) ->
            descending
                ? Double.compare(values[b] + 0.0, values[a] + 0.0)
                : Double.compare(values[a] + 0.0, values[b] + 0.0);
    int[] order =
        IntStream.range(0, values.length)
            .filter(row -> !Double.isNaN(values[row]))
            .boxed()
            .sorted(byValue.thenComparing(keys::get))
            .mapToInt(Integer::intValue)
            .toArray();
    int bins = options.binning().bins();
    int n = order.length;
    // NTILE gives the first n mod b bins one customer more. With fewer customers than bins the
    // upper bins stay empty; the last threshold repeats, and nothing lies beyond it.
    int used = Math.min(bins, n);
    double[] thresholds = new double[used - 1];
    String[] thresholdKeys = new String[used - 1];
    for (int j = 1; j < used; j++) {
      int last = order[j * (n / bins) + Math.min(j, n % bins) - 1];
      thresholds[j - 1] = values[last] + 0.0;
      thresholdKeys[j - 1] = keys.get(last);
    }
    int[] labels = IntStream.rangeClosed(1, used).toArray();
    return ScoreScale.keyed(bins, options.direction(), thresholds, labels, thresholdKeys);
  }

  private ScoreScale relabelled(double[] thresholds, double[] present) {
    if (options.fewValues() == FewValues.KEEP_SCALE) {
      return labelled(thresholds, labels(thresholds.length + 1));
    }
    double max = Arrays.stream(present).max().orElseThrow();
    double[] used =
        Arrays.stream(thresholds)
            .distinct()
            .filter(threshold -> threshold < max && threshold != Double.NEGATIVE_INFINITY)
            .toArray();
    int count = used.length + 1;
    if (count == 1) {
      return constant();
    }
    int[] labels = labels(count);
    if (options.fewValues() == FewValues.SPREAD) {
      int bins = options.binning().bins();
      for (int i = 0; i < count; i++) {
        labels[i] = 1 + (int) Math.round((double) i * (bins - 1) / (count - 1));
      }
    }
    return labelled(used, labels);
  }

  private static int[] labels(int count) {
    return IntStream.rangeClosed(1, count).toArray();
  }

  private ScoreScale labelled(double[] thresholds, int[] labels) {
    int bins = options.binning().bins();
    int[] scores = labels.clone();
    if (options.direction() == Direction.LESS_IS_BETTER) {
      int top = options.fewValues() == FewValues.COMPRESS ? labels[labels.length - 1] : bins;
      for (int i = 0; i < scores.length; i++) {
        scores[i] = top + 1 - labels[i];
      }
    }
    return ScoreScale.keyless(bins, options.direction(), thresholds, scores);
  }

  private ScoreScale constant() {
    return ScoreScale.keyless(
        options.binning().bins(),
        options.direction(),
        new double[0],
        new int[] {options.neutral()});
  }

  private ScaleFit empty() {
    int bins = options.binning().bins();
    ScoreScale scale = ScoreScale.keyless(bins, options.direction(), new double[0], new int[0]);
    return new ScaleFit(
        scale, 0, boxed(new int[bins]), Set.of(ScaleWarning.NO_VALUES, ScaleWarning.EMPTY_BINS));
  }

  private static ScaleFit report(ScoreScale scale, boolean constant, int[] counts) {
    Set<ScaleWarning> warnings = EnumSet.noneOf(ScaleWarning.class);
    if (constant) {
      warnings.add(ScaleWarning.CONSTANT);
    }
    if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
      warnings.add(ScaleWarning.EMPTY_BINS);
    }
    return new ScaleFit(scale, Arrays.stream(counts).sum(), boxed(counts), warnings);
  }

  private static List<Integer> boxed(int[] counts) {
    List<Integer> list = new ArrayList<>(counts.length);
    for (int count : counts) {
      list.add(count);
    }
    return list;
  }

  private static boolean isConstant(double[] present) {
    for (double value : present) {
      if (value != present[0]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the values that are not missing, -0.0 as 0.0; the array itself where there is nothing
   * to change.
   */
  private static double[] present(double[] values) {
    int missing = 0;
    boolean negativeZero = false;
    for (int row = 0; row < values.length; row++) {
      negativeZero |= Double.doubleToRawLongBits(values[row]) == Long.MIN_VALUE;
      if (Math.abs(values[row]) <= Double.MAX_VALUE) {
        continue; // finite, which is nearly always so: one comparison instead of three
      }
      if (Double.isInfinite(values[row])) {
        throw new IllegalArgumentException("value of row " + row + " is infinite");
      }
      missing++;
    }
    if (missing == 0 && !negativeZero) {
      return values;
    }
    double[] present = new double[values.length - missing];
    int size = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        present[size++] = value + 0.0;
      }
    }
    return present;
  }
}
