package io.dangol.examples.benchmarks.compare;

import java.util.Arrays;

/**
 * Medians of the runs of one contender.
 *
 * @param cpuMillis processor time of the whole process, in milliseconds
 * @param wallMillis elapsed time, in milliseconds
 * @param rounds of how many runs
 * @param found what the last run returned
 */
record Timing(double cpuMillis, double wallMillis, int rounds, String found) {

  static Timing median(double[] cpuMillis, double[] wallMillis, String found) {
    return new Timing(median(cpuMillis), median(wallMillis), cpuMillis.length, found);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
