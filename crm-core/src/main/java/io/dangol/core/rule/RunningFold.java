package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * A value over the events of one customer that follows as events come and go, which costs no more
 * than the logarithm of their number each; for use by one thread.
 *
 * <p>Its value is that of an {@link EventFold} over the events that are in.
 */
abstract sealed class RunningFold {

  private RunningFold() {}

  /** Takes in an event; only one that counts, or may count. */
  abstract void add(int event, Truth counted);

  /** Takes out an event that was taken in with this truth. */
  abstract void remove(int event, Truth counted);

  /** The value over the events that are in, empty where it is missing. */
  abstract Optional<?> value();

  /**
   * Returns the fold of a function.
   *
   * @param fact the derived fact
   * @param aggregate what is computed
   * @param history the customer's events
   * @param zone the zone of evaluation
   */
  static RunningFold of(
      Fact<?> fact, Derivation.Aggregate aggregate, EventTable.Slice history, ZoneId zone) {
    return switch (aggregate.function()) {
      case COUNT -> new Count();
      case EXISTS -> new Exists();
      case SUM -> sum(fact, aggregate, history, zone);
      case MIN -> new Extreme(values(aggregate, history, zone), false);
      case MAX -> new Extreme(values(aggregate, history, zone), true);
      case LAST -> new Last(values(aggregate, history, zone));
    };
  }

  private static IntFunction<Optional<?>> values(
      Derivation.Aggregate aggregate, EventTable.Slice history, ZoneId zone) {
    Fact<?> of = Objects.requireNonNull(aggregate.of(), "of");
    return event -> {
      Facts facts = history.event(event, zone);
      return facts.find(of);
    };
  }

  private static RunningFold sum(
      Fact<?> fact, Derivation.Aggregate aggregate, EventTable.Slice history, ZoneId zone) {
    Fact<?> of = Objects.requireNonNull(aggregate.of(), "of");
    Column source = history.table().column(of, zone);
    if (source instanceof Column.Amounts amounts) {
      return new AmountSum((MoneyFact) fact, amounts);
    }
    Column.Numbers numbers = (Column.Numbers) source;
    return isExact(numbers, history)
        ? new WholeSum(numbers)
        : new OrderedSum(numbers, fact.toString());
  }

  /** Whether a sum of any of the numbers is the same in any order: below 2^53 and whole. */
  private static boolean isExact(Column.Numbers numbers, EventTable.Slice history) {
    double total = 0;
    for (int event = history.from(); event < history.to(); event++) {
      double number = numbers.isMissing(event) ? 0 : numbers.at(event);
      if (number != Math.rint(number)) {
        return false;
      }
      total += Math.abs(number);
    }
    return total <= 0x1p53;
  }

  /** Counts events by their truth. */
  private abstract static sealed class Tally extends RunningFold {
    int certain;
    int open;

    @Override
    void add(int event, Truth counted) {
      count(counted, 1);
    }

    @Override
    void remove(int event, Truth counted) {
      count(counted, -1);
    }

    private void count(Truth counted, int step) {
      if (counted == Truth.TRUE) {
        certain += step;
      } else {
        open += step;
      }
    }
  }

  private static final class Count extends Tally {

    @Override
    Optional<?> value() {
      return open > 0 ? Optional.empty() : Optional.of(certain);
    }
  }

  private static final class Exists extends Tally {

    @Override
    Optional<?> value() {
      return certain == 0 && open > 0 ? Optional.empty() : Optional.of(certain > 0);
    }
  }

  /** What is computed of values, and missing as soon as one of them is. */
  private abstract static sealed class OfValues extends RunningFold {

    /** Events that may count, and events that count without a value. */
    private int open;

    abstract boolean isMissing(int event);

    abstract void put(int event);

    abstract void take(int event);

    abstract Optional<?> known();

    @Override
    final void add(int event, Truth counted) {
      change(event, counted, 1, this::put);
    }

    @Override
    final void remove(int event, Truth counted) {
      change(event, counted, -1, this::take);
    }

    private void change(int event, Truth counted, int step, IntConsumer known) {
      if (counted == Truth.UNKNOWN || isMissing(event)) {
        open += step;
      } else {
        known.accept(event);
      }
    }

    @Override
    final Optional<?> value() {
      return open > 0 ? Optional.empty() : known();
    }
  }

  private static final class AmountSum extends OfValues {
    private final MoneyFact fact;
    private final Column.Amounts source;
    private long sum;

    AmountSum(MoneyFact fact, Column.Amounts source) {
      this.fact = fact;
      this.source = source;
    }

    @Override
    boolean isMissing(int event) {
      return source.isMissing(event);
    }

    @Override
    void put(int event) {
      sum = Math.addExact(sum, source.minorUnits(event));
    }

    @Override
    void take(int event) {
      sum = Math.subtractExact(sum, source.minorUnits(event));
    }

    @Override
    Optional<?> known() {
      return Column.amounts(fact, new long[] {sum}, source.scale(), source.currency()).valueAt(0);
    }
  }

  private static final class WholeSum extends OfValues {
    private final Column.Numbers source;
    private double sum;

    WholeSum(Column.Numbers source) {
      this.source = source;
    }

    @Override
    boolean isMissing(int event) {
      return source.isMissing(event);
    }

    @Override
    void put(int event) {
      sum += source.at(event);
    }

    @Override
    void take(int event) {
      sum -= source.at(event);
    }

    @Override
    Optional<?> known() {
      return Optional.of(sum);
    }
  }

  /** Rounds as a sum in the order of the events does, which takes one addition per event in it. */
  private static final class OrderedSum extends OfValues {
    private final Column.Numbers source;
    private final String name;
    private final TreeSet<Integer> events = new TreeSet<>();

    OrderedSum(Column.Numbers source, String name) {
      this.source = source;
      this.name = name;
    }

    @Override
    boolean isMissing(int event) {
      return source.isMissing(event);
    }

    @Override
    void put(int event) {
      events.add(event);
    }

    @Override
    void take(int event) {
      events.remove(event);
    }

    @Override
    Optional<?> known() {
      double sum = 0;
      for (int event : events) {
        sum += source.at(event);
      }
      if (Double.isInfinite(sum)) {
        throw new ArithmeticException("%s exceeds the range of double".formatted(name));
      }
      return Optional.of(sum);
    }
  }

  /** The smallest or largest value; values of a fact with an order are comparable. */
  private static final class Extreme extends OfValues {
    private final IntFunction<Optional<?>> values;
    private final boolean largest;
    private final TreeMap<Object, Integer> counts = new TreeMap<>();

    Extreme(IntFunction<Optional<?>> values, boolean largest) {
      this.values = values;
      this.largest = largest;
    }

    @Override
    boolean isMissing(int event) {
      return values.apply(event).isEmpty();
    }

    @Override
    void put(int event) {
      counts.merge(values.apply(event).orElseThrow(), 1, Integer::sum);
    }

    @Override
    void take(int event) {
      counts.computeIfPresent(
          values.apply(event).orElseThrow(), (value, count) -> count == 1 ? null : count - 1);
    }

    @Override
    Optional<?> known() {
      return counts.isEmpty()
          ? Optional.empty()
          : Optional.of(largest ? counts.lastKey() : counts.firstKey());
    }
  }

  private static final class Last extends RunningFold {
    private final IntFunction<Optional<?>> values;
    private final TreeMap<Integer, Truth> events = new TreeMap<>();

    Last(IntFunction<Optional<?>> values) {
      this.values = values;
    }

    @Override
    void add(int event, Truth counted) {
      events.put(event, counted);
    }

    @Override
    void remove(int event, Truth counted) {
      events.remove(event);
    }

    @Override
    Optional<?> value() {
      return events.isEmpty() || events.lastEntry().getValue() == Truth.UNKNOWN
          ? Optional.empty()
          : values.apply(events.lastKey());
    }
  }
}
