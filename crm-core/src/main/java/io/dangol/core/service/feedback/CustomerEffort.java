package io.dangol.core.service.feedback;

import io.dangol.core.report.Ratio;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collector;

/**
 * The customer effort score of those who answered, on the scale of agreement from 1 to 7.
 *
 * <p>Dixon, Freeman and Toman (2010), Stop Trying to Delight Your Customers, Harvard Business
 * Review 88(7/8), 116-122.
 *
 * @param easy those who found it easy among those who answered
 * @param points the sum of all scores
 */
public record CustomerEffort(Ratio easy, long points) {

  /** Nobody was asked. */
  public static final CustomerEffort NONE = new CustomerEffort(Ratio.NONE, 0);

  public CustomerEffort {
    Objects.requireNonNull(easy, "easy");
  }

  /**
   * Returns what counts answers.
   *
   * @return a collector, whose result does not depend on the order
   */
  public static Collector<EffortScore, ?, CustomerEffort> collector() {
    return Collector.of(
        () -> new CustomerEffort[] {NONE},
        (sum, score) -> sum[0] = sum[0].plus(score),
        (one, other) -> new CustomerEffort[] {one[0].plus(other[0])},
        sum -> sum[0]);
  }

  /**
   * Returns these counts with one more answer.
   *
   * @param score the answer
   * @return the counts
   */
  public CustomerEffort plus(EffortScore score) {
    return new CustomerEffort(easy.plus(score.isEasy()), points + score.points());
  }

  /**
   * Returns these counts with those of others.
   *
   * @param other other answers
   * @return the counts
   */
  public CustomerEffort plus(CustomerEffort other) {
    return new CustomerEffort(
        new Ratio(
            easy.numerator() + other.easy.numerator(),
            easy.denominator() + other.easy.denominator()),
        points + other.points);
  }

  /**
   * Returns the mean score.
   *
   * @return the mean from 1, hard, to {@value EffortScore#MOST}, easy, or empty without an answer
   */
  public OptionalDouble mean() {
    return new Ratio(points, easy.denominator()).value();
  }
}
