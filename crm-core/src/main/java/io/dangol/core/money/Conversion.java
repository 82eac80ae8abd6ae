package io.dangol.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;

/**
 * Converts amounts into one currency. Amounts of that currency stay as they are.
 *
 * @param into the currency of the results
 * @param rates what other currencies are worth in it
 */
public record Conversion(CurrencyUnit into, ExchangeRates rates) {

  public Conversion {
    Objects.requireNonNull(into, "into");
    Objects.requireNonNull(rates, "rates");
  }

  /**
   * Converts an amount exactly: sums of such amounts are rounded once, at their end.
   *
   * @param amount the amount
   * @param day the day whose rate counts
   * @return amount times rate, with as many decimal places as that has
   * @throws IllegalArgumentException if the rate is not known, or not above 0
   */
  public BigMoney exact(BigMoneyProvider amount, LocalDate day) {
    BigMoney money = amount.toBigMoney();
    CurrencyUnit from = money.getCurrencyUnit();
    if (from.equals(into)) {
      return money;
    }
    BigDecimal rate =
        rates
            .rate(from, into, day)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no rate from %s to %s on %s".formatted(from, into, day)));
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException(
          "the rate from %s to %s on %s must be above 0, was %s".formatted(from, into, day, rate));
    }
    return money.convertedTo(into, rate);
  }

  /**
   * Converts an amount and rounds it.
   *
   * @param amount the amount
   * @param day the day whose rate counts
   * @return amount times rate, rounded half to even to the decimal places of the currency; an
   *     amount of that currency is not rounded
   * @throws IllegalArgumentException if the rate is not known, or not above 0
   */
  public BigMoney rounded(BigMoneyProvider amount, LocalDate day) {
    BigMoney exact = exact(amount, day);
    return amount.toBigMoney().getCurrencyUnit().equals(into)
        ? exact
        : exact.withScale(into.getDecimalPlaces(), RoundingMode.HALF_EVEN);
  }
}
