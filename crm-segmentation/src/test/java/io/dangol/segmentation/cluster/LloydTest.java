package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.execution.Execution;
import org.junit.jupiter.api.Test;

class LloydTest {
  @Test
  void iterate_centreWithoutRows_movesToTheFarthestRow() {
    double[][] columns = {{0, 1, 2, 100, 101, 200}};
    Points points = new Points(columns, 6, null);
    CenterSet start = new CenterSet(new double[][] {{1}, {150}, {-5000}});

    Lloyd.Outcome outcome = new Lloyd(points, Execution.sequential()).iterate(start, 50, -1);

    assertThat(outcome.converged()).isTrue();
    assertThat(outcome.centers().toArray()).isDeepEqualTo(new double[][] {{1}, {100.5}, {200}});
  }

  @Test
  void iterate_weights_pullTheCentre() {
    double[][] columns = {{0, 1}};
    Points points = new Points(columns, 2, new double[] {3, 1});

    CenterSet centers =
        new Lloyd(points, Execution.sequential())
            .iterate(new CenterSet(new double[][] {{7}}), 10, -1)
            .centers();

    assertThat(centers.at(0)[0]).isEqualTo(0.25);
  }

  @Test
  void iterate_manyPasses_resumsWithoutDrift() {
    double[][] columns = Clouds.columns(40_000, 2, 12, 2.5, 3);
    Points points = new Points(columns, 40_000, null);
    double[][] start = new double[12][];
    for (int c = 0; c < start.length; c++) {
      start[c] = points.row(c);
    }
    ReferenceLloyd reference = new ReferenceLloyd(columns);

    Lloyd.Outcome outcome =
        new Lloyd(points, Execution.sequential()).iterate(new CenterSet(start), 60, -1);

    double[][] expected = reference.iterate(start, 60);
    assertThat(outcome.passes()).isGreaterThan(40);
    for (int c = 0; c < start.length; c++) {
      assertThat(outcome.centers().at(c))
          .containsExactly(expected[c], org.assertj.core.data.Offset.offset(1e-9));
    }
  }

  @Test
  void iterate_severalCentresWithoutRows_moveToDifferentRows() {
    double[][] columns = {{0, 0, 0, 90, 95, 100, 105}};
    Points points = new Points(columns, 7, null);
    CenterSet start = new CenterSet(new double[][] {{1}, {-5000}, {-6000}});

    CenterSet centers = new Lloyd(points, Execution.sequential()).iterate(start, 1, -1).centers();

    assertThat(centers.at(1)).isNotEqualTo(centers.at(2));
  }

  @Test
  void iterate_aCentreHasMoved_goesOnUntilTheOthersHaveFollowed() {
    double[][] columns = {{-25, -1, 4, 6, 40}};
    Points points = new Points(columns, 5, null);
    CenterSet start = new CenterSet(new double[][] {{20}, {-13}, {-5000}});

    Lloyd.Outcome outcome = new Lloyd(points, Execution.sequential()).iterate(start, 50, -1);

    // Once 40 has its own centre, that of 4 and 6 is nearer to -1 than the one shared with -25.
    assertThat(outcome.converged()).isTrue();
    assertThat(outcome.centers().toArray()).isDeepEqualTo(new double[][] {{3}, {-25}, {40}});
  }
}
