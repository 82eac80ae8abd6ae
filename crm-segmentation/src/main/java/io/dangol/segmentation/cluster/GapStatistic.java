package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Execution;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The gap statistic: how far ln(inertia) lies below its mean on rows drawn uniformly from the
 * bounding box of the data.
 *
 * <p>Tibshirani, Walther &amp; Hastie (2001), "Estimating the number of clusters in a data set via
 * the gap statistic", Journal of the Royal Statistical Society B 63(2), doi
 * 10.1111/1467-9868.00293; the reference distribution is their choice (a).
 */
final class GapStatistic {
  private static final int REFERENCES = 10;
  private static final int STARTS = 2;

  /** Squared relative rounding: less dispersion than this, relative to k = 1, is none. */
  private static final double ROUNDING = 0x1p-104;

  private final Points points;
  private final Execution execution;
  private final double tolerance;

  GapStatistic(Points points, Execution execution, double tolerance) {
    this.points = points;
    this.execution = execution;
    this.tolerance = tolerance;
  }

  /** The gap of each number of clusters from 1, with its standard error. */
  static final class Gaps {
    private final double[] gaps;
    private final double[] errors;

    Gaps(double[] gaps, double[] errors) {
      this.gaps = gaps;
      this.errors = errors;
    }

    double gap(int k) {
      return gaps[k - 1];
    }

    double error(int k) {
      return errors[k - 1];
    }

    /** Returns the smallest k whose gap is within one standard error of the next, else the last. */
    int oneStandardErrorRule() {
      for (int k = 1; k < gaps.length; k++) {
        if (gap(k) >= gap(k + 1) - error(k + 1)) {
          return k;
        }
      }
      return gaps.length;
    }
  }

  Gaps measure(int largest, SplittableRandom random) {
    SplittableRandom[] streams = new SplittableRandom[REFERENCES + 1];
    Arrays.setAll(streams, i -> random.split());
    double[][] logs = new double[REFERENCES + 1][];
    execution.forEach(
        REFERENCES + 1,
        set -> {
          Points rows = set == 0 ? points : uniform(streams[set]);
          logs[set] = logInertias(rows, largest, streams[set]);
        });
    double[] gaps = new double[largest];
    double[] errors = new double[largest];
    for (int k = 0; k < largest; k++) {
      double mean = 0;
      for (int set = 1; set <= REFERENCES; set++) {
        mean += logs[set][k] / REFERENCES;
      }
      double squares = 0;
      for (int set = 1; set <= REFERENCES; set++) {
        squares += (logs[set][k] - mean) * (logs[set][k] - mean);
      }
      gaps[k] = mean - logs[0][k];
      errors[k] = Math.sqrt(squares / REFERENCES) * Math.sqrt(1 + 1.0 / REFERENCES);
    }
    return new Gaps(gaps, errors);
  }

  private double[] logInertias(Points rows, int largest, SplittableRandom random) {
    Execution alone = execution.alone();
    double[] logs = new double[largest];
    double floor = 0;
    for (int k = 1; k <= largest; k++) {
      CenterSet centers = new MultiStart(rows, alone).best(k, STARTS, tolerance, random);
      double inertia = Measurement.of(rows, centers, alone).inertia();
      floor = k == 1 ? ROUNDING * inertia : floor;
      // Rows on their centres would make the logarithm infinite. Where all rows are one, so are
      // those of the reference, and equal logarithms say that there is no structure.
      logs[k - 1] = floor == 0 ? 0 : Math.log(Math.max(inertia, floor));
    }
    return logs;
  }

  private Points uniform(SplittableRandom random) {
    double[][] columns = new double[points.dimensions()][points.size()];
    double[] weights = new double[points.size()];
    Arrays.setAll(weights, points::weight);
    for (int j = 0; j < columns.length; j++) {
      double low = Arrays.stream(points.columns()[j]).min().orElse(0);
      double high = Arrays.stream(points.columns()[j]).max().orElse(0);
      for (int i = 0; i < columns[j].length; i++) {
        columns[j][i] = low + random.nextDouble() * (high - low);
      }
    }
    return new Points(columns, points.size(), weights);
  }
}
