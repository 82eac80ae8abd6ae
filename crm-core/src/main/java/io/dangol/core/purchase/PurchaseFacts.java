package io.dangol.core.purchase;

import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.util.List;

/**
 * What a customer's purchases before the analysis date amount to: the raw material of RFM.
 *
 * <p>A customer without a purchase before the analysis date has no value in any of them, refunds or
 * not: it is a prospect, not a buyer who spent nothing.
 */
public final class PurchaseFacts {

  /** The day of the first purchase ever seen. */
  public static final DateFact FIRST = Fact.date("purchases.first");

  /** The day of the last purchase before the analysis date. */
  public static final DateFact LAST = Fact.date("purchases.last");

  /**
   * Whole days from the last purchase to the analysis date, at least 1. Not to be confused with
   * {@link RepeatFacts#RECENCY}, which counts from the first purchase to the last.
   */
  public static final NumberFact<Integer> RECENCY_DAYS = Fact.integer("purchases.recencyDays");

  /**
   * How often the customer bought within the window, in the unit of {@link
   * SummaryOptions#frequency()}; 0 for a customer who bought before the window only.
   */
  public static final NumberFact<Integer> FREQUENCY = Fact.integer("purchases.frequency");

  /**
   * What the customer spent within the window, after the {@link SummaryOptions#refunds()} policy;
   * it may be zero or negative.
   */
  public static final MoneyFact MONETARY = Fact.money("purchases.monetary");

  /**
   * What the customer spent within the {@linkplain SummaryOptions#previousWindowEnd() current
   * comparison window}, to set beside {@link #PREVIOUS_MONETARY}: the same length of time, and the
   * same as {@link #MONETARY} where the summary has a window. Zero for a customer who bought before
   * it only.
   */
  public static final MoneyFact CURRENT_MONETARY = Fact.money("purchases.currentMonetary");

  /**
   * What the customer spent within the {@linkplain SummaryOptions#previousWindowStart() preceding
   * window} of equal length; missing for a customer whose first purchase is not before the current
   * window.
   */
  public static final MoneyFact PREVIOUS_MONETARY = Fact.money("purchases.previousMonetary");

  /**
   * Distinct orders of all time; rows without an order id count as one order per customer and day.
   */
  public static final NumberFact<Integer> ORDERS = Fact.integer("purchases.orders");

  /** Distinct purchase days of all time. */
  public static final NumberFact<Integer> DAYS = Fact.integer("purchases.days");

  private static final String SOURCE = "core.purchase";

  private PurchaseFacts() {}

  /**
   * Returns the definitions of these facts.
   *
   * @return a catalog
   */
  public static FactCatalog catalog() {
    return FactCatalog.of(
        List.of(
            FactDefinition.of(FIRST, FactUnit.NONE, SOURCE),
            FactDefinition.of(LAST, FactUnit.NONE, SOURCE),
            FactDefinition.of(RECENCY_DAYS, FactUnit.DAYS, SOURCE),
            FactDefinition.of(FREQUENCY, FactUnit.COUNT, SOURCE),
            FactDefinition.of(MONETARY, FactUnit.MONEY, SOURCE),
            FactDefinition.of(CURRENT_MONETARY, FactUnit.MONEY, SOURCE),
            FactDefinition.of(PREVIOUS_MONETARY, FactUnit.MONEY, SOURCE),
            FactDefinition.of(ORDERS, FactUnit.COUNT, SOURCE),
            FactDefinition.of(DAYS, FactUnit.COUNT, SOURCE)));
  }
}
