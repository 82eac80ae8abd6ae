package io.dangol.core.fact;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about many customers: one row per customer, one {@link Column} per fact.
 *
 * <p>Immutable: {@link #with(FactSource...)} and the like return a new table that shares the
 * columns it had. A million customers with twenty facts take well under 200 MB.
 */
public final class FactTable {

  private final CustomerIndex customers;
  private final Map<Fact<?>, Column> columns;
  private final Map<Fact<?>, String> makers;
  private final @Nullable LocalDate asOf;
  private final CustomerEvents events;

  private FactTable(
      CustomerIndex customers,
      Map<Fact<?>, Column> columns,
      Map<Fact<?>, String> makers,
      @Nullable LocalDate asOf,
      CustomerEvents events) {
    Set<String> names = new HashSet<>();
    for (Fact<?> fact : columns.keySet()) {
      if (!names.add(fact.name())) {
        throw new IllegalArgumentException(
            "two facts of different types are named %s".formatted(fact));
      }
    }
    this.customers = customers;
    this.columns = columns;
    this.makers = makers;
    this.asOf = asOf;
    this.events = events;
  }

  /**
   * Returns a table of columns.
   *
   * @param customers the customers, one per row
   * @param columns the columns, each as long as there are customers and each of another fact
   * @return the table
   * @throws IllegalArgumentException if a column has another length or a fact occurs twice
   */
  public static FactTable of(CustomerIndex customers, Column... columns) {
    return of(customers, Arrays.asList(columns));
  }

  /**
   * Returns a table of columns.
   *
   * @param customers the customers, one per row
   * @param columns the columns, each as long as there are customers and each of another fact
   * @return the table
   * @throws IllegalArgumentException if a column has another length or a fact occurs twice
   */
  public static FactTable of(CustomerIndex customers, Collection<? extends Column> columns) {
    Map<Fact<?>, Column> byFact = new LinkedHashMap<>();
    for (Column column : columns) {
      checkLength(column, customers);
      if (byFact.put(column.fact(), column) != null) {
        throw new IllegalArgumentException("two columns of %s".formatted(column.fact()));
      }
    }
    return new FactTable(customers, byFact, Map.of(), null, CustomerEvents.none());
  }

  /**
   * Returns a builder that takes rows.
   *
   * @param facts the columns of the table, in their order
   * @return an empty builder
   */
  public static FactTableBuilder builder(Fact<?>... facts) {
    return new FactTableBuilder(List.of(facts));
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of customers
   */
  public int size() {
    return customers.size();
  }

  /**
   * Returns the customers, one per row.
   *
   * @return the customers
   */
  public CustomerIndex customers() {
    return customers;
  }

  /**
   * Returns the facts of the table.
   *
   * @return the facts in the order of the columns, unmodifiable
   */
  public Set<Fact<?>> facts() {
    return Collections.unmodifiableSet(columns.keySet());
  }

  /**
   * Returns the day for which the facts were computed.
   *
   * @return the analysis date, exclusive: the last day seen is the one before; empty if none was
   *     given
   */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  /**
   * Returns this table with its analysis date.
   *
   * @param day the analysis date, exclusive
   * @return a table with the same columns
   */
  public FactTable asOf(LocalDate day) {
    return new FactTable(customers, columns, makers, Objects.requireNonNull(day, "day"), events);
  }

  /**
   * Returns whether the table has a column of a fact.
   *
   * @param fact the fact
   * @return whether there is a column, even one in which every value is missing
   */
  public boolean has(Fact<?> fact) {
    return columns.containsKey(fact);
  }

  /**
   * Returns the fact of this name.
   *
   * @param name the name
   * @return the fact, or empty if the table has none of this name
   */
  public Optional<Fact<?>> fact(String name) {
    return columns.keySet().stream().filter(fact -> fact.name().equals(name)).findFirst();
  }

  /**
   * Returns the source that made a column.
   *
   * @param fact the fact
   * @return the {@link FactSource#name()}, or empty if the column came without one
   */
  public Optional<String> madeBy(Fact<?> fact) {
    return Optional.ofNullable(makers.get(fact));
  }

  /**
   * Returns the column of a fact of any type.
   *
   * @param fact the fact
   * @return the column
   * @throws IllegalArgumentException if the table has no such column
   */
  public Column column(Fact<?> fact) {
    Column column = columns.get(fact);
    if (column == null) {
      throw new IllegalArgumentException(
          "the table has no fact %s\nMaybe add the source that publishes it.".formatted(fact));
    }
    return column;
  }

  /**
   * Returns the column of a number.
   *
   * @param fact the fact
   * @return the column
   * @throws IllegalArgumentException if the table has no such column
   */
  public Column.Numbers numbers(NumberFact<?> fact) {
    return (Column.Numbers) column(fact);
  }

  /**
   * Returns the column of an amount.
   *
   * @param fact the fact
   * @return the column
   * @throws IllegalArgumentException if the table has no such column
   */
  public Column.Amounts amounts(MoneyFact fact) {
    return (Column.Amounts) column(fact);
  }

  /**
   * Returns the column of a day.
   *
   * @param fact the fact
   * @return the column
   * @throws IllegalArgumentException if the table has no such column
   */
  public Column.Dates dates(DateFact fact) {
    return (Column.Dates) column(fact);
  }

  /**
   * Returns the column of a code.
   *
   * @param fact the fact
   * @param <T> the type of the values
   * @return the column
   * @throws IllegalArgumentException if the table has no such column
   */
  @SuppressWarnings("unchecked") // the column of an equal fact has values of the same type
  public <T> Column.Codes<T> codes(CodeFact<T> fact) {
    return (Column.Codes<T>) column(fact);
  }

  /**
   * Returns the column of a fact that is true or false.
   *
   * @param fact the fact
   * @return the column
   * @throws IllegalArgumentException if the table has no such column
   */
  public Column.Booleans booleans(BooleanFact fact) {
    return (Column.Booleans) column(fact);
  }

  /**
   * Returns a column as numbers: numbers as they are, amounts in major units, true and false as 1
   * and 0.
   *
   * @param fact a fact of one of these types
   * @return the column, or a view of it
   * @throws IllegalArgumentException if the table has no such column, or it cannot be measured
   */
  public Column.Numbers measure(Fact<?> fact) {
    Column column = column(fact);
    if (column instanceof Column.Numbers numbers) {
      return numbers;
    }
    if (column instanceof Column.Amounts amounts) {
      return new MeasureColumn(amounts);
    }
    if (column instanceof Column.Booleans booleans) {
      return new MeasureColumn(booleans);
    }
    throw new IllegalArgumentException("%s has no numeric values".formatted(fact));
  }

  /**
   * Returns this table with the events of its customers, for conditions on events.
   *
   * @param tables a table per kind of events; one of a kind that this table has replaces it.
   *     Customers without a row here are left out
   * @return a table with these events too
   */
  public FactTable withEvents(EventTable... tables) {
    return new FactTable(customers, columns, makers, asOf, events.with(customers, tables));
  }

  /**
   * Returns the kinds of events of the customers.
   *
   * @return the kinds, unmodifiable
   */
  public Set<EventKind> events() {
    return events.kinds();
  }

  /**
   * Returns the events of all customers.
   *
   * @param kind the kind of events
   * @return the table, or empty if this table has no events of the kind
   */
  public Optional<EventTable> events(EventKind kind) {
    return events.find(kind);
  }

  /**
   * Returns the events of one customer.
   *
   * @param kind the kind of events
   * @param row the row of the customer
   * @return the events; empty if the history is not available
   */
  public Optional<EventTable.Slice> events(EventKind kind, int row) {
    return events.of(kind, row);
  }

  /**
   * Returns the facts of one customer.
   *
   * @param row the row, from 0 to {@code size() - 1}
   * @return a view of the row
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Facts row(int row) {
    Objects.checkIndex(row, size());
    return new Row(this, row);
  }

  /**
   * Returns the facts of one customer.
   *
   * @param customer the customer
   * @return a view of the customer's row, or empty if the table does not have the customer
   */
  public Optional<Facts> row(CustomerId customer) {
    int row = customers.rowOf(customer);
    return row < 0 ? Optional.empty() : Optional.of(row(row));
  }

  /**
   * Returns this table with more columns.
   *
   * @param added the columns; one of a fact that the table has replaces it
   * @return a table with these columns too
   * @throws IllegalArgumentException if a column has another length than this table
   */
  public FactTable with(Column... added) {
    Map<Fact<?>, Column> all = new LinkedHashMap<>(columns);
    Map<Fact<?>, String> makersLeft = new LinkedHashMap<>(makers);
    for (Column column : added) {
      checkLength(column, customers);
      all.put(column.fact(), column);
      makersLeft.remove(column.fact());
    }
    return new FactTable(customers, all, makersLeft, asOf, events);
  }

  /**
   * Returns this table with the facts of some sources, each computed after those that publish what
   * it reads.
   *
   * @param sources the sources, in any order; a fact that the table has is replaced
   * @return a table with these facts too
   * @throws IllegalArgumentException if a required fact is neither in the table nor published, if
   *     two sources publish the same fact, or if sources read each other
   * @throws IllegalStateException if a source does not write what it publishes
   */
  public FactTable with(FactSource... sources) {
    FactTable table = this;
    for (FactSource source : SourceOrder.of(this, List.of(sources))) {
      table = table.written(source);
    }
    return table;
  }

  private FactTable written(FactSource source) {
    Map<Fact<?>, Column> all = new LinkedHashMap<>(columns);
    Map<Fact<?>, String> makersNow = new LinkedHashMap<>(makers);
    Set<Fact<?>> open = new LinkedHashSet<>(source.publishes());
    source.write(
        this,
        column -> {
          checkLength(column, customers);
          if (!open.remove(column.fact())) {
            throw new IllegalArgumentException(
                "%s does not publish %s, or has put it before"
                    .formatted(source.name(), column.fact()));
          }
          all.put(column.fact(), column);
          makersNow.put(column.fact(), source.name());
        });
    if (!open.isEmpty()) {
      throw new IllegalStateException(
          "%s publishes %s but did not write it".formatted(source.name(), open));
    }
    return new FactTable(customers, all, makersNow, asOf, events);
  }

  /**
   * Returns the table of some rows.
   *
   * @param rows which rows to keep; their order stays
   * @return a table of these rows with the same columns
   */
  public FactTable where(IntPredicate rows) {
    int[] kept = IntStream.range(0, size()).filter(rows).toArray();
    CustomerIndex.Builder index = CustomerIndex.builder();
    for (int row : kept) {
      index.add(customers.valueAt(row));
    }
    Map<Fact<?>, Column> picked = new LinkedHashMap<>();
    columns.forEach((fact, column) -> picked.put(fact, column.rows(kept)));
    CustomerIndex left = index.build();
    return new FactTable(left, picked, makers, asOf, events.of(left));
  }

  private static void checkLength(Column column, CustomerIndex customers) {
    if (column.size() != customers.size()) {
      throw new IllegalArgumentException(
          "%s has %d rows, not %d".formatted(column.fact(), column.size(), customers.size()));
    }
  }

  @Override
  public String toString() {
    return "FactTable[%d customers, %s]".formatted(size(), columns.keySet());
  }

  /** A view of one row. */
  private record Row(FactTable table, int row) implements Facts {

    @Override
    public <T> Optional<T> find(Fact<T> fact) {
      Column column = table.columns.get(fact);
      return column == null ? Optional.empty() : column.valueAt(row).map(fact.type()::cast);
    }

    @Override
    public Optional<LocalDate> knownUntil(Fact<?> fact) {
      // The analysis date is exclusive.
      return table.has(fact) ? table.asOf().map(day -> day.minusDays(1)) : Optional.empty();
    }

    @Override
    public Optional<EventTable.Slice> events(EventKind kind) {
      return table.events(kind, row);
    }

    @Override
    @SuppressWarnings("unchecked") // the column of an equal fact has values of the same type
    public <T> @Nullable T valueOrNull(Fact<T> fact) {
      Column column = table.columns.get(fact);
      return column == null ? null : (T) column.valueOrNull(row);
    }

    @Override
    public int epochDay(DateFact fact) {
      return table.columns.get(fact) instanceof DateColumn days
          ? days.epochDay(row)
          : Integer.MIN_VALUE;
    }

    @Override
    public boolean isMissing(Fact<?> fact) {
      Column column = table.columns.get(fact);
      return column == null || column.isMissing(row);
    }

    @Override
    public double number(NumberFact<?> fact) {
      return table.columns.get(fact) instanceof Column.Numbers numbers
          ? numbers.at(row)
          : Double.NaN;
    }
  }
}
