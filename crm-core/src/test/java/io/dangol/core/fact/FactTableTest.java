package io.dangol.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class FactTableTest {

  private enum Colour {
    RED,
    GREEN
  }

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final NumberFact<Integer> VISITS = Fact.integer("shop.visits");
  private static final NumberFact<Double> SHARE = Fact.decimal("shop.share");
  private static final MoneyFact SPENT = Fact.money("shop.spent");
  private static final DateFact SINCE = Fact.date("shop.since");
  private static final BooleanFact MEMBER = Fact.bool("shop.member");
  private static final CodeFact<Colour> COLOUR = Fact.code("shop.colour", Colour.class);
  private static final Fact<?>[] ALL = {VISITS, SHARE, SPENT, SINCE, MEMBER, COLOUR};

  private static final Facts KNOWN =
      Facts.builder()
          .set(VISITS, 3)
          .set(SHARE, 0.25)
          .set(SPENT, won("1500"))
          .set(SINCE, LocalDate.of(2026, 2, 28))
          .set(MEMBER, false)
          .set(COLOUR, Colour.GREEN)
          .build();

  private static final Facts NOTHING = Facts.builder().build();

  private static final FactTable TABLE =
      FactTable.builder(ALL).add(KIM, KNOWN).add(LEE, NOTHING).build();

  @Test
  void row_givesBackWhatWasPutIn_forEveryType() {
    Facts kim = TABLE.row(KIM).orElseThrow();
    assertThat(kim.find(VISITS)).contains(3);
    assertThat(kim.find(SHARE)).contains(0.25);
    assertThat(kim.find(SPENT).orElseThrow().isEqual(won("1500"))).isTrue();
    assertThat(kim.find(SINCE)).contains(LocalDate.of(2026, 2, 28));
    assertThat(kim.find(MEMBER)).contains(false);
    assertThat(kim.find(COLOUR)).contains(Colour.GREEN);
    assertThat(kim.number(VISITS)).isEqualTo(3);
  }

  @Test
  void missing_staysMissing_forEveryType() {
    Facts lee = TABLE.row(LEE).orElseThrow();
    for (Fact<?> fact : ALL) {
      assertThat(lee.isMissing(fact)).as("%s", fact).isTrue();
      assertThat(lee.find(fact)).as("%s", fact).isEmpty();
      assertThat(TABLE.column(fact).missing()).as("%s", fact).isEqualTo(1);
      assertThat(TABLE.column(fact).isMissing(0)).as("%s", fact).isFalse();
    }
    assertThat(lee.number(VISITS)).isNaN();
    assertThat(TABLE.row(CustomerId.of("C-3"))).isEmpty();
  }

  @Test
  void unknownFact_isMissingInRows_andAnErrorInColumns() {
    NumberFact<Integer> other = Fact.integer("shop.other");
    assertThat(TABLE.row(0).isMissing(other)).isTrue();
    assertThat(TABLE.has(other)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TABLE.numbers(other))
        .withMessageContaining("shop.other");
    assertThat(TABLE.fact("shop.visits")).contains(VISITS);
    assertThat(TABLE.fact("shop.other")).isEmpty();
  }

  @Test
  void builder_settlesOnTheWidestScale() {
    FactTable table =
        FactTable.builder(SPENT)
            .add(KIM, Facts.of(SPENT, MoneyFact.plain(new BigDecimal("1.5"))))
            .add(LEE, Facts.of(SPENT, MoneyFact.plain(new BigDecimal("2.250"))))
            .build();
    Column.Amounts amounts = table.amounts(SPENT);
    assertThat(amounts.scale()).isEqualTo(2);
    assertThat(amounts.minorUnits(0)).isEqualTo(150);
    assertThat(amounts.currency()).isEqualTo(MoneyFact.PLAIN);
    assertThat(table.measure(SPENT).at(1)).isEqualTo(2.25);
  }

  @Test
  void builder_refusesTwoCurrencies_andACustomerTwice() {
    FactTableBuilder builder = FactTable.builder(SPENT).add(KIM, Facts.of(SPENT, won("1")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(LEE, Facts.of(SPENT, BigMoney.of(CurrencyUnit.USD, 1))))
        .withMessageContaining("USD");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(KIM, NOTHING));
  }

  @Test
  void facts_refuseTheNumberThatMarksAMissingOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.of(VISITS, Integer.MIN_VALUE))
        .withMessageContaining("-2147483648");
  }

  @Test
  void toTable_collectsAStreamOfRows() {
    FactTable table =
        Stream.of(Map.entry(KIM, KNOWN), Map.entry(LEE, NOTHING))
            .collect(FactTableBuilder.toTable(VISITS));
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.numbers(VISITS).at(0)).isEqualTo(3);
  }

  @Test
  void of_refusesColumnsThatDoNotFit() {
    CustomerIndex two = CustomerIndex.of(List.of(KIM, LEE));
    Column one = Column.integers(VISITS, new int[] {1});
    Column both = Column.integers(VISITS, new int[] {1, 2});
    assertThatIllegalArgumentException().isThrownBy(() -> FactTable.of(two, one));
    assertThatIllegalArgumentException().isThrownBy(() -> FactTable.of(two, both, both));
  }

  @Test
  void with_replacesAColumn_andLeavesTheOldTableAlone() {
    FactTable more = TABLE.with(Column.integers(VISITS, new int[] {7, 8}));
    assertThat(more.numbers(VISITS).at(1)).isEqualTo(8);
    assertThat(TABLE.numbers(VISITS).at(0)).isEqualTo(3);
    assertThat(more.facts()).containsExactlyElementsOf(TABLE.facts());
  }

  @Test
  void where_keepsRowsOfEveryColumn() {
    FactTable lee = TABLE.asOf(LocalDate.of(2026, 7, 1)).where(row -> row == 1);
    assertThat(lee.size()).isEqualTo(1);
    assertThat(lee.customers().at(0)).isEqualTo(LEE);
    assertThat(lee.row(0).isMissing(VISITS)).isTrue();
    assertThat(lee.asOf()).contains(LocalDate.of(2026, 7, 1));
    FactTable kim = TABLE.where(row -> row == 0);
    for (Fact<?> fact : ALL) {
      assertThat(kim.column(fact).valueAt(0)).isEqualTo(TABLE.column(fact).valueAt(0));
    }
    assertThat(TABLE.where(row -> false).size()).isZero();
  }

  @Test
  void measure_isNumeric_whereThatMakesSense() {
    assertThat(TABLE.measure(VISITS).at(0)).isEqualTo(3);
    assertThat(TABLE.measure(SPENT).at(0)).isEqualTo(1500);
    assertThat(TABLE.measure(MEMBER).at(0)).isEqualTo(0);
    assertThat(TABLE.measure(MEMBER).at(1)).isNaN();
    assertThatIllegalArgumentException().isThrownBy(() -> TABLE.measure(COLOUR));
    assertThatIllegalArgumentException().isThrownBy(() -> TABLE.measure(SINCE));
  }

  @Test
  void sources_runAfterWhatTheyRequire() {
    List<String> order = new ArrayList<>();
    NumberFact<Integer> doubled = Fact.integer("x.doubled");
    NumberFact<Integer> quadrupled = Fact.integer("x.quadrupled");
    FactSource twice = doubling("twice", VISITS, doubled, order);
    FactSource again = doubling("again", doubled, quadrupled, order);
    FactTable facts = TABLE.with(again, twice);
    assertThat(order).containsExactly("twice", "again");
    assertThat(facts.row(0).find(quadrupled)).contains(12);
    assertThat(facts.row(1).isMissing(quadrupled)).isTrue();
    assertThat(facts.madeBy(quadrupled)).contains("again");
    assertThat(facts.madeBy(VISITS)).isEmpty();
  }

  @Test
  void sources_areRefused_whenTheirWantsCannotBeMet() {
    List<String> order = new ArrayList<>();
    NumberFact<Integer> a = Fact.integer("x.a");
    NumberFact<Integer> b = Fact.integer("x.b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TABLE.with(doubling("needy", a, b, order)))
        .withMessageContaining("needy requires x.a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TABLE.with(doubling("self", a, a, order)))
        .withMessageContaining("self requires x.a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TABLE.with(doubling("ab", a, b, order), doubling("ba", b, a, order)))
        .withMessageContaining("read each other");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TABLE.with(doubling("one", VISITS, a, order), doubling("two", VISITS, a, order)))
        .withMessageContaining("both publish x.a");
    assertThat(order).isEmpty();
  }

  @Test
  void source_mustWriteWhatItPublishes_andNothingElse() {
    FactSource silent = source("silent", Set.of(VISITS), columns -> {});
    assertThatIllegalStateException().isThrownBy(() -> TABLE.with(silent));
    FactSource talkative =
        source(
            "talkative",
            Set.of(),
            columns -> columns.put(Column.integers(VISITS, new int[] {1, 2})));
    assertThatIllegalArgumentException().isThrownBy(() -> TABLE.with(talkative));
    FactSource shortened =
        source(
            "short",
            Set.of(VISITS),
            columns -> columns.put(Column.integers(VISITS, new int[] {1})));
    assertThatIllegalArgumentException().isThrownBy(() -> TABLE.with(shortened));
  }

  @Test
  void source_mayReplaceWhatItReads() {
    FactTable facts = TABLE.with(doubling("self", VISITS, VISITS, new ArrayList<>()));
    assertThat(facts.row(0).find(VISITS)).contains(6);
  }

  @Test
  void rows_areChecked() {
    assertThatThrownBy(() -> TABLE.row(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> TABLE.row(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void with_factThatIsReadWherePresent_comesAfterItsPublisher() {
    NumberFact<Integer> given = Fact.integer("x.given");
    NumberFact<Integer> seen = Fact.integer("x.seen");
    FactSource reader = new OptionalReader(given, seen);
    FactSource publisher =
        source(
            "publisher",
            Set.of(given),
            columns -> columns.put(Column.integers(given, new int[] {7})));
    FactTable table = FactTable.of(CustomerIndex.of(List.of(CustomerId.of("a"))));

    assertThat(table.with(reader, publisher).row(0).find(seen)).contains(7);
    assertThat(table.with(publisher, reader).row(0).find(seen)).contains(7);
    assertThat(table.with(reader).row(0).find(seen)).isEmpty();
  }

  /** Copies a fact where the table has it. */
  private record OptionalReader(NumberFact<Integer> given, NumberFact<Integer> seen)
      implements FactSource {
    @Override
    public String name() {
      return "reader";
    }

    @Override
    public Set<Fact<?>> requires() {
      return Set.of();
    }

    @Override
    public Set<Fact<?>> reads() {
      return Set.of(given);
    }

    @Override
    public Set<Fact<?>> publishes() {
      return Set.of(seen);
    }

    @Override
    public void write(FactTable table, FactWriter columns) {
      int[] values = new int[table.size()];
      Arrays.fill(values, Integer.MIN_VALUE);
      for (int row = 0; row < values.length && table.has(given); row++) {
        values[row] = (int) table.numbers(given).at(row);
      }
      columns.put(Column.integers(seen, values));
    }
  }

  private static FactSource doubling(
      String name, NumberFact<Integer> from, NumberFact<Integer> to, List<String> order) {
    return new FactSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Set<Fact<?>> requires() {
        return Set.of(from);
      }

      @Override
      public Set<Fact<?>> publishes() {
        return Set.of(to);
      }

      @Override
      public void write(FactTable table, FactWriter columns) {
        order.add(name);
        int[] doubled = new int[table.size()];
        Arrays.setAll(
            doubled,
            row -> table.row(row).find(from).map(value -> 2 * value).orElse(Integer.MIN_VALUE));
        columns.put(Column.integers(to, doubled));
      }
    };
  }

  private interface Writing {
    void to(FactWriter columns);
  }

  private static FactSource source(String name, Set<Fact<?>> publishes, Writing writing) {
    return new FactSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Set<Fact<?>> requires() {
        return Set.of();
      }

      @Override
      public Set<Fact<?>> publishes() {
        return publishes;
      }

      @Override
      public void write(FactTable table, FactWriter columns) {
        writing.to(columns);
      }
    };
  }

  private static BigMoney won(String amount) {
    return BigMoney.of(CurrencyUnit.of("KRW"), new BigDecimal(amount));
  }

  @Test
  void of_refusesTwoFactsOfOneName() {
    NumberFact<Double> other = Fact.decimal("shop.visits");
    CustomerIndex kim = CustomerIndex.of(List.of(KIM));
    Column whole = Column.integers(VISITS, new int[] {1});
    Column decimal = Column.decimals(other, new double[] {1});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactTable.of(kim, whole, decimal))
        .withMessageContaining("shop.visits");
    assertThatIllegalArgumentException().isThrownBy(() -> FactTable.of(kim, whole).with(decimal));
  }

  @Test
  void in_refusesAmountsOfTwoCurrencies() {
    BigMoney won = BigMoney.of(CurrencyUnit.of("KRW"), 1);
    BigMoney dollar = BigMoney.of(CurrencyUnit.of("USD"), 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Condition.In<>(SPENT, Set.of(won, dollar)))
        .withMessageContaining("shop.spent");
  }
}
