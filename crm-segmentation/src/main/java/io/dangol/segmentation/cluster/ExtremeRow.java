package io.dangol.segmentation.cluster;

/** A row whose features are so large that their squares leave no room for sums. */
final class ExtremeRow extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final int row;

  ExtremeRow(String problem, int row) {
    super(
        problem + " in row " + row + "\nMaybe scale the features, or leave out values that large");
    this.problem = problem;
    this.row = row;
  }

  /** Returns the same for the row of the table from which the row came. */
  ExtremeRow of(int[] rows) {
    return new ExtremeRow(problem, rows[row]);
  }
}
