package io.dangol.segmentation.cluster;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Builds tables and points for tests: clouds around random centres. */
final class Clouds {
  private Clouds() {}

  static NumberFact<Double> feature(int number) {
    return Fact.decimal("f" + number);
  }

  static List<NumberFact<Double>> features(int count) {
    List<NumberFact<Double>> features = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      features.add(feature(j));
    }
    return features;
  }

  /** Returns columns of n rows around k centres, overlapping where spread is near 1. */
  static double[][] columns(int n, int features, int k, double spread, long seed) {
    Random random = new Random(seed);
    double[][] centers = new double[k][features];
    for (double[] center : centers) {
      for (int j = 0; j < features; j++) {
        center[j] = 3 * random.nextGaussian();
      }
    }
    double[][] columns = new double[features][n];
    for (int i = 0; i < n; i++) {
      double[] center = centers[random.nextInt(k)];
      for (int j = 0; j < features; j++) {
        columns[j][i] = center[j] + spread * random.nextGaussian();
      }
    }
    return columns;
  }

  static FactTable table(double[]... columns) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int i = 0; i < columns[0].length; i++) {
      customers.add("c" + i);
    }
    List<Column> all = new ArrayList<>();
    for (int j = 0; j < columns.length; j++) {
      all.add(Column.decimals(feature(j), columns[j]));
    }
    return FactTable.of(customers.build(), all);
  }

  static KMeansOptions options(int clusters, int features) {
    return KMeansOptions.clusters(clusters)
        .withFeatures(features(features))
        .withScaling(Scaling.NONE);
  }
}
