package io.dangol.ltv.validation;

import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.internal.RandomVariates;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Bootstrap intervals of predictions: customers are drawn anew with replacement, the model is
 * fitted to each draw, and the prediction's quantiles over the draws are its interval. It holds
 * whatever the prediction is and covers what the model's standard errors do not know.
 *
 * @param replicates the number of draws, at least 20; 200 by default, enough for a 95 percent
 *     interval
 * @param confidence the level of the intervals, within (0, 1)
 * @param seed the seed; the same seed gives the same intervals for any number of threads
 * @param progress is told after each draw how many are done, from any thread
 * @param cancelled is asked before each draw; when it says true the work ends with a {@link
 *     CancellationException}
 */
public record Bootstrap(
    int replicates, double confidence, long seed, IntConsumer progress, BooleanSupplier cancelled) {
  public Bootstrap {
    if (replicates < 20) {
      throw new IllegalArgumentException("replicates must be at least 20, was " + replicates);
    }
    if (!(confidence > 0.0 && confidence < 1.0)) {
      throw new IllegalArgumentException("confidence must lie within (0, 1), was " + confidence);
    }
  }

  /**
   * An interval.
   *
   * @param estimate the prediction of the model fitted to the customers themselves
   * @param lower the lower quantile over the draws
   * @param upper the upper quantile over the draws
   * @param fitted the draws to which a model could be fitted; the quantiles are over these
   */
  public record Interval(double estimate, double lower, double upper, int fitted) {}

  /**
   * Returns 200 draws and 95 percent intervals.
   *
   * @param seed the seed
   * @return the bootstrap
   */
  public static Bootstrap seeded(long seed) {
    return new Bootstrap(200, 0.95, seed, done -> {}, () -> false);
  }

  /**
   * Returns this bootstrap with another number of draws.
   *
   * @param number the number of draws, at least 20
   * @return the changed bootstrap
   * @throws IllegalArgumentException if {@code number} is less than 20
   */
  public Bootstrap withReplicates(int number) {
    return new Bootstrap(number, confidence, seed, progress, cancelled);
  }

  /**
   * Returns this bootstrap with another level.
   *
   * @param level the level of the intervals, within (0, 1)
   * @return the changed bootstrap
   * @throws IllegalArgumentException if {@code level} is out of range
   */
  public Bootstrap withConfidence(double level) {
    return new Bootstrap(replicates, level, seed, progress, cancelled);
  }

  /**
   * Returns this bootstrap watched and stopped from outside.
   *
   * @param listener is told after each draw how many are done, from any thread
   * @param check is asked before each draw whether to stop
   * @return the changed bootstrap
   */
  public Bootstrap watchedBy(IntConsumer listener, BooleanSupplier check) {
    return new Bootstrap(replicates, confidence, seed, listener, check);
  }

  /**
   * Computes the interval of a prediction.
   *
   * @param <M> the type of model
   * @param customers the customers that the model is fitted to
   * @param fit fits the model, such as {@code MbgNbd::fit}
   * @param prediction the prediction, from a fitted model
   * @return the interval
   * @throws IllegalStateException if the model cannot be fitted to the customers themselves, or to
   *     fewer than half of the draws
   * @throws CancellationException if it was cancelled
   */
  public <M extends RepeatModel> Interval interval(
      RepeatSummaries customers,
      Function<RepeatSummaries, FitReport<M>> fit,
      ToDoubleFunction<M> prediction) {
    double estimate = prediction.applyAsDouble(fit.apply(customers).model());
    AtomicInteger done = new AtomicInteger();
    double[] draws =
        IntStream.range(0, replicates)
            .parallel()
            .mapToDouble(
                draw -> {
                  if (cancelled.getAsBoolean()) {
                    throw new CancellationException("cancelled after " + done.get() + " draws");
                  }
                  FitReport<M> report = fit.apply(resampled(customers, draw));
                  double value =
                      report.modelIfFitted().map(prediction::applyAsDouble).orElse(Double.NaN);
                  progress.accept(done.incrementAndGet());
                  return value;
                })
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (draws.length * 2 < replicates) {
      throw new IllegalStateException(
          "the model could be fitted to " + draws.length + " of " + replicates + " draws only");
    }
    double tail = 0.5 * (1.0 - confidence);
    return new Interval(estimate, quantile(draws, tail), quantile(draws, 1.0 - tail), draws.length);
  }

  private RepeatSummaries resampled(RepeatSummaries customers, int draw) {
    RandomVariates random = new RandomVariates(seed, draw);
    int n = customers.size();
    double[] cumulative = new double[n];
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
      sum += customers.weight(i);
      cumulative[i] = sum;
    }
    double[] weights = new double[n];
    long size = Math.round(sum);
    for (long k = 0; k < size; k++) {
      int i = Arrays.binarySearch(cumulative, random.uniform() * sum);
      weights[Math.min(n - 1, i < 0 ? -i - 1 : i + 1)]++;
    }
    return customers.withWeights(weights);
  }

  /** Linear interpolation between order statistics (Hyndman and Fan's type 7). */
  private static double quantile(double[] sorted, double p) {
    double position = p * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
