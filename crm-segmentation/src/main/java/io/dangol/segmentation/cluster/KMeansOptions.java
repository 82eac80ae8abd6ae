package io.dangol.segmentation.cluster;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.PurchaseFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a k-means fit looks at and how.
 *
 * @param clusters the number of clusters, within [1, {@value #MAX_CLUSTERS}]
 * @param seed decides every random draw; the same seed gives the same model
 * @param features the facts that are compared, each once: numbers, amounts, true and false
 * @param featureWeights how much a feature counts in distances, positive: its scaled values are
 *     multiplied by it, so that with 2 a difference counts twice; features that are absent count 1
 * @param rowWeight the fact that tells as how many customers a row counts, positive; empty if all
 *     count 1
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
    Map<Fact<?>, Double> featureWeights,
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
    featureWeights = Map.copyOf(featureWeights);
    requireWeights(features, featureWeights);
    Objects.requireNonNull(rowWeight, "rowWeight");
    Objects.requireNonNull(scaling, "scaling");
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(search, "search");
    if (!(winsorizedTail >= 0 && winsorizedTail < 0.5)) {
      throw new IllegalArgumentException(
          "winsorizedTail is " + winsorizedTail + ", must be within [0, 0.5)");
    }
  }

  private static void requireWeights(List<Fact<?>> features, Map<Fact<?>, Double> weights) {
    weights.forEach(
        (fact, weight) -> {
          if (!features.contains(fact)) {
            throw new IllegalArgumentException(
                "a weight is given for " + fact + ", which is none of the features " + features);
          }
          if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "the weight of "
                    + fact
                    + " is "
                    + weight
                    + ", must be positive and finite\nMaybe leave the feature out");
          }
        });
  }

  /**
   * Returns options with the defaults: recency, frequency and monetary value of purchases, scaled
   * by {@link Scaling#LOG_Z} with equal weights, no winsorising, seed 1, customers with missing
   * features left out, rows in the order of the table, {@link KMeansSearch#defaults()}.
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
        Map.of(),
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
    return with(copy -> copy.clusters = newClusters);
  }

  /**
   * Returns these options with another seed.
   *
   * @param newSeed any number
   * @return the options
   */
  public KMeansOptions withSeed(long newSeed) {
    return with(copy -> copy.seed = newSeed);
  }

  /**
   * Returns these options with other features.
   *
   * @param newFeatures the facts that are compared, each once: numbers, amounts, true and false
   * @return the options; the weights of features that are no longer there go with them
   * @throws IllegalArgumentException if there is none or one is given twice
   */
  public KMeansOptions withFeatures(Fact<?>... newFeatures) {
    return withFeatures(List.of(newFeatures));
  }

  /**
   * Returns these options with other features.
   *
   * @param newFeatures the facts that are compared, each once: numbers, amounts, true and false
   * @return the options; the weights of features that are no longer there go with them
   * @throws IllegalArgumentException if there is none or one is given twice
   */
  public KMeansOptions withFeatures(List<? extends Fact<?>> newFeatures) {
    return with(
        copy -> {
          copy.features = List.copyOf(newFeatures);
          copy.featureWeights.keySet().retainAll(newFeatures);
        });
  }

  /**
   * Returns these options with another weight of one feature.
   *
   * @param feature one of the features
   * @param weight how much it counts in distances, positive; 1 is the default
   * @return the options
   * @throws IllegalArgumentException if the fact is none of the features, or the weight is not
   *     positive and finite
   */
  public KMeansOptions withFeatureWeight(Fact<?> feature, double weight) {
    return with(copy -> copy.featureWeights.put(feature, weight));
  }

  /**
   * Returns these options with weighted customers.
   *
   * @param fact tells as how many customers a row counts; its values must be positive, finite and
   *     present, fractions are allowed
   * @return the options
   */
  public KMeansOptions withRowWeight(NumberFact<?> fact) {
    return with(copy -> copy.rowWeight = Optional.of(fact));
  }

  /**
   * Returns these options with another scaling.
   *
   * @param newScaling how features are made comparable
   * @return the options
   */
  public KMeansOptions withScaling(Scaling newScaling) {
    return with(copy -> copy.scaling = newScaling);
  }

  /**
   * Returns these options with outliers pulled in.
   *
   * @param tail the share of values at each end, within [0, 0.5); 0.001 is a good start
   * @return the options
   * @throws IllegalArgumentException if the share is out of range
   */
  public KMeansOptions withWinsorizedTail(double tail) {
    return with(copy -> copy.winsorizedTail = tail);
  }

  /**
   * Returns these options with another policy for missing features.
   *
   * @param newMissing what happens to customers without a value for some feature
   * @return the options
   */
  public KMeansOptions withMissing(MissingFeatures newMissing) {
    return with(copy -> copy.missing = newMissing);
  }

  /**
   * Returns these options with rows taken in the order of the customers' identifiers, so that the
   * result is the same for any order of the table.
   *
   * @return the options
   */
  public KMeansOptions orderedByCustomer() {
    return with(copy -> copy.byCustomer = true);
  }

  /**
   * Returns these options with another search.
   *
   * @param newSearch how hard the fit looks for the best centres
   * @return the options
   */
  public KMeansOptions withSearch(KMeansSearch newSearch) {
    return with(copy -> copy.search = newSearch);
  }

  double weightOf(Fact<?> feature) {
    return featureWeights.getOrDefault(feature, 1.0);
  }

  private KMeansOptions with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.options();
  }

  /** A copy that one knob is turned on before it is frozen again. */
  private static final class Copy {
    private int clusters;
    private long seed;
    private List<Fact<?>> features;
    private final Map<Fact<?>, Double> featureWeights;
    private Optional<NumberFact<?>> rowWeight;
    private Scaling scaling;
    private double winsorizedTail;
    private MissingFeatures missing;
    private boolean byCustomer;
    private KMeansSearch search;

    Copy(KMeansOptions options) {
      this.clusters = options.clusters;
      this.seed = options.seed;
      this.features = options.features;
      this.featureWeights = new HashMap<>(options.featureWeights);
      this.rowWeight = options.rowWeight;
      this.scaling = options.scaling;
      this.winsorizedTail = options.winsorizedTail;
      this.missing = options.missing;
      this.byCustomer = options.byCustomer;
      this.search = options.search;
    }

    KMeansOptions options() {
      return new KMeansOptions(
          clusters,
          seed,
          features,
          featureWeights,
          rowWeight,
          scaling,
          winsorizedTail,
          missing,
          byCustomer,
          search);
    }
  }
}
