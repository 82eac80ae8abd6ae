package io.dangol.segmentation.rfm;

import io.dangol.core.fact.FactTable;
import io.dangol.segmentation.scale.ScaleFit;
import io.dangol.segmentation.scale.ScoreScale;
import java.util.List;

/** The scales of a fit: those of all customers, and those within a score where bins are nested. */
final class RfmScales {
  static final int MISSING = Integer.MIN_VALUE;

  private final ScoreScale recency;
  private final ScoreScale frequency;
  private final ScoreScale monetary;
  private final ScoreScale[] frequencyWithin;
  private final ScoreScale[] monetaryWithin;

  RfmScales(RfmFit fit) {
    this.recency = fit.recency().scale();
    this.frequency = fit.frequency().scale();
    this.monetary = fit.monetary().scale();
    this.frequencyWithin = scales(fit.frequencyWithin());
    this.monetaryWithin = scales(fit.monetaryWithin());
  }

  private static ScoreScale[] scales(List<ScaleFit> fits) {
    return fits.stream().map(ScaleFit::scale).toArray(ScoreScale[]::new);
  }

  ScoreScale recency() {
    return recency;
  }

  /** Returns the scale of frequency of customers with a recency score. */
  ScoreScale frequency(int r) {
    return within(frequencyWithin, r - 1, frequency);
  }

  /** Returns the scale of monetary value of customers with two scores. */
  ScoreScale monetary(int r, int f) {
    return within(monetaryWithin, (r - 1) * frequency.bins() + f - 1, monetary);
  }

  // Nobody was there at the time of the fit, so that all customers decide.
  private static ScoreScale within(ScoreScale[] nested, int index, ScoreScale all) {
    return nested.length == 0 || nested[index].isEmpty() ? all : nested[index];
  }

  /** Returns the number that the grid gives to three scores. */
  int cell(int r, int f, int m) {
    return ((r - 1) * frequency.bins() + f - 1) * monetary.bins() + m - 1;
  }

  /** Returns the recency scores of a table, {@link Integer#MIN_VALUE} where missing. */
  int[] recencyScores(FactTable table, RfmColumns values) {
    return scores(table, recency, values.recency());
  }

  int[] frequencyScores(FactTable table, RfmColumns values, int[] r) {
    if (frequencyWithin.length == 0) {
      return scores(table, frequency, values.frequency());
    }
    int[] scores = new int[r.length];
    for (int row = 0; row < r.length; row++) {
      scores[row] =
          r[row] == MISSING
              ? MISSING
              : score(table, row, frequency(r[row]), values.frequency()[row]);
    }
    return scores;
  }

  int[] monetaryScores(FactTable table, RfmColumns values, int[] r, int[] f) {
    if (monetaryWithin.length == 0) {
      return scores(table, monetary, values.monetary());
    }
    int[] scores = new int[r.length];
    for (int row = 0; row < r.length; row++) {
      scores[row] =
          r[row] == MISSING || f[row] == MISSING
              ? MISSING
              : score(table, row, monetary(r[row], f[row]), values.monetary()[row]);
    }
    return scores;
  }

  static int[] scores(FactTable table, ScoreScale scale, double[] values) {
    if (!scale.splitsByKey()) {
      return scale.scores(values);
    }
    int[] scores = new int[values.length];
    for (int row = 0; row < values.length; row++) {
      scores[row] = score(table, row, scale, values[row]);
    }
    return scores;
  }

  static int score(FactTable table, int row, ScoreScale scale, double value) {
    if (Double.isNaN(value) || scale.isEmpty()) {
      return MISSING;
    }
    return scale.splitsByKey()
        ? scale.score(value, table.customers().valueAt(row))
        : scale.score(value);
  }
}
