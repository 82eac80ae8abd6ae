package io.dangol.ltv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Analytic gradients against central differences, at random points and histories. */
class GradientTest {
  @Test
  void gradients_ofRepeatModels_equalDifferences() {
    Random random = new Random(1);
    for (int k = 0; k < 50; k++) {
      GroupedRows rows = histories(random, 30);
      check(new BetaGeometricLikelihood(rows, false), point(random, 4));
      check(new BetaGeometricLikelihood(rows, true), point(random, 4));
      check(new ParetoLikelihood(rows), point(random, 4));
      check(new NbdLikelihood(rows), point(random, 2));
      check(new ErlangLikelihood(rows, 3, false, 0.0), point(random, 4));
      check(new ErlangLikelihood(rows, 4, true, 0.0), point(random, 4));
    }
  }

  @Test
  void gradient_ofGammaGamma_equalsDifferences() {
    Random random = new Random(2);
    for (int k = 0; k < 50; k++) {
      int n = 30;
      int[] x = new int[n];
      double[] z = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = 1 + random.nextInt(20);
        z[i] = Math.exp(random.nextGaussian());
      }
      check(new GammaGammaLikelihood(GroupedRows.of(x, z, new double[n], null)), point(random, 3));
    }
  }

  @Test
  void gradients_ofDiscreteModels_equalDifferences() {
    Random random = new Random(3);
    double[][] cohorts = {{1000, 869, 743, 653, 593}, {500, 300, 300, 250}};
    for (int k = 0; k < 50; k++) {
      int n = 30;
      int[] x = new int[n];
      double[] tx = new double[n];
      double[] age = new double[n];
      for (int i = 0; i < n; i++) {
        age[i] = 1 + random.nextInt(12);
        tx[i] = random.nextInt((int) age[i] + 1);
        x[i] = tx[i] == 0.0 ? 0 : 1 + random.nextInt((int) tx[i]);
      }
      check(new BetaBinomialLikelihood(GroupedRows.of(x, tx, age, null)), point(random, 4));
      check(new SurvivalLikelihood(cohorts, false), point(random, 2));
      check(new SurvivalLikelihood(cohorts, true), point(random, 3));
    }
  }

  @Test
  void gradient_withCovariates_equalsDifferences() {
    Random random = new Random(4);
    double[][] vectors = {{0.0, 0.0}, {1.0, -0.5}, {0.0, 2.0}};
    for (int k = 0; k < 20; k++) {
      GroupedRows one = histories(random, 20);
      GroupedRows two = histories(random, 20);
      GroupedRows three = histories(random, 20);
      List<BetaGeometricLikelihood> beta =
          List.of(
              new BetaGeometricLikelihood(one, true),
              new BetaGeometricLikelihood(two, true),
              new BetaGeometricLikelihood(three, true));
      check(new CovariateLikelihood(beta, vectors, 4, 2, 1.0), withEffects(random));
      List<ParetoLikelihood> pareto =
          List.of(
              new ParetoLikelihood(one), new ParetoLikelihood(two), new ParetoLikelihood(three));
      check(new CovariateLikelihood(pareto, vectors, 4, 3, -1.0), withEffects(random));
    }
  }

  /** Four base parameters and four effects of moderate size and either sign. */
  private static double[] withEffects(Random random) {
    double[] point = point(random, 8);
    for (int i = 4; i < 8; i++) {
      point[i] = (i % 2 == 0 ? 1.0 : -1.0) * (0.1 + 0.4 * random.nextDouble());
    }
    return point;
  }

  static GroupedRows histories(Random random, int n) {
    int[] x = new int[n];
    double[] tx = new double[n];
    double[] age = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(60);
      age[i] = 1.0 + 50.0 * random.nextDouble();
      tx[i] = x[i] == 0 ? 0.0 : age[i] * (random.nextInt(4) == 0 ? 1.0 : random.nextDouble());
    }
    return GroupedRows.of(x, tx, age, null);
  }

  static double[] point(Random random, int n) {
    double[] point = new double[n];
    for (int i = 0; i < n; i++) {
      point[i] = Math.exp(1.2 * random.nextGaussian());
    }
    return point;
  }

  static void check(LogLikelihood likelihood, double[] point) {
    int n = point.length;
    double[] gradient = new double[n];
    double[] scratch = new double[n];
    likelihood.evaluate(point, gradient);
    double[] analytic = gradient.clone();
    for (int i = 0; i < n; i++) {
      double h = 1e-5 * Math.abs(point[i]);
      double[] moved = point.clone();
      moved[i] = point[i] + h;
      double up = likelihood.evaluate(moved, scratch);
      moved[i] = point[i] - h;
      double down = likelihood.evaluate(moved, scratch);
      double difference = (up - down) / (2.0 * h);
      // Rounding of a sum of size |LL| over a step of h, and the truncation of the difference.
      double allowed = 1e-13 * Math.abs(up) / h + 1e-6 * (1.0 + Math.abs(difference));
      assertThat(Math.abs(analytic[i] - difference)).as("parameter " + i).isLessThan(allowed);
    }
  }
}
