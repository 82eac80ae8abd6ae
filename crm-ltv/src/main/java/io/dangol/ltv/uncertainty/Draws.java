package io.dangol.ltv.uncertainty;

import io.dangol.core.execution.Execution;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Models that might as well have been found: the one fitted to the customers themselves, and those
 * fitted to the draws of a bootstrap. Immutable; the intervals of any number of predictions may be
 * asked for.
 *
 * @param <M> the type of model
 */
public final class Draws<M> {
  private final M estimate;
  private final List<M> models;
  private final List<M> withDegenerate;
  private final DrawCounts counts;
  private final double confidence;
  private final Execution execution;

  Draws(
      M estimate,
      List<M> models,
      List<M> withDegenerate,
      DrawCounts counts,
      double confidence,
      Execution execution) {
    this.estimate = estimate;
    this.models = List.copyOf(models);
    this.withDegenerate = List.copyOf(withDegenerate);
    this.counts = counts;
    this.confidence = confidence;
    this.execution = execution;
  }

  /**
   * Returns these draws with the degenerate ones taking part. Customers who hardly differ push many
   * draws to a limiting case; the parameters of such a draw run off and mean nothing, while its
   * predictions are those of the limit. So this is for predictions, never for parameters.
   *
   * @return the draws, failed ones still left out; {@link #counts()} does not change
   */
  public Draws<M> includingDegenerate() {
    return new Draws<>(estimate, withDegenerate, withDegenerate, counts, confidence, execution);
  }

  /**
   * Returns the model of the customers themselves.
   *
   * @return the model
   */
  public M estimate() {
    return estimate;
  }

  /**
   * Returns the models of the draws; failed ones are left out, and so are degenerate ones unless
   * {@link #includingDegenerate()} took them in.
   *
   * @return the models in the order of the draws
   */
  public List<M> models() {
    return models;
  }

  /**
   * Returns what became of the draws.
   *
   * @return the counts
   */
  public DrawCounts counts() {
    return counts;
  }

  /**
   * Returns the level of the intervals.
   *
   * @return the level, within (0, 1)
   */
  public double confidence() {
    return confidence;
  }

  /**
   * Returns whether enough draws take part for an interval to mean something.
   *
   * @return true if at least half of the draws do
   */
  public boolean sufficient() {
    return 2 * models.size() >= counts.total();
  }

  /**
   * Computes the interval of a prediction.
   *
   * @param prediction the prediction from one model; called from several threads
   * @return the interval
   * @throws IllegalStateException if fewer than half of the draws gave a finite prediction; ask
   *     {@link #sufficient()} first
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public Interval interval(ToDoubleFunction<? super M> prediction) {
    return intervals(model -> new double[] {prediction.applyAsDouble(model)}).get(0);
  }

  /**
   * Computes the intervals of predictions that are made together, such as those of several periods.
   *
   * @param predictions the predictions from one model, always of the same number; called from
   *     several threads
   * @return one interval per prediction
   * @throws IllegalStateException if fewer than half of the draws gave a finite prediction; ask
   *     {@link #sufficient()} first
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public List<Interval> intervals(Function<? super M, double[]> predictions) {
    double[] estimates = predictions.apply(estimate);
    double[][] drawn = new double[models.size()][];
    execution.forEach(drawn.length, i -> drawn[i] = predictions.apply(models.get(i)));
    return IntStream.range(0, estimates.length)
        .mapToObj(
            k -> interval(estimates[k], Arrays.stream(drawn).mapToDouble(row -> row[k]).toArray()))
        .toList();
  }

  private Interval interval(double value, double[] drawn) {
    double[] sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0 || 2 * sorted.length < counts.total()) {
      throw new IllegalStateException(
          "there is no interval: "
              + sorted.length
              + " of "
              + counts.total()
              + " draws gave a prediction, "
              + counts.degenerate()
              + " were degenerate and "
              + counts.failed()
              + " could not be fitted\n"
              + "Maybe the customers are too few, or too alike: a prediction may include the"
              + " degenerate draws, see includingDegenerate().");
    }
    double tail = 0.5 * (1.0 - confidence);
    return new Interval(value, quantile(sorted, tail), quantile(sorted, 1.0 - tail), sorted.length);
  }

  /** Linear interpolation between order statistics (Hyndman and Fan's type 7). */
  private static double quantile(double[] sorted, double p) {
    double position = p * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
