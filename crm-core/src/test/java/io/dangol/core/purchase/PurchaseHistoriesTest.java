package io.dangol.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.core.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PurchaseHistoriesTest {

  @Test
  void build_sumsTheRowsOfADay() {
    PurchaseHistory history =
        PurchaseHistories.builder(CurrencyUnit.of("KRW"), 0)
            .add("A", 10, 300)
            .add("A", 9, 100)
            .add("A", 10, -50)
            .add("A", 10, 0)
            .build()
            .at(0);
    assertThat(history.days()).isEqualTo(2);
    assertThat(history.dayAt(0)).isEqualTo(LocalDate.ofEpochDay(9));
    assertThat(history.netAt(1).toString()).isEqualTo("KRW 250");
    assertThat(history.grossAt(1).toString()).isEqualTo("KRW 300");
    assertThat(history.salesAt(1)).isEqualTo(2);
    assertThat(history.refundsAt(1)).isEqualTo(1);
    assertThat(history.ordersAt(1)).isEqualTo(1);
  }

  @Test
  void addDecimal_keepsTheWidestScale() {
    PurchaseHistories histories =
        PurchaseHistories.builder()
            .addDecimal("A", 1, 7, 0, OrderKey.NONE)
            .addDecimal("A", 2, 12_345, 3, OrderKey.NONE)
            .addDecimal("A", 3, 2_500_000, 6, OrderKey.NONE)
            .build();
    assertThat(histories.scale()).isEqualTo(3);
    assertThat(histories.at(0).netAt(0).getAmount()).isEqualByComparingTo("7");
    assertThat(histories.at(0).netAt(1).getAmount()).isEqualByComparingTo("12.345");
    assertThat(histories.at(0).netAt(2).getAmount()).isEqualByComparingTo("2.5");
  }

  @Test
  void addDecimal_refusesMoreThanFourPlaces() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PurchaseHistories.builder().addDecimal("A", 1, 12_345, 5, OrderKey.NONE))
        .withMessageContaining("5 decimal places");
  }

  @Test
  void add_refusesDaysOutsideTheCalendar() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PurchaseHistories.builder().add("A", Integer.MAX_VALUE, 1));
  }

  @Test
  void add_leavesNoTrace_ofARowItRefuses() {
    PurchaseHistories.Builder builder = PurchaseHistories.builder();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add("A", Integer.MIN_VALUE, 1));
    assertThat(builder.build().size()).isZero();
  }

  @Test
  void add_refusesAnotherCurrency_alreadyForTheFirstRow() {
    PurchaseHistories.Builder won = PurchaseHistories.builder(CurrencyUnit.of("KRW"), 0);
    Purchase dollars =
        Purchase.on(CustomerId.of("A"), LocalDate.EPOCH, Money.of(CurrencyUnit.USD, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> won.add(dollars, ZoneOffset.UTC))
        .withMessageContaining("KRW")
        .withMessageContaining("USD");
    assertThat(won.build().currency()).isEqualTo(CurrencyUnit.of("KRW"));
  }

  @Test
  void addDecimal_changesNoAmount_whenTheWiderScaleDoesNotFit() {
    PurchaseHistories.Builder builder =
        PurchaseHistories.builder().add("A", 1, Long.MAX_VALUE).add("B", 1, 5);
    assertThatThrownBy(() -> builder.addDecimal("C", 1, 15, 1, OrderKey.NONE))
        .isInstanceOf(ArithmeticException.class);
    PurchaseHistories histories = builder.build();
    assertThat(histories.size()).isEqualTo(2);
    assertThat(histories.at(1).netAt(0).getAmount()).isEqualByComparingTo("5");
  }

  @Test
  void add_takesNumberedCustomers() {
    PurchaseHistories.Builder builder = PurchaseHistories.builder();
    int a = builder.customer("A");
    builder.add(a, 1, 5, OrderKey.NONE).add("A", 1, 6);
    assertThatThrownBy(() -> builder.add(1, 1, 5, OrderKey.NONE))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(builder.build().at(0).netAt(0).getAmount()).isEqualByComparingTo("11");
  }

  @Test
  void build_namesTheCustomer_whenASumOverflows() {
    PurchaseHistories.Builder builder =
        PurchaseHistories.builder().add("C-7", 1, Long.MAX_VALUE).add("C-7", 1, 1);
    assertThatThrownBy(builder::build)
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("C-7");
  }

  @Test
  void summarize_namesTheCustomer_whenASumOfDaysOverflows() {
    PurchaseHistories histories =
        PurchaseHistories.builder().add("C-7", 1, Long.MAX_VALUE).add("C-7", 2, 1).build();
    SummaryOptions options = SummaryOptions.asOf(LocalDate.of(2000, 1, 1));
    assertThatThrownBy(() -> Purchases.summarize(histories, options))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("C-7");
  }

  @Test
  void build_worksOnce() {
    PurchaseHistories.Builder builder = PurchaseHistories.builder().add("A", 1, 1);
    builder.build();
    assertThatIllegalStateException().isThrownBy(builder::build);
    assertThatIllegalStateException().isThrownBy(() -> builder.add("A", 1, 1));
    PurchaseHistories.Builder open = PurchaseHistories.builder();
    assertThatIllegalStateException().isThrownBy(() -> open.addAll(builder));
    assertThatIllegalStateException().isThrownBy(() -> builder.addAll(open));
  }

  @Test
  void merge_unitesCustomersAndScales() {
    PurchaseHistories one = PurchaseHistories.builder(CurrencyUnit.USD, 2).add("A", 1, 150).build();
    PurchaseHistories two =
        PurchaseHistories.builder(CurrencyUnit.USD, 0).add("B", 2, 3).add("A", 1, 4).build();
    PurchaseHistories both = one.merge(two);
    assertThat(both.size()).isEqualTo(2);
    assertThat(both.find(CustomerId.of("A")).orElseThrow().netAt(0).toString())
        .isEqualTo("USD 5.50");
    assertThat(both.find(CustomerId.of("B")).orElseThrow().netAt(0).toString())
        .isEqualTo("USD 3.00");
    assertThat(both.find(CustomerId.of("X"))).isEmpty();
  }

  @Test
  void merge_refusesTwoCurrencies_unlessOneSideIsEmpty() {
    PurchaseHistories won =
        PurchaseHistories.builder(CurrencyUnit.of("KRW"), 0).add("A", 1, 1).build();
    PurchaseHistories usd = PurchaseHistories.builder(CurrencyUnit.USD, 2).add("A", 1, 1).build();
    assertThatIllegalArgumentException().isThrownBy(() -> won.merge(usd));
    PurchaseHistories empty = PurchaseHistories.builder().build();
    assertThat(empty.merge(usd).currency()).isEqualTo(CurrencyUnit.USD);
    assertThat(usd.merge(empty).currency()).isEqualTo(CurrencyUnit.USD);
  }

  @Test
  void history_ofPurchases_refusesTwoCustomers() {
    List<Purchase> two =
        List.of(
            Purchase.on(CustomerId.of("A"), LocalDate.EPOCH, BigDecimal.ONE),
            Purchase.on(CustomerId.of("B"), LocalDate.EPOCH, BigDecimal.ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> PurchaseHistory.of(two, ZoneOffset.UTC));
  }

  @Test
  void history_showsNoAmounts_asText() {
    PurchaseHistory history =
        PurchaseHistory.of(
            List.of(Purchase.on(CustomerId.of("A"), LocalDate.EPOCH, new BigDecimal("4711"))),
            ZoneOffset.UTC);
    assertThat(history).asString().doesNotContain("4711").contains("1970-01-01");
    assertThat(PurchaseHistory.empty()).hasToString("PurchaseHistory[empty]");
  }

  @Test
  void orderKey_isNone_forTheEmptyIdOnly() {
    assertThat(OrderKey.of("")).isEqualTo(OrderKey.NONE);
    assertThat(OrderKey.of("A")).isNotEqualTo(OrderKey.NONE).isEqualTo(OrderKey.of("A"));
    assertThat(OrderKey.of("A-1")).isNotEqualTo(OrderKey.of("A-2"));
  }
}
