package io.dangol.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

/** The way through columns beside the way through histories, on random purchases. */
class PurchaseColumnsPropertyTest {

  private static final int FIRST_DAY = (int) LocalDate.of(2023, 1, 1).toEpochDay();

  /** Days that one packed row can tell apart. */
  private static final int MOST_DAYS = 1 << 16;

  @Property(tries = 150)
  void facts_equalThoseOfHistories(
      @ForAll long seed,
      @ForAll Frequency frequency,
      @ForAll Refunds refunds,
      @ForAll @IntRange(min = 1, max = 7) int threads) {
    Random random = new Random(seed);
    assertEqualPaths(random, FIRST_DAY, random.nextInt(1, 1_200), frequency, refunds, threads);
  }

  @Property(tries = 40)
  void facts_beforeTheEpochAndAtTheDayLimit_equalThoseOfHistories(
      @ForAll long seed,
      @ForAll Frequency frequency,
      @ForAll Refunds refunds,
      @ForAll @IntRange(min = -1, max = 1) int beyond) {
    int span = MOST_DAYS + beyond;
    assertEqualPaths(new Random(seed), -span / 2, span, frequency, refunds, 2);
  }

  private static void assertEqualPaths(
      Random random, int firstDay, int span, Frequency frequency, Refunds refunds, int threads) {
    PurchaseColumns purchases = purchases(random, firstDay, span);
    SummaryOptions options =
        SummaryOptions.asOf(LocalDate.ofEpochDay(firstDay + random.nextInt(-5, span)))
            .withFrequency(frequency)
            .withRefunds(refunds);
    if (random.nextBoolean()) {
      options = options.withWindow(Period.ofDays(random.nextInt(1, 500)));
    }
    FactTable expected = Purchases.summarize(purchases.histories(), options);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      assertEqual(
          Purchases.facts(purchases, options, Execution.parallel(executor, threads)), expected);
    } finally {
      executor.shutdownNow();
    }
  }

  /** From one customer to several partitions, with days that tie, refunds and, at times, orders. */
  private static PurchaseColumns purchases(Random random, int firstDay, int span) {
    int customers = random.nextInt(1, random.nextBoolean() ? 200 : 20_000);
    int rows = random.nextInt(5_000);
    int[] customerRows = new int[rows];
    int[] days = new int[rows];
    long[] amounts = new long[rows];
    long[] keys = new long[rows];
    for (int i = 0; i < rows; i++) {
      double skewed = random.nextDouble();
      customerRows[i] = (int) (skewed * skewed * customers);
      // The first two rows span the days.
      days[i] = firstDay + (i < 2 ? i * (span - 1) : random.nextInt(span));
      amounts[i] = random.nextLong(-2_000, 10_000);
      keys[i] = random.nextInt(4);
    }
    PurchaseColumns plain =
        PurchaseColumns.of(
            index(customers), customerRows, days, amounts, CurrencyUnit.of("USD"), 2);
    return random.nextInt(4) == 0 ? plain.withOrderKeys(keys) : plain;
  }

  @Property(tries = 60)
  void facts_doNotDependOnTheOrderOfRows(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = random.nextInt(1, 3_000);
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    Collections.shuffle(order, random);
    int[] customerRows = random.ints(rows, 0, 50).toArray();
    int[] days = random.ints(rows, FIRST_DAY, FIRST_DAY + 40).toArray();
    long[] amounts = random.longs(rows, -50, 200).toArray();
    int[] shuffledRows = order.stream().mapToInt(i -> customerRows[i]).toArray();
    int[] shuffledDays = order.stream().mapToInt(i -> days[i]).toArray();
    long[] shuffledAmounts = order.stream().mapToLong(i -> amounts[i]).toArray();
    SummaryOptions options = SummaryOptions.asOf(LocalDate.ofEpochDay(FIRST_DAY + 35));
    CurrencyUnit euro = CurrencyUnit.of("EUR");
    assertEqual(
        Purchases.facts(
            PurchaseColumns.of(index(50), shuffledRows, shuffledDays, shuffledAmounts, euro, 2),
            options),
        Purchases.facts(
            PurchaseColumns.of(index(50), customerRows, days, amounts, euro, 2), options));
  }

  static CustomerIndex index(int customers) {
    CustomerIndex.Builder index = CustomerIndex.builder();
    for (int i = 0; i < customers; i++) {
      index.add("C-" + i);
    }
    return index.build();
  }

  static void assertEqual(FactTable actual, FactTable expected) {
    assertThat(actual.asOf()).isEqualTo(expected.asOf());
    assertThat(actual.size()).isEqualTo(expected.size());
    List<Fact<?>> facts = new ArrayList<>();
    PurchaseFacts.catalog().definitions().forEach(definition -> facts.add(definition.fact()));
    assertThat(actual.facts()).containsExactlyElementsOf(facts);
    for (Fact<?> fact : actual.facts()) {
      List<Optional<?>> found = new ArrayList<>();
      List<Optional<?>> wanted = new ArrayList<>();
      for (int row = 0; row < actual.size(); row++) {
        found.add(actual.column(fact).valueAt(row));
        wanted.add(expected.column(fact).valueAt(row));
      }
      assertThat(found).as("%s", fact).isEqualTo(wanted);
    }
  }
}
