package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;

/**
 * Whether a number, or a day counted from 1970-01-01, is in a set of numbers.
 *
 * @param fact a {@link NumberFact} or {@link DateFact}
 * @param accepted the numbers that satisfy the test
 */
record NumberTest(Fact<?> fact, Values accepted) implements ValueTest {

  @Override
  public Truth row(Facts row, EvaluationContext at) {
    double value = value(row);
    return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(accepted.contains(value));
  }

  private double value(Facts row) {
    if (fact instanceof NumberFact<?> number) {
      return row.number(number);
    }
    int day = row.epochDay((DateFact) fact);
    return day == Integer.MIN_VALUE ? Double.NaN : day;
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    return accepted instanceof Values.Finite members
        ? bindMembers(column, members, scratch)
        : bindInterval(column, (Values.Interval) accepted);
  }

  private static ColumnTest bindInterval(Column column, Values.Interval interval) {
    boolean negated = interval.negated();
    return (start, rows, truth, unknown) -> {
      mark(column, start, rows, interval, truth);
      column.markMissing(start, rows, unknown);
      for (int word = 0; negated && word << 6 < rows; word++) {
        truth[word] = ~(truth[word] | unknown[word]) & Block.valid(rows, word);
      }
    };
  }

  private static void mark(
      Column column, int start, int rows, Values.Interval interval, long[] bits) {
    if (column instanceof Column.Numbers numbers) {
      numbers.markBetween(start, rows, interval.from(), interval.to(), bits);
    } else {
      // a cast saturates: what begins after the last day must not become that day
      boolean none = interval.from() > Integer.MAX_VALUE;
      int first = (int) Math.ceil(interval.from());
      int last = none ? Integer.MIN_VALUE : (int) Math.floor(interval.to());
      ((Column.Dates) column).markBetween(start, rows, first, last, bits);
    }
  }

  private static ColumnTest bindMembers(Column column, Values.Finite members, double[] scratch) {
    boolean complete = column.missing() == 0;
    return (start, rows, truth, unknown) -> {
      copy(column, start, rows, scratch);
      members.fill(scratch, rows, truth);
      fillUnknown(scratch, rows, complete, truth, unknown);
    };
  }

  private static void copy(Column column, int start, int rows, double[] target) {
    if (column instanceof Column.Numbers numbers) {
      numbers.copy(start, target, 0, rows);
      return;
    }
    Column.Dates dates = (Column.Dates) column;
    for (int row = 0; row < rows; row++) {
      int day = dates.epochDay(start + row);
      target[row] = day == Integer.MIN_VALUE ? Double.NaN : day;
    }
  }

  /** Marks NaN as unknown and clears what {@link Values} left in the bits of such rows. */
  private static void fillUnknown(
      double[] values, int rows, boolean complete, long[] truth, long[] unknown) {
    for (int word = 0, row = 0; row < rows; word++) {
      int end = Math.min(row + 64, rows);
      long missing = 0;
      if (complete) {
        row = end;
      } else {
        for (; row < end; row++) {
          missing |= (Double.isNaN(values[row]) ? 1L : 0L) << row;
        }
      }
      unknown[word] = missing;
      truth[word] &= ~missing & Block.valid(rows, word);
    }
  }
}
