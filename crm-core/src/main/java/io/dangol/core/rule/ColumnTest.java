package io.dangol.core.rule;

/** A {@link ValueTest} that is bound to the column of a table. */
@FunctionalInterface
interface ColumnTest {

  /**
   * Writes the verdicts of adjacent rows, the first into the lowest bit.
   *
   * @param start the first row
   * @param rows how many rows, at most {@link Block#ROWS}
   * @param truth where the bits of true verdicts go; every word that has a row is overwritten
   * @param unknown the same for unknown verdicts
   */
  void fill(int start, int rows, long[] truth, long[] unknown);
}
