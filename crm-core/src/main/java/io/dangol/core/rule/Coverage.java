package io.dangol.core.rule;

import io.dangol.core.fact.Fact;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a {@link DecisionTable} says about every combination of values that its facts can have.
 * Exact: every combination is evaluated.
 *
 * @param cells how many combinations there are
 * @param covered in how many of them at least one row hits; the default does not count
 * @param gaps the combinations in which no row hits, as boxes that share none
 * @param overlaps the combinations in which several rows hit
 * @param unreachable the rows, from 0, that never decide: that hit nowhere or, where the first row
 *     decides, only after another one
 */
public record Coverage(
    int cells, int covered, List<Box> gaps, List<Overlap> overlaps, List<Integer> unreachable) {

  public Coverage {
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
    unreachable = List.copyOf(unreachable);
  }

  /**
   * Returns in how many combinations no row hits.
   *
   * @return the number of cells that are not covered
   */
  public int gapCells() {
    return cells - covered;
  }

  /**
   * Combinations of values that form a box: of each fact a range of adjacent values.
   *
   * @param sides a side per fact
   */
  public record Box(List<Side> sides) {

    public Box {
      sides = List.copyOf(sides);
    }

    /**
     * Returns how many combinations the box has.
     *
     * @return the product of the lengths of its sides
     */
    public int cells() {
      return sides.stream().mapToInt(Side::length).reduce(1, Math::multiplyExact);
    }

    @Override
    public String toString() {
      return sides.stream().map(Side::toString).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /**
   * Adjacent values of a fact.
   *
   * @param domain the values that the fact can have
   * @param first the position of the first value of the side in the domain, from 0
   * @param last the position of the last one, not before {@code first}; the position after all
   *     values stands for a missing value
   */
  public record Side(Domain<?> domain, int first, int last) {

    public Side {
      Objects.requireNonNull(domain, "domain");
      if (first < 0 || last < first || last >= domain.size()) {
        throw new IllegalArgumentException(
            "positions %d to %d of %d values".formatted(first, last, domain.size()));
      }
    }

    /**
     * Returns the fact.
     *
     * @return the fact
     */
    public Fact<?> fact() {
      return domain.fact();
    }

    /**
     * Returns how many values the side has.
     *
     * @return the number of values
     */
    public int length() {
      return last - first + 1;
    }

    @Override
    public String toString() {
      String range = first == last ? value(first) : "%s..%s".formatted(value(first), value(last));
      return domain.fact() + " " + range;
    }

    private String value(int position) {
      return position == domain.values().size()
          ? "missing"
          : Fact.text(domain.fact(), domain.values().get(position));
    }
  }

  /**
   * Combinations in which the same rows hit.
   *
   * @param rows the rows, from 0, at least two
   * @param boxes where they hit
   */
  public record Overlap(List<Integer> rows, List<Box> boxes) {

    public Overlap {
      rows = List.copyOf(rows);
      boxes = List.copyOf(boxes);
    }

    /**
     * Returns in how many combinations these rows hit.
     *
     * @return the number of cells
     */
    public int cells() {
      return boxes.stream().mapToInt(Box::cells).sum();
    }
  }
}
