package io.dangol.segmentation.cluster;

import java.util.SplittableRandom;

/**
 * Finds good first centres: several greedy k-means++ starts, each iterated to convergence on a
 * sample of the rows, of which the cheapest wins.
 *
 * <p>Each start has its own stream of random numbers, and starts run side by side; the winner is
 * the first of the cheapest, so that the result does not depend on the number of threads.
 */
final class MultiStart {
  /** Enough for a sample of tens of thousands of rows to settle. */
  private static final int SAMPLE_PASSES = 300;

  private final Points sample;
  private final Execution execution;

  MultiStart(Points sample, Execution execution) {
    this.sample = sample;
    this.execution = execution;
  }

  /**
   * Draws one row from each of {@code size} strata of adjacent rows, all rows if they are fewer.
   */
  static Points sample(Points points, int size, SplittableRandom random) {
    if (points.size() <= size) {
      return points;
    }
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      long from = (long) i * points.size() / size;
      long to = (long) (i + 1) * points.size() / size;
      rows[i] = (int) (from + random.nextLong(to - from));
    }
    return points.pick(rows);
  }

  CenterSet best(int k, int starts, double tolerance, SplittableRandom random) {
    SplittableRandom[] randoms = new SplittableRandom[starts];
    for (int start = 0; start < starts; start++) {
      randoms[start] = random.split();
    }
    CenterSet[] centers = new CenterSet[starts];
    double[] inertias = new double[starts];
    Execution alone = execution.alone();
    execution.forEach(
        starts,
        start -> {
          CenterSet seeds = new GreedySeeding(sample, randoms[start]).seed(k);
          centers[start] =
              new Lloyd(sample, alone).iterate(seeds, SAMPLE_PASSES, tolerance).centers();
          inertias[start] = Measurement.of(sample, centers[start], alone).inertia();
        });
    int best = 0;
    for (int start = 1; start < starts; start++) {
      boolean more = centers[start].size() > centers[best].size();
      boolean same = centers[start].size() == centers[best].size();
      if (more || (same && inertias[start] < inertias[best])) {
        best = start;
      }
    }
    return centers[best];
  }
}
