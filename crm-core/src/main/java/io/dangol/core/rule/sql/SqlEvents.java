package io.dangol.core.rule.sql;

import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Where a host keeps the events of one kind: a table with a row per event, which conditions on
 * events read in a sub-query. Immutable.
 *
 * <p>The table must be the history of every customer: a customer without rows has no events there.
 *
 * <pre>{@code
 * SqlEvents.ofDays(PURCHASES, "purchases", "bought_on").of("customer_id", "c.id")
 *     .with(AMOUNT, "amount", KRW).with(CHANNEL, "channel");
 * }</pre>
 */
public final class SqlEvents {

  /** The name of the host's table within a sub-query. */
  static final String ALIAS = "event_";

  private final EventKind kind;
  private final EventTable.Precision precision;
  private final String table;
  private final String time;
  private final String customer;
  private final String outerCustomer;
  private final SqlColumns columns;

  private SqlEvents(
      EventKind kind,
      EventTable.Precision precision,
      String table,
      String time,
      String customer,
      String outerCustomer,
      SqlColumns columns) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.precision = precision;
    this.table = SqlColumns.checkName(kind, table);
    this.time = SqlColumns.checkSimple(kind, time);
    this.customer = SqlColumns.checkSimple(kind, customer);
    this.outerCustomer = SqlColumns.checkName(kind, outerCustomer);
    this.columns = columns;
  }

  /**
   * Returns a table of events that have a day.
   *
   * @param kind the kind of events
   * @param table the name of the table
   * @param day its column with the day, of type DATE
   * @return the table, whose customers are in column {@code customer} until {@link #of} says
   *     otherwise
   * @throws IllegalArgumentException if a name has other characters than letters, digits,
   *     underscores and, for tables, dots
   */
  public static SqlEvents ofDays(EventKind kind, String table, String day) {
    SqlColumns columns =
        SqlColumns.none().with(kind.at(), alias(SqlColumns.checkSimple(kind, day)));
    return new SqlEvents(
        kind, EventTable.Precision.DAY, table, day, "customer", "customer", columns);
  }

  /**
   * Returns a table of events that have an instant.
   *
   * @param kind the kind of events
   * @param table the name of the table
   * @param instant its column with the instant, of type TIMESTAMP WITH TIME ZONE
   * @return the table, as {@link #ofDays}
   * @throws IllegalArgumentException as {@link #ofDays}
   */
  public static SqlEvents ofInstants(EventKind kind, String table, String instant) {
    return new SqlEvents(
        kind,
        EventTable.Precision.INSTANT,
        table,
        instant,
        "customer",
        "customer",
        SqlColumns.none());
  }

  /**
   * Returns this table with the columns that join it to the host's table of customers.
   *
   * @param eventColumn the column of this table that names the customer
   * @param customerColumn the column of the host's table of customers that it is equal to, with the
   *     name of that table where both have a column of that name
   * @return the table
   * @throws IllegalArgumentException if a name has other characters
   */
  public SqlEvents of(String eventColumn, String customerColumn) {
    return new SqlEvents(kind, precision, table, time, eventColumn, customerColumn, columns);
  }

  /**
   * Returns this table with the column of a fact. Amounts in it have no currency.
   *
   * @param fact a fact of the events
   * @param column the column's name
   * @return the table
   * @throws IllegalArgumentException if the events do not have the fact, or the name has other
   *     characters
   */
  public SqlEvents with(Fact<?> fact, String column) {
    return with(columns.with(check(fact), alias(SqlColumns.checkSimple(kind, column))));
  }

  /**
   * Returns this table with the column of an amount.
   *
   * @param fact a fact of the events
   * @param column the column's name
   * @param currency the currency of all amounts in the column
   * @return the table
   * @throws IllegalArgumentException as {@link #with(Fact, String)}
   */
  public SqlEvents with(MoneyFact fact, String column, CurrencyUnit currency) {
    check(fact);
    return with(columns.with(fact, alias(SqlColumns.checkSimple(kind, column)), currency));
  }

  private Fact<?> check(Fact<?> fact) {
    if (!kind.has(fact)) {
      throw new IllegalArgumentException("%s is no fact of %s".formatted(fact, kind));
    }
    return fact;
  }

  private SqlEvents with(SqlColumns more) {
    return new SqlEvents(kind, precision, table, time, customer, outerCustomer, more);
  }

  private static String alias(String column) {
    return ALIAS + "." + column;
  }

  EventKind kind() {
    return kind;
  }

  EventTable.Precision precision() {
    return precision;
  }

  /** The columns within a sub-query. */
  SqlColumns columns() {
    return columns;
  }

  Optional<String> find(Fact<?> fact) {
    return columns.find(fact);
  }

  String time() {
    return alias(time);
  }

  /** The table and the join to the customer of the statement around. */
  String from() {
    return "FROM %s %s WHERE %s = %s".formatted(table, ALIAS, alias(customer), outerCustomer);
  }

  @Override
  public String toString() {
    return "SqlEvents[%s in %s, %s]".formatted(kind, table, columns);
  }
}
