package io.dangol.core.fact;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of one kind of many customers: many rows per customer, grouped by customer and in the
 * order of time, one {@link Column} per fact. Immutable.
 *
 * <p>It is the history of everybody: a customer without a row has no events, unless their history
 * is said to be {@linkplain Builder#unavailable unavailable}.
 *
 * <p>Events have a day or an instant. An instant counts in a window of period p if it is after
 * {@code asOf - p} (on the calendar of the zone of evaluation) and not after {@code asOf}. A day
 * counts once it is over: in a window are the days from the day of evaluation less p to the day
 * before it. That is what an analysis date means elsewhere: it is exclusive, the last day seen is
 * the one before. The window of a date fact is another one, because a fact such as the day of the
 * last contact may be of today: {@link DateFact#withinLast} counts the day of evaluation and leaves
 * out the day that lies the period before it. Both windows have the same length in days.
 */
public final class EventTable {

  /** Whether the time of events is known to the day or to the instant. */
  public enum Precision {
    /** The day, as the source counts days. */
    DAY,
    /** The instant. */
    INSTANT
  }

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** Nanoseconds since 1970 fit into a long from 1677-09-21 to 2262-04-11. */
  private static final Instant FIRST = Instant.ofEpochSecond(Long.MIN_VALUE / NANOS_PER_SECOND);

  private static final Instant LAST = Instant.ofEpochSecond(Long.MAX_VALUE / NANOS_PER_SECOND);

  private final EventKind kind;
  private final Precision precision;
  private final CustomerIndex customers;
  private final BitSet unavailable;
  private final int[] offsets;
  private final long[] times;
  private final Map<Fact<?>, Column> columns;

  /** The days in the zone that was asked for last: one customer after the other asks again. */
  private volatile @Nullable Days days;

  private record Days(ZoneId zone, Column column) {}

  EventTable(
      EventKind kind,
      Precision precision,
      CustomerIndex customers,
      BitSet unavailable,
      int[] offsets,
      long[] times,
      Map<Fact<?>, Column> columns) {
    this.kind = kind;
    this.precision = precision;
    this.customers = customers;
    this.unavailable = unavailable;
    this.offsets = offsets;
    this.times = times;
    this.columns = columns;
  }

  /**
   * Starts a table of events that have a day.
   *
   * @param kind the kind of events
   * @return an empty builder
   */
  public static Builder ofDays(EventKind kind) {
    return new Builder(kind, Precision.DAY);
  }

  /**
   * Starts a table of events that have an instant.
   *
   * @param kind the kind of events
   * @return an empty builder
   */
  public static Builder ofInstants(EventKind kind) {
    return new Builder(kind, Precision.INSTANT);
  }

  /**
   * Returns the kind of events.
   *
   * @return the kind
   */
  public EventKind kind() {
    return kind;
  }

  /**
   * Returns how exactly the time of events is known.
   *
   * @return the precision, the same for all
   */
  public Precision precision() {
    return precision;
  }

  /**
   * Returns the number of events.
   *
   * @return the number of rows
   */
  public int size() {
    return times.length;
  }

  /**
   * Returns the customers with an event, and those whose history is unavailable.
   *
   * @return the customers, in the order of their first appearance
   */
  public CustomerIndex customers() {
    return customers;
  }

  /**
   * Returns the values of a fact, a row per event.
   *
   * @param fact a fact of the kind
   * @param zone the zone in which an instant falls on a day, for {@link EventKind#at()}
   * @return the column
   * @throws IllegalArgumentException if events of this kind do not have the fact
   */
  public Column column(Fact<?> fact, ZoneId zone) {
    if (fact.equals(kind.at())) {
      return days(zone);
    }
    Column column = columns.get(fact);
    if (column == null) {
      throw new IllegalArgumentException(
          "%s is no fact of %s, which has %s".formatted(fact, kind, kind.facts()));
    }
    return column;
  }

  private Column days(ZoneId zone) {
    Days known = days;
    if (known == null || !known.zone.equals(zone)) {
      int[] epochDays = new int[size()];
      for (int event = 0; event < epochDays.length; event++) {
        epochDays[event] = Math.toIntExact(dayOf(event, zone).toEpochDay());
      }
      known = new Days(zone, Column.dates(kind.at(), epochDays));
      days = known;
    }
    return known.column;
  }

  private LocalDate dayOf(int event, ZoneId zone) {
    long time = times[event];
    return precision == Precision.DAY
        ? LocalDate.ofEpochDay(time)
        : instant(time).atZone(zone).toLocalDate();
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
  }

  static long nanos(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), instant.getNano());
  }

  static boolean isInRange(Instant instant) {
    return instant.isAfter(FIRST) && instant.isBefore(LAST);
  }

  /**
   * Returns the events of a customer.
   *
   * @param customer the customer
   * @return the events, none where the customer is not in the table; empty if their history is
   *     unavailable
   */
  public Optional<Slice> of(CustomerId customer) {
    return slice(customers.rowOf(customer));
  }

  /** The events of the customer in a row, or of one who is not in the table (-1). */
  Optional<Slice> slice(int row) {
    if (row < 0) {
      return Optional.of(new Slice(this, 0, 0));
    }
    return unavailable.get(row)
        ? Optional.empty()
        : Optional.of(new Slice(this, offsets[row], offsets[row + 1]));
  }

  /**
   * Returns which times are in a period before a moment.
   *
   * @param period how far it reaches back, or null for everything up to the moment
   * @param at the moment
   * @return the window
   */
  public Window window(@Nullable Period period, EvaluationContext at) {
    if (precision == Precision.DAY) {
      LocalDate today = at.day();
      long first = period == null ? Long.MIN_VALUE : today.minus(period).toEpochDay();
      return new Window(first, today.toEpochDay() - 1);
    }
    Instant asOf = at.asOf();
    long last =
        asOf.isBefore(LAST) ? asOf.isAfter(FIRST) ? nanos(asOf) : Long.MIN_VALUE : Long.MAX_VALUE;
    return new Window(period == null ? Long.MIN_VALUE : first(period, at), last);
  }

  private static long first(Period period, EvaluationContext at) {
    try {
      Instant end = at.asOf().atZone(at.zone()).minus(period).toInstant();
      return end.isBefore(LAST) ? isInRange(end) ? nanos(end) + 1 : Long.MIN_VALUE : Long.MAX_VALUE;
    } catch (DateTimeException e) {
      return Long.MIN_VALUE;
    }
  }

  /** A range of times, both ends included; made by {@link EventTable#window}. */
  public static final class Window {

    private final long first;
    private final long last;

    private Window(long first, long last) {
      this.first = first;
      this.last = last;
    }
  }

  /**
   * Events of one customer that follow each other in time.
   *
   * @param table the table
   * @param from the row of the first event
   * @param to the row after the last one
   */
  public record Slice(EventTable table, int from, int to) {

    public Slice {
      Objects.requireNonNull(table, "table");
      Objects.checkFromToIndex(from, to, table.size());
    }

    /**
     * Returns the events of a window.
     *
     * @param window a window of the same table
     * @return the events in it
     */
    public Slice within(Window window) {
      int start = firstNotBefore(window.first);
      int end = window.last == Long.MAX_VALUE ? to : firstNotBefore(window.last + 1);
      return new Slice(table, start, Math.max(start, end));
    }

    private int firstNotBefore(long time) {
      int low = from;
      int high = to;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (table.times[middle] < time) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /**
     * Returns the facts of an event.
     *
     * @param event the row of the event, from {@link #from} to before {@link #to}
     * @param zone the zone in which an instant falls on a day
     * @return the facts
     */
    public Facts event(int event, ZoneId zone) {
      Objects.checkIndex(event - from, to - from);
      return new Event(table, event, zone);
    }

    /**
     * Returns the moments at which an event enters a window that moves with the moment of
     * evaluation, and at which it leaves.
     *
     * @param event the row of the event
     * @param period how far the window reaches back, or null for everything up to the moment
     * @param zone the zone of evaluation
     * @return one or two moments
     */
    public List<Instant> changes(int event, @Nullable Period period, ZoneId zone) {
      return table.precision == Precision.DAY
          ? WindowEnds.ofDay(LocalDate.ofEpochDay(table.times[event]), period, zone)
          : WindowEnds.ofInstant(instant(table.times[event]), period, zone);
    }
  }

  /** A view of one event. */
  private record Event(EventTable table, int row, ZoneId zone) implements Facts {

    @Override
    public <T> Optional<T> find(Fact<T> fact) {
      if (fact.equals(table.kind.at())) {
        return Optional.of(fact.type().cast(table.dayOf(row, zone)));
      }
      Column column = table.columns.get(fact);
      return column == null ? Optional.empty() : column.valueAt(row).map(fact.type()::cast);
    }
  }

  @Override
  public String toString() {
    return "EventTable[%s, %d events of %d customers]".formatted(kind, size(), customers.size());
  }

  /** Collects events in any order; for use by one thread. */
  public static final class Builder {

    private final EventRows rows;

    private Builder(EventKind kind, Precision precision) {
      this.rows = new EventRows(kind, precision);
    }

    /**
     * Adds an event on a day.
     *
     * @param customer whose event it is
     * @param day the day
     * @param facts what is known of it; what is not there is missing
     * @return this builder
     * @throws IllegalArgumentException if events have an instant here, or an amount is of another
     *     currency than those before it
     */
    public Builder add(CustomerId customer, LocalDate day, Facts facts) {
      rows.add(customer, day, facts);
      return this;
    }

    /**
     * Adds an event at an instant.
     *
     * @param customer whose event it is
     * @param instant the instant, from 1678 to 2262
     * @param facts what is known of it; what is not there is missing
     * @return this builder
     * @throws IllegalArgumentException if events have a day here, the instant is out of range, or
     *     an amount is of another currency than those before it
     */
    public Builder add(CustomerId customer, Instant instant, Facts facts) {
      rows.add(customer, instant, facts);
      return this;
    }

    /**
     * States that the history of a customer is not available: what depends on it is unknown.
     *
     * @param customer the customer
     * @return this builder
     */
    public Builder unavailable(CustomerId customer) {
      rows.unavailable(customer);
      return this;
    }

    /**
     * Returns the table of all events added.
     *
     * @return the table
     */
    public EventTable build() {
      return rows.build();
    }
  }
}
