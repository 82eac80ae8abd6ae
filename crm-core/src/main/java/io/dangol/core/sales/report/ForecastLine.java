package io.dangol.core.sales.report;

import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a period may bring in one currency.
 *
 * @param period the first day of the period
 * @param currency the currency
 * @param open how many opportunities are open and expected to close in the period
 * @param total what the open ones may bring
 * @param weighted what the open ones may bring, each weighted with its probability, rounded once
 * @param won what was won in the period
 */
public record ForecastLine(
    LocalDate period, CurrencyUnit currency, long open, Money total, Money weighted, Money won) {

  public ForecastLine {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(weighted, "weighted");
    Objects.requireNonNull(won, "won");
  }
}
