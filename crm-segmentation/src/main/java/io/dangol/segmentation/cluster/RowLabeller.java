package io.dangol.segmentation.cluster;

import org.jspecify.annotations.Nullable;

/**
 * Finds the nearest centre of every row of a block: by the fast {@link BlockKernel} where its
 * rounding cannot matter, by exact distances where it could.
 *
 * <p>Where a centre lies far out, beside an extreme row, the grid of the fast kernel grows coarse
 * for all rows. A row may then go to a centre that is farther by two grid steps of half squared
 * distance. The fast kernel is used only while such steps for every row together stay below {@link
 * #NEGLIGIBLE} of the inertia. One instance serves one thread.
 */
final class RowLabeller {
  /** Keeps the inertia right to 1e-9, with room for the steps of both centres. */
  private static final double NEGLIGIBLE = 0x1p-33;

  private final Points points;
  private final double grid;
  private final BlockKernel fast;
  private @Nullable DistanceKernel exact;
  private final double[] labels = new double[Points.BLOCK];

  /**
   * Returns a labeller.
   *
   * @param points the rows
   * @param inertia an estimate of the mean squared distance to the nearest centre by weight; 0 for
   *     exact distances throughout
   */
  RowLabeller(Points points, double inertia) {
    this.points = points;
    this.grid = NEGLIGIBLE * inertia;
    this.fast = new BlockKernel(points);
  }

  /**
   * Assigns the rows of a block.
   *
   * @return the index of the nearest centre per row of the block, a whole number; valid until the
   *     next call
   */
  double[] assign(int block, CenterSet centers) {
    if (fast.grid(block, centers) <= grid) {
      return fast.assign(block, centers);
    }
    if (exact == null) {
      exact = new DistanceKernel(points.dimensions());
    }
    int from = block * Points.BLOCK;
    int length = Math.min(Points.BLOCK, points.size() - from);
    int[] nearest = exact.assign(points.columns(), from, length, centers);
    for (int i = 0; i < length; i++) {
      labels[i] = nearest[i];
    }
    return labels;
  }
}
