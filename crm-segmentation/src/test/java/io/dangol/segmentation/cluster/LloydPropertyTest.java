package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.execution.Execution;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LloydPropertyTest {
  @Property(tries = 60)
  void iterate_sameStart_equalsTextbookLloyd(
      @ForAll @IntRange(min = 50, max = 3000) int rows,
      @ForAll @IntRange(min = 1, max = 11) int features,
      @ForAll @IntRange(min = 1, max = 20) int clusters,
      @ForAll long seed) {
    double[][] columns = Clouds.columns(rows, features, clusters, 1.2, seed);
    Points points = new Points(columns, rows, null);
    CenterSet start = new GreedySeeding(points, new SplittableRandom(seed)).seed(clusters);
    ReferenceLloyd reference = new ReferenceLloyd(columns);

    CenterSet ours = new Lloyd(points, Execution.sequential()).iterate(start, 40, -1).centers();

    double expected = reference.inertia(reference.iterate(start.toArray(), 40));
    assertThat(reference.inertia(ours.toArray())).isCloseTo(expected, within(1e-9 * expected));
    assertThat(Measurement.of(points, ours, Execution.sequential()).inertia())
        .isCloseTo(expected, within(1e-9 * expected));
  }

  @Property(tries = 60)
  void iterate_oneExtremeRow_equalsTextbookLloyd(
      @ForAll @IntRange(min = 600, max = 3000) int rows,
      @ForAll @IntRange(min = 1, max = 7) int features,
      @ForAll @IntRange(min = 2, max = 12) int clusters,
      @ForAll @IntRange(min = 2, max = 9) int magnitude,
      @ForAll long seed) {
    double[][] columns = Clouds.columns(rows, features, clusters, 1.2, seed);
    columns[0][rows / 2] = Math.pow(10, magnitude);
    Points points = new Points(columns, rows, null);
    CenterSet start = new GreedySeeding(points, new SplittableRandom(seed)).seed(clusters);
    ReferenceLloyd reference = new ReferenceLloyd(columns);

    CenterSet ours = new Lloyd(points, Execution.sequential()).iterate(start, 40, -1).centers();

    double expected = reference.inertia(reference.iterate(start.toArray(), 40));
    assertThat(reference.inertia(ours.toArray())).isCloseTo(expected, within(1e-9 * expected));
  }

  @Property(tries = 60)
  void assign_anyBlock_findsTheNearestCentre(
      @ForAll @IntRange(min = 1, max = 1200) int rows,
      @ForAll @IntRange(min = 1, max = 11) int features,
      @ForAll @IntRange(min = 1, max = 64) int clusters,
      @ForAll long seed) {
    double[][] columns = Clouds.columns(rows, features, 5, 1.5, seed);
    Points points = new Points(columns, rows, null);
    double[][] centers = new double[clusters][];
    SplittableRandom random = new SplittableRandom(seed);
    for (int c = 0; c < clusters; c++) {
      centers[c] = points.row(random.nextInt(rows));
    }
    CenterSet set = new CenterSet(centers);
    BlockKernel kernel = new BlockKernel(points);
    for (int block = 0; block * Points.BLOCK < rows; block++) {
      double[] nearest = kernel.assign(block, set);
      for (int row = block * Points.BLOCK;
          row < Math.min(rows, (block + 1) * Points.BLOCK);
          row++) {
        double best = points.squaredDistance(row, set.at(set.nearest(points, row)));
        double found = points.squaredDistance(row, set.at((int) nearest[row % Points.BLOCK]));
        assertThat(found).isCloseTo(best, within(1e-9));
      }
    }
  }

  @Property(tries = 60)
  void distances_anyBlock_areThoseOfOneRow(
      @ForAll @IntRange(min = 1, max = 700) int rows,
      @ForAll @IntRange(min = 1, max = 9) int features,
      @ForAll @IntRange(min = 1, max = 30) int clusters,
      @ForAll long seed) {
    Points points = new Points(Clouds.columns(rows, features, 5, 1.5, seed), rows, null);
    SplittableRandom random = new SplittableRandom(seed);
    double[][] centers = new double[clusters][];
    for (int c = 0; c < clusters; c++) {
      centers[c] = points.row(random.nextInt(rows));
    }
    CenterSet set = new CenterSet(centers);
    DistanceKernel kernel = new DistanceKernel(features);
    for (int from = 0; from < rows; from += Points.BLOCK) {
      int length = Math.min(Points.BLOCK, rows - from);
      int[] nearest = kernel.assign(points.columns(), from, length, set);
      for (int i = 0; i < length; i++) {
        assertThat(nearest[i]).isEqualTo(set.nearest(points, from + i));
        assertThat(kernel.squaredDistance(i))
            .isEqualTo(points.squaredDistance(from + i, set.at(nearest[i])));
      }
    }
  }
}
