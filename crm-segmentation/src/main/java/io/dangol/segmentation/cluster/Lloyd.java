package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Execution;
import java.util.Arrays;

/**
 * Lloyd's iteration over fixed chunks of rows, bit-identical for any number of threads.
 *
 * <p>A pass assigns every block with a {@link RowLabeller}. Rows that changed their cluster move
 * their coordinates between the sums of the two centres, per chunk; the changes of the chunks are
 * added in chunk order. Every {@value #RESUM_EVERY} passes the sums are formed anew, so that
 * rounding does not build up. Cost per pass: n k d multiply-adds, and additions for the few rows
 * that changed.
 *
 * <p>Where passes go on until no label changes, the last of them use exact distances: a row that is
 * as near to two centres as the fast kernel can tell must not end the fit.
 *
 * <p>A centre without rows moves to the row that costs most, the first of them at ties.
 */
final class Lloyd {
  /** Rows per chunk, independent of the number of threads: the unit of work and of summation. */
  static final int CHUNK = 32 * Points.BLOCK;

  private static final int RESUM_EVERY = 16;
  private static final double NONE = -1;

  /** Rows whose distances say what precision the first pass needs. */
  private static final int PROBES = 1_024;

  /** What is summed per centre before the coordinates: the number of rows and their weight. */
  private static final int COORDINATES = 2;

  private final Points points;
  private final Execution execution;

  /** Whole numbers, as the kernel finds them, so that blocks compare by vector instructions. */
  private final double[] labels;

  private final int chunks;
  private boolean reseeded;

  /** What {@link RowLabeller} compares its rounding with. */
  private double inertia;

  Lloyd(Points points, Execution execution) {
    this.points = points;
    this.execution = execution;
    this.labels = new double[points.size()];
    this.chunks = (points.size() + CHUNK - 1) / CHUNK;
  }

  /** Where an iteration ended. */
  record Outcome(CenterSet centers, int passes, boolean converged) {}

  /**
   * Iterates until the squared shift of the centres is at most the tolerance or no label changes.
   *
   * @param start the first centres
   * @param passes the largest number of passes
   * @param tolerance the squared shift of all centres together at which to stop; negative to go on
   *     until no label changes
   */
  Outcome iterate(CenterSet start, int passes, double tolerance) {
    return iterate(start, passes, tolerance, 1);
  }

  /**
   * Iterates with over-relaxation: centres move by a multiple of the step to their mean.
   *
   * @param relaxation the multiple, within [1, 2)
   */
  Outcome iterate(CenterSet start, int passes, double tolerance, double relaxation) {
    Arrays.fill(labels, NONE);
    CenterSet centers = start;
    inertia = probed(start);
    boolean exact = false;
    double[] sums = new double[start.size() * width()];
    for (int pass = 1; pass <= passes; pass++) {
      boolean restarted = reseeded;
      boolean afresh = restarted || (pass - 1) % RESUM_EVERY == 0;
      int changed = pass(centers, sums, afresh);
      execution.progress().accept(new KMeansProgress(pass, passes, changed));
      // A centre that has just moved took its rows along: the others have yet to follow.
      if (changed == 0 && !restarted && (exact || tolerance >= 0)) {
        return new Outcome(means(centers, afresh ? sums : resum(centers)), pass, true);
      }
      exact |= changed == 0 && !restarted;
      inertia = exact ? 0 : inertia(sums);
      CenterSet moved = relaxed(centers, means(centers, sums), relaxation);
      boolean settled = tolerance >= 0 && shift(centers, moved) <= tolerance;
      centers = moved;
      if (settled) {
        return new Outcome(centers, pass, true);
      }
    }
    return new Outcome(centers, passes, false);
  }

  /** Returns the mean squared distance of some rows to their nearest centres. */
  private double probed(CenterSet centers) {
    int step = Math.max(1, points.size() / PROBES);
    double sum = 0;
    double total = 0;
    for (int row = 0; row < points.size(); row += step) {
      double weight = points.weight(row);
      sum += weight * points.squaredDistance(row, centers.at(centers.nearest(points, row)));
      total += weight;
    }
    return total > 0 ? sum / total : 0;
  }

  /**
   * Returns the mean squared distance of the rows to the mean of their centre, as the sum of
   * squares less that of the means. The difference cancels where centres lie far out, but only to a
   * size at which the fast kernel is long ruled out.
   */
  private double inertia(double[] sums) {
    double within = points.squares();
    double total = 0;
    for (int at = 0; at < sums.length; at += width()) {
      double weight = sums[at + 1];
      total += weight;
      for (int j = COORDINATES; j < width() && sums[at] > 0; j++) {
        within -= sums[at + j] * sums[at + j] / weight;
      }
    }
    return total > 0 ? Math.max(0, within / total) : 0;
  }

  /** Runs one pass and brings the sums up to date; returns the number of changed labels. */
  private int pass(CenterSet centers, double[] sums, boolean afresh) {
    double[][] deltas = new double[chunks][];
    int[] changes = new int[chunks];
    execution.forEach(
        chunks,
        chunk -> {
          double[] delta = new double[sums.length];
          changes[chunk] = assignChunk(chunk, centers, delta, afresh);
          deltas[chunk] = delta;
        });
    if (afresh) {
      Arrays.fill(sums, 0);
    }
    for (double[] delta : deltas) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += delta[i];
      }
    }
    return Arrays.stream(changes).sum();
  }

  private int assignChunk(int chunk, CenterSet centers, double[] delta, boolean afresh) {
    RowLabeller labeller = new RowLabeller(points, inertia);
    int lastRow = Math.min(points.size(), (chunk + 1) * CHUNK);
    int changed = 0;
    for (int from = chunk * CHUNK; from < lastRow; from += Points.BLOCK) {
      double[] nearest = labeller.assign(from / Points.BLOCK, centers);
      int length = Math.min(Points.BLOCK, lastRow - from);
      changed += relabel(nearest, from, length, delta, !afresh);
      if (afresh) {
        for (int row = from; row < from + length; row++) {
          add(delta, (int) labels[row], row, 1);
        }
      }
    }
    return changed;
  }

  /** Stores the labels of adjacent rows and, where asked, moves changed rows between the sums. */
  private int relabel(double[] nearest, int from, int length, double[] delta, boolean move) {
    int changed = 0;
    int next = 0;
    while (next < length) {
      int step = Arrays.mismatch(nearest, next, length, labels, from + next, from + length);
      if (step < 0) {
        break;
      }
      int i = next + step;
      int row = from + i;
      if (move) {
        add(delta, (int) labels[row], row, -1);
        add(delta, (int) nearest[i], row, 1);
      }
      labels[row] = nearest[i];
      changed++;
      next = i + 1;
    }
    return changed;
  }

  private int width() {
    return points.dimensions() + COORDINATES;
  }

  /** Adds a row to the sums of a centre, or takes it out with a sign of -1. */
  private void add(double[] sums, int center, int row, int sign) {
    double[][] columns = points.columns();
    double weight = sign * points.weight(row);
    int at = center * (columns.length + COORDINATES);
    sums[at] += sign;
    sums[at + 1] += weight;
    for (int j = 0; j < columns.length; j++) {
      sums[at + COORDINATES + j] += weight * columns[j][row];
    }
  }

  private double[] resum(CenterSet centers) {
    double[] sums = new double[centers.size() * width()];
    double[][] deltas = new double[chunks][];
    execution.forEach(
        chunks,
        chunk -> {
          double[] delta = new double[sums.length];
          int last = Math.min(points.size(), (chunk + 1) * CHUNK);
          for (int row = chunk * CHUNK; row < last; row++) {
            add(delta, (int) labels[row], row, 1);
          }
          deltas[chunk] = delta;
        });
    for (double[] delta : deltas) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += delta[i];
      }
    }
    return sums;
  }

  private CenterSet means(CenterSet centers, double[] sums) {
    int features = points.dimensions();
    double[][] means = new double[centers.size()][features];
    boolean[] empty = new boolean[centers.size()];
    reseeded = false;
    for (int c = 0; c < means.length; c++) {
      int at = c * width();
      empty[c] = sums[at] == 0;
      reseeded |= empty[c];
      for (int j = 0; j < features; j++) {
        means[c][j] = empty[c] ? centers.at(c)[j] : sums[at + COORDINATES + j] / sums[at + 1];
      }
    }
    if (reseeded) {
      reseed(means, empty);
    }
    return new CenterSet(means);
  }

  /** Moves each empty centre to the row that is farthest from its own centre, by weight. */
  private void reseed(double[][] means, boolean[] empty) {
    for (int c = 0; c < means.length; c++) {
      if (!empty[c]) {
        continue;
      }
      int farthest = 0;
      double largest = -1;
      for (int row = 0; row < points.size(); row++) {
        double cost = points.weight(row) * points.squaredDistance(row, means[(int) labels[row]]);
        if (cost > largest) {
          largest = cost;
          farthest = row;
        }
      }
      means[c] = points.row(farthest);
      // Its rows, equal ones above all, cost less now: the next empty centre goes elsewhere.
      for (int row = 0; row < points.size(); row++) {
        double own = points.squaredDistance(row, means[(int) labels[row]]);
        if (points.squaredDistance(row, means[c]) < own) {
          labels[row] = c;
        }
      }
    }
  }

  private CenterSet relaxed(CenterSet from, CenterSet to, double relaxation) {
    if (relaxation == 1 || reseeded) {
      return to;
    }
    double[][] moved = new double[to.size()][];
    for (int c = 0; c < moved.length; c++) {
      moved[c] = to.at(c).clone();
      for (int j = 0; j < moved[c].length; j++) {
        moved[c][j] += (relaxation - 1) * (moved[c][j] - from.at(c)[j]);
      }
    }
    return new CenterSet(moved);
  }

  private static double shift(CenterSet from, CenterSet to) {
    double sum = 0;
    for (int c = 0; c < from.size(); c++) {
      for (int j = 0; j < from.at(c).length; j++) {
        double difference = to.at(c)[j] - from.at(c)[j];
        sum += difference * difference;
      }
    }
    return sum;
  }
}
