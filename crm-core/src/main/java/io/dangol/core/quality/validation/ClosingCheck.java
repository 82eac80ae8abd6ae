package io.dangol.core.quality.validation;

import io.dangol.core.purchase.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Compares what the sources state when they close a day with the purchases that arrived. */
public final class ClosingCheck {

  /** The source of purchases without one. */
  private static final String NO_SOURCE = "-";

  private ClosingCheck() {}

  /**
   * What a source states for a day.
   *
   * @param source the source
   * @param day the day
   * @param total the sum of its purchases less its refunds
   */
  public record Total(String source, LocalDate day, BigMoney total) {

    public Total {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(day, "day");
      Objects.requireNonNull(total, "total");
    }
  }

  /**
   * Where the two differ.
   *
   * @param source the source
   * @param day the day
   * @param currency the currency
   * @param stated what the source states, 0 where it states nothing
   * @param arrived the sum of what arrived, 0 where nothing did
   */
  public record Difference(
      String source, LocalDate day, CurrencyUnit currency, BigDecimal stated, BigDecimal arrived) {

    public Difference {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(day, "day");
      Objects.requireNonNull(currency, "currency");
      Objects.requireNonNull(stated, "stated");
      Objects.requireNonNull(arrived, "arrived");
    }

    /**
     * Returns what is missing.
     *
     * @return the stated less the arrived; negative where too much arrived
     */
    public BigDecimal missing() {
      return stated.subtract(arrived);
    }
  }

  private record Key(LocalDate day, String source, String currency) {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::day).thenComparing(Key::source).thenComparing(Key::currency);
  }

  /**
   * Compares the days for which something was stated or arrived.
   *
   * @param stated what the sources state; of one source, day and currency it is added up
   * @param purchases the purchases of those days, refunds included; read to its end and not closed
   * @param zone the zone in which an instant falls on a day
   * @return the days that differ by any amount, in the order of days, sources and currencies
   */
  public static List<Difference> of(
      Collection<Total> stated, Stream<Purchase> purchases, ZoneId zone) {
    Map<Key, BigDecimal> closed = new TreeMap<>(Key.ORDER);
    stated.forEach(total -> add(closed, total.source(), total.day(), total.total()));
    Map<Key, BigDecimal> arrived = new TreeMap<>(Key.ORDER);
    purchases.forEach(
        purchase -> add(arrived, source(purchase), purchase.day(zone), purchase.amount()));
    arrived.keySet().forEach(key -> closed.putIfAbsent(key, BigDecimal.ZERO));
    return closed.entrySet().stream()
        .map(
            entry ->
                difference(
                    entry.getKey(),
                    entry.getValue(),
                    arrived.getOrDefault(entry.getKey(), BigDecimal.ZERO)))
        .filter(difference -> difference.missing().signum() != 0)
        .toList();
  }

  private static void add(
      Map<Key, BigDecimal> sums, String source, LocalDate day, BigMoney amount) {
    Key key = new Key(day, source, amount.getCurrencyUnit().getCode());
    sums.merge(key, amount.getAmount(), BigDecimal::add);
  }

  private static String source(Purchase purchase) {
    return purchase.source() == null ? NO_SOURCE : purchase.source().source();
  }

  private static Difference difference(Key key, BigDecimal stated, BigDecimal arrived) {
    return new Difference(
        key.source(), key.day(), CurrencyUnit.of(key.currency()), stated, arrived);
  }
}
