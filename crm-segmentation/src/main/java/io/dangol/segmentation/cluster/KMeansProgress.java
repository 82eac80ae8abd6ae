package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Progress;
import java.util.Objects;

/**
 * One step of a running computation.
 *
 * @param stage what is computed
 * @param pass the number of the step, from 1: a pass over all rows of a fit or an evaluation, a
 *     candidate of a choice, resamples of a measure of stability
 * @param passes the largest number of steps of the stage
 * @param changed the number of rows that changed their cluster in a pass of a fit; 0 in other
 *     stages
 */
public record KMeansProgress(Stage stage, int pass, int passes, int changed) implements Progress {
  public KMeansProgress {
    Objects.requireNonNull(stage, "stage");
  }

  /**
   * Returns a pass of a fit.
   *
   * @param pass the number of the pass, from 1
   * @param passes the largest number of passes that the options allow
   * @param changed the number of rows that changed their cluster
   */
  KMeansProgress(int pass, int passes, int changed) {
    this(Stage.FIT, pass, passes, changed);
  }

  static KMeansProgress of(Stage stage, int pass, int passes) {
    return new KMeansProgress(stage, pass, passes, 0);
  }

  @Override
  public int step() {
    return pass;
  }

  @Override
  public int steps() {
    return passes;
  }

  /** What is computed. */
  public enum Stage {
    /** Lloyd's iteration over all rows. */
    FIT,
    /** The criteria of a clustering. */
    EVALUATION,
    /** The choice of a number of clusters. */
    CHOICE,
    /** The stability of clusters under resampling. */
    STABILITY
  }
}
