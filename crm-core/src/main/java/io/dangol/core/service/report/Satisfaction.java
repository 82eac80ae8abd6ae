package io.dangol.core.service.report;

import io.dangol.core.report.Ratio;
import io.dangol.core.service.SatisfactionScore;
import io.dangol.core.service.ServiceCase;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How content the customers of some cases are.
 *
 * @param satisfied the satisfied among those who said something (CSAT, the two top boxes)
 * @param answered those who said something among those whose case was answered
 * @param points the sum of all scores
 */
public record Satisfaction(Ratio satisfied, Ratio answered, long points) {

  /** Nobody was asked. */
  public static final Satisfaction NONE = new Satisfaction(Ratio.NONE, Ratio.NONE, 0);

  public Satisfaction {
    Objects.requireNonNull(satisfied, "satisfied");
    Objects.requireNonNull(answered, "answered");
    if (satisfied.denominator() != answered.numerator()) {
      throw new IllegalArgumentException(
          "%d scores, but %d answers".formatted(satisfied.denominator(), answered.numerator()));
    }
  }

  /**
   * Returns the mean score.
   *
   * @return the mean from 1 to {@value SatisfactionScore#MOST}, or empty without a score
   */
  public OptionalDouble mean() {
    return new Ratio(points, satisfied.denominator()).value();
  }

  Satisfaction plus(ServiceCase subject) {
    return subject
        .satisfaction()
        .map(
            score ->
                new Satisfaction(
                    satisfied.plus(score.isSatisfied()),
                    answered.plus(true),
                    points + score.points()))
        .orElseGet(() -> new Satisfaction(satisfied, answered.plus(false), points));
  }
}
