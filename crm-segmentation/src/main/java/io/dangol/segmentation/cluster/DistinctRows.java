package io.dangol.segmentation.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for few distinct rows; on most data it has seen enough after the first rows. */
final class DistinctRows {
  private DistinctRows() {}

  /** Returns the distinct rows in the order of their first appearance, at most {@code limit}. */
  static List<double[]> first(Points points, int limit) {
    List<double[]> found = new ArrayList<>();
    for (int row = 0; row < points.size() && found.size() < limit; row++) {
      double[] candidate = points.row(row);
      if (found.stream().noneMatch(known -> Arrays.equals(known, candidate))) {
        found.add(candidate);
      }
    }
    return found;
  }
}
