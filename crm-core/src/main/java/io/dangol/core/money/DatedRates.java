package io.dangol.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * Rates that hold from a day on, until the next one of the same pair. Each direction is a rate of
 * its own: nothing is inverted or chained. Immutable.
 *
 * <pre>{@code
 * DatedRates rates = DatedRates.none().with(USD, KRW, LocalDate.of(2026, 7, 1), new BigDecimal("1384.5"));
 * }</pre>
 */
public final class DatedRates implements ExchangeRates {

  private static final DatedRates NONE = new DatedRates(Map.of());

  private final Map<Pair, NavigableMap<LocalDate, BigDecimal>> rates;

  private record Pair(CurrencyUnit from, CurrencyUnit to) {}

  private DatedRates(Map<Pair, NavigableMap<LocalDate, BigDecimal>> rates) {
    this.rates = rates;
  }

  /**
   * Returns no rates.
   *
   * @return an empty collection of rates
   */
  public static DatedRates none() {
    return NONE;
  }

  /**
   * Returns these rates and another one.
   *
   * @param from the currency of an amount
   * @param to another currency
   * @param since the first day
   * @param rate how many units of {@code to} one unit of {@code from} is worth, above 0; it
   *     replaces one of the same pair and day
   * @return the rates
   * @throws IllegalArgumentException if the rate is not above 0, or the currencies are the same
   */
  public DatedRates with(CurrencyUnit from, CurrencyUnit to, LocalDate since, BigDecimal rate) {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException(
          "the rate from %s to %s must be above 0, was %s".formatted(from, to, rate));
    }
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "a rate is between two currencies, not %s".formatted(from));
    }
    Objects.requireNonNull(since, "since");
    Pair pair = new Pair(from, to);
    Map<Pair, NavigableMap<LocalDate, BigDecimal>> more = new HashMap<>(rates);
    NavigableMap<LocalDate, BigDecimal> dated =
        new TreeMap<>(rates.getOrDefault(pair, new TreeMap<>()));
    dated.put(since, rate);
    more.put(pair, dated);
    return new DatedRates(more);
  }

  @Override
  public Optional<BigDecimal> rate(CurrencyUnit from, CurrencyUnit to, LocalDate day) {
    return Optional.ofNullable(rates.get(new Pair(from, to)))
        .map(dated -> dated.floorEntry(day))
        .map(Map.Entry::getValue);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DatedRates that && rates.equals(that.rates);
  }

  @Override
  public int hashCode() {
    return rates.hashCode();
  }

  /** Returns how many pairs of currencies there are. */
  @Override
  public String toString() {
    return "DatedRates[%d pairs]".formatted(rates.size());
  }
}
