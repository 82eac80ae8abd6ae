package io.dangol.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PurchaseHistoriesPropertyTest {

  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  @Provide
  Arbitrary<List<Purchase>> purchases() {
    Arbitrary<CustomerId> customers = Arbitraries.of("A", "B", "C", "D").map(CustomerId::of);
    Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 12).map(START::plusDays);
    Arbitrary<BigDecimal> amounts =
        Arbitraries.integers().between(-300, 900).map(cents -> BigDecimal.valueOf(cents, 2));
    Arbitrary<String> orders = Arbitraries.of("", "", "1", "2", "3");
    return Combinators.combine(customers, days, amounts, orders)
        .as(
            (customer, day, amount, order) -> {
              Purchase purchase = Purchase.on(customer, day, amount);
              return order.isEmpty() ? purchase : purchase.inOrder(order);
            })
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 300)
  void fold_doesNotDependOnOrder(@ForAll("purchases") List<Purchase> rows, @ForAll long seed) {
    List<Purchase> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(byCustomer(fold(shuffled))).isEqualTo(byCustomer(fold(rows)));
  }

  @Property(tries = 300)
  void merge_equalsFoldOfAllRows(
      @ForAll("purchases") List<Purchase> a,
      @ForAll("purchases") List<Purchase> b,
      @ForAll("purchases") List<Purchase> c) {
    List<Purchase> all = new ArrayList<>(a);
    all.addAll(b);
    all.addAll(c);
    Map<String, PurchaseHistory> whole = byCustomer(fold(all));
    assertThat(byCustomer(fold(a).merge(fold(b)).merge(fold(c)))).isEqualTo(whole);
    assertThat(byCustomer(fold(a).merge(fold(b).merge(fold(c))))).isEqualTo(whole);
    assertThat(byCustomer(fold(c).merge(fold(a)).merge(fold(b)))).isEqualTo(whole);
  }

  @Property(tries = 200)
  void merge_ofOneCustomer_isACommutativeMonoid(
      @ForAll("purchases") List<Purchase> a, @ForAll("purchases") List<Purchase> b) {
    PurchaseHistory left = one(a);
    PurchaseHistory right = one(b);
    assertThat(left.merge(right)).isEqualTo(right.merge(left));
    assertThat(left.merge(right).hashCode()).isEqualTo(right.merge(left).hashCode());
    assertThat(left.merge(PurchaseHistory.empty())).isEqualTo(left);
    assertThat(PurchaseHistory.empty().merge(left)).isEqualTo(left);
  }

  @Property(tries = 300)
  void addAll_equalsFoldOfAllRows(
      @ForAll("purchases") List<Purchase> a, @ForAll("purchases") List<Purchase> b) {
    PurchaseHistories.Builder builder = builder(a).addAll(builder(b));
    List<Purchase> all = new ArrayList<>(a);
    all.addAll(b);
    assertThat(byCustomer(builder.build())).isEqualTo(byCustomer(fold(all)));
  }

  /** A second implementation, in the plainest words, for every customer and every policy. */
  @Property(tries = 300)
  void summarize_equalsPlainDefinition(
      @ForAll("purchases") List<Purchase> rows,
      @ForAll Refunds refunds,
      @ForAll Frequency frequency) {
    SummaryOptions options =
        SummaryOptions.asOf(START.plusDays(11))
            .withWindow(Period.ofDays(4))
            .withRefunds(refunds)
            .withFrequency(frequency)
            .withCalibrationEnd(START.plusDays(6))
            .withHoldoutEnd(START.plusDays(8));
    FactTable facts = Purchases.summarize(fold(rows), options);
    for (int row = 0; row < facts.size(); row++) {
      CustomerId customer = facts.customers().at(row);
      Map<Fact<?>, Object> expected =
          PlainSummary.of(
              rows.stream().filter(p -> p.customer().equals(customer)).toList(), options);
      for (Fact<?> fact : facts.facts()) {
        Optional<?> actual = facts.column(fact).valueAt(row);
        assertThat(PlainSummary.comparable(actual.orElse(null)))
            .as("%s of %s", fact, customer)
            .isEqualTo(PlainSummary.comparable(expected.get(fact)));
      }
    }
  }

  private static PurchaseHistories fold(List<Purchase> rows) {
    return builder(rows).build();
  }

  private static PurchaseHistories.Builder builder(List<Purchase> rows) {
    PurchaseHistories.Builder builder = PurchaseHistories.builder();
    rows.forEach(row -> builder.add(row, ZoneOffset.UTC));
    return builder;
  }

  private static PurchaseHistory one(List<Purchase> rows) {
    return PurchaseHistory.of(
        rows.stream().map(row -> row.by(CustomerId.of("A"))).toList(), ZoneOffset.UTC);
  }

  private static Map<String, PurchaseHistory> byCustomer(PurchaseHistories histories) {
    Map<String, PurchaseHistory> map = new TreeMap<>();
    for (int row = 0; row < histories.size(); row++) {
      map.put(histories.customers().valueAt(row), histories.at(row));
    }
    return map;
  }
}
