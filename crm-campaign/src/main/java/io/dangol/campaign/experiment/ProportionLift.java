package io.dangol.campaign.experiment;

import java.util.Optional;

/**
 * The difference between the response rates of two groups as they were assigned: those to be
 * treated, whether or not they were reached, and those held out.
 *
 * <p>The p-value is that of the two-proportion z test with pooled variance, the interval is
 * Newcombe's hybrid score interval, which holds its level for small groups too; near the border of
 * significance the two can therefore disagree. Swapping the groups turns the signs and keeps the
 * p-value.
 *
 * @param treated the treated group
 * @param control the control group
 * @param confidence the confidence of the intervals, above 0 and below 1
 * @param difference the rate of the treated minus the rate of the control group
 * @param interval the interval of the difference
 * @param z the test statistic; 0 where nobody, or everybody, responded
 * @param pValue the probability of a difference as large as this if there were none
 * @param relative the difference as a part of the rate of the control group; empty where that rate
 *     is not clearly above 0, see {@link RelativeLift}
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">
 *     Newcombe (1998), Interval estimation for the difference between independent proportions,
 *     method 10</a>
 */
public record ProportionLift(
    Proportion treated,
    Proportion control,
    double confidence,
    double difference,
    Interval interval,
    double z,
    double pValue,
    Optional<RelativeLift> relative) {

  /** The name of the test and of the interval, for results. */
  public static final String METHOD =
      "two-proportion z test with pooled variance; Newcombe hybrid score interval";

  /**
   * Compares two groups with a confidence of 95 %.
   *
   * @param treated the treated group
   * @param control the control group
   * @return the lift
   */
  public static ProportionLift of(Proportion treated, Proportion control) {
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
  public static ProportionLift of(Proportion treated, Proportion control, double confidence) {
    double z = z(treated, control);
    return new ProportionLift(
        treated,
        control,
        confidence,
        treated.rate() - control.rate(),
        newcombe(treated, control, confidence),
        z,
        Confidence.twoSided(z),
        MeanLift.of(SampleMean.of(treated), SampleMean.of(control), confidence).relative());
  }

  private static double z(Proportion treated, Proportion control) {
    double trials = (double) treated.trials() + control.trials();
    double pooled = (treated.successes() + control.successes()) / trials;
    double variance = pooled * (1 - pooled) * (1.0 / treated.trials() + 1.0 / control.trials());
    return variance == 0 ? 0 : (treated.rate() - control.rate()) / Math.sqrt(variance);
  }

  private static Interval newcombe(Proportion treated, Proportion control, double confidence) {
    Interval a = treated.wilson(confidence);
    Interval b = control.wilson(confidence);
    double difference = treated.rate() - control.rate();
    // Newcombe (1998), method 10: d - sqrt((p1 - l1)^2 + (u2 - p2)^2) to
    // d + sqrt((u1 - p1)^2 + (p2 - l2)^2), with l and u the ends of Wilson's intervals
    double below = Math.hypot(treated.rate() - a.low(), b.high() - control.rate());
    double above = Math.hypot(a.high() - treated.rate(), control.rate() - b.low());
    return new Interval(difference - below, difference + above);
  }
}
