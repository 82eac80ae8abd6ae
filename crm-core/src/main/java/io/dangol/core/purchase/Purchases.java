package io.dangol.core.purchase;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactTable;
import io.dangol.core.host.EngineContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;

/** From purchases to facts: the entry point of this package. */
public final class Purchases {

  private Purchases() {}

  /**
   * Returns the facts of every customer in these histories, in one pass.
   *
   * @param histories the histories
   * @param options the analysis date and what counts
   * @return one row per customer, in the order of {@link PurchaseHistories#customers()}, with the
   *     columns of {@link PurchaseFacts} and {@link RepeatFacts} and {@link FactTable#asOf()} set;
   *     the hold-out columns only where there is a calibration end
   * @throws ArithmeticException if a sum exceeds the range of {@code long}
   */
  public static FactTable summarize(PurchaseHistories histories, SummaryOptions options) {
    return summary(histories, options).facts();
  }

  /**
   * Returns the facts of {@link #summarize(PurchaseHistories, SummaryOptions)} and measures that,
   * as {@code purchases.summarize}.
   *
   * @param histories the histories
   * @param options the analysis date and what counts
   * @param host has the meters
   * @return one row per customer
   * @throws ArithmeticException if a sum exceeds the range of {@code long}
   */
  public static FactTable summarize(
      PurchaseHistories histories, SummaryOptions options, EngineContext host) {
    return host.measure(
        "purchases.summarize", "", histories.size(), () -> summarize(histories, options));
  }

  /**
   * Returns the facts of every customer with one of these purchases.
   *
   * @param purchases the purchases, in any order
   * @param options the analysis date, the zone and what counts
   * @return one row per customer in the order of their first appearance, see {@link
   *     #summarize(PurchaseHistories, SummaryOptions)}
   * @throws IllegalArgumentException if the purchases have two currencies, or an amount has more
   *     than {@value PurchaseHistories#MAX_SCALE} decimal places
   * @throws ArithmeticException if a sum exceeds the range of {@code long}
   */
  public static FactTable summarize(Iterable<Purchase> purchases, SummaryOptions options) {
    PurchaseHistories.Builder builder = PurchaseHistories.builder();
    for (Purchase purchase : purchases) {
      builder.add(purchase, options.zone());
    }
    return summarize(builder.build(), options);
  }

  /**
   * Returns the facts of {@link #summarize(PurchaseHistories, SummaryOptions)} with the counts of
   * what was left out.
   *
   * @param histories the histories
   * @param options the analysis date and what counts
   * @return the facts and the counts
   * @throws ArithmeticException if a sum exceeds the range of {@code long}
   */
  public static PurchaseSummary summary(PurchaseHistories histories, SummaryOptions options) {
    return new Summarizer(histories, options).summary();
  }

  /**
   * Returns the facts of every customer from columns of purchases, on the calling thread.
   *
   * @param purchases the purchases
   * @param options the analysis date and what counts
   * @return one row per customer, in the order of {@link PurchaseColumns#customers()}, with the
   *     columns of {@link PurchaseFacts}, equal to those of {@link #summarize(PurchaseHistories,
   *     SummaryOptions)}, and {@link FactTable#asOf()} set
   * @throws ArithmeticException if a sum exceeds the range of {@code long}
   */
  public static FactTable facts(PurchaseColumns purchases, SummaryOptions options) {
    return facts(purchases, options, Execution.sequential());
  }

  /**
   * Returns the facts of every customer from columns of purchases: the fast way to RFM over data
   * that is loaded. Rows without order ids are added up without a history of days, which is several
   * times faster than to fold and summarize; rows with order ids, and those whose days lie more
   * than 179 years apart or whose amounts might overflow a sum, go through histories.
   *
   * @param purchases the purchases
   * @param options the analysis date and what counts
   * @param execution where it runs; the result does not depend on it
   * @return one row per customer, in the order of {@link PurchaseColumns#customers()}, with the
   *     columns of {@link PurchaseFacts}, equal to those of {@link #summarize(PurchaseHistories,
   *     SummaryOptions)}, and {@link FactTable#asOf()} set
   * @throws ArithmeticException if a sum exceeds the range of {@code long}
   * @throws java.util.concurrent.CancellationException if the execution was cancelled
   */
  public static FactTable facts(
      PurchaseColumns purchases, SummaryOptions options, Execution execution) {
    Optional<RowPacking> packing =
        purchases.hasOrderKeys() ? Optional.empty() : RowPacking.of(purchases);
    if (packing.isPresent()) {
      return new ColumnSummarizer(purchases, options, packing.get()).facts(execution);
    }
    FactTable all = summarize(purchases.histories(), options);
    List<Column> columns =
        PurchaseFacts.catalog().definitions().stream()
            .map(FactDefinition::fact)
            .map(all::column)
            .toList();
    return FactTable.of(all.customers(), columns).asOf(options.asOf());
  }

  /**
   * Returns a collector of a stream of purchases, sequential or parallel.
   *
   * @param zone the zone in which an instant falls on a day
   * @return a collector that throws {@link IllegalArgumentException} if the purchases have two
   *     currencies, or an amount has more than {@value PurchaseHistories#MAX_SCALE} decimal places
   */
  public static Collector<Purchase, ?, PurchaseHistories> collect(ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    return Collector.of(
        PurchaseHistories::builder,
        (PurchaseHistories.Builder builder, Purchase purchase) -> builder.add(purchase, zone),
        PurchaseHistories.Builder::addAll,
        PurchaseHistories.Builder::build);
  }
}
