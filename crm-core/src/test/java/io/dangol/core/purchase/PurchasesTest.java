package io.dangol.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PurchasesTest {

  private static final CustomerId KIM = CustomerId.of("C-KIM");
  private static final CustomerId LEE = CustomerId.of("C-LEE");
  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);
  private static final SummaryOptions OPTIONS = SummaryOptions.asOf(AS_OF);

  @Test
  void summarize_countsFromDaysToFacts() {
    Facts kim =
        of(
            sale("2026-01-10", "30"),
            sale("2026-01-10", "5"),
            sale("2026-03-01", "20.50"),
            sale("2026-06-30", "10"));

    assertThat(kim.find(PurchaseFacts.FIRST)).contains(LocalDate.of(2026, 1, 10));
    assertThat(kim.find(PurchaseFacts.LAST)).contains(LocalDate.of(2026, 6, 30));
    assertThat(kim.find(PurchaseFacts.RECENCY_DAYS)).contains(1);
    assertThat(kim.find(PurchaseFacts.FREQUENCY)).contains(3);
    assertThat(kim.find(PurchaseFacts.DAYS)).contains(3);
    assertThat(kim.find(PurchaseFacts.ORDERS)).contains(3);
    assertThat(amount(kim.find(PurchaseFacts.MONETARY).orElseThrow())).isEqualByComparingTo("65.5");
    assertThat(kim.find(RepeatFacts.PURCHASES)).contains(2);
    assertThat(kim.find(RepeatFacts.RECENCY)).contains(171.0);
    assertThat(kim.find(RepeatFacts.AGE)).contains(171.0);
    assertThat(kim.find(RepeatFacts.MEAN_SPEND)).contains(15.25);
    assertThat(kim.number(RepeatFacts.LOG_GAPS))
        .isCloseTo(Math.log(50) + Math.log(121), within(1e-12));
  }

  /** The first four customers of the CDNOW sample, with the figures of BTYD's cbs. */
  @Test
  void summarize_equalsPublishedFigures_forCdnowCustomers() {
    List<Purchase> rows = new ArrayList<>();
    CustomerId one = CustomerId.of("1");
    rows.add(Purchase.on(one, LocalDate.of(1997, 1, 1), new BigDecimal("29.33")));
    rows.add(Purchase.on(one, LocalDate.of(1997, 1, 18), new BigDecimal("29.73")));
    rows.add(Purchase.on(one, LocalDate.of(1997, 8, 2), new BigDecimal("14.96")));
    rows.add(Purchase.on(one, LocalDate.of(1997, 12, 12), new BigDecimal("26.48")));
    FactTable facts =
        Purchases.summarize(
            rows,
            SummaryOptions.asOf(LocalDate.of(1998, 7, 1))
                .withCalibrationEnd(LocalDate.of(1997, 9, 30)));
    Facts first = facts.row(0);
    assertThat(first.find(RepeatFacts.PURCHASES)).contains(2);
    assertThat(first.number(RepeatFacts.RECENCY) / 7).isCloseTo(30.4285714285714, within(1e-12));
    assertThat(first.number(RepeatFacts.AGE) / 7).isCloseTo(38.8571428571429, within(1e-12));
    assertThat(first.number(RepeatFacts.MEAN_SPEND)).isEqualTo(22.345);
    assertThat(first.find(RepeatFacts.HOLDOUT_PURCHASES)).contains(1);
  }

  @Test
  void summarize_seesNothingOnTheAnalysisDate() {
    PurchaseSummary summary =
        summary(
            OPTIONS, sale("2026-06-30", "10"), sale("2026-07-01", "99"), sale("2027-01-01", "9"));
    assertThat(amount(summary.facts().row(0).find(PurchaseFacts.MONETARY).orElseThrow()))
        .isEqualByComparingTo("10");
    assertThat(summary.counts().rowsSeen()).isEqualTo(1);
    assertThat(summary.counts().rowsAfterAsOf()).isEqualTo(2);
  }

  @Test
  void summarize_leavesFactsMissing_forCustomersWithoutPurchase() {
    PurchaseSummary summary =
        summary(OPTIONS, sale("2026-06-01", "10"), by(LEE, refund("2026-06-02", "5")));
    Facts lee = summary.facts().row(LEE).orElseThrow();
    assertThat(summary.facts().facts())
        .allSatisfy(fact -> assertThat(lee.isMissing(fact)).isTrue());
    assertThat(summary.counts().customersWithoutPurchase()).isEqualTo(1);
    assertThat(summary.counts().refundRows()).isEqualTo(1);
  }

  @Test
  void refund_reducesSpendOnly_byDefault() {
    Facts kim =
        of(sale("2026-05-01", "100"), sale("2026-05-10", "50"), refund("2026-06-20", "100"));
    assertThat(kim.find(PurchaseFacts.RECENCY_DAYS)).contains(52);
    assertThat(kim.find(PurchaseFacts.FREQUENCY)).contains(2);
    assertThat(amount(kim.find(PurchaseFacts.MONETARY).orElseThrow())).isEqualByComparingTo("50");
    assertThat(kim.find(RepeatFacts.PURCHASES)).contains(1);
    assertThat(kim.find(RepeatFacts.MEAN_SPEND)).contains(50.0);
  }

  @Test
  void refund_isIgnored_underGross() {
    Facts kim =
        of(
            OPTIONS.withRefunds(Refunds.GROSS),
            sale("2026-05-01", "100"),
            refund("2026-05-01", "30"),
            refund("2026-06-20", "100"));
    assertThat(amount(kim.find(PurchaseFacts.MONETARY).orElseThrow())).isEqualByComparingTo("100");
  }

  @Test
  void refund_removesTheWholeOrder_underExcludeFullyRefunded() {
    PurchaseSummary summary =
        summary(
            OPTIONS.withRefunds(Refunds.EXCLUDE_FULLY_REFUNDED),
            sale("2026-04-01", "40").inOrder("A"),
            sale("2026-05-01", "100").inOrder("B"),
            refund("2026-06-20", "100").inOrder("B"),
            sale("2026-06-01", "70").inOrder("C"),
            refund("2026-06-21", "10").inOrder("C"));
    Facts kim = summary.facts().row(0);
    assertThat(kim.find(PurchaseFacts.ORDERS)).contains(2);
    assertThat(kim.find(PurchaseFacts.DAYS)).contains(2);
    assertThat(amount(kim.find(PurchaseFacts.MONETARY).orElseThrow())).isEqualByComparingTo("100");
    assertThat(kim.find(PurchaseFacts.LAST)).contains(LocalDate.of(2026, 6, 1));
    assertThat(summary.counts().refundedOrders()).isEqualTo(1);
  }

  @Test
  void order_refundedInHoldout_wasAPurchaseInCalibration() {
    SummaryOptions options =
        OPTIONS
            .withRefunds(Refunds.EXCLUDE_FULLY_REFUNDED)
            .withCalibrationEnd(LocalDate.of(2026, 5, 31));
    Facts kim =
        of(
            options,
            sale("2026-04-01", "40").inOrder("A"),
            sale("2026-05-01", "100").inOrder("B"),
            refund("2026-06-20", "100").inOrder("B"));
    assertThat(kim.find(RepeatFacts.PURCHASES)).contains(1);
    assertThat(kim.find(PurchaseFacts.ORDERS)).contains(1);
  }

  @Test
  void zeroAmount_isAPurchase_withoutMeanSpend() {
    PurchaseSummary summary = summary(OPTIONS, sale("2026-05-01", "0"), sale("2026-05-02", "0"));
    Facts kim = summary.facts().row(0);
    assertThat(kim.find(PurchaseFacts.FREQUENCY)).contains(2);
    assertThat(kim.find(RepeatFacts.PURCHASES)).contains(1);
    assertThat(kim.isMissing(RepeatFacts.MEAN_SPEND)).isTrue();
    assertThat(summary.counts().zeroRows()).isEqualTo(2);
    assertThat(summary.counts().repeatDaysWithoutSpend()).isEqualTo(1);
  }

  @Test
  void order_countsOnce_whereverItsRowsAre() {
    Purchase[] rows = {
      sale("2026-05-01", "10").inOrder("A"),
      sale("2026-05-01", "20").inOrder("B"),
      sale("2026-05-03", "30").inOrder("A"),
      sale("2026-05-03", "40")
    };
    assertThat(of(OPTIONS, rows).find(PurchaseFacts.FREQUENCY)).contains(3);
    assertThat(of(OPTIONS.withFrequency(Frequency.DAYS), rows).find(PurchaseFacts.FREQUENCY))
        .contains(2);
    assertThat(of(OPTIONS.withFrequency(Frequency.ROWS), rows).find(PurchaseFacts.FREQUENCY))
        .contains(4);
  }

  @Test
  void order_countsOnce_whenItsRowsComeInTwoBatches() {
    PurchaseHistories one = histories(sale("2026-05-01", "10").inOrder("A"));
    PurchaseHistories two = histories(sale("2026-05-01", "20").inOrder("A"));
    Facts kim = Purchases.summarize(one.merge(two), OPTIONS).row(0);
    assertThat(kim.find(PurchaseFacts.ORDERS)).contains(1);
    assertThat(amount(kim.find(PurchaseFacts.MONETARY).orElseThrow())).isEqualByComparingTo("30");
  }

  @Test
  void window_limitsFrequencyAndMonetary_notRecency() {
    Facts kim =
        of(
            OPTIONS.withWindow(Period.ofMonths(1)),
            sale("2026-05-01", "7"),
            sale("2026-05-31", "8"),
            sale("2026-06-01", "9"));
    assertThat(kim.find(PurchaseFacts.FREQUENCY)).contains(1);
    assertThat(amount(kim.find(PurchaseFacts.MONETARY).orElseThrow())).isEqualByComparingTo("9");
    assertThat(amount(kim.find(PurchaseFacts.PREVIOUS_MONETARY).orElseThrow()))
        .isEqualByComparingTo("15");
    assertThat(kim.find(PurchaseFacts.ORDERS)).contains(3);
  }

  @Test
  void frequency_isZero_forCustomersWhoBoughtBeforeTheWindow() {
    Facts kim = of(OPTIONS.withWindow(Period.ofMonths(1)), sale("2020-05-01", "7"));
    assertThat(kim.find(PurchaseFacts.FREQUENCY)).contains(0);
    assertThat(amount(kim.find(PurchaseFacts.MONETARY).orElseThrow())).isEqualByComparingTo("0");
    assertThat(kim.isMissing(PurchaseFacts.RECENCY_DAYS)).isFalse();
  }

  @Test
  void currentMonetary_isOfTheLengthOfTheWindowBefore_whateverTheWindow() {
    Purchase[] rows = {
      sale("2020-01-01", "1"), sale("2025-06-30", "20"), sale("2025-07-01", "300"),
    };
    Facts all = of(rows);
    assertThat(amount(all.find(PurchaseFacts.MONETARY).orElseThrow())).isEqualByComparingTo("321");
    assertThat(amount(all.find(PurchaseFacts.CURRENT_MONETARY).orElseThrow()))
        .isEqualByComparingTo("300");
    assertThat(amount(all.find(PurchaseFacts.PREVIOUS_MONETARY).orElseThrow()))
        .isEqualByComparingTo("20");
    Facts half = of(OPTIONS.withWindow(Period.ofMonths(6)), rows);
    assertThat(amount(half.find(PurchaseFacts.CURRENT_MONETARY).orElseThrow()))
        .isEqualByComparingTo("0");
    assertThat(amount(half.find(PurchaseFacts.PREVIOUS_MONETARY).orElseThrow()))
        .isEqualByComparingTo("300");
  }

  @Test
  void previousMonetary_isMissing_forNewCustomers() {
    assertThat(of(sale("2025-07-01", "7")).isMissing(PurchaseFacts.PREVIOUS_MONETARY)).isTrue();
    assertThat(
            amount(of(sale("2025-06-30", "7")).find(PurchaseFacts.PREVIOUS_MONETARY).orElseThrow()))
        .isEqualByComparingTo("7");
  }

  @Test
  void holdout_countsPurchaseDaysAfterCalibration() {
    SummaryOptions options =
        OPTIONS
            .withCalibrationEnd(LocalDate.of(2026, 3, 31))
            .withHoldoutEnd(LocalDate.of(2026, 5, 31));
    PurchaseSummary summary =
        summary(
            options,
            sale("2026-01-01", "1"),
            sale("2026-03-31", "2"),
            sale("2026-04-01", "3"),
            sale("2026-05-31", "4"),
            sale("2026-06-01", "5"),
            by(LEE, sale("2026-04-01", "6")));
    Facts kim = summary.facts().row(KIM).orElseThrow();
    assertThat(kim.find(RepeatFacts.PURCHASES)).contains(1);
    assertThat(kim.find(RepeatFacts.AGE)).contains(89.0);
    assertThat(kim.find(RepeatFacts.HOLDOUT_PURCHASES)).contains(2);
    assertThat(amount(kim.find(RepeatFacts.HOLDOUT_SPEND).orElseThrow())).isEqualByComparingTo("7");
    assertThat(kim.find(PurchaseFacts.FREQUENCY)).contains(5);
    Facts lee = summary.facts().row(LEE).orElseThrow();
    assertThat(lee.isMissing(RepeatFacts.PURCHASES)).isTrue();
    assertThat(lee.isMissing(RepeatFacts.HOLDOUT_PURCHASES)).isTrue();
    assertThat(lee.isMissing(PurchaseFacts.FREQUENCY)).isFalse();
    assertThat(summary.counts().customersAfterCalibration()).isEqualTo(1);
  }

  @Test
  void instant_fallsOnTheDayOfTheZone() {
    Purchase lateInSeoul =
        Purchase.at(KIM, Instant.parse("2026-06-29T15:00:00Z"), krw(1_000)); // 00:00 KST, 30 June
    SummaryOptions seoul = OPTIONS.in(ZoneId.of("Asia/Seoul"));
    assertThat(Purchases.summarize(List.of(lateInSeoul), seoul).row(0).find(PurchaseFacts.LAST))
        .contains(LocalDate.of(2026, 6, 30));
    assertThat(Purchases.summarize(List.of(lateInSeoul), OPTIONS).row(0).find(PurchaseFacts.LAST))
        .contains(LocalDate.of(2026, 6, 29));
  }

  @Test
  void summarize_stampsAnalysisDateAndCurrency() {
    FactTable facts =
        Purchases.summarize(List.of(Purchase.on(KIM, AS_OF.minusDays(3), krw(35_000))), OPTIONS);
    assertThat(facts.asOf()).contains(AS_OF);
    assertThat(facts.amounts(PurchaseFacts.MONETARY).currency()).isEqualTo(CurrencyUnit.of("KRW"));
    assertThat(facts.has(RepeatFacts.HOLDOUT_PURCHASES)).isFalse();
  }

  @Test
  void purchase_asText_saysNeitherWhatNorHowMuch() {
    Purchase purchase =
        sale("2026-05-01", "4711").inOrder("A-1").of("wine", BigDecimal.TEN).through("shop");
    assertThat(purchase)
        .asString()
        .contains("C-KIM", "SALE", "2026-05-01")
        .doesNotContain("4711", "wine");
  }

  @Test
  void summarize_isEmpty_withoutPurchases() {
    assertThat(Purchases.summarize(List.of(), OPTIONS).size()).isZero();
  }

  @Test
  void summarize_refusesTwoCurrencies() {
    List<Purchase> mixed =
        List.of(
            Purchase.on(KIM, AS_OF, krw(1)),
            Purchase.on(KIM, AS_OF, BigMoney.of(CurrencyUnit.USD, 1)));
    assertThatThrownBy(() -> Purchases.summarize(mixed, OPTIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("KRW")
        .hasMessageContaining("USD");
  }

  @Test
  void collect_givesTheSame_inParallel() {
    List<Purchase> rows =
        Stream.iterate(1, i -> i + 1)
            .limit(500)
            .map(
                i ->
                    by(
                        CustomerId.of("C" + i % 17),
                        sale(LocalDate.of(2025, 1, 1).plusDays(i % 53).toString(), i + ".5")))
            .toList();
    PurchaseHistories sequential = rows.stream().collect(Purchases.collect(ZoneOffset.UTC));
    PurchaseHistories parallel = rows.parallelStream().collect(Purchases.collect(ZoneOffset.UTC));
    assertThat(parallel.size()).isEqualTo(17);
    for (int row = 0; row < sequential.size(); row++) {
      assertThat(parallel.find(sequential.customers().at(row))).contains(sequential.at(row));
    }
  }

  private static Facts of(Purchase... purchases) {
    return of(OPTIONS, purchases);
  }

  private static Facts of(SummaryOptions options, Purchase... purchases) {
    return summary(options, purchases).facts().row(0);
  }

  private static PurchaseSummary summary(SummaryOptions options, Purchase... purchases) {
    return Purchases.summary(histories(purchases), options);
  }

  private static PurchaseHistories histories(Purchase... purchases) {
    return Arrays.stream(purchases).collect(Purchases.collect(ZoneOffset.UTC));
  }

  private static Purchase sale(String day, String amount) {
    return Purchase.on(KIM, LocalDate.parse(day), new BigDecimal(amount));
  }

  private static Purchase refund(String day, String amount) {
    return Purchase.on(KIM, LocalDate.parse(day), new BigDecimal(amount).negate());
  }

  private static Purchase by(CustomerId customer, Purchase purchase) {
    return purchase.by(customer);
  }

  private static BigMoney krw(long amount) {
    return BigMoney.of(CurrencyUnit.of("KRW"), BigDecimal.valueOf(amount));
  }

  private static BigDecimal amount(BigMoney money) {
    return money.getAmount();
  }
}
