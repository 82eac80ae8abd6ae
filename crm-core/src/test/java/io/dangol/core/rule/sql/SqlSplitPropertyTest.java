package io.dangol.core.rule.sql;

import static io.dangol.core.rule.RandomRules.AGE;
import static io.dangol.core.rule.RandomRules.AT;
import static io.dangol.core.rule.RandomRules.CONSENT;
import static io.dangol.core.rule.RandomRules.JOINED;
import static io.dangol.core.rule.RandomRules.SCORE;
import static io.dangol.core.rule.RandomRules.SEGMENT;
import static io.dangol.core.rule.RandomRules.SPEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.rule.AbsentFacts;
import io.dangol.core.rule.RandomEvents;
import io.dangol.core.rule.RandomRules;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Truth;
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
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class SqlSplitPropertyTest {

  private static final SqlColumns ALL =
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

  private static final SqlColumns SOME =
      SqlColumns.none().with(AGE, "c.age").with(JOINED, "c.joined").with(CONSENT, "c.consent");

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void databaseAndResidualTogetherSelectTheRowsThatMatch(
      @ForAll Condition condition, @ForAll FactTable table, @ForAll boolean everyColumn)
      throws SQLException {
    // A database has the history of everybody or of nobody.
    Assume.that(!everyColumn || isEveryHistoryAvailable(table));
    RuleEvaluator evaluator = RuleEvaluator.of(condition);
    SqlSplit split = SqlSplit.of(condition, everyColumn ? ALL : SOME, AT);
    RuleEvaluator residual = RuleEvaluator.of(split.residual());

    try (Connection database = DriverManager.getConnection("jdbc:h2:mem:")) {
      fill(database, table);
      fillEvents(database, table);
      Set<Integer> selected = select(database, split);
      selected.removeIf(row -> residual.evaluate(table.row(row), AT) != Truth.TRUE);
      assertThat(selected)
          .containsExactlyElementsOf(
              evaluator.evaluate(table, AT, AbsentFacts.MISSING).matchedRows().boxed().toList());
    }
  }

  private static void fill(Connection database, FactTable table) throws SQLException {
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

  private static boolean isEveryHistoryAvailable(FactTable table) {
    return Stream.of(RandomEvents.BUYS, RandomEvents.CALLS)
        .allMatch(
            kind ->
                IntStream.range(0, table.size())
                    .allMatch(row -> table.events(kind, row).isPresent()));
  }

  private static void fillEvents(Connection database, FactTable table) throws SQLException {
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

  private static Set<Integer> select(Connection database, SqlSplit split) throws SQLException {
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
