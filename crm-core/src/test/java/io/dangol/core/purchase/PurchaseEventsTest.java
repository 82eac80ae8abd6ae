package io.dangol.core.purchase;

import static io.dangol.core.purchase.PurchaseEvents.AMOUNT;
import static io.dangol.core.purchase.PurchaseEvents.CHANNEL;
import static io.dangol.core.purchase.PurchaseEvents.PURCHASES;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseEventsTest {

  private static final CustomerId ANNA = CustomerId.of("anna");
  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

  private static Purchase on(String day, long amount, String channel) {
    return Purchase.on(ANNA, LocalDate.parse(day), BigDecimal.valueOf(amount)).through(channel);
  }

  @Test
  void table_agreesWithTheSummaryOfTheSameWindow() {
    List<Purchase> purchases =
        List.of(
            on("2025-06-30", 1, "online"),
            on("2025-07-01", 20, "online"),
            on("2026-06-30", 300, "shop"),
            on("2026-07-01", 4000, "online"));
    FactTable table =
        Purchases.summarize(purchases, SummaryOptions.asOf(AS_OF))
            .withEvents(PurchaseEvents.table(purchases, ZoneOffset.UTC));
    EvaluationContext at = EvaluationContext.startOf(AS_OF, ZoneOffset.UTC);

    assertThat(
            evaluate(
                PURCHASES.ever().sum(AMOUNT).is(MoneyFact.plain(BigDecimal.valueOf(321))),
                table,
                at))
        .isEqualTo(Truth.TRUE);
    assertThat(
            evaluate(
                PURCHASES
                    .within(Period.ofMonths(12))
                    .sum(AMOUNT)
                    .is(MoneyFact.plain(BigDecimal.valueOf(320))),
                table,
                at))
        .isEqualTo(Truth.TRUE);
    assertThat(
            evaluate(
                PURCHASES.within(Period.ofMonths(12)).where(CHANNEL.is("online")).count().is(1),
                table,
                at))
        .isEqualTo(Truth.TRUE);
    assertThat(table.row(0).find(PurchaseFacts.MONETARY).orElseThrow().getAmount().longValueExact())
        .isEqualTo(321);
  }

  private static Truth evaluate(Condition condition, FactTable table, EvaluationContext at) {
    return RuleEvaluator.of(condition).evaluate(table, at).at(0);
  }
}
