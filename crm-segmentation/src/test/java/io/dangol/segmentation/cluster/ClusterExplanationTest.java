package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.FactTable;
import org.junit.jupiter.api.Test;

class ClusterExplanationTest {
  private static final FactTable TABLE =
      Clouds.table(new double[] {0, 2, 10, 12, 14}, new double[] {0, 0, 0, 0, 0});
  private static final KMeansModel MODEL = KMeans.fit(TABLE, Clouds.options(2, 2));

  @Test
  void of_customerBetweenTwoCentres_hasBothDistances() {
    ClusterExplanation explanation =
        ClusterExplanation.of(MODEL, TABLE, CustomerId.of("c1")).orElseThrow();

    // The centres are 1 and 12.
    assertThat(explanation.cluster()).isEqualTo(MODEL.assign(2, 0));
    assertThat(explanation.distance()).isCloseTo(1, within(1e-12));
    assertThat(explanation.next()).hasValue(MODEL.assign(12, 0));
    assertThat(explanation.nextDistance().getAsDouble()).isCloseTo(10, within(1e-12));
    assertThat(explanation.features().get(0).difference()).isCloseTo(1, within(1e-12));
    assertThat(explanation)
        .hasToString(
            "cluster/1: cluster 2 at 1.0, next 1 at 10.0; f0 2.0 (centre 1.0), f1 0.0 (centre 0.0)");
  }

  @Test
  void of_everyCustomer_agreesWithTheAssignment() {
    FactTable table = Clouds.table(Clouds.columns(200, 3, 4, 1, 7));
    KMeansModel model = KMeans.fit(table, Clouds.options(4, 3).withScaling(Scaling.Z));
    ClusterAssignment assignment = model.assign(table);

    for (int row = 0; row < table.size(); row++) {
      ClusterExplanation explanation =
          ClusterExplanation.of(model, table, table.customers().at(row)).orElseThrow();
      assertThat(explanation.cluster()).isEqualTo(assignment.idAt(row));
      assertThat(explanation.nextDistance().getAsDouble())
          .isGreaterThanOrEqualTo(explanation.distance());
    }
  }

  @Test
  void of_missingFeatureOrUnknownCustomer_isEmptyUnlessImputed() {
    FactTable gap = Clouds.table(new double[] {Double.NaN}, new double[] {0});
    KMeansModel imputing =
        KMeans.fit(TABLE, Clouds.options(2, 2).withMissing(MissingFeatures.IMPUTE));

    assertThat(ClusterExplanation.of(MODEL, gap, CustomerId.of("c0"))).isEmpty();
    assertThat(ClusterExplanation.of(MODEL, TABLE, CustomerId.of("x"))).isEmpty();
    assertThat(
            ClusterExplanation.of(imputing, gap, CustomerId.of("c0"))
                .orElseThrow()
                .features()
                .get(0)
                .value())
        .isEmpty();
  }

  @Test
  void of_oneCluster_hasNoNext() {
    KMeansModel one = KMeans.fit(TABLE, Clouds.options(1, 2));

    assertThat(ClusterExplanation.of(one, TABLE, CustomerId.of("c0")).orElseThrow().next())
        .isEmpty();
  }
}
