package io.dangol.examples.benchmarks.workload;

import io.dangol.examples.benchmarks.compare.Finding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Lloyd's algorithm as one would write it with streams in an afternoon: group the rows by their
 * nearest centre, average each group.
 */
final class StreamLloyd {

  private StreamLloyd() {}

  static Finding fit(double[][] rows, int clusters, int passes, long seed) {
    double[][] centers =
        new SplittableRandom(seed)
            .ints(clusters, 0, rows.length)
            .mapToObj(row -> rows[row].clone())
            .toArray(double[][]::new);
    for (int pass = 0; pass < passes; pass++) {
      Map<Integer, double[]> sums =
          Arrays.stream(rows)
              .collect(
                  Collectors.groupingBy(
                      row -> nearest(row, centers),
                      Collectors.reducing(new double[0], StreamLloyd::counted, StreamLloyd::sum)));
      sums.forEach(
          (cluster, sum) ->
              centers[cluster] =
                  Arrays.stream(sum)
                      .limit(sum.length - 1)
                      .map(total -> total / sum[sum.length - 1])
                      .toArray());
    }
    return () ->
        String.format(
            Locale.ROOT,
            "inertia %.0f",
            Arrays.stream(rows)
                .mapToDouble(row -> squaredDistance(row, centers[nearest(row, centers)]))
                .sum());
  }

  /** The row with a 1 behind it, so that a sum of rows also counts them. */
  private static double[] counted(double[] row) {
    double[] counted = Arrays.copyOf(row, row.length + 1);
    counted[row.length] = 1;
    return counted;
  }

  private static double[] sum(double[] left, double[] right) {
    if (left.length == 0) {
      return right;
    }
    for (int i = 0; i < left.length; i++) {
      right[i] += left[i];
    }
    return right;
  }

  private static int nearest(double[] row, double[][] centers) {
    int nearest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int center = 0; center < centers.length; center++) {
      double distance = squaredDistance(row, centers[center]);
      if (distance < smallest) {
        smallest = distance;
        nearest = center;
      }
    }
    return nearest;
  }

  private static double squaredDistance(double[] row, double[] center) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += (row[i] - center[i]) * (row[i] - center[i]);
    }
    return sum;
  }
}
