package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.FactTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default search beside twenty runs that start by k-means++ and end when no row moves. */
class KMeansQualityTest {

  private static final int ROWS = 40_000;
  private static final int RUNS = 20;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void fit_byDefault_isWithinAThousandthOfTheBestOfTwentyConvergedRuns(long seed) {
    FactTable table = Clouds.table(Clouds.columns(ROWS, 4, 7, 1.6, seed));
    KMeansOptions options = Clouds.options(7, 4);
    KMeansSearch converged = new KMeansSearch(1, ROWS, 10_000, 0, true);
    double best = Double.POSITIVE_INFINITY;
    for (int run = 1; run <= RUNS; run++) {
      KMeansModel model = KMeans.fit(table, options.withSeed(run).withSearch(converged));
      assertThat(model.fit().converged()).isTrue();
      best = Math.min(best, model.inertia());
    }
    assertThat(KMeans.fit(table, options.withSeed(seed)).inertia()).isLessThan(1.001 * best);
    // From a sample to one eight times as large, and on to all rows.
    KMeansSearch stepwise = KMeansSearch.defaults().withSample(1_000);
    assertThat(KMeans.fit(table, options.withSeed(seed).withSearch(stepwise)).inertia())
        .isLessThan(1.001 * best);
  }
}
