package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Clusters of similar customers with their profiles in raw units.
 *
 * @param features what the customers were compared by, at least one
 * @param clusters the clusters, at least one
 * @param inertia the sum of squared distances to the centres, in the model's scaled space
 * @param silhouette the mean silhouette within [-1, 1], where it was computed
 */
public record Clusters(
    List<Feature> features, List<Cluster> clusters, double inertia, OptionalDouble silhouette)
    implements Section {

  /** What a feature is measured in. */
  public enum Unit {
    /** Days. */
    DAYS,
    /** A count of purchases. */
    PURCHASES,
    /** An amount in the report's currency. */
    AMOUNT,
    /** A number without a unit. */
    NUMBER
  }

  /**
   * One feature.
   *
   * @param fact the fact's name, such as {@code purchases.recencyDays}
   * @param unit its unit
   * @param baseMean its mean over all clustered customers, in raw units: what the profiles are
   *     compared with
   */
  public record Feature(String fact, Unit unit, double baseMean) {}

  /**
   * One cluster.
   *
   * @param number its number as in {@code cluster.id}
   * @param customers the customers in it
   * @param revenue the sum of their monetary values
   * @param centre its centre in raw units, in the order of the features
   */
  public record Cluster(int number, long customers, BigDecimal revenue, List<Double> centre) {

    /** Copies the centre. */
    public Cluster {
      Objects.requireNonNull(revenue, "revenue");
      Require.count(customers, "customers");
      centre = List.copyOf(centre);
    }
  }

  /**
   * Checks that every centre has every feature.
   *
   * @throws IllegalArgumentException if there is no feature or no cluster, or if a centre has
   *     another length
   */
  public Clusters {
    features = Require.some(features, "features");
    clusters = Require.some(clusters, "clusters");
    Objects.requireNonNull(silhouette, "silhouette");
    for (Cluster cluster : clusters) {
      if (cluster.centre().size() != features.size()) {
        throw new IllegalArgumentException(
            "the centre of cluster %d has %d values for %d features"
                .formatted(cluster.number(), cluster.centre().size(), features.size()));
      }
    }
  }
}
