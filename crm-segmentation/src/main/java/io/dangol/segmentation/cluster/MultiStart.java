package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Execution;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * Finds good first centres on a sample of the rows: greedy k-means++ starts that run a short heat
 * each, of which the best go on until they settle.
 *
 * <p>Each start has its own stream of random numbers, and starts run side by side; equals keep
 * their order, so that the result does not depend on the number of threads. Iterations are
 * over-relaxed: a centre moves by {@value #RELAXATION} times the step to its mean, which still
 * lowers the costs for any multiple below 2 and settles in fewer passes.
 */
final class MultiStart {
  /** Enough for starts to part into good and bad ones. */
  private static final int HEAT_PASSES = 12;

  private static final int FINALISTS = 4;

  /** Enough for a sample of tens of thousands of rows to settle. */
  private static final int SAMPLE_PASSES = 300;

  private static final double RELAXATION = 1.8;

  /** How many times larger the sample is on which the best start goes on. */
  private static final int LARGER = 8;

  private static final int LARGER_PASSES = 100;

  private static final Comparator<Start> BEST_FIRST =
      Comparator.<Start>comparingInt(start -> -start.centers().size())
          .thenComparingDouble(Start::inertia);

  private final Points sample;
  private final Execution execution;

  MultiStart(Points sample, Execution execution) {
    this.sample = sample;
    this.execution = execution;
  }

  /**
   * Returns the best centres of several starts on a sample, settled once more on a larger one:
   * where groups overlap, the optimum of the small sample is many slow passes away from that of all
   * rows.
   */
  static CenterSet search(
      Points points,
      KMeansSearch search,
      int k,
      double tolerance,
      SplittableRandom random,
      Execution execution) {
    Points sample = sample(points, search.sample(), random);
    double shift = tolerance * KMeans.meanVariance(sample);
    CenterSet best = new MultiStart(sample, execution).best(k, search.starts(), shift, random);
    if (sample == points) {
      return best;
    }
    int size = (int) Math.min(points.size(), (long) LARGER * search.sample());
    Points larger = sample(points, size, random);
    return new Lloyd(larger, execution.silent())
        .iterate(best, LARGER_PASSES, shift, RELAXATION)
        .centers();
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

  /** Centres and their cost on the sample. */
  private record Start(CenterSet centers, double inertia) {}

  /** Returns the cheapest centres on the sample; more centres come before fewer. */
  CenterSet best(int k, int starts, double tolerance, SplittableRandom random) {
    SplittableRandom[] randoms = new SplittableRandom[starts];
    for (int start = 0; start < starts; start++) {
      randoms[start] = random.split();
    }
    Start[] heat = new Start[starts];
    execution.forEach(
        starts,
        start ->
            heat[start] =
                run(
                    new GreedySeeding(sample, randoms[start]).seed(k),
                    starts == 1 ? SAMPLE_PASSES : HEAT_PASSES,
                    tolerance));
    Arrays.sort(heat, BEST_FIRST);
    Start[] last = new Start[Math.min(FINALISTS, starts)];
    execution.forEach(
        last.length, start -> last[start] = run(heat[start].centers(), SAMPLE_PASSES, tolerance));
    Arrays.sort(last, BEST_FIRST);
    return last[0].centers();
  }

  private Start run(CenterSet from, int passes, double tolerance) {
    Execution alone = execution.alone();
    CenterSet centers =
        new Lloyd(sample, alone).iterate(from, passes, tolerance, RELAXATION).centers();
    return new Start(centers, Measurement.of(sample, centers, alone).inertia());
  }
}
