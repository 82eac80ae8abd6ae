package io.dangol.core.purchase.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.rule.RuleEvaluator;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PaymentFactsTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final CustomerId PARK = CustomerId.of("C-3");
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final MoneyFact STATED = Fact.money("acme.spentOnBedding");

  @Test
  void customersOfTheCard_areFound() {
    List<Purchase> purchases =
        List.of(
            sale(KIM, 1, "CARD"),
            sale(KIM, 2, "APP_CARD"),
            sale(KIM, 3, "CASH"),
            sale(KIM, 400, "CASH"),
            sale(KIM, 0, "CASH"),
            Purchase.on(KIM, JULY.minusDays(1), won(-10)).paidBy("CASH"),
            Purchase.on(KIM, JULY.minusDays(1), won(10)),
            sale(LEE, 1, "CASH"));
    FactTable table =
        FactTable.builder()
            .add(KIM, Facts.builder().build())
            .add(LEE, Facts.builder().build())
            .add(PARK, Facts.builder().build())
            .build()
            .with(
                PaymentFacts.of(
                    purchases,
                    Set.of("CARD", "APP_CARD"),
                    JULY,
                    Optional.of(Period.ofYears(1)),
                    SEOUL));

    assertThat(table.row(0).find(PaymentFacts.CARD_SHARE)).contains(2.0 / 3);
    assertThat(table.row(0).find(PaymentFacts.METHOD)).contains("APP_CARD");
    assertThat(table.row(1).find(PaymentFacts.CARD_SHARE)).contains(0.0);
    assertThat(table.row(1).find(PaymentFacts.METHOD)).contains("CASH");
    assertThat(table.row(2).isMissing(PaymentFacts.CARD_SHARE)).isTrue();
    assertThat(table.row(2).isMissing(PaymentFacts.METHOD)).isTrue();
    assertThat(
            RuleEvaluator.of(PaymentFacts.CARD_SHARE.atLeast(0.5))
                .evaluate(table, EvaluationContext.startOf(JULY, SEOUL))
                .matched())
        .isEqualTo(1);
  }

  @Test
  void orderOfManyRows_countsOnce() {
    List<Purchase> purchases =
        List.of(
            sale(KIM, 1, "CARD").inOrder("A-1"),
            sale(KIM, 2, "CARD").inOrder("A-2"),
            sale(KIM, 3, "CARD").inOrder("A-3"),
            sale(KIM, 4, "CASH").inOrder("A-4"),
            sale(KIM, 4, "CASH").inOrder("A-4"),
            sale(KIM, 4, "CASH").inOrder("A-4"),
            sale(KIM, 4, "CASH").inOrder("A-4"),
            sale(LEE, 1, "CARD").inOrder("A-1"));
    FactTable table =
        FactTable.builder()
            .add(KIM, Facts.builder().build())
            .add(LEE, Facts.builder().build())
            .build()
            .with(PaymentFacts.of(purchases, Set.of("CARD"), JULY, Optional.empty(), SEOUL));

    assertThat(table.row(0).find(PaymentFacts.METHOD)).contains("CARD");
    assertThat(table.row(0).find(PaymentFacts.CARD_SHARE)).contains(0.75);
    assertThat(table.row(1).find(PaymentFacts.CARD_SHARE)).contains(1.0);
  }

  @Test
  void window_mustBeLongerThanZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PaymentFacts.of(List.of(), Set.of(), JULY, Optional.of(Period.ZERO), SEOUL));
  }

  @Test
  void walletShare_isSpentHere_overSpentEverywhere() {
    FactTable table =
        FactTable.builder(PurchaseFacts.MONETARY, STATED)
            .add(KIM, wallet(won(250_000), won(1_000_000)))
            .add(LEE, wallet(won(500_000), won(400_000)))
            .add(PARK, Facts.of(STATED, won(400_000)))
            .add(CustomerId.of("C-4"), Facts.of(PurchaseFacts.MONETARY, won(1)))
            .add(CustomerId.of("C-5"), wallet(won(-5), won(10)))
            .build()
            .with(WalletShare.ofStated(STATED));

    assertThat(table.row(0).find(WalletShare.SHARE)).contains(0.25);
    assertThat(table.row(1).find(WalletShare.SHARE)).contains(1.0);
    assertThat(table.row(2).find(WalletShare.SHARE)).contains(0.0);
    assertThat(table.row(3).isMissing(WalletShare.SHARE)).isTrue();
    assertThat(table.row(4).find(WalletShare.SHARE)).contains(0.0);
    assertThat(table.madeBy(WalletShare.SHARE)).contains("wallet");
  }

  @Test
  void walletShare_ofAnotherCurrency_isRefused() {
    FactTable table =
        FactTable.builder(PurchaseFacts.MONETARY, STATED)
            .add(KIM, wallet(won(1), BigMoney.of(CurrencyUnit.USD, 1)))
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.with(WalletShare.ofStated(STATED)))
        .withMessageContaining("USD");
  }

  /** Stored rules depend on these names: they never change. */
  @Test
  void facts_keepTheirNames() {
    assertThat(FactCatalog.union(PaymentFacts.catalog(), WalletShare.catalog()).definitions())
        .extracting(definition -> definition.fact().name())
        .containsExactly("purchases.paymentMethod", "purchases.cardShare", "purchases.walletShare");
  }

  private static Facts wallet(BigMoney here, BigMoney everywhere) {
    return Facts.builder().set(PurchaseFacts.MONETARY, here).set(STATED, everywhere).build();
  }

  private static Purchase sale(CustomerId customer, int daysAgo, String method) {
    return Purchase.on(customer, JULY.minusDays(daysAgo), won(10)).paidBy(method);
  }

  private static BigMoney won(long amount) {
    return BigMoney.ofMajor(CurrencyUnit.of("KRW"), amount);
  }
}
