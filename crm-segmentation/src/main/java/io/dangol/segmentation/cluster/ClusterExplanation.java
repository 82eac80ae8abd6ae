package io.dangol.segmentation.cluster;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Why one customer is in a cluster: how near its centre is, how near the next one, and which
 * features keep the customer away from the centre.
 *
 * @param model the name of the model
 * @param cluster the number of the nearest cluster, from 1
 * @param distance the Euclidean distance to its centre in the scaled space
 * @param next the number of the next nearest cluster, empty if there is only one
 * @param nextDistance the distance to that centre, at least {@code distance}; empty if there is
 *     only one
 * @param features the features in the order of the model
 */
public record ClusterExplanation(
    String model,
    int cluster,
    double distance,
    OptionalInt next,
    OptionalDouble nextDistance,
    List<Feature> features) {
  public ClusterExplanation {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(nextDistance, "nextDistance");
    features = List.copyOf(features);
  }

  /**
   * One feature of the customer.
   *
   * @param fact the fact
   * @param value its value in the fact's unit, empty where it is missing and counts as the location
   * @param center the value of the centre of the cluster in the same unit
   * @param difference the value minus the centre in the scaled space; the squares of all features
   *     add up to the squared distance
   */
  public record Feature(Fact<?> fact, OptionalDouble value, double center, double difference) {
    public Feature {
      Objects.requireNonNull(fact, "fact");
      Objects.requireNonNull(value, "value");
    }

    /** Returns such as {@code f0 3.5 (centre 2.0)}. */
    @Override
    public String toString() {
      String found = value.isPresent() ? Double.toString(value.getAsDouble()) : "missing";
      return fact.name() + " " + found + " (centre " + center + ")";
    }
  }

  /**
   * Explains the cluster of a customer.
   *
   * @param model the model
   * @param table a table with every feature of the model
   * @param customer the customer
   * @return the nearest cluster and the next; empty if the customer is not in the table, a feature
   *     is missing and the model excludes such customers, or the model has no cluster
   * @throws IllegalArgumentException if a feature is not in the table, a value is infinite, or one
   *     is missing and the model rejects that
   */
  public static Optional<ClusterExplanation> of(
      KMeansModel model, FactTable table, CustomerId customer) {
    List<FeatureScaling> scalings = model.fit().features();
    List<Column.Numbers> columns =
        scalings.stream().map(feature -> table.measure(feature.fact())).toList();
    int row = table.customers().rowOf(customer);
    if (row < 0) {
      return Optional.empty();
    }
    double[] values = new double[scalings.size()];
    for (int j = 0; j < values.length; j++) {
      values[j] = columns.get(j).isMissing(row) ? Double.NaN : columns.get(j).at(row);
    }
    int nearest = model.assign(values);
    return nearest == ClusterAssignment.NONE
        ? Optional.empty()
        : Optional.of(of(model, values, nearest));
  }

  private static ClusterExplanation of(KMeansModel model, double[] values, int nearest) {
    int next = 0;
    double nextDistance = Double.POSITIVE_INFINITY;
    List<Cluster> clusters = model.clusters();
    for (int c = 0; c < clusters.size(); c++) {
      double distance = distance(differences(model, values, clusters.get(c)));
      if (c != nearest - 1 && distance < nextDistance) {
        next = c + 1;
        nextDistance = distance;
      }
    }
    Cluster own = clusters.get(nearest - 1);
    double[] differences = differences(model, values, own);
    List<Feature> features = new ArrayList<>();
    for (int j = 0; j < values.length; j++) {
      OptionalDouble value =
          Double.isNaN(values[j]) ? OptionalDouble.empty() : OptionalDouble.of(values[j]);
      Fact<?> fact = model.fit().features().get(j).fact();
      features.add(new Feature(fact, value, own.center().get(j), differences[j]));
    }
    boolean alone = next == 0;
    return new ClusterExplanation(
        model.name(),
        nearest,
        distance(differences),
        alone ? OptionalInt.empty() : OptionalInt.of(next),
        alone ? OptionalDouble.empty() : OptionalDouble.of(nextDistance),
        features);
  }

  /** A missing value that the model imputes is the location, which scales to 0. */
  private static double[] differences(KMeansModel model, double[] values, Cluster cluster) {
    double[] differences = new double[values.length];
    for (int j = 0; j < values.length; j++) {
      double scaled = Double.isNaN(values[j]) ? 0 : model.fit().features().get(j).scale(values[j]);
      differences[j] = scaled - cluster.scaledCenter().get(j);
    }
    return differences;
  }

  private static double distance(double[] differences) {
    double sum = 0;
    for (double difference : differences) {
      sum = Math.fma(difference, difference, sum);
    }
    return Math.sqrt(sum);
  }

  /** Returns one line: the cluster, both distances, and the features. */
  @Override
  public String toString() {
    String others =
        next.isPresent() ? ", next " + next.getAsInt() + " at " + nextDistance.getAsDouble() : "";
    return model
        + ": cluster "
        + cluster
        + " at "
        + distance
        + others
        + "; "
        + features.stream().map(Feature::toString).collect(Collectors.joining(", "));
  }
}
