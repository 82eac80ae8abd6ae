package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The RFM grid, recency by frequency, and the thresholds behind the scores.
 *
 * @param bins the number of scores per dimension, from 1 (worst) to {@code bins} (best)
 * @param cells the cells with customers, at least one; cells that are not given are empty
 * @param thresholds the thresholds by dimension; may be empty
 */
public record RfmGrid(int bins, List<Cell> cells, List<Thresholds> thresholds) implements Section {

  /**
   * One cell of the grid.
   *
   * @param recency the recency score, 1 to {@code bins}
   * @param frequency the frequency score, 1 to {@code bins}
   * @param customers the customers in this cell
   * @param revenue the sum of their monetary values
   */
  public record Cell(int recency, int frequency, long customers, BigDecimal revenue) {}

  /** A dimension of the grid. */
  public enum Dimension {
    /** Days since the last purchase. */
    RECENCY,
    /** Purchases in the window. */
    FREQUENCY,
    /** Spend in the window. */
    MONETARY
  }

  /**
   * The thresholds of one dimension: a value above the j-th threshold scores at least j + 1, for
   * recency in reverse.
   *
   * @param dimension the dimension
   * @param values the thresholds in ascending order: days, purchases or amounts; equal ones mean
   *     skipped scores
   */
  public record Thresholds(Dimension dimension, List<BigDecimal> values) {

    /** Copies the values. */
    public Thresholds {
      Objects.requireNonNull(dimension, "dimension");
      values = List.copyOf(values);
    }
  }

  /**
   * Checks the cells.
   *
   * @throws IllegalArgumentException if there is no cell, or if a score is outside of 1 to {@code
   *     bins}
   */
  public RfmGrid {
    cells = Require.some(cells, "cells");
    thresholds = List.copyOf(thresholds);
    for (Cell cell : cells) {
      if (cell.recency() < 1
          || cell.recency() > bins
          || cell.frequency() < 1
          || cell.frequency() > bins) {
        throw new IllegalArgumentException(
            "cell (" + cell.recency() + ", " + cell.frequency() + ") is outside of 1 to " + bins);
      }
    }
  }
}
