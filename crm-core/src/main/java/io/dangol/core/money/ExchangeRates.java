package io.dangol.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Knows what one currency is worth in another one. Implementations are safe for use by any number
 * of threads, and always give the same rate for the same day.
 */
@FunctionalInterface
public interface ExchangeRates {

  /**
   * Returns a rate.
   *
   * @param from the currency of an amount
   * @param to another currency
   * @param day the day whose rate counts
   * @return how many units of {@code to} one unit of {@code from} is worth, above 0; or empty where
   *     that is not known
   */
  Optional<BigDecimal> rate(CurrencyUnit from, CurrencyUnit to, LocalDate day);

  /**
   * Returns the conversion of amounts into one currency.
   *
   * @param currency the currency of the results
   * @return the conversion
   */
  default Conversion into(CurrencyUnit currency) {
    return new Conversion(currency, this);
  }
}
