package io.dangol.segmentation.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Frozen thresholds that turn a value into a score 1..b.
 *
 * <p>Bins are closed on the right: a value lies in bin 1 + #{j : x &gt; threshold_j}, and each bin
 * has a label, its score. The same value always has the same score, today and on next month's data,
 * unless the scale splits ties by key. Instances are immutable and thread-safe; scoring allocates
 * nothing.
 */
public final class ScoreScale {
  private static final int MISSING = Integer.MIN_VALUE;

  private final int bins;
  private final Direction direction;
  private final double[] thresholds;
  private final int[] labels;
  private final String @Nullable [] keys;

  private ScoreScale(
      int bins, Direction direction, double[] thresholds, int[] labels, String @Nullable [] keys) {
    this.bins = bins;
    this.direction = direction;
    this.thresholds = thresholds;
    this.labels = labels;
    this.keys = keys;
  }

  /**
   * Returns a scale with given thresholds and labels, for readers of stored models.
   *
   * @param bins the highest score, at least 1
   * @param direction which end scores high
   * @param thresholds the thresholds, ascending by value, or descending where {@code keys} are
   *     given and less is better; negative infinity stands for a bin that no value reaches
   * @param labels the scores of the bins, one more than thresholds, or none for a scale that cannot
   *     score
   * @param keys the customer at each threshold where ties are split by key, else empty
   * @return the scale
   * @throws IllegalArgumentException if sizes, order or labels do not fit
   */
  public static ScoreScale of(
      int bins,
      Direction direction,
      List<Double> thresholds,
      List<Integer> labels,
      List<String> keys) {
    Objects.requireNonNull(direction, "direction");
    boolean empty = labels.isEmpty() && thresholds.isEmpty();
    if (!empty && labels.size() != thresholds.size() + 1) {
      throw new IllegalArgumentException(
          labels.size() + " labels do not fit " + thresholds.size() + " thresholds");
    }
    if (!keys.isEmpty() && keys.size() != thresholds.size()) {
      throw new IllegalArgumentException(
          keys.size() + " keys do not fit " + thresholds.size() + " thresholds");
    }
    for (int label : labels) {
      if (label < 1 || label > bins) {
        throw new IllegalArgumentException("label " + label + " is not within [1, " + bins + "]");
      }
    }
    boolean descending = !keys.isEmpty() && direction == Direction.LESS_IS_BETTER;
    for (int j = 0; j < thresholds.size(); j++) {
      double threshold = thresholds.get(j);
      double previous = j == 0 ? threshold : thresholds.get(j - 1);
      boolean ordered = descending ? threshold <= previous : threshold >= previous;
      if (!ordered || threshold == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("threshold " + (j + 1) + " is out of order");
      }
    }
    return new ScoreScale(
        bins,
        direction,
        thresholds.stream().mapToDouble(Double::doubleValue).toArray(),
        labels.stream().mapToInt(Integer::intValue).toArray(),
        keys.isEmpty() ? null : keys.toArray(String[]::new));
  }

  static ScoreScale keyless(int bins, Direction direction, double[] thresholds, int[] labels) {
    return new ScoreScale(bins, direction, thresholds, labels, null);
  }

  static ScoreScale keyed(
      int bins, Direction direction, double[] thresholds, int[] labels, String[] keys) {
    return new ScoreScale(bins, direction, thresholds, labels, keys);
  }

  /**
   * Returns the number of bins asked for, which is the highest score.
   *
   * @return the number of bins
   */
  public int bins() {
    return bins;
  }

  /**
   * Returns which end scores high.
   *
   * @return the direction
   */
  public Direction direction() {
    return direction;
  }

  /**
   * Returns the thresholds in the unit of the values.
   *
   * @return the thresholds; duplicates mark empty bins
   */
  public List<Double> thresholds() {
    return Arrays.stream(thresholds).boxed().toList();
  }

  /**
   * Returns the scores of the bins, from the lowest values to the highest, or in the order of the
   * thresholds where ties are split by key.
   *
   * @return the labels, one more than thresholds, or none where the scale was fitted on nothing
   */
  public List<Integer> labels() {
    return Arrays.stream(labels).boxed().toList();
  }

  /**
   * Returns the customers at the thresholds where ties are split by key.
   *
   * @return the keys, one per threshold, or none
   */
  public List<String> keys() {
    return keys == null ? List.of() : List.of(keys);
  }

  /**
   * Returns whether the scale was fitted on no value at all and so cannot score.
   *
   * @return whether it is empty
   */
  public boolean isEmpty() {
    return labels.length == 0;
  }

  /**
   * Returns whether equal values are told apart by their key.
   *
   * @return whether {@link #score(double, String)} should be preferred
   */
  public boolean splitsByKey() {
    return keys != null;
  }

  /**
   * Scores a value; where ties are split by key, a value equal to a threshold stays below it.
   *
   * @param value the value, not NaN
   * @return the score, within [1, bins]
   * @throws IllegalArgumentException if the value is NaN
   * @throws IllegalStateException if the scale {@linkplain #isEmpty() is empty}
   */
  public int score(double value) {
    requireUsable(value);
    int bin = 0;
    if (keys != null && direction == Direction.LESS_IS_BETTER) {
      for (double threshold : thresholds) {
        bin += value < threshold ? 1 : 0;
      }
    } else {
      for (double threshold : thresholds) {
        bin += value > threshold ? 1 : 0;
      }
    }
    return labels[bin];
  }

  /**
   * Scores a value of a customer, whose identifier decides where the value equals a threshold and
   * ties are split by key.
   *
   * @param value the value, not NaN
   * @param key the identifier of the customer
   * @return the score, within [1, bins]
   * @throws IllegalArgumentException if the value is NaN
   * @throws IllegalStateException if the scale {@linkplain #isEmpty() is empty}
   */
  public int score(double value, String key) {
    if (keys == null) {
      return score(value);
    }
    requireUsable(value);
    int bin = 0;
    boolean descending = direction == Direction.LESS_IS_BETTER;
    for (int j = 0; j < thresholds.length; j++) {
      boolean beyond = descending ? value < thresholds[j] : value > thresholds[j];
      boolean tiedBeyond = value == thresholds[j] && key.compareTo(keys[j]) > 0;
      bin += beyond || tiedBeyond ? 1 : 0;
    }
    return labels[bin];
  }

  /**
   * Scores many values, each as {@link #score(double)} would.
   *
   * @param values the values, NaN where missing
   * @return a score per value, {@code Integer.MIN_VALUE} where it is missing or the scale
   *     {@linkplain #isEmpty() is empty}
   */
  public int[] scores(double[] values) {
    int[] scores = new int[values.length];
    if (labels.length == 0) {
      Arrays.fill(scores, MISSING);
    } else if (isKeylessQuintiles()) {
      scoreQuintiles(values, scores);
    } else {
      for (int row = 0; row < scores.length; row++) {
        scores[row] = Double.isNaN(values[row]) ? MISSING : score(values[row]);
      }
    }
    return scores;
  }

  /** Returns how many values have each score, none of them missing. */
  int[] counts(double[] values) {
    int[] counts = new int[bins];
    if (isKeylessQuintiles()) {
      // One counter per threshold and not per score: counters in memory would wait for each other.
      int above1 = 0;
      int above2 = 0;
      int above3 = 0;
      int above4 = 0;
      double t1 = thresholds[0];
      double t2 = thresholds[1];
      double t3 = thresholds[2];
      double t4 = thresholds[3];
      for (double value : values) {
        above1 += above(t1, value);
        above2 += above(t2, value);
        above3 += above(t3, value);
        above4 += above(t4, value);
      }
      counts[labels[0] - 1] += values.length - above1;
      counts[labels[1] - 1] += above1 - above2;
      counts[labels[2] - 1] += above2 - above3;
      counts[labels[3] - 1] += above3 - above4;
      counts[labels[4] - 1] += above4;
      return counts;
    }
    for (double value : values) {
      counts[score(value) - 1]++;
    }
    return counts;
  }

  /**
   * Returns 1 if a value is above a threshold, else 0, by the sign of their difference: a branch on
   * values in random order would be mispredicted. Adding 0 turns -0.0, the difference of the zeros,
   * into 0.0.
   */
  private static int above(double threshold, double value) {
    return (int) (Double.doubleToRawLongBits(threshold - value + 0.0) >>> 63);
  }

  private boolean isKeylessQuintiles() {
    return thresholds.length == 4 && keys == null;
  }

  /** The default number of bins, without a loop over thresholds and without a branch. */
  private void scoreQuintiles(double[] values, int[] scores) {
    double t1 = thresholds[0];
    double t2 = thresholds[1];
    double t3 = thresholds[2];
    double t4 = thresholds[3];
    int[] labelOf = labels;
    for (int row = 0; row < scores.length; row++) {
      double value = values[row];
      int bin = above(t1, value) + above(t2, value) + above(t3, value) + above(t4, value);
      scores[row] = Double.isNaN(value) ? MISSING : labelOf[bin];
    }
  }

  private void requireUsable(double value) {
    if (labels.length == 0) {
      throw new IllegalStateException(
          "the scale was fitted on no value\nMaybe check isEmpty() before scoring");
    }
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("value is NaN; a missing value has no score");
    }
  }

  /**
   * Returns the range of values that have a score, for people to read. Where ties are split by key,
   * a value at an end of a range may also have the score of the range beside it, and both ends are
   * closed.
   *
   * @param score a score, within [1, bins]
   * @return such as {@code (30, 90]}, several ranges joined by {@code " or "}, or {@code none}
   */
  public String range(int score) {
    boolean descending = keys != null && direction == Direction.LESS_IS_BETTER;
    List<String> ranges = new ArrayList<>();
    for (int bin = 0; bin < labels.length; bin++) {
      double first = bin == 0 ? Double.NEGATIVE_INFINITY : thresholds[bin - 1];
      double last = bin == thresholds.length ? Double.POSITIVE_INFINITY : thresholds[bin];
      if (descending) {
        first = bin == thresholds.length ? Double.NEGATIVE_INFINITY : thresholds[bin];
        last = bin == 0 ? Double.POSITIVE_INFINITY : thresholds[bin - 1];
      }
      if (labels[bin] == score && (first != last || keys != null)) {
        ranges.add(range(first, last));
      }
    }
    return ranges.isEmpty() ? "none" : String.join(" or ", ranges);
  }

  private String range(double low, double high) {
    boolean closed = keys != null && low != Double.NEGATIVE_INFINITY;
    return (closed ? "[" : "(")
        + text(low)
        + ", "
        + text(high)
        + (high == Double.POSITIVE_INFINITY ? ")" : "]");
  }

  /** Writes whole numbers without a decimal point, as long as they are exact. */
  private static String text(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 0x1p53;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreScale that
        && bins == that.bins
        && direction == that.direction
        && Arrays.equals(thresholds, that.thresholds)
        && Arrays.equals(labels, that.labels)
        && Arrays.equals(keys, that.keys);
  }

  @Override
  public int hashCode() {
    return Objects.hash(bins, direction, Arrays.hashCode(thresholds), Arrays.hashCode(labels));
  }

  /** Returns the thresholds and labels; keys, which name customers, are left out. */
  @Override
  public String toString() {
    return "ScoreScale["
        + direction
        + ", thresholds "
        + Arrays.toString(thresholds)
        + ", scores "
        + Arrays.toString(labels)
        + "]";
  }
}
