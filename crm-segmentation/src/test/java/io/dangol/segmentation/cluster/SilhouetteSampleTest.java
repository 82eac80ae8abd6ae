package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.FactTable;
import org.junit.jupiter.api.Test;

class SilhouetteSampleTest {
  private static final Execution HERE = Execution.sequential();

  @Test
  void of_allRows_isRousseeuwsMean() {
    FactTable table = Clouds.table(new double[] {0, 1, 10, 12, 14});
    KMeansModel model = KMeans.fit(table, Clouds.options(2, 1));

    SilhouetteSample all = SilhouetteSample.of(table, model, 5, 1, HERE);

    // (b - a) / b with a = 1, 1, 3, 2, 3 and b = 12, 11, 9.5, 11.5, 13.5.
    double expected = (11.0 / 12 + 10.0 / 11 + 6.5 / 9.5 + 9.5 / 11.5 + 10.5 / 13.5) / 5;
    assertThat(all.silhouette()).isCloseTo(expected, within(1e-12));
    assertThat(all.standardError()).isZero();
    assertThat(all.rows()).isEqualTo(5);
  }

  @Test
  void of_aSample_isWithinFourStandardErrorsOfTheWhole() {
    FactTable table = Clouds.table(Clouds.columns(3_000, 2, 4, 1.2, 5));
    KMeansModel model = KMeans.fit(table, Clouds.options(4, 2));

    double whole = SilhouetteSample.of(table, model, 3_000, 1, HERE).silhouette();
    SilhouetteSample few = SilhouetteSample.of(table, model, 400, 7, HERE);

    assertThat(few.rows()).isBetween(398, 402);
    assertThat(few.standardError()).isBetween(0.001, 0.05);
    assertThat(few.silhouette()).isCloseTo(whole, within(4 * few.standardError()));
  }

  @Test
  void of_noRow_isRefusedAndOneCluster_isZero() {
    FactTable table = Clouds.table(new double[] {1, 2, 9});
    KMeansModel model = KMeans.fit(table, Clouds.options(1, 1));

    assertThat(SilhouetteSample.of(table, model, 3, 1, HERE).silhouette()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SilhouetteSample.of(table, model, 0, 1, HERE));
  }
}
