package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Execution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for few distinct rows; on most data it has seen enough after the first rows. */
final class DistinctRows {
  private DistinctRows() {}

  /** Returns the distinct rows in the order of their first appearance, at most {@code limit}. */
  static List<double[]> first(Points points, int limit, Execution execution) {
    List<double[]> found = new ArrayList<>();
    Set<Place> known = new HashSet<>();
    for (int row = 0; row < points.size() && found.size() < limit; row++) {
      if (row % Lloyd.CHUNK == 0) {
        execution.requireActive();
      }
      double[] candidate = points.row(row);
      if (known.add(Place.of(candidate))) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** A row as a key. */
  private static final class Place {
    private final double[] coordinates;

    private Place(double[] coordinates) {
      this.coordinates = coordinates;
    }

    /** The two zeros are one place, which two centres cannot share. */
    static Place of(double[] row) {
      double[] coordinates = row.clone();
      for (int j = 0; j < coordinates.length; j++) {
        coordinates[j] += 0.0;
      }
      return new Place(coordinates);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Place that && Arrays.equals(coordinates, that.coordinates);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(coordinates);
    }
  }
}
