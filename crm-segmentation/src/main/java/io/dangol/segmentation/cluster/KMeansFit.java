package io.dangol.segmentation.cluster;

import io.dangol.core.fact.NumberFact;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a fit found, and all that a stored model holds.
 *
 * @param version the version of the model, at least 1
 * @param seed the seed of the fit
 * @param requestedClusters the number of clusters that was asked for
 * @param rowWeight the fact that told as how many customers a row counts; empty if all counted 1
 * @param missing what happens to customers without a value for some feature
 * @param features the features with their transformations, in the order of the centres' coordinates
 * @param clusters the clusters by descending size, ties by the first coordinate of the scaled
 *     centre that differs; after {@link KMeans#refit} in the order of the previous model
 * @param inertia the sum of weighted squared distances of the customers to their centres, in the
 *     scaled space
 * @param passes the number of passes over all rows
 * @param converged whether the centres settled, or no row changed its cluster, before the passes
 *     ended
 * @param customers the number of customers that took part
 * @param excluded the number of customers that were left out because a feature is missing
 * @param warnings what a host should know
 */
public record KMeansFit(
    int version,
    long seed,
    int requestedClusters,
    Optional<NumberFact<?>> rowWeight,
    MissingFeatures missing,
    List<FeatureScaling> features,
    List<Cluster> clusters,
    double inertia,
    int passes,
    boolean converged,
    int customers,
    int excluded,
    Set<KMeansWarning> warnings) {
  public KMeansFit {
    Objects.requireNonNull(rowWeight, "rowWeight");
    Objects.requireNonNull(missing, "missing");
    features = List.copyOf(features);
    clusters = List.copyOf(clusters);
    warnings = Set.copyOf(warnings);
    if (version < 1) {
      throw new IllegalArgumentException("version is " + version + ", must be at least 1");
    }
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      if (cluster.id() != i + 1) {
        throw new IllegalArgumentException(
            "cluster " + (i + 1) + " has the number " + cluster.id());
      }
      if (cluster.scaledCenter().size() != features.size()) {
        throw new IllegalArgumentException(
            "cluster "
                + cluster.id()
                + " has "
                + cluster.scaledCenter().size()
                + " coordinates for "
                + features.size()
                + " features");
      }
    }
  }

  /** Returns this fit as the next version, with a warning where numbers of clusters changed. */
  KMeansFit next(int newVersion, boolean renumbered) {
    Set<KMeansWarning> all = new HashSet<>(warnings);
    if (renumbered) {
      all.add(KMeansWarning.RENUMBERED);
    }
    return copy(newVersion, all);
  }

  /**
   * Returns this fit as another version.
   *
   * @param newVersion the version, at least 1
   * @return the fit
   * @throws IllegalArgumentException if the version is below 1
   */
  public KMeansFit withVersion(int newVersion) {
    return copy(newVersion, warnings);
  }

  private KMeansFit copy(int newVersion, Set<KMeansWarning> newWarnings) {
    return new KMeansFit(
        newVersion,
        seed,
        requestedClusters,
        rowWeight,
        missing,
        features,
        clusters,
        inertia,
        passes,
        converged,
        customers,
        excluded,
        newWarnings);
  }
}
