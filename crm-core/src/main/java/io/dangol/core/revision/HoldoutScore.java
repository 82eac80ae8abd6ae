package io.dangol.core.revision;

import io.dangol.core.fact.Column;

/**
 * How well the groups of each version tell apart what customers did later: the share of the
 * variance of the hold-out that lies between the groups, the squared correlation ratio (Fisher,
 * 1925, Statistical Methods for Research Workers, section 45).
 *
 * @param customers how many were scored: those with a hold-out value
 * @param before the share of the old version, within [0, 1]; 0 where the hold-out does not vary
 * @param after the share of the new version, within [0, 1]
 */
public record HoldoutScore(long customers, double before, double after) {

  static HoldoutScore of(Outcomes before, Outcomes after, Column.Numbers holdout) {
    long scored = (long) holdout.size() - holdout.missing();
    return new HoldoutScore(scored, explained(before, holdout), explained(after, holdout));
  }

  private static double explained(Outcomes outcomes, Column.Numbers holdout) {
    double[] sums = new double[outcomes.groups().size()];
    long[] counts = new long[sums.length];
    double sum = 0;
    long count = 0;
    for (int row = 0; row < outcomes.size(); row++) {
      if (!holdout.isMissing(row)) {
        sums[outcomes.codeAt(row)] += holdout.at(row);
        counts[outcomes.codeAt(row)]++;
        sum += holdout.at(row);
        count++;
      }
    }
    double mean = count == 0 ? 0 : sum / count;
    double total = 0;
    for (int row = 0; row < outcomes.size(); row++) {
      if (!holdout.isMissing(row)) {
        total += square(holdout.at(row) - mean);
      }
    }
    double between = 0;
    for (int group = 0; group < sums.length; group++) {
      if (counts[group] > 0) {
        between += counts[group] * square(sums[group] / counts[group] - mean);
      }
    }
    return total == 0 ? 0 : Math.min(1, between / total);
  }

  private static double square(double x) {
    return x * x;
  }
}
