package io.dangol.segmentation.cluster;

import java.util.Arrays;

/**
 * Finds the nearest centre of every row of a block, without a branch, in loops that the JVM's C2
 * compiler turns into vector instructions.
 *
 * <p>The nearest centre minimises v = |c|^2 / 2 - x.c, one fused multiply-add per feature. C2 does
 * not vectorise "if smaller, then remember the index", so the index travels inside the number:
 * adding and subtracting M = 1.5 * 2^52 * U rounds v to a grid of spacing U, and q * u with u = U /
 * (4 * 2^ceil(log2 k)) stores the index q in the bits below the grid. The minimum over centres is
 * then one {@link Math#min}, and q = (best - grid(best)) / u exactly. Centres whose v lie within
 * one grid step, about 2^-43 of the largest |v| of the block for k &lt;= 64, count as tied, and the
 * smallest index wins; the last pass of a fit measures distances without this rounding.
 *
 * <p>The columns of a block are copied to a tile first: with an offset in the index of some arrays
 * of a loop but not of others, C2 gives up vectorising (measured on JDK 17: 1.2 instead of 0.3 ns
 * per row and centre with three features).
 *
 * <p>The grid follows the largest norm of each block of rows, so that one outlier costs precision
 * in its own block only. One instance serves one thread.
 */
final class BlockKernel {
  /**
   * Bits of the grid: |v| is below 2^49 / 2^ceil(log2 k) grid steps, which leaves room for q * u.
   */
  private static final int GRID_BITS = 49;

  /** Below any distance that matters; keeps the grid representable for all-zero blocks. */
  private static final double SMALLEST_RANGE = 0x1p-400;

  private final Points points;
  private final double[][] tile;
  private final double[] partial = new double[Points.BLOCK];
  private final double[] best = new double[Points.BLOCK];
  private final int[] nearest = new int[Points.BLOCK];

  BlockKernel(Points points) {
    this.points = points;
    this.tile = new double[points.dimensions()][Points.BLOCK];
  }

  /**
   * Assigns the rows of a block.
   *
   * @param block the number of the block
   * @param centers the centres
   * @return the index of the nearest centre per row of the block; valid until the next call
   */
  int[] assign(int block, CenterSet centers) {
    int from = block * Points.BLOCK;
    int length = Math.min(Points.BLOCK, points.size() - from);
    int indexBits = 32 - Integer.numberOfLeadingZeros(centers.size() - 1);
    double norm = points.blockNorm(block);
    double range = Math.max(SMALLEST_RANGE, centers.maxNorm() * (0.5 * centers.maxNorm() + norm));
    double grid = Math.scalb(1.0, Math.getExponent(range) + 1 - GRID_BITS + indexBits);
    double rounder = 0x1.8p52 * grid;
    double unit = Math.scalb(grid, -2 - indexBits);

    for (int j = 0; j < tile.length; j++) {
      System.arraycopy(points.columns()[j], from, tile[j], 0, length);
    }
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int c = 0; c < centers.size(); c++) {
      scan(length, centers.at(c), centers.halfSquaredNorm(c), rounder, c * unit);
    }
    decode(best, nearest, rounder, 1 / unit);
    return nearest;
  }

  private void scan(int length, double[] center, double halfNorm, double rounder, double index) {
    double[][] x = tile;
    int features = center.length;
    if (features == 1) {
      close1(x[0], length, center[0], halfNorm, rounder, index, best);
    } else if (features == 2) {
      close2(x[0], x[1], length, center[0], center[1], halfNorm, rounder, index, best);
    } else if (features == 3) {
      close3(x, length, center, halfNorm, rounder, index, best);
    } else {
      Arrays.fill(partial, 0, length, halfNorm);
      int done = 0;
      for (; (features - done) % 4 != 0; done++) {
        add1(x[done], length, center[done], partial);
      }
      for (; done + 4 < features; done += 4) {
        add4(x, done, length, center, partial);
      }
      close4(x, done, length, center, partial, rounder, index, best);
    }
  }

  private static void close1(
      double[] x0,
      int length,
      double c0,
      double halfNorm,
      double rounder,
      double index,
      double[] best) {
    double n0 = -c0;
    for (int i = 0; i < length; i++) {
      double v = Math.fma(n0, x0[i], halfNorm);
      best[i] = Math.min(best[i], ((v + rounder) - rounder) + index);
    }
  }

  private static void close2(
      double[] x0,
      double[] x1,
      int length,
      double c0,
      double c1,
      double halfNorm,
      double rounder,
      double index,
      double[] best) {
    double n0 = -c0;
    double n1 = -c1;
    for (int i = 0; i < length; i++) {
      double v = Math.fma(n1, x1[i], Math.fma(n0, x0[i], halfNorm));
      best[i] = Math.min(best[i], ((v + rounder) - rounder) + index);
    }
  }

  private static void close3(
      double[][] x,
      int length,
      double[] center,
      double halfNorm,
      double rounder,
      double index,
      double[] best) {
    double[] x0 = x[0];
    double[] x1 = x[1];
    double[] x2 = x[2];
    double n0 = -center[0];
    double n1 = -center[1];
    double n2 = -center[2];
    for (int i = 0; i < length; i++) {
      double v = Math.fma(n2, x2[i], Math.fma(n1, x1[i], Math.fma(n0, x0[i], halfNorm)));
      best[i] = Math.min(best[i], ((v + rounder) - rounder) + index);
    }
  }

  private static void close4(
      double[][] x,
      int first,
      int length,
      double[] center,
      double[] partial,
      double rounder,
      double index,
      double[] best) {
    double[] x0 = x[first];
    double[] x1 = x[first + 1];
    double[] x2 = x[first + 2];
    double[] x3 = x[first + 3];
    double n0 = -center[first];
    double n1 = -center[first + 1];
    double n2 = -center[first + 2];
    double n3 = -center[first + 3];
    for (int i = 0; i < length; i++) {
      double v = Math.fma(n1, x1[i], Math.fma(n0, x0[i], partial[i]));
      v = Math.fma(n3, x3[i], Math.fma(n2, x2[i], v));
      best[i] = Math.min(best[i], ((v + rounder) - rounder) + index);
    }
  }

  private static void add4(double[][] x, int first, int length, double[] center, double[] partial) {
    double[] x0 = x[first];
    double[] x1 = x[first + 1];
    double[] x2 = x[first + 2];
    double[] x3 = x[first + 3];
    double n0 = -center[first];
    double n1 = -center[first + 1];
    double n2 = -center[first + 2];
    double n3 = -center[first + 3];
    for (int i = 0; i < length; i++) {
      double v = Math.fma(n1, x1[i], Math.fma(n0, x0[i], partial[i]));
      partial[i] = Math.fma(n3, x3[i], Math.fma(n2, x2[i], v));
    }
  }

  private static void add1(double[] x, int length, double c, double[] partial) {
    double n = -c;
    for (int i = 0; i < length; i++) {
      partial[i] = Math.fma(n, x[i], partial[i]);
    }
  }

  private static void decode(double[] best, int[] nearest, double rounder, double perUnit) {
    for (int i = 0; i < best.length; i++) {
      double onGrid = (best[i] + rounder) - rounder;
      nearest[i] = (int) ((best[i] - onGrid) * perUnit);
    }
  }
}
