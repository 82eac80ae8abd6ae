package io.dangol.core.rule;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Random events: purchases by the day and calls by the instant, with the same facts. */
public final class RandomEvents {

  public static final EventKind BUYS = kind("buy");
  public static final EventKind CALLS = kind("call");

  private static final List<String> DAYS =
      List.of(
          "2016-07-01",
          "2016-06-30",
          "2026-05-31",
          "2026-06-01",
          "2026-06-02",
          "2026-06-30",
          "2026-07-01",
          "2026-07-02",
          "2020-01-01");
  private static final List<String> INSTANTS =
      List.of(
          "2016-07-01T00:00:00Z",
          "2026-06-01T00:00:00Z",
          "2026-06-01T00:00:00.000000001Z",
          "2026-06-30T00:00:00Z",
          "2026-06-30T00:00:00.000000001Z",
          "2026-07-01T00:00:00Z",
          "2026-07-01T00:00:00.000000001Z",
          "2026-06-15T12:00:00Z");

  private RandomEvents() {}

  private static EventKind kind(String name) {
    return EventKind.of(
        name,
        Fact.money(name + ".amount"),
        Fact.integer(name + ".items"),
        Fact.code(name + ".channel"),
        Fact.code(name + ".time"));
  }

  public static MoneyFact amount(EventKind kind) {
    return Fact.money(kind.name() + ".amount");
  }

  public static NumberFact<Integer> items(EventKind kind) {
    return Fact.integer(kind.name() + ".items");
  }

  public static CodeFact<String> channel(EventKind kind) {
    return Fact.code(kind.name() + ".channel");
  }

  /** The day or instant in text, for a second implementation of windows. */
  public static CodeFact<String> time(EventKind kind) {
    return Fact.code(kind.name() + ".time");
  }

  static FactTable with(FactTable table, Random random) {
    if (random.nextInt(10) == 0) {
      return table.withEvents(buys(table, random));
    }
    boolean complete = random.nextBoolean();
    EventTable.Builder calls = EventTable.ofInstants(CALLS);
    for (int row = 0; row < table.size(); row++) {
      int count = complete ? random.nextInt(5) : random.nextInt(6) - 1;
      if (count < 0) {
        calls.unavailable(table.customers().at(row));
      }
      for (int i = 0; i < count; i++) {
        String time = INSTANTS.get(random.nextInt(INSTANTS.size()));
        calls.add(table.customers().at(row), Instant.parse(time), event(CALLS, random, time));
      }
    }
    return table.withEvents(buys(table, random), calls.build());
  }

  private static EventTable buys(FactTable table, Random random) {
    EventTable.Builder buys = EventTable.ofDays(BUYS);
    for (int i = random.nextInt(1 + 3 * table.size()); i > 0; i--) {
      String day = DAYS.get(random.nextInt(DAYS.size()));
      buys.add(
          table.customers().at(random.nextInt(table.size())),
          LocalDate.parse(day),
          event(BUYS, random, day));
    }
    return buys.build();
  }

  static Facts event(EventKind kind, Random random, String time) {
    Facts.Builder event = Facts.builder().set(time(kind), time);
    if (random.nextInt(6) > 0) {
      BigDecimal amount =
          new BigDecimal(List.of("0", "0.01", "50", "100", "-5").get(random.nextInt(5)));
      event.set(amount(kind), BigMoney.of(CurrencyUnit.EUR, amount));
    }
    if (random.nextInt(6) > 0) {
      event.set(items(kind), random.nextInt(4) - 1);
    }
    if (random.nextInt(6) > 0) {
      event.set(channel(kind), List.of("AT_RISK", "LOYAL", "NEW", "").get(random.nextInt(4)));
    }
    return event.build();
  }

  /** The derived fact of a number: every function of every fact that it can be computed of. */
  static Fact<?> aggregate(EventKind kind, @Nullable String window, Condition where, int number) {
    Period period = window == null ? null : Period.parse(window);
    List<Derivation.Aggregate> legal =
        Stream.of(Derivation.Function.values())
            .flatMap(
                function ->
                    function.isOfFact()
                        ? Stream.<Fact<?>>of(amount(kind), items(kind), channel(kind), kind.at())
                            .filter(fact -> Derivation.Aggregate.isLegal(function, fact))
                            .map(
                                fact ->
                                    new Derivation.Aggregate(kind, function, fact, period, where))
                        : Stream.of(new Derivation.Aggregate(kind, function, null, period, where)))
            .toList();
    return legal.get(number % legal.size()).derived();
  }
}
