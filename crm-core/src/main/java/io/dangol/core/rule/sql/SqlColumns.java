package io.dangol.core.rule.sql;

import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * Which facts stand in which columns of a host's table; only these names ever become part of a
 * statement. Immutable.
 */
public final class SqlColumns {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

  private static final SqlColumns NONE = new SqlColumns(Map.of(), Map.of());

  private final Map<Fact<?>, Column> columns;
  private final Map<EventKind, SqlEvents> events;

  /** A column, with the currency of its amounts. */
  private record Column(String name, CurrencyUnit currency) {}

  private SqlColumns(Map<Fact<?>, Column> columns, Map<EventKind, SqlEvents> events) {
    this.columns = columns;
    this.events = events;
  }

  /**
   * Returns no columns.
   *
   * @return an empty set of columns to add to
   */
  public static SqlColumns none() {
    return NONE;
  }

  /**
   * Returns these columns and one more. Amounts in it have no currency.
   *
   * @param fact the fact
   * @param column the column's name, with its table's where needed: letters, digits, underscores
   *     and dots
   * @return the columns
   * @throws IllegalArgumentException if the name has other characters
   */
  public SqlColumns with(Fact<?> fact, String column) {
    return with(fact, new Column(column, MoneyFact.PLAIN));
  }

  /**
   * Returns these columns and one more of amounts.
   *
   * @param fact the fact
   * @param column the column's name, as in {@link #with(Fact, String)}
   * @param currency the currency of all amounts in the column
   * @return the columns
   * @throws IllegalArgumentException if the name has other characters
   */
  public SqlColumns with(MoneyFact fact, String column, CurrencyUnit currency) {
    return with(fact, new Column(column, currency));
  }

  private SqlColumns with(Fact<?> fact, Column column) {
    checkName(fact, column.name());
    Map<Fact<?>, Column> more = new LinkedHashMap<>(columns);
    more.put(fact, column);
    return new SqlColumns(Collections.unmodifiableMap(more), events);
  }

  /**
   * Returns these columns and a table of events.
   *
   * @param table the table; one of the same kind is replaced
   * @return the columns
   */
  public SqlColumns withEvents(SqlEvents table) {
    Map<EventKind, SqlEvents> more = new LinkedHashMap<>(events);
    more.put(table.kind(), table);
    return new SqlColumns(columns, Collections.unmodifiableMap(more));
  }

  static String checkName(Object of, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s: the name '%s' has other characters than letters, digits, '_' and '.'"
              .formatted(of, name));
    }
    return name;
  }

  static String checkSimple(Object of, String name) {
    if (name.contains(".")) {
      throw new IllegalArgumentException(
          "%s: the column name '%s' must be without its table".formatted(of, name));
    }
    return checkName(of, name);
  }

  Optional<SqlEvents> events(EventKind kind) {
    return Optional.ofNullable(events.get(kind));
  }

  /**
   * Returns the column of a fact.
   *
   * @param fact the fact
   * @return the column's name, or empty if the host's table has none
   */
  public Optional<String> find(Fact<?> fact) {
    return Optional.ofNullable(columns.get(fact)).map(Column::name);
  }

  /**
   * Returns the currency of the amounts in a fact's column.
   *
   * @param fact the fact
   * @return the currency, {@link MoneyFact#PLAIN} for plain decimals; empty if there is no column
   */
  public Optional<CurrencyUnit> currency(MoneyFact fact) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Default<?> known && known.fact() instanceof MoneyFact of) {
      return currency(of);
    }
    if (derivation instanceof Derivation.Aggregate aggregate
        && aggregate.of() instanceof MoneyFact of) {
      return events(aggregate.events()).flatMap(table -> table.columns().currency(of));
    }
    return Optional.ofNullable(columns.get(fact)).map(Column::currency);
  }

  @Override
  public String toString() {
    return "SqlColumns" + columns;
  }
}
