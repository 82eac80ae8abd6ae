package io.dangol.core.rule;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** Folds the events of customers, one customer after the other, into a column; for use once. */
abstract sealed class EventFold {

  /** Whether an event counts. */
  final IntFunction<Truth> counts;

  private EventFold(IntFunction<Truth> counts) {
    this.counts = counts;
  }

  /** Sets the value of a row; a row that is never set is missing. */
  abstract void row(int row, EventTable.Slice events);

  abstract Column column();

  /** The value over the events of one customer, which takes the first row. */
  Optional<?> value(EventTable.Slice events) {
    row(0, events);
    return column().valueAt(0);
  }

  @SuppressWarnings("unchecked") // the derived fact has the type of its function
  static EventFold of(
      Fact<?> fact,
      Derivation.Aggregate aggregate,
      EventTable table,
      IntFunction<Truth> counts,
      int rows,
      ZoneId zone) {
    return switch (aggregate.function()) {
      case COUNT -> new Count((NumberFact<Integer>) fact, counts, rows);
      case EXISTS -> new Exists((BooleanFact) fact, counts, rows);
      case SUM -> sum(fact, source(aggregate, table, zone), counts, rows);
      case MIN -> new Extreme(fact, source(aggregate, table, zone), counts, rows, -1);
      case MAX -> new Extreme(fact, source(aggregate, table, zone), counts, rows, 1);
      case LAST -> new Last(fact, source(aggregate, table, zone), counts, rows);
    };
  }

  private static Column source(Derivation.Aggregate aggregate, EventTable table, ZoneId zone) {
    return table.column(Objects.requireNonNull(aggregate.of(), "of"), zone);
  }

  @SuppressWarnings("unchecked") // the sum of numbers is a decimal number
  private static EventFold sum(Fact<?> fact, Column source, IntFunction<Truth> counts, int rows) {
    return source instanceof Column.Amounts amounts
        ? new AmountSum((MoneyFact) fact, amounts, counts, rows)
        : new NumberSum((NumberFact<Double>) fact, (Column.Numbers) source, counts, rows);
  }

  private static final class Count extends EventFold {
    private final NumberFact<Integer> fact;
    private final int[] values;

    Count(NumberFact<Integer> fact, IntFunction<Truth> counts, int rows) {
      super(counts);
      this.fact = fact;
      this.values = new int[rows];
      Arrays.fill(values, Integer.MIN_VALUE);
    }

    @Override
    void row(int row, EventTable.Slice events) {
      int count = 0;
      for (int event = events.from(); event < events.to(); event++) {
        switch (counts.apply(event)) {
          case TRUE -> count++;
          case FALSE -> {}
          case UNKNOWN -> {
            return;
          }
        }
      }
      values[row] = count;
    }

    @Override
    Column column() {
      return Column.integers(fact, values);
    }
  }

  private static final class Exists extends EventFold {
    private final BooleanFact fact;
    private final byte[] values;

    Exists(BooleanFact fact, IntFunction<Truth> counts, int rows) {
      super(counts);
      this.fact = fact;
      this.values = new byte[rows];
      Arrays.fill(values, (byte) -1);
    }

    @Override
    void row(int row, EventTable.Slice events) {
      Truth exists = Truth.FALSE;
      for (int event = events.from(); event < events.to() && exists != Truth.TRUE; event++) {
        exists = exists.or(counts.apply(event));
      }
      values[row] = (byte) (exists == Truth.UNKNOWN ? -1 : exists == Truth.TRUE ? 1 : 0);
    }

    @Override
    Column column() {
      return Column.booleans(fact, values);
    }
  }

  private static final class AmountSum extends EventFold {
    private final MoneyFact fact;
    private final Column.Amounts source;
    private final long[] values;

    AmountSum(MoneyFact fact, Column.Amounts source, IntFunction<Truth> counts, int rows) {
      super(counts);
      this.fact = fact;
      this.source = source;
      this.values = new long[rows];
      Arrays.fill(values, Long.MIN_VALUE);
    }

    @Override
    void row(int row, EventTable.Slice events) {
      long sum = 0;
      for (int event = events.from(); event < events.to(); event++) {
        Truth counted = counts.apply(event);
        if (counted == Truth.UNKNOWN || (counted == Truth.TRUE && source.isMissing(event))) {
          return;
        }
        sum = Math.addExact(sum, counted == Truth.TRUE ? source.minorUnits(event) : 0);
      }
      values[row] = sum;
    }

    @Override
    Column column() {
      return Column.amounts(fact, values, source.scale(), source.currency());
    }
  }

  private static final class NumberSum extends EventFold {
    private final NumberFact<Double> fact;
    private final Column.Numbers source;
    private final double[] values;

    NumberSum(NumberFact<Double> fact, Column.Numbers source, IntFunction<Truth> counts, int rows) {
      super(counts);
      this.fact = fact;
      this.source = source;
      this.values = new double[rows];
      Arrays.fill(values, Double.NaN);
    }

    @Override
    void row(int row, EventTable.Slice events) {
      double sum = 0;
      for (int event = events.from(); event < events.to(); event++) {
        Truth counted = counts.apply(event);
        if (counted == Truth.UNKNOWN || (counted == Truth.TRUE && source.isMissing(event))) {
          return;
        }
        sum += counted == Truth.TRUE ? source.at(event) : 0;
      }
      if (Double.isInfinite(sum)) {
        throw new ArithmeticException("%s exceeds the range of double".formatted(fact));
      }
      values[row] = sum;
    }

    @Override
    Column column() {
      return Column.decimals(fact, values);
    }
  }

  /** Picks one event per customer, whose value is the customer's. */
  private abstract static sealed class Pick extends EventFold {
    final Column source;
    private final Fact<?> fact;
    private final int[] picked;

    Pick(Fact<?> fact, Column source, IntFunction<Truth> counts, int rows) {
      super(counts);
      this.fact = fact;
      this.source = source;
      this.picked = new int[rows];
      Arrays.fill(picked, -1);
    }

    @Override
    final void row(int row, EventTable.Slice events) {
      picked[row] = pick(events);
    }

    /** Returns the event, or -1 if there is none or it depends on something missing. */
    abstract int pick(EventTable.Slice events);

    @Override
    final Column column() {
      return DerivedColumns.gathered(fact, source, picked);
    }

    @Override
    final Optional<?> value(EventTable.Slice events) {
      int event = pick(events);
      return event < 0 ? Optional.empty() : source.valueAt(event);
    }
  }

  private static final class Last extends Pick {

    Last(Fact<?> fact, Column source, IntFunction<Truth> counts, int rows) {
      super(fact, source, counts, rows);
    }

    @Override
    int pick(EventTable.Slice events) {
      for (int event = events.to() - 1; event >= events.from(); event--) {
        Truth counted = counts.apply(event);
        if (counted != Truth.FALSE) {
          return counted == Truth.TRUE ? event : -1;
        }
      }
      return -1;
    }
  }

  private static final class Extreme extends Pick {
    private final int sign;

    Extreme(Fact<?> fact, Column source, IntFunction<Truth> counts, int rows, int sign) {
      super(fact, source, counts, rows);
      this.sign = sign;
    }

    @Override
    int pick(EventTable.Slice events) {
      int best = -1;
      for (int event = events.from(); event < events.to(); event++) {
        Truth counted = counts.apply(event);
        if (counted == Truth.UNKNOWN || (counted == Truth.TRUE && source.isMissing(event))) {
          return -1;
        }
        if (counted == Truth.TRUE && (best < 0 || compare(event, best) * sign > 0)) {
          best = event;
        }
      }
      return best;
    }

    private int compare(int left, int right) {
      if (source instanceof Column.Amounts amounts) {
        return Long.compare(amounts.minorUnits(left), amounts.minorUnits(right));
      }
      if (source instanceof Column.Dates dates) {
        return Integer.compare(dates.epochDay(left), dates.epochDay(right));
      }
      Column.Numbers numbers = (Column.Numbers) source;
      return Double.compare(numbers.at(left), numbers.at(right));
    }
  }
}
