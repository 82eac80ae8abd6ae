package io.dangol.campaign.experiment;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The difference between the means of two groups as they were assigned, by Welch's t test, which
 * does not assume that they vary alike.
 *
 * @param treated the treated group
 * @param control the control group
 * @param confidence the confidence of the intervals, above 0 and below 1
 * @param difference the mean of the treated minus the mean of the control group
 * @param standardError the standard error of the difference
 * @param degreesOfFreedom the degrees of freedom after Welch and Satterthwaite
 * @param interval the interval of the difference
 * @param pValue the probability of a difference as large as this if there were none
 * @param relative the difference as a part of the control group's mean; empty where that mean is
 *     not clearly different from 0
 * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch (1947), The generalization of
 *     'Student's' problem when several different population variances are involved</a>
 */
public record MeanLift(
    SampleMean treated,
    SampleMean control,
    double confidence,
    double difference,
    double standardError,
    double degreesOfFreedom,
    Interval interval,
    double pValue,
    Optional<RelativeLift> relative) {

  /** The name of the test and of the interval, for results. */
  public static final String METHOD = "Welch t test; relative lift by the delta method";

  /**
   * Compares two groups with a confidence of 95 %.
   *
   * @param treated the treated group
   * @param control the control group
   * @return the lift
   */
  public static MeanLift of(SampleMean treated, SampleMean control) {
    return of(treated, control, Confidence.DEFAULT);
  }

  /**
   * Compares two groups.
   *
   * @param treated the treated group
   * @param control the control group
   * @param confidence the confidence of the intervals, above 0 and below 1
   * @return the lift
   * @throws IllegalArgumentException if {@code confidence} is out of range
   */
  public static MeanLift of(SampleMean treated, SampleMean control, double confidence) {
    Confidence.requireLevel("confidence", confidence);
    double difference = treated.mean() - control.mean();
    double error = Math.sqrt(treated.squaredError() + control.squaredError());
    double freedom = freedom(treated, control);
    return new MeanLift(
        treated,
        control,
        confidence,
        difference,
        error,
        freedom,
        interval(difference, error, freedom, confidence),
        pValue(difference, error, freedom),
        relative(treated, control, freedom, confidence));
  }

  private static Optional<RelativeLift> relative(
      SampleMean treated, SampleMean control, double freedom, double confidence) {
    double base = control.mean();
    if (base == 0
        || Math.abs(base) < RelativeLift.LEAST_SIGNAL * Math.sqrt(control.squaredError())) {
      return Optional.empty();
    }
    // delta method: var(b/a) = var(b)/a^2 + var(a) b^2/a^4; the freedom stays that of the
    // difference
    double ratio = treated.mean() / base;
    double error =
        Math.sqrt(treated.squaredError() + control.squaredError() * ratio * ratio) / Math.abs(base);
    double lift = (treated.mean() - base) / Math.abs(base);
    return Optional.of(
        new RelativeLift(
            lift, error, interval(lift, error, freedom, confidence), pValue(lift, error, freedom)));
  }

  /** Welch-Satterthwaite: (a + b)^2 / (a^2/(n - 1) + b^2/(m - 1)) of the squared errors a and b. */
  private static double freedom(SampleMean treated, SampleMean control) {
    double a = treated.squaredError();
    double b = control.squaredError();
    double denominator = a * a / (treated.size() - 1) + b * b / (control.size() - 1);
    return denominator == 0
        ? (double) treated.size() + control.size() - 2
        : (a + b) * (a + b) / denominator;
  }

  private static Interval interval(
      double estimate, double error, double freedom, double confidence) {
    if (error == 0) {
      return new Interval(estimate, estimate);
    }
    double t = TDistribution.of(freedom).inverseSurvivalProbability((1 - confidence) / 2);
    return new Interval(estimate - t * error, estimate + t * error);
  }

  private static double pValue(double estimate, double error, double freedom) {
    if (error == 0) {
      return estimate == 0 ? 1 : 0;
    }
    double t = Math.abs(estimate) / error;
    return Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(t));
  }
}
