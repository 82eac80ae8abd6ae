package io.dangol.core.rule.sql;

import static io.dangol.core.rule.RandomRules.AGE;
import static io.dangol.core.rule.RandomRules.AT;
import static io.dangol.core.rule.RandomRules.CONSENT;
import static io.dangol.core.rule.RandomRules.JOINED;
import static io.dangol.core.rule.RandomRules.SCORE;
import static io.dangol.core.rule.RandomRules.SEGMENT;
import static io.dangol.core.rule.RandomRules.SPEND;

import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.rule.RandomEvents;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** A random table with its events in a database. */
final class RandomDatabase implements AutoCloseable {

  static final SqlColumns ALL =
      SqlColumns.none()
          .with(AGE, "age")
          .with(SCORE, "score")
          .with(SPEND, "spend", CurrencyUnit.EUR)
          .with(JOINED, "joined")
          .with(SEGMENT, "segment")
          .with(CONSENT, "consent")
          .withEvents(
              columns(RandomEvents.BUYS, SqlEvents.ofDays(RandomEvents.BUYS, "buy", "bought_on")))
          .withEvents(
              columns(
                  RandomEvents.CALLS,
                  SqlEvents.ofInstants(RandomEvents.CALLS, "phone_call", "called_at")));

  private static SqlEvents columns(EventKind kind, SqlEvents events) {
    return events
        .of("customer", "c.id")
        .with(RandomEvents.amount(kind), "amount", CurrencyUnit.EUR)
        .with(RandomEvents.items(kind), "items")
        .with(RandomEvents.channel(kind), "channel");
  }

  static final SqlColumns SOME =
      SqlColumns.none().with(AGE, "c.age").with(JOINED, "c.joined").with(CONSENT, "c.consent");

  private final Connection database;

  private RandomDatabase(Connection database) {
    this.database = database;
  }

  static RandomDatabase of(FactTable table) throws SQLException {
    RandomDatabase filled = new RandomDatabase(DriverManager.getConnection("jdbc:h2:mem:"));
    filled.fill(table);
    filled.fillEvents(table);
    return filled;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }

  private void fill(FactTable table) throws SQLException {
    try (Statement create = database.createStatement()) {
      create.execute(
          "CREATE TABLE c(id INT, age INT, score DOUBLE PRECISION, spend DECIMAL(30, 9),"
              + " joined DATE, segment VARCHAR, consent BOOLEAN)");
    }
    try (PreparedStatement insert =
        database.prepareStatement("INSERT INTO c VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < table.size(); i++) {
        Facts row = table.row(i);
        insert.setObject(1, i);
        Map<Fact<?>, Integer> positions =
            Map.of(AGE, 2, SCORE, 3, SPEND, 4, JOINED, 5, SEGMENT, 6, CONSENT, 7);
        for (Map.Entry<Fact<?>, Integer> position : positions.entrySet()) {
          Object value = row.find(position.getKey()).map(Object.class::cast).orElse(null);
          insert.setObject(
              position.getValue(), value instanceof BigMoney money ? money.getAmount() : value);
        }
        insert.executeUpdate();
      }
    }
  }

  /** A database has the history of everybody or of nobody. */
  static boolean isEveryHistoryAvailable(FactTable table) {
    return Stream.of(RandomEvents.BUYS, RandomEvents.CALLS)
        .allMatch(
            kind ->
                IntStream.range(0, table.size())
                    .allMatch(row -> table.events(kind, row).isPresent()));
  }

  private void fillEvents(FactTable table) throws SQLException {
    try (Statement create = database.createStatement()) {
      create.execute(
          "CREATE TABLE buy(customer INT, bought_on DATE, amount DECIMAL(30, 9), items INT,"
              + " channel VARCHAR)");
      create.execute(
          "CREATE TABLE phone_call(customer INT, called_at TIMESTAMP(9) WITH TIME ZONE,"
              + " amount DECIMAL(30, 9), items INT, channel VARCHAR)");
    }
    for (EventKind kind : List.of(RandomEvents.BUYS, RandomEvents.CALLS)) {
      String name = kind.equals(RandomEvents.BUYS) ? "buy" : "phone_call";
      try (PreparedStatement insert =
          database.prepareStatement("INSERT INTO " + name + " VALUES (?, ?, ?, ?, ?)")) {
        for (int row = 0; row < table.size(); row++) {
          EventTable.Slice slice = table.events(kind, row).orElse(null);
          for (int i = slice == null ? 0 : slice.from(); slice != null && i < slice.to(); i++) {
            Facts event = slice.event(i, AT.zone());
            String time = event.find(RandomEvents.time(kind)).orElseThrow();
            insert.setObject(1, row);
            insert.setObject(
                2, time.contains("T") ? OffsetDateTime.parse(time) : LocalDate.parse(time));
            insert.setObject(
                3, event.find(RandomEvents.amount(kind)).map(BigMoney::getAmount).orElse(null));
            insert.setObject(4, event.find(RandomEvents.items(kind)).orElse(null));
            insert.setObject(5, event.find(RandomEvents.channel(kind)).orElse(null));
            insert.executeUpdate();
          }
        }
      }
    }
  }

  /** The rows for which the WHERE clause of a split holds. */
  Set<Integer> select(SqlSplit split) throws SQLException {
    Set<Integer> rows = new TreeSet<>();
    try (PreparedStatement select =
        database.prepareStatement("SELECT id FROM c WHERE " + split.where())) {
      for (int i = 0; i < split.binds().size(); i++) {
        select.setObject(i + 1, split.binds().get(i));
      }
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.add(result.getInt(1));
        }
      }
    }
    return rows;
  }
}
