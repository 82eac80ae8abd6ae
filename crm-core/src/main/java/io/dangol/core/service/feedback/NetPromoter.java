package io.dangol.core.service.feedback;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collector;

/**
 * The net promoter score: promoters less detractors, in percent of those who answered.
 *
 * <p>Reichheld (2003), The One Number You Need to Grow, Harvard Business Review 81(12), 46-54.
 *
 * @param promoters how many answered 9 or 10
 * @param passives how many answered 7 or 8
 * @param detractors how many answered 0 to 6
 */
public record NetPromoter(long promoters, long passives, long detractors) {

  /** Nobody was asked. */
  public static final NetPromoter NONE = new NetPromoter(0, 0, 0);

  /** The quantile of the normal distribution for 95 percent. */
  private static final double Z = 1.959964;

  /** What the adjusted Wald interval adds to promoters and to detractors, and twice to passives. */
  private static final double PSEUDO_ANSWERS = 0.75;

  private static final double PERCENT = 100;

  /**
   * A range of scores.
   *
   * @param low the lower end, at least -100
   * @param high the upper end, at most 100
   */
  public record Interval(double low, double high) {}

  public NetPromoter {
    if (promoters < 0 || passives < 0 || detractors < 0) {
      throw new IllegalArgumentException(
          "%d promoters, %d passives, %d detractors are no counts"
              .formatted(promoters, passives, detractors));
    }
  }

  /**
   * Returns what counts answers.
   *
   * @return a collector, whose result does not depend on the order
   */
  public static Collector<RecommendationScore, ?, NetPromoter> collector() {
    return Collector.of(
        () -> new NetPromoter[] {NONE},
        (sum, score) -> sum[0] = sum[0].plus(score),
        (one, other) -> new NetPromoter[] {one[0].plus(other[0])},
        sum -> sum[0]);
  }

  /**
   * Returns these counts with one more answer.
   *
   * @param score the answer
   * @return the counts
   */
  public NetPromoter plus(RecommendationScore score) {
    if (score.isPromoter()) {
      return new NetPromoter(promoters + 1, passives, detractors);
    }
    return score.isDetractor()
        ? new NetPromoter(promoters, passives, detractors + 1)
        : new NetPromoter(promoters, passives + 1, detractors);
  }

  /**
   * Returns these counts with those of others.
   *
   * @param other other answers
   * @return the counts
   */
  public NetPromoter plus(NetPromoter other) {
    return new NetPromoter(
        promoters + other.promoters, passives + other.passives, detractors + other.detractors);
  }

  /**
   * Returns how many answered.
   *
   * @return the number of answers
   */
  public long answers() {
    return promoters + passives + detractors;
  }

  /**
   * Returns the score.
   *
   * @return promoters less detractors in percent, from -100 to 100, or empty without an answer
   */
  public OptionalDouble score() {
    return answers() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(PERCENT * (promoters - detractors) / answers());
  }

  /**
   * Returns the 95 percent interval of the score, by the adjusted Wald method.
   *
   * <p>Rocks (2016), Interval Estimation for the "Net Promoter Score", The American Statistician
   * 70(4), 365-372.
   *
   * @return the interval within [-100, 100], or empty without an answer; it need not be centred on
   *     {@link #score()}
   * @see <a href="https://doi.org/10.1080/00031305.2016.1198279">doi:10.1080/00031305.2016.1198279
   *     </a>
   */
  public Optional<Interval> interval() {
    if (answers() == 0) {
      return Optional.empty();
    }
    // n' = n + 3, p = (promoters + 3/4) / n', d = (detractors + 3/4) / n';
    // p - d +- z sqrt((p + d - (p - d)^2) / n').
    double n = answers() + 4 * PSEUDO_ANSWERS;
    double p = (promoters + PSEUDO_ANSWERS) / n;
    double d = (detractors + PSEUDO_ANSWERS) / n;
    double net = p - d;
    double margin = Z * Math.sqrt((p + d - net * net) / n);
    return Optional.of(
        new Interval(PERCENT * Math.max(-1, net - margin), PERCENT * Math.min(1, net + margin)));
  }
}
