package io.dangol.segmentation.cluster;

import java.util.Arrays;

/**
 * Finds the nearest centre of every row of a block, without a branch, in loops that the JVM's C2
 * compiler turns into vector instructions.
 *
 * <p>The nearest centre minimises v = |c|^2 / 2 - x.c, one fused multiply-add per feature. C2 does
 * not vectorise "if smaller, then remember the index", so the index travels inside the number:
 * adding and subtracting M = 1.5 * 2^52 * U rounds v to a grid of spacing U, and q * u with u = U /
 * (4 * 2^ceil(log2 k)) stores the index q in the bits below the grid, so that q = (best -
 * grid(best)) / u exactly. Centres whose v lie within one grid step, about 2^-43 of the largest |v|
 * of the block for k &lt;= 64, count as tied, and the smallest index wins. {@link RowLabeller}
 * decides whether a grid is fine enough.
 *
 * <p>Twice the minimum of two such numbers is (a + b) - |a - b|, without rounding since both are
 * whole multiples of u below 2^52 u: half the instructions of {@link Math#min}, which minds NaN and
 * the sign of zero. Centres go in pairs, which halves the reads of the coordinates; with three or
 * four at once the loop grows too long for C2.
 *
 * <p>The columns of a block are copied to a tile first: with an offset in the index of some arrays
 * of a loop but not of others, C2 gives up vectorising (measured on JDK 17: 1.2 instead of 0.3 ns
 * per row and centre with three features).
 *
 * <p>The grid follows the largest norm of the block's rows and of all centres: an outlier costs
 * precision in its own block, and in every block once a centre has moved out to it. One instance
 * serves one thread.
 */
final class BlockKernel {
  /**
   * Bits of the grid: |v| is below 2^49 / 2^ceil(log2 k) grid steps, which leaves room for q * u.
   */
  private static final int GRID_BITS = 49;

  /** Up to this many features, centres go in pairs. */
  private static final int PAIRED = 3;

  /** Above twice every |v|, in units of u: what no centre has reached yet. */
  private static final double UNREACHED = 0x1p53;

  /** Below any distance that matters; keeps the grid representable for all-zero blocks. */
  private static final double SMALLEST_RANGE = 0x1p-400;

  private final Points points;
  private final double[][] tile;
  private final double[] partial = new double[Points.BLOCK];

  /** Twice the smallest v so far, with its index. */
  private final double[] best = new double[Points.BLOCK];

  private final double[] nearest = new double[Points.BLOCK];

  BlockKernel(Points points) {
    this.points = points;
    this.tile = new double[points.dimensions()][Points.BLOCK];
  }

  /**
   * Assigns the rows of a block.
   *
   * @param block the number of the block
   * @param centers the centres
   * @return the index of the nearest centre per row of the block, a whole number; valid until the
   *     next call
   */
  double[] assign(int block, CenterSet centers) {
    int from = block * Points.BLOCK;
    int length = Math.min(Points.BLOCK, points.size() - from);
    double grid = grid(block, centers);
    double rounder = 0x1.8p52 * grid;
    double unit = Math.scalb(grid, -2 - indexBits(centers));

    for (int j = 0; j < tile.length; j++) {
      System.arraycopy(points.columns()[j], from, tile[j], 0, length);
    }
    Arrays.fill(best, UNREACHED * unit);
    if (tile.length <= PAIRED) {
      for (int c = 0; c < centers.size(); c += 2) {
        // An odd one out is compared with itself.
        int d = Math.min(c + 1, centers.size() - 1);
        scanPair(tile, length, centers, c, d, rounder, unit, best);
      }
    } else {
      for (int c = 0; c < centers.size(); c++) {
        scan(length, centers.at(c), centers.halfSquaredNorm(c), rounder, c * unit);
      }
    }
    decode(best, nearest, rounder, 1 / unit);
    return nearest;
  }

  /**
   * Returns the spacing of the grid on which half squared distances, less half the squared norm of
   * the row, are compared for a block.
   */
  double grid(int block, CenterSet centers) {
    double norm = points.blockNorm(block);
    double range = Math.max(SMALLEST_RANGE, centers.maxNorm() * (0.5 * centers.maxNorm() + norm));
    return Math.scalb(1.0, Math.getExponent(range) + 1 - GRID_BITS + indexBits(centers));
  }

  private static int indexBits(CenterSet centers) {
    return 32 - Integer.numberOfLeadingZeros(centers.size() - 1);
  }

  /**
   * Compares two centres of up to {@value #PAIRED} features. The loops stand in one method of more
   * than 325 bytes of bytecode on purpose: C2 does not inline a method of that size, and inlined
   * into its caller a loop this long is no longer vectorised (measured on JDK 17: 3.1 instead of 10
   * ms per pass over a million rows, three features and eight centres).
   */
  private static void scanPair(
      double[][] x,
      int length,
      CenterSet centers,
      int a,
      int b,
      double rounder,
      double unit,
      double[] best) {
    double[] ca = centers.at(a);
    double[] cb = centers.at(b);
    double halfA = centers.halfSquaredNorm(a);
    double halfB = centers.halfSquaredNorm(b);
    double indexA = a * unit;
    double indexB = b * unit;
    double[] x0 = x[0];
    double a0 = -ca[0];
    double b0 = -cb[0];
    if (x.length == 1) {
      for (int i = 0; i < length; i++) {
        double va = ((Math.fma(a0, x0[i], halfA) + rounder) - rounder) + indexA;
        double vb = ((Math.fma(b0, x0[i], halfB) + rounder) - rounder) + indexB;
        double pair = (va + vb) - Math.abs(va - vb);
        best[i] = 0.5 * ((best[i] + pair) - Math.abs(best[i] - pair));
      }
      return;
    }
    double[] x1 = x[1];
    double a1 = -ca[1];
    double b1 = -cb[1];
    if (x.length == 2) {
      for (int i = 0; i < length; i++) {
        double va = Math.fma(a1, x1[i], Math.fma(a0, x0[i], halfA));
        double vb = Math.fma(b1, x1[i], Math.fma(b0, x0[i], halfB));
        va = ((va + rounder) - rounder) + indexA;
        vb = ((vb + rounder) - rounder) + indexB;
        double pair = (va + vb) - Math.abs(va - vb);
        best[i] = 0.5 * ((best[i] + pair) - Math.abs(best[i] - pair));
      }
      return;
    }
    double[] x2 = x[2];
    double a2 = -ca[2];
    double b2 = -cb[2];
    for (int i = 0; i < length; i++) {
      double va = Math.fma(a2, x2[i], Math.fma(a1, x1[i], Math.fma(a0, x0[i], halfA)));
      double vb = Math.fma(b2, x2[i], Math.fma(b1, x1[i], Math.fma(b0, x0[i], halfB)));
      va = ((va + rounder) - rounder) + indexA;
      vb = ((vb + rounder) - rounder) + indexB;
      double pair = (va + vb) - Math.abs(va - vb);
      best[i] = 0.5 * ((best[i] + pair) - Math.abs(best[i] - pair));
    }
  }

  private void scan(int length, double[] center, double halfNorm, double rounder, double index) {
    Arrays.fill(partial, 0, length, halfNorm);
    int done = 0;
    for (; (center.length - done) % 4 != 0; done++) {
      add1(tile[done], length, center[done], partial);
    }
    for (; done + 4 < center.length; done += 4) {
      add4(tile, done, length, center, partial);
    }
    close4(tile, done, length, center, partial, rounder, index, best);
  }

  private static void add1(double[] x, int length, double c, double[] partial) {
    double n = -c;
    for (int i = 0; i < length; i++) {
      partial[i] = Math.fma(n, x[i], partial[i]);
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
      v = ((v + rounder) - rounder) + index;
      best[i] = Math.min(best[i], v + v);
    }
  }

  private static void decode(double[] best, double[] nearest, double rounder, double perUnit) {
    for (int i = 0; i < best.length; i++) {
      double v = 0.5 * best[i];
      double onGrid = (v + rounder) - rounder;
      nearest[i] = (v - onGrid) * perUnit;
    }
  }
}
