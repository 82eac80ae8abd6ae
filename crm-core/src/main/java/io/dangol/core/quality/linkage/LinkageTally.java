package io.dangol.core.quality.linkage;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.Resolution;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.BigMoney;

/**
 * Counts records for a {@link LinkageReport}. Several tallies count parts, each in its own thread,
 * and are added up: the report is the same for any parts in any order. A tally is for one thread at
 * a time; it keeps an entry per order and per customer.
 */
public final class LinkageTally {

  private final SharedOrders shared;
  private final Function<CustomerId, Resolution> resolve;
  private final Map<CustomerId, LinkState> states = new HashMap<>();
  private final Map<Cell, LineCounter> cells = new HashMap<>();
  private final Map<Order, Map<String, Delivery>> orders = new HashMap<>();
  private long refunds;

  private record Cell(RecordKind kind, String source, YearMonth month) {}

  /** An order is the same in all sources of its group. */
  private record Order(List<String> sources, String id) {}

  /** What one source told of an order. */
  private record Delivery(LocalDate day, LinkState state, Map<String, BigMoney> paid) {

    Delivery plus(Delivery other) {
      Map<String, BigMoney> sums = new TreeMap<>(paid);
      other.paid.forEach((currency, amount) -> sums.merge(currency, amount, BigMoney::plus));
      LocalDate first = day.isBefore(other.day) ? day : other.day;
      return new Delivery(first, state.orBetter(other.state), sums);
    }
  }

  private LinkageTally(SharedOrders shared, Function<CustomerId, Resolution> resolve) {
    this.shared = Objects.requireNonNull(shared, "shared");
    this.resolve = Objects.requireNonNull(resolve, "resolve");
  }

  /**
   * Returns a tally in which nothing was counted.
   *
   * @param shared which sources tell of the same orders
   * @param resolve what an identity stands for, such as {@code store::resolve}; asked once per
   *     identity
   * @return the tally
   */
  public static LinkageTally of(SharedOrders shared, Function<CustomerId, Resolution> resolve) {
    return new LinkageTally(shared, resolve);
  }

  /**
   * Counts a record. The rows of an order with a number count as one purchase in the month of the
   * first, linked if one of them is.
   *
   * @param linked the record
   * @return this tally
   */
  public LinkageTally add(LinkedRecord linked) {
    if (linked.isRefund()) {
      refunds++;
      return this;
    }
    LinkState state =
        linked.customer() == null
            ? LinkState.NO_CUSTOMER
            : states.computeIfAbsent(
                linked.customer(), customer -> LinkState.of(resolve.apply(customer)));
    Map<String, BigMoney> paid =
        linked.amount() == null
            ? Map.of()
            : Map.of(linked.amount().getCurrencyUnit().getCode(), linked.amount());
    if (linked.orderId() == null) {
      cells
          .computeIfAbsent(
              new Cell(linked.kind(), linked.source(), YearMonth.from(linked.day())),
              same -> new LineCounter())
          .add(state, paid.values());
    } else {
      orders
          .computeIfAbsent(
              new Order(shared.with(linked.source()), linked.orderId()), same -> new TreeMap<>())
          .merge(linked.source(), new Delivery(linked.day(), state, paid), Delivery::plus);
    }
    return this;
  }

  /**
   * Adds what another tally counted.
   *
   * @param other the tally of another part, with the same sources of orders; unchanged
   * @return this tally
   * @throws IllegalArgumentException if the other one joins other orders
   */
  public LinkageTally plus(LinkageTally other) {
    if (!shared.equals(other.shared)) {
      throw new IllegalArgumentException("the tallies have different sources that share orders");
    }
    other.cells.forEach(
        (cell, counter) -> cells.computeIfAbsent(cell, same -> new LineCounter()).add(counter));
    other.orders.forEach(
        (order, deliveries) -> {
          Map<String, Delivery> mine = orders.computeIfAbsent(order, same -> new TreeMap<>());
          deliveries.forEach((source, delivery) -> mine.merge(source, delivery, Delivery::plus));
        });
    refunds += other.refunds;
    return this;
  }

  /**
   * Returns what was counted so far.
   *
   * @return the report
   */
  public LinkageReport report() {
    Map<RecordKind, Sums> sums = new EnumMap<>(RecordKind.class);
    cells.forEach(
        (cell, counter) -> {
          Sums kind = sums.computeIfAbsent(cell.kind(), same -> new Sums());
          kind.of(cell.source()).add(counter);
          kind.of(cell.month()).add(counter);
          kind.total.add(counter);
        });
    orders.forEach(
        (order, deliveries) ->
            sums.computeIfAbsent(RecordKind.PURCHASE, same -> new Sums())
                .ordered(order.sources(), deliveries));
    Map<RecordKind, KindLinkage> byKind = new EnumMap<>(RecordKind.class);
    sums.forEach((kind, sum) -> byKind.put(kind, sum.linkage()));
    return new LinkageReport(byKind, refunds);
  }

  private static final class Sums {

    private final Map<String, LineCounter> bySource = new TreeMap<>();
    private final Map<YearMonth, LineCounter> byMonth = new TreeMap<>();
    private final LineCounter total = new LineCounter();
    private long repeated;

    LineCounter of(String source) {
      return bySource.computeIfAbsent(source, same -> new LineCounter());
    }

    LineCounter of(YearMonth month) {
      return byMonth.computeIfAbsent(month, same -> new LineCounter());
    }

    /** Day and amounts are those of the source that is believed first, the link that of any. */
    void ordered(List<String> preference, Map<String, Delivery> deliveries) {
      LinkState best = LinkState.NO_CUSTOMER;
      for (Map.Entry<String, Delivery> entry : deliveries.entrySet()) {
        Delivery delivery = entry.getValue();
        of(entry.getKey()).add(delivery.state(), delivery.paid().values());
        best = best.orBetter(delivery.state());
      }
      Delivery believed =
          preference.stream()
              .map(deliveries::get)
              .filter(Objects::nonNull)
              .findFirst()
              .orElseThrow();
      of(YearMonth.from(believed.day())).add(best, believed.paid().values());
      total.add(best, believed.paid().values());
      repeated += deliveries.size() - 1;
    }

    KindLinkage linkage() {
      return new KindLinkage(total.line(), lines(bySource), lines(byMonth), repeated);
    }

    private static <K> Map<K, LinkageLine> lines(Map<K, LineCounter> counters) {
      Map<K, LinkageLine> lines = new HashMap<>();
      counters.forEach((key, counter) -> lines.put(key, counter.line()));
      return lines;
    }
  }
}
