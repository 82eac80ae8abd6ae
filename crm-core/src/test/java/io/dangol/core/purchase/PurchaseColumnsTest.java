package io.dangol.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.core.fact.FactTable;
import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PurchaseColumnsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);
  private static final int DAY = (int) AS_OF.toEpochDay();
  private static final CurrencyUnit KRW = CurrencyUnit.of("KRW");

  @Test
  void facts_ofThreeCustomers_areLastDayDaysAndSum() {
    FactTable facts =
        Purchases.facts(
            columns(
                3,
                new int[] {0, 2, 0, 0, 0},
                new int[] {DAY - 9, DAY - 1, DAY - 4, DAY - 4, DAY},
                new long[] {100, 7, 20, -5, 1_000}),
            SummaryOptions.asOf(AS_OF));
    assertThat(facts.numbers(PurchaseFacts.RECENCY_DAYS).at(0)).isEqualTo(4);
    assertThat(facts.numbers(PurchaseFacts.FREQUENCY).at(0)).isEqualTo(2);
    assertThat(facts.amounts(PurchaseFacts.MONETARY).minorUnits(0)).isEqualTo(115);
    assertThat(facts.numbers(PurchaseFacts.RECENCY_DAYS).isMissing(1)).isTrue();
    assertThat(facts.amounts(PurchaseFacts.MONETARY).isMissing(1)).isTrue();
    assertThat(facts.numbers(PurchaseFacts.RECENCY_DAYS).at(2)).isEqualTo(1);
  }

  @Test
  void facts_ofNothing_areMissingOrNone() {
    SummaryOptions options = SummaryOptions.asOf(AS_OF);
    assertThat(Purchases.facts(columns(0, new int[0], new int[0], new long[0]), options).size())
        .isZero();
    FactTable facts = Purchases.facts(columns(5_000, new int[0], new int[0], new long[0]), options);
    assertThat(facts.numbers(PurchaseFacts.FREQUENCY).missing()).isEqualTo(5_000);
  }

  @Test
  void facts_ofAMillionIdenticalRows_areOneDayAndTheirSum() {
    int[] customers = new int[1_000_000];
    int[] days = new int[customers.length];
    long[] amounts = new long[customers.length];
    Arrays.fill(days, DAY - 1);
    Arrays.fill(amounts, 12_345);
    FactTable facts =
        Purchases.facts(columns(1, customers, days, amounts), SummaryOptions.asOf(AS_OF));
    assertThat(facts.numbers(PurchaseFacts.DAYS).at(0)).isEqualTo(1);
    assertThat(facts.amounts(PurchaseFacts.MONETARY).minorUnits(0)).isEqualTo(12_345_000_000L);
  }

  /** Amounts too wide for the packed form; still each customer's own sum fits. */
  @Test
  void facts_ofHugeAmountsOfTwoCustomers_areExact() {
    PurchaseColumns purchases =
        columns(
            2,
            new int[] {0, 1, 1},
            new int[] {DAY - 3, DAY - 2, DAY - 1},
            new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, 1});
    FactTable facts = Purchases.facts(purchases, SummaryOptions.asOf(AS_OF));
    assertThat(facts.amounts(PurchaseFacts.MONETARY).minorUnits(0)).isEqualTo(Long.MAX_VALUE);
    assertThat(facts.amounts(PurchaseFacts.MONETARY).minorUnits(1)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void facts_ofASumThatOverflows_nameTheCustomer() {
    PurchaseColumns purchases =
        columns(2, new int[] {1, 1}, new int[] {DAY - 2, DAY - 1}, new long[] {Long.MAX_VALUE, 1});
    assertThatThrownBy(() -> Purchases.facts(purchases, SummaryOptions.asOf(AS_OF)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("C-1");
  }

  @Test
  void facts_ofDaysMillenniaApart_areThoseOfHistories() {
    PurchaseColumns purchases =
        columns(
            1,
            new int[] {0, 0},
            new int[] {(int) LocalDate.of(1, 1, 1).toEpochDay(), DAY - 1},
            new long[] {1, 2});
    SummaryOptions options = SummaryOptions.asOf(AS_OF);
    PurchaseColumnsPropertyTest.assertEqual(
        Purchases.facts(purchases, options), Purchases.summarize(purchases.histories(), options));
  }

  @Test
  void of_badRows_areNamed() {
    int[] one = {0};
    long[] amount = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> columns(1, new int[] {0, 1}, new int[] {DAY, DAY}, new long[] {1, 1}))
        .withMessageContaining("purchase 1")
        .withMessageContaining("row 1 of 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> columns(1, one, new int[] {Integer.MAX_VALUE}, amount))
        .withMessageContaining("purchase 0")
        .withMessageContaining("2147483647");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> columns(1, one, new int[0], amount))
        .withMessageContaining("0 days");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> columns(1, one, new int[] {DAY}, amount).withOrderKeys(new long[2]))
        .withMessageContaining("2 order keys");
  }

  @Test
  void of_copiesItsArrays() {
    int[] customers = {0};
    PurchaseColumns purchases = columns(2, customers, new int[] {DAY - 1}, new long[] {5});
    customers[0] = 1;
    FactTable facts = Purchases.facts(purchases, SummaryOptions.asOf(AS_OF));
    assertThat(facts.numbers(PurchaseFacts.FREQUENCY).isMissing(1)).isTrue();
  }

  private static PurchaseColumns columns(
      int customers, int[] customerRows, int[] days, long[] amounts) {
    return PurchaseColumns.of(
        PurchaseColumnsPropertyTest.index(customers), customerRows, days, amounts, KRW, 0);
  }
}
