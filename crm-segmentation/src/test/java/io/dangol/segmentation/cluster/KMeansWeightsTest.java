package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import io.dangol.segmentation.json.KMeansJson;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansWeightsTest {
  private static final NumberFact<Double> WEIGHT = Fact.decimal("weight");

  /** Two clouds along each of two features: which pair is found depends on the weights. */
  private static FactTable cross() {
    double[][] columns = new double[2][40];
    for (int i = 0; i < 40; i++) {
      columns[0][i] = 10 * (i % 2) + 0.01 * i;
      columns[1][i] = 10 * (i / 2 % 2) + 0.01 * i;
    }
    return Clouds.table(columns);
  }

  private static FactTable weighted(double[] values, double... weights) {
    return Clouds.table(values).with(Column.decimals(WEIGHT, weights));
  }

  @Test
  void fit_robustOrWinsorised_aWeightIsThatManyCopies() {
    FactTable weights = weighted(new double[] {50, 1, 3, 2}, 1, 1, 100, 1);
    double[] copies = new double[103];
    Arrays.fill(copies, 3);
    copies[0] = 1;
    copies[1] = 2;
    copies[2] = 50;
    KMeansOptions options = Clouds.options(2, 1).withScaling(Scaling.ROBUST);
    for (KMeansOptions each : List.of(options, options.withWinsorizedTail(0.02))) {
      FeatureScaling weighted =
          KMeans.fit(weights, each.withRowWeight(WEIGHT)).fit().features().get(0);
      FeatureScaling copied = KMeans.fit(Clouds.table(copies), each).fit().features().get(0);

      assertThat(weighted.location()).isEqualTo(3);
      assertThat(weighted.lower()).isEqualTo(copied.lower());
      assertThat(weighted.upper()).isEqualTo(copied.upper());
      assertThat(weighted.spread()).isCloseTo(copied.spread(), within(1e-12));
    }
  }

  @Test
  void fit_featureWeight_decidesWhichFeatureParts() {
    KMeansOptions options = Clouds.options(2, 2).withScaling(Scaling.Z);
    for (int heavy = 0; heavy < 2; heavy++) {
      KMeansModel model = KMeans.fit(cross(), options.withFeatureWeight(Clouds.feature(heavy), 3));

      double[] low = {5, 5};
      double[] high = {5, 5};
      low[heavy] = 0;
      high[heavy] = 10;
      assertThat(model.assign(low)).isNotEqualTo(model.assign(high));
      assertThat(model.fit().features().get(heavy).weight()).isEqualTo(3);
      assertThat(model.fit().features().get(1 - heavy).weight()).isEqualTo(1);
      // Centres stay in raw units.
      assertThat(model.clusters().get(0).center().get(1 - heavy)).isCloseTo(5, within(0.5));
      assertThat(KMeansJson.read(KMeansJson.write(model)).orThrow()).isEqualTo(model);
    }
  }

  @Test
  void fit_sameWeightOnAllFeatures_scalesTheInertiaOnly() {
    FactTable table = Clouds.table(Clouds.columns(300, 2, 3, 1, 5));
    KMeansOptions options = Clouds.options(3, 2).withScaling(Scaling.Z);
    KMeansModel plain = KMeans.fit(table, options);
    KMeansModel doubled =
        KMeans.fit(
            table,
            options
                .withFeatureWeight(Clouds.feature(0), 2)
                .withFeatureWeight(Clouds.feature(1), 2));

    assertThat(doubled.inertia()).isCloseTo(4 * plain.inertia(), within(1e-9 * plain.inertia()));
    assertThat(doubled.assign(table).sizes()).isEqualTo(plain.assign(table).sizes());
  }

  @Test
  void options_featureWeights_areChecked() {
    KMeansOptions options = Clouds.options(2, 2);
    for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> options.withFeatureWeight(Clouds.feature(0), weight))
          .withMessageContaining("f0");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withFeatureWeight(WEIGHT, 2))
        .withMessageContaining("none of the features");
    assertThat(
            options
                .withFeatureWeight(Clouds.feature(1), 2)
                .withFeatures(Clouds.features(1))
                .featureWeights())
        .isEmpty();
  }

  @Test
  void evaluate_rowWeights_countAsCopies() {
    FactTable table = weighted(new double[] {0, 1, 4, 20, 21}, 1, 2, 1, 1, 3);
    double[] copies = {0, 1, 1, 4, 20, 21, 21, 21};
    ClusterCriteria weighted =
        KMeans.fit(table, Clouds.options(2, 1).withRowWeight(WEIGHT)).evaluate(table);
    ClusterCriteria copied =
        KMeans.fit(Clouds.table(copies), Clouds.options(2, 1)).evaluate(Clouds.table(copies));

    assertThat(weighted.inertia()).isCloseTo(copied.inertia(), within(1e-9));
    assertThat(weighted.silhouette()).isCloseTo(copied.silhouette(), within(1e-12));
    assertThat(weighted.simplifiedSilhouette())
        .isCloseTo(copied.simplifiedSilhouette(), within(1e-12));
    assertThat(weighted.calinskiHarabasz()).isCloseTo(copied.calinskiHarabasz(), within(1e-9));
    assertThat(weighted.daviesBouldin()).isCloseTo(copied.daviesBouldin(), within(1e-12));
  }

  @Test
  void evaluate_fractionalWeights_staysWithinItsBounds() {
    FactTable table = weighted(new double[] {0, 1, 4, 20, 21}, 0.1, 0.2, 0.1, 0.1, 0.3);
    ClusterCriteria criteria =
        KMeans.fit(table, Clouds.options(2, 1).withRowWeight(WEIGHT)).evaluate(table);

    assertThat(criteria.silhouette()).isBetween(0.9, 1.0);
  }

  @Test
  void recommend_rowWeights_countAsCopies() {
    // Weighted down, the fourth corner is noise; as it is, it is a cloud.
    double[][] columns = Clouds.columns(400, 2, 4, 0.4, 11);
    double[] one = new double[400];
    Arrays.fill(one, 1);
    double[] two = new double[400];
    Arrays.fill(two, 2);
    KMeansOptions options = Clouds.options(1, 2).withRowWeight(WEIGHT);
    ClusterCount single =
        ClusterCount.recommend(
            Clouds.table(columns).with(Column.decimals(WEIGHT, one)),
            options,
            2,
            5,
            Execution.sequential());
    ClusterCount doubled =
        ClusterCount.recommend(
            Clouds.table(columns).with(Column.decimals(WEIGHT, two)),
            options,
            2,
            5,
            Execution.sequential());

    assertThat(doubled.clusters()).isEqualTo(single.clusters());
    for (int i = 0; i < 4; i++) {
      ClusterCount.Candidate once = single.candidates().get(i);
      ClusterCount.Candidate twice = doubled.candidates().get(i);
      assertThat(twice.criteria().inertia())
          .isCloseTo(2 * once.criteria().inertia(), within(1e-6 * once.criteria().inertia()));
      // The factor cancels between the rows and their reference.
      assertThat(twice.gap()).isCloseTo(once.gap(), within(1e-6));
    }
  }

  @Test
  void stability_rowWeights_areRead() {
    FactTable table = weighted(new double[] {0, 1, 4, 20, 21, 22}, 1, 2, 1, 1, 3, 1);
    KMeansModel model = KMeans.fit(table, Clouds.options(2, 1).withRowWeight(WEIGHT));

    assertThat(ClusterStability.of(table, model, 20, 1, Execution.sequential()))
        .extracting(ClusterStability::verdict)
        .hasSize(2)
        .doesNotContain(ClusterStability.Verdict.UNSTABLE);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ClusterStability.of(
                    Clouds.table(new double[] {1, 2}), model, 1, 1, Execution.sequential()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, 1e300})
  void fit_weightOutOfRange_isRefusedWithItsRow(double weight) {
    FactTable good = weighted(new double[] {0, 1, 20}, 1, 1, 1);
    FactTable bad = weighted(new double[] {0, 1, 20}, 1, weight, 1);
    KMeansOptions options = Clouds.options(2, 1).withRowWeight(WEIGHT);
    KMeansModel model = KMeans.fit(good, options);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> KMeans.fit(bad, options))
        .withMessageContaining("row 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.evaluate(bad))
        .withMessageContaining("row 1");
    // A weight tells how much a customer counts, not where it belongs.
    assertThat(model.assign(Clouds.table(new double[] {0, 1, 20})).sizes()).containsExactly(2, 1);
  }
}
