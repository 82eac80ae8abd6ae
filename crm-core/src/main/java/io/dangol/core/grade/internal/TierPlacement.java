package io.dangol.core.grade.internal;

import io.dangol.core.fact.Column;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PrimitiveIterator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Distributes customers among grades with a limited number of places.
 *
 * <p>From the best grade to the least: those for whom it is the lowest they may fall to get a place
 * whatever the limit; the remaining places go to the others by rank, and whom no place is left for
 * competes for the next grade. The result does not depend on the order of the rows where the
 * ranking is total.
 */
public final class TierPlacement {

  /** Stands for any number of places. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  private TierPlacement() {}

  /**
   * Returns the grade of every row.
   *
   * @param target the best grade of each row, 0 for the best of all
   * @param floor the lowest grade that each row may fall to, not above its target
   * @param places how many may have each grade
   * @param ranking the better row first
   * @return the grades; where nobody is displaced, those of {@code target}
   */
  public static int[] place(int[] target, int[] floor, long[] places, Comparator<Integer> ranking) {
    int[] placed = target.clone();
    for (int grade = 0; grade < places.length - 1; grade++) {
      if (places[grade] == UNLIMITED) {
        continue;
      }
      int here = grade;
      int[] candidates =
          IntStream.range(0, placed.length).filter(row -> placed[row] == here).toArray();
      if (candidates.length <= places[grade]) {
        continue;
      }
      long open =
          places[grade] - Arrays.stream(candidates).filter(row -> floor[row] <= here).count();
      PrimitiveIterator.OfInt ranked =
          Arrays.stream(candidates)
              .filter(row -> floor[row] > here)
              .boxed()
              .sorted(ranking)
              .mapToInt(Integer::intValue)
              .iterator();
      while (ranked.hasNext()) {
        int row = ranked.nextInt();
        if (open > 0) {
          open--;
        } else {
          placed[row] = grade + 1;
        }
      }
    }
    return placed;
  }

  /**
   * Returns the order of rows by the values of a column, the largest first and missing ones last.
   *
   * @param column a column of numbers, amounts or days
   * @return the order, which leaves equal values open
   */
  public static Comparator<Integer> descending(Column column) {
    if (column instanceof Column.Numbers numbers) {
      return (a, b) -> {
        boolean missing = numbers.isMissing(a);
        return missing || numbers.isMissing(b)
            ? Boolean.compare(missing, numbers.isMissing(b))
            : Double.compare(numbers.at(b), numbers.at(a));
      };
    }
    if (column instanceof Column.Amounts amounts) {
      return (a, b) -> {
        boolean missing = amounts.isMissing(a);
        return missing || amounts.isMissing(b)
            ? Boolean.compare(missing, amounts.isMissing(b))
            : Long.compare(amounts.minorUnits(b), amounts.minorUnits(a));
      };
    }
    if (column instanceof Column.Dates dates) {
      IntUnaryOperator day = dates::epochDay;
      // A missing day is the smallest number there is, and so comes last.
      return (a, b) -> Integer.compare(day.applyAsInt(b), day.applyAsInt(a));
    }
    throw new IllegalArgumentException("%s has no order".formatted(column.fact()));
  }
}
