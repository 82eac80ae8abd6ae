package io.dangol.core.purchase;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.math.BigDecimal;
import java.time.ZoneId;

/**
 * Purchases as events, for conditions such as "bought for a million online within twelve months":
 *
 * <pre>{@code
 * PURCHASES.within(Period.ofMonths(12)).where(CHANNEL.is("online-shop")).sum(AMOUNT).atLeast(1_000_000)
 * }</pre>
 */
public final class PurchaseEvents {

  /** What was paid, negative for a refund. */
  public static final MoneyFact AMOUNT = Fact.money("purchase.amount");

  /** Whether it is a sale or a refund. */
  public static final CodeFact<PurchaseKind> KIND = Fact.code("purchase.kind", PurchaseKind.class);

  /** The sales channel. */
  public static final CodeFact<String> CHANNEL = Fact.code("purchase.channel");

  /** The product. */
  public static final CodeFact<String> PRODUCT = Fact.code("purchase.product");

  /** How many units. */
  public static final NumberFact<Double> QUANTITY = Fact.decimal("purchase.quantity");

  /** The source system of the record. */
  public static final CodeFact<String> SOURCE = Fact.code("purchase.source");

  /** A row of buying: an order, a line of an order, or a refund. */
  public static final EventKind PURCHASES =
      EventKind.of("purchase", AMOUNT, KIND, CHANNEL, PRODUCT, QUANTITY, SOURCE);

  private PurchaseEvents() {}

  /**
   * Returns the events of these purchases, by the day.
   *
   * @param purchases all purchases of all customers, in any order
   * @param zone the zone in which an instant falls on a day
   * @return the events; a customer without a purchase has none
   * @throws IllegalArgumentException if the purchases have two currencies
   */
  public static EventTable table(Iterable<Purchase> purchases, ZoneId zone) {
    EventTable.Builder events = EventTable.ofDays(PURCHASES);
    for (Purchase purchase : purchases) {
      events.add(purchase.customer(), purchase.day(zone), facts(purchase));
    }
    return events.build();
  }

  private static Facts facts(Purchase purchase) {
    Facts.Builder facts = Facts.builder().set(AMOUNT, purchase.amount()).set(KIND, purchase.kind());
    String channel = purchase.channel();
    if (channel != null) {
      facts.set(CHANNEL, channel);
    }
    String product = purchase.product();
    if (product != null) {
      facts.set(PRODUCT, product);
    }
    BigDecimal quantity = purchase.quantity();
    if (quantity != null) {
      facts.set(QUANTITY, quantity.doubleValue());
    }
    SourceRef source = purchase.source();
    if (source != null) {
      facts.set(SOURCE, source.source());
    }
    return facts.build();
  }
}
