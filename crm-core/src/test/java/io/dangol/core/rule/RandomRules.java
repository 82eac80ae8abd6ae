package io.dangol.core.rule;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactTableBuilder;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.fact.OrderedFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Random conditions, and random tables in which a quarter of the values are missing. */
public final class RandomRules extends DomainContextBase {

  /** The days of data, constants and defaults. */
  static final List<LocalDate> DAYS =
      Stream.of("1969-12-31", "2020-02-29", "2026-06-30", "2026-07-01")
          .map(LocalDate::parse)
          .toList();

  public static final NumberFact<Integer> AGE = Fact.integer("age");
  public static final NumberFact<Double> SCORE = Fact.decimal("score");
  public static final MoneyFact SPEND = Fact.money("spend");
  public static final DateFact JOINED = Fact.date("joined");
  public static final CodeFact<String> SEGMENT = Fact.code("segment");
  public static final BooleanFact CONSENT = Fact.bool("consent");

  public static final CodeSetFact GROUPS = Fact.codeSet("groups");

  public static final List<Fact<?>> FACTS =
      List.of(AGE, SCORE, SPEND, JOINED, SEGMENT, CONSENT, GROUPS);

  public static final EvaluationContext AT =
      EvaluationContext.at(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

  static final CurrencyUnit EUR = CurrencyUnit.EUR;

  @Provide
  Arbitrary<Facts> rowsWithEvents() {
    return Combinators.combine(rows(), Arbitraries.longs())
        .as((row, seed) -> RandomEvents.with(table(List.of(row)), new Random(seed)).row(0));
  }

  private Arbitrary<Facts> rows() {
    return Combinators.combine(
            values(AGE).injectNull(0.25),
            values(SCORE).injectNull(0.25),
            values(SPEND).injectNull(0.25),
            values(JOINED).injectNull(0.25),
            values(SEGMENT).injectNull(0.25),
            values(CONSENT).injectNull(0.25),
            values(GROUPS).injectNull(0.25))
        .as(
            (age, score, spend, joined, segment, consent, groups) -> {
              Facts.Builder row = Facts.builder();
              set(row, AGE, age);
              set(row, SCORE, score);
              set(row, SPEND, inEuro(spend));
              set(row, JOINED, joined);
              set(row, SEGMENT, segment);
              set(row, CONSENT, consent);
              set(row, GROUPS, groups);
              return row.build();
            });
  }

  private static @Nullable BigMoney inEuro(@Nullable BigMoney amount) {
    return amount == null ? null : BigMoney.of(EUR, amount.getAmount());
  }

  private static <T> void set(Facts.Builder row, Fact<T> fact, @Nullable T value) {
    if (value != null) {
      row.set(fact, value);
    }
  }

  @Provide
  Arbitrary<FactTable> tables() {
    return Combinators.combine(rows().list().ofMaxSize(100), Arbitraries.longs())
        .as((rows, seed) -> RandomEvents.with(table(rows), new Random(seed)));
  }

  public static FactTable table(List<Facts> rows) {
    FactTableBuilder table = FactTable.builder(FACTS.toArray(Fact<?>[]::new));
    for (int i = 0; i < rows.size(); i++) {
      table.add(CustomerId.of("C-" + i), rows.get(i));
    }
    return table.build();
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return conditions(4);
  }

  private Arbitrary<Condition> conditions(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<List<Condition>> parts =
        Arbitraries.lazy(() -> conditions(depth - 1)).list().ofMaxSize(4);
    return Arbitraries.frequencyOf(
        Tuple.of(3, leaves()),
        Tuple.of(2, parts.map(Condition.All::new)),
        Tuple.of(2, parts.map(Condition.Any::new)),
        Tuple.of(2, Arbitraries.lazy(() -> conditions(depth - 1)).map(Condition.Not::new)),
        Tuple.of(1, Arbitraries.of(Condition.always(), Condition.never())));
  }

  private Arbitrary<Condition> leaves() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.of(FACTS).flatMap(this::leaf)),
        Tuple.of(1, seeded(RandomTests::ofDefault)),
        Tuple.of(3, seeded(RandomTests::ofEvents)));
  }

  private static Arbitrary<Condition> seeded(Function<RandomTests, Condition> test) {
    return Arbitraries.longs().map(seed -> test.apply(new RandomTests(new Random(seed))));
  }

  /** Tests of values over events, but for whether they are missing: that is itself known. */
  static Arbitrary<Condition> eventTests() {
    return seeded(RandomTests::ofEvents)
        .filter(test -> !test.describe().contains("missing") && !test.describe().contains("known"));
  }

  private <T> Arbitrary<Condition> leaf(Fact<T> fact) {
    if (fact instanceof CodeSetFact sets) {
      return Combinators.combine(
              Arbitraries.of(Condition.Quantifier.values()),
              Arbitraries.of("VIP", "STAFF", "GOLF", "NOBODY").set().ofMinSize(1).ofMaxSize(3))
          .as((quantifier, codes) -> new Condition.Contains(sets, quantifier, codes));
    }
    Arbitrary<T> values = values(fact);
    Arbitrary<Condition> any =
        Arbitraries.oneOf(
            values.map(value -> new Condition.Compare<>(fact, Condition.Operator.EQUAL, value)),
            values.map(value -> new Condition.Compare<>(fact, Condition.Operator.NOT_EQUAL, value)),
            values
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> new Condition.In<>(fact, (Set<T>) new LinkedHashSet<>(list))),
            Arbitraries.just(fact.isMissing()),
            Arbitraries.just(fact.isPresent()));
    if (fact instanceof CodeFact<T> code) {
      return Arbitraries.oneOf(
          any,
          Combinators.combine(
                  Arbitraries.of(Condition.Match.values()), Arbitraries.of("AT", "L", "new", "K"))
              .as(code::matches));
    }
    if (fact instanceof DateFact date) {
      any =
          Arbitraries.oneOf(
              any,
              Arbitraries.of("P1D", "P30D", "P1M", "P10Y")
                  .map(period -> date.withinLast(Period.parse(period))),
              Combinators.combine(
                      Arbitraries.of(Condition.Operator.values()),
                      Arbitraries.of("P0D", "P1D", "P1M", "P6Y"))
                  .as(
                      (operator, period) ->
                          new Condition.CompareAgo(
                              date, operator, Condition.ago(Period.parse(period)))));
    }
    return fact instanceof OrderedFact<T> ordered
        ? Arbitraries.oneOf(any, ordered(ordered, values))
        : any;
  }

  private static <T> Arbitrary<Condition> ordered(OrderedFact<T> fact, Arbitrary<T> values) {
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.of(Condition.Operator.values()), values)
            .as((operator, value) -> new Condition.Compare<>(fact, operator, value)),
        Combinators.combine(values, values)
            .as(
                (left, right) ->
                    isAscending(left, right)
                        ? new Condition.Between<>(fact, left, right)
                        : new Condition.Between<>(fact, right, left)));
  }

  @SuppressWarnings("unchecked") // values of ordered facts are comparable
  private static boolean isAscending(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right) <= 0;
  }

  /** Few different values, so that constants and data often meet. */
  @SuppressWarnings("unchecked") // each fact has values of its type
  private static <T> Arbitrary<T> values(Fact<T> fact) {
    Arbitrary<?> values =
        switch (fact.name()) {
          case "age" -> Arbitraries.of(-1, 0, 1, 2, 17, 18, 30, 31, 49, 50);
          case "score" -> Arbitraries.of(-0.0, 0.0, 0.1, 0.3, 0.30000000000000004, 1.0, 1e300);
          case "spend" ->
              Arbitraries.of("0", "0.01", "0.1", "99.99", "100", "100.001", "-5", "1000000000000")
                  .map(amount -> MoneyFact.plain(new BigDecimal(amount)));
          case "joined" -> Arbitraries.of(DAYS);
          case "segment" -> Arbitraries.of("AT_RISK", "LOYAL", "NEW", "");
          case "groups" -> Arbitraries.of("VIP", "STAFF", "GOLF").set();
          default -> Arbitraries.of(true, false);
        };
    return (Arbitrary<T>) values;
  }
}
