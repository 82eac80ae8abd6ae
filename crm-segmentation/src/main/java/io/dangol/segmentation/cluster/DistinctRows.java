package io.dangol.segmentation.cluster;

import java.util.ArrayList;
import java.util.List;

/** Looks for few distinct rows; on most data it has seen enough after the first rows. */
final class DistinctRows {
  private DistinctRows() {}

  /** Returns the distinct rows in the order of their first appearance, at most {@code limit}. */
  static List<double[]> first(Points points, int limit) {
    List<double[]> found = new ArrayList<>();
    for (int row = 0; row < points.size() && found.size() < limit; row++) {
      double[] candidate = points.row(row);
      if (found.stream().noneMatch(known -> samePlace(known, candidate))) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** Compares numbers, not bits: the two zeros are one place, which two centres cannot share. */
  private static boolean samePlace(double[] a, double[] b) {
    for (int j = 0; j < a.length; j++) {
      if (a[j] != b[j]) {
        return false;
      }
    }
    return true;
  }
}
