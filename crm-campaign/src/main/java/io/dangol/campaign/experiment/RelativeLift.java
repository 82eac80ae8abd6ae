package io.dangol.campaign.experiment;

/**
 * A difference as a part of the control group's mean, by the delta method.
 *
 * <p>It is not reported where the control group's mean is below three of its own standard errors:
 * the ratio is then far from normal and its interval means nothing.
 *
 * @param estimate the difference divided by the control group's mean, so that 0.1 is 10 % more
 * @param standardError its standard error
 * @param interval its confidence interval
 * @param pValue the probability of a ratio as far from 0 if there were no difference
 */
public record RelativeLift(
    double estimate, double standardError, Interval interval, double pValue) {

  /** The least ratio of the control group's mean to its standard error. */
  static final double LEAST_SIGNAL = 3;
}
