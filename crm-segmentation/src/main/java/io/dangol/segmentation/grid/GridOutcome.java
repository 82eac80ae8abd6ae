package io.dangol.segmentation.grid;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.NumberFact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Publishes the outcome of a grid over any score facts: segments of two, four or more dimensions.
 *
 * @param grid a grid without gaps
 * @param scores the fact of each dimension, in the order of the grid
 * @param output the fact that receives the outcome
 */
public record GridOutcome(ScoreGrid grid, List<NumberFact<Integer>> scores, CodeFact<String> output)
    implements FactSource {
  public GridOutcome {
    scores = List.copyOf(scores);
    Objects.requireNonNull(output, "output");
    if (scores.size() != grid.dimensions().size()) {
      throw new IllegalArgumentException(
          "%d scores do not fit the %d dimensions of %s"
              .formatted(scores.size(), grid.dimensions().size(), grid.name()));
    }
    if (!grid.check().isTotal()) {
      throw new IllegalArgumentException(
          grid.name() + " leaves cells without an outcome: " + grid.check().uncovered());
    }
  }

  /** Returns the name of the grid and its version. */
  @Override
  public String name() {
    return grid.name() + "/" + grid.version();
  }

  @Override
  public Set<Fact<?>> requires() {
    return new LinkedHashSet<>(scores);
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(output);
  }

  /**
   * Writes the outcome of every row; it is missing where a score is.
   *
   * @throws IllegalArgumentException if a score is not one of the levels of its dimension; the
   *     message names the row
   */
  @Override
  public void write(FactTable table, FactWriter columns) {
    Column.Numbers[] levels = scores.stream().map(table::numbers).toArray(Column.Numbers[]::new);
    int[] codes = new int[table.size()];
    int[] cell = new int[levels.length];
    for (int row = 0; row < codes.length; row++) {
      boolean complete = true;
      for (int d = 0; d < levels.length; d++) {
        complete &= !levels[d].isMissing(row);
        cell[d] = complete ? (int) levels[d].at(row) : 1;
      }
      codes[row] = complete ? grid.outcomeIndex(cell(cell, row)) : -1;
    }
    columns.put(Column.codes(output, codes, grid.outcomes()));
  }

  private int cell(int[] levels, int row) {
    try {
      return grid.cell(levels);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + " in row " + row, e);
    }
  }
}
