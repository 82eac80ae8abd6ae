package io.dangol.segmentation.cluster;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.PurchaseFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a k-means fit looks at and how.
 *
 * @param clusters the number of clusters, within [1, {@value #MAX_CLUSTERS}]
 * @param seed decides every random draw; the same seed gives the same model
 * @param features the facts that are compared, each once: numbers, amounts, true and false
 * @param rowWeight the fact that tells how much a customer counts, positive; empty if all count 1
 * @param scaling how features are made comparable
 * @param winsorizedTail the share of values at each end that is pulled in to the quantile there,
 *     within [0, 0.5); 0 pulls in none
 * @param missing what happens to customers without a value for some feature
 * @param byCustomer whether rows are taken in the order of the customers' identifiers, so that the
 *     result does not depend on the order of the table
 * @param search how hard the fit looks for the best centres
 */
public record KMeansOptions(
    int clusters,
    long seed,
    List<Fact<?>> features,
    Optional<NumberFact<?>> rowWeight,
    Scaling scaling,
    double winsorizedTail,
    MissingFeatures missing,
    boolean byCustomer,
    KMeansSearch search) {
  /** The largest number of clusters. */
  public static final int MAX_CLUSTERS = 1024;

  /** The features used unless others are chosen: recency, frequency and monetary value. */
  private static final List<Fact<?>> RFM =
      List.of(PurchaseFacts.RECENCY_DAYS, PurchaseFacts.FREQUENCY, PurchaseFacts.MONETARY);

  public KMeansOptions {
    if (clusters < 1 || clusters > MAX_CLUSTERS) {
      throw new IllegalArgumentException(
          "clusters is " + clusters + ", must be within [1, " + MAX_CLUSTERS + "]");
    }
    features = List.copyOf(features);
    if (features.isEmpty()) {
      throw new IllegalArgumentException("no feature is given");
    }
    if (new HashSet<>(features).size() < features.size()) {
      throw new IllegalArgumentException("a feature is given twice: " + features);
    }
    Objects.requireNonNull(rowWeight, "rowWeight");
    Objects.requireNonNull(scaling, "scaling");
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(search, "search");
    if (!(winsorizedTail >= 0 && winsorizedTail < 0.5)) {
      throw new IllegalArgumentException(
          "winsorizedTail is " + winsorizedTail + ", must be within [0, 0.5)");
    }
  }

  /**
   * Returns options with the defaults: recency, frequency and monetary value of purchases, scaled
   * by {@link Scaling#LOG_Z}, no winsorising, seed 1, customers with missing features left out,
   * rows in the order of the table, {@link KMeansSearch#defaults()}.
   *
   * @param clusters the number of clusters, within [1, {@value #MAX_CLUSTERS}]
   * @return the options
   * @throws IllegalArgumentException if the number is out of range
   */
  public static KMeansOptions clusters(int clusters) {
    return new KMeansOptions(
        clusters,
        1,
        RFM,
        Optional.empty(),
        Scaling.LOG_Z,
        0,
        MissingFeatures.EXCLUDE,
        false,
        KMeansSearch.defaults());
  }

  /**
   * Returns these options with another number of clusters.
   *
   * @param newClusters the number, within [1, {@value #MAX_CLUSTERS}]
   * @return the options
   * @throws IllegalArgumentException if the number is out of range
   */
  public KMeansOptions withClusters(int newClusters) {
    return new KMeansOptions(
        newClusters,
        seed,
        features,
        rowWeight,
        scaling,
        winsorizedTail,
        missing,
        byCustomer,
        search);
  }

  /**
   * Returns these options with another seed.
   *
   * @param newSeed any number
   * @return the options
   */
  public KMeansOptions withSeed(long newSeed) {
    return new KMeansOptions(
        clusters,
        newSeed,
        features,
        rowWeight,
        scaling,
        winsorizedTail,
        missing,
        byCustomer,
        search);
  }

  /**
   * Returns these options with other features.
   *
   * @param newFeatures the facts that are compared, each once: numbers, amounts, true and false
   * @return the options
   * @throws IllegalArgumentException if there is none or one is given twice
   */
  public KMeansOptions withFeatures(Fact<?>... newFeatures) {
    return withFeatures(List.of(newFeatures));
  }

  /**
   * Returns these options with other features.
   *
   * @param newFeatures the facts that are compared, each once: numbers, amounts, true and false
   * @return the options
   * @throws IllegalArgumentException if there is none or one is given twice
   */
  public KMeansOptions withFeatures(List<? extends Fact<?>> newFeatures) {
    return new KMeansOptions(
        clusters,
        seed,
        List.copyOf(newFeatures),
        rowWeight,
        scaling,
        winsorizedTail,
        missing,
        byCustomer,
        search);
  }

  /**
   * Returns these options with weighted customers.
   *
   * @param fact tells how much a customer counts; its values must be positive and present
   * @return the options
   */
  public KMeansOptions withRowWeight(NumberFact<?> fact) {
    return new KMeansOptions(
        clusters,
        seed,
        features,
        Optional.of(fact),
        scaling,
        winsorizedTail,
        missing,
        byCustomer,
        search);
  }

  /**
   * Returns these options with another scaling.
   *
   * @param newScaling how features are made comparable
   * @return the options
   */
  public KMeansOptions withScaling(Scaling newScaling) {
    return new KMeansOptions(
        clusters,
        seed,
        features,
        rowWeight,
        newScaling,
        winsorizedTail,
        missing,
        byCustomer,
        search);
  }

  /**
   * Returns these options with outliers pulled in.
   *
   * @param tail the share of values at each end, within [0, 0.5); 0.001 is a good start
   * @return the options
   * @throws IllegalArgumentException if the share is out of range
   */
  public KMeansOptions withWinsorizedTail(double tail) {
    return new KMeansOptions(
        clusters, seed, features, rowWeight, scaling, tail, missing, byCustomer, search);
  }

  /**
   * Returns these options with another policy for missing features.
   *
   * @param newMissing what happens to customers without a value for some feature
   * @return the options
   */
  public KMeansOptions withMissing(MissingFeatures newMissing) {
    return new KMeansOptions(
        clusters,
        seed,
        features,
        rowWeight,
        scaling,
        winsorizedTail,
        newMissing,
        byCustomer,
        search);
  }

  /**
   * Returns these options with rows taken in the order of the customers' identifiers, so that the
   * result is the same for any order of the table.
   *
   * @return the options
   */
  public KMeansOptions orderedByCustomer() {
    return new KMeansOptions(
        clusters, seed, features, rowWeight, scaling, winsorizedTail, missing, true, search);
  }

  /**
   * Returns these options with another search.
   *
   * @param newSearch how hard the fit looks for the best centres
   * @return the options
   */
  public KMeansOptions withSearch(KMeansSearch newSearch) {
    return new KMeansOptions(
        clusters,
        seed,
        features,
        rowWeight,
        scaling,
        winsorizedTail,
        missing,
        byCustomer,
        newSearch);
  }
}
