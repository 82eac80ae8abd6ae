package io.dangol.core.purchase.revenue;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseKind;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How customers pay, as facts: customers of the card and of cash. Orders are not weighed by their
 * amount or their number of rows, so that currencies do not matter: every order counts once for
 * each known payment method, and a sale without an order id is an order of its own.
 */
public final class PaymentFacts implements FactSource {

  /** The payment method of most orders, of several the first by code. */
  public static final CodeFact<String> METHOD = Fact.code("purchases.paymentMethod");

  /** The share of orders that were paid by card. */
  public static final NumberFact<Double> CARD_SHARE = Fact.decimal("purchases.cardShare");

  private static final String SOURCE = "core.purchase";

  private final Map<CustomerId, SortedMap<String, Integer>> sales;
  private final Set<String> cards;

  private record Paid(Order order, String method) {}

  private PaymentFacts(Map<CustomerId, SortedMap<String, Integer>> sales, Set<String> cards) {
    this.sales = sales;
    this.cards = cards;
  }

  /**
   * Counts orders by payment method.
   *
   * @param purchases the rows of buying of the customers of today ({@link Purchase#by}); refunds
   *     and rows without a method do not count
   * @param cards the codes of the host that mean a card
   * @param asOf the day of evaluation; sales on it and later do not count
   * @param window how far back sales count, or empty for all time
   * @param zone the zone in which days begin
   * @return the source; customers without a sale of a known method have neither fact
   * @throws IllegalArgumentException if the window is zero or negative
   */
  public static PaymentFacts of(
      Collection<Purchase> purchases,
      Set<String> cards,
      LocalDate asOf,
      Optional<Period> window,
      ZoneId zone) {
    window
        .filter(length -> length.isZero() || length.isNegative())
        .ifPresent(
            length -> {
              throw new IllegalArgumentException(
                  "the window %s must be longer than zero".formatted(length));
            });
    Optional<LocalDate> from = window.map(asOf::minus);
    Map<CustomerId, SortedMap<String, Integer>> sales = new HashMap<>();
    Set<Paid> paid = new HashSet<>();
    for (Purchase row : purchases) {
      LocalDate day = row.time().day(zone);
      boolean counts =
          row.kind() == PurchaseKind.SALE
              && day.isBefore(asOf)
              && from.filter(day::isBefore).isEmpty();
      String method = row.paymentMethod();
      if (counts && method != null && isFirst(row, method, paid)) {
        sales
            .computeIfAbsent(row.customer(), customer -> new TreeMap<>())
            .merge(method, 1, Integer::sum);
      }
    }
    return new PaymentFacts(sales, Set.copyOf(cards));
  }

  /** Whether no row of the order was paid like this before. */
  private static boolean isFirst(Purchase row, String method, Set<Paid> paid) {
    return Order.of(row).map(order -> paid.add(new Paid(order, method))).orElse(true);
  }

  /**
   * Returns the definitions of these facts.
   *
   * @return a catalog
   */
  public static FactCatalog catalog() {
    return FactCatalog.of(
        List.of(
            FactDefinition.of(METHOD, FactUnit.NONE, SOURCE),
            FactDefinition.of(CARD_SHARE, FactUnit.SHARE, SOURCE)));
  }

  @Override
  public String name() {
    return "payment";
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of();
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(METHOD, CARD_SHARE);
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    Set<String> known = new TreeSet<>();
    sales.values().forEach(methods -> known.addAll(methods.keySet()));
    List<String> dictionary = List.copyOf(known);
    int[] methods = new int[table.size()];
    double[] shares = new double[table.size()];
    for (int row = 0; row < table.size(); row++) {
      @Nullable SortedMap<String, Integer> counts = sales.get(table.customers().at(row));
      methods[row] = counts == null ? -1 : dictionary.indexOf(most(counts));
      shares[row] = counts == null ? Double.NaN : cardShare(counts);
    }
    columns.put(Column.codes(METHOD, methods, dictionary));
    columns.put(Column.decimals(CARD_SHARE, shares));
  }

  private static String most(SortedMap<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private double cardShare(SortedMap<String, Integer> counts) {
    long byCard = 0;
    long all = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      all += count.getValue();
      byCard += cards.contains(count.getKey()) ? count.getValue() : 0;
    }
    return (double) byCard / all;
  }
}
