package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.FactTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Progress and cancellation of everything that may take long. */
class LongComputationTest {
  private final FactTable table = Clouds.table(Clouds.columns(40_000, 2, 3, 1, 5));
  private final KMeansModel model = KMeans.fit(table, Clouds.options(3, 2));
  private final List<KMeansProgress> heard = new ArrayList<>();
  private final Execution listening =
      Execution.sequential().withProgress(step -> heard.add((KMeansProgress) step));
  private final Execution cancelled = Execution.sequential().withCancellation(() -> true);

  @Test
  void evaluate_isHeardAndCancelled() {
    model.evaluate(table, listening);

    assertThat(heard)
        .containsExactly(
            new KMeansProgress(KMeansProgress.Stage.EVALUATION, 1, 2, 0),
            new KMeansProgress(KMeansProgress.Stage.EVALUATION, 2, 2, 0));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> model.evaluate(table, cancelled));
  }

  @Test
  void evaluate_anyThreads_isTheSame() {
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      assertThat(model.evaluate(table, Execution.parallel(executor, 3)))
          .isEqualTo(model.evaluate(table));
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void stability_isHeardAndCancelled() {
    FactTable few = Clouds.table(Clouds.columns(200, 2, 3, 1, 5));
    ClusterStability.of(few, model, 20, 1, listening);

    assertThat(heard).extracting(KMeansProgress::pass).containsExactly(8, 16, 20);
    assertThat(heard)
        .extracting(KMeansProgress::stage)
        .containsOnly(KMeansProgress.Stage.STABILITY);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> ClusterStability.of(few, model, 20, 1, cancelled));
  }

  @Test
  void recommend_isHeardAndCancelled() {
    FactTable few = Clouds.table(Clouds.columns(200, 2, 3, 1, 5));
    ClusterCount.recommend(few, Clouds.options(1, 2), 2, 4, listening);

    assertThat(heard).extracting(KMeansProgress::pass).containsExactly(1, 2, 3, 4);
    assertThat(heard).extracting(KMeansProgress::stage).containsOnly(KMeansProgress.Stage.CHOICE);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> ClusterCount.recommend(few, Clouds.options(1, 2), 2, 4, cancelled));
  }
}
