package io.dangol.core.sales.report;

import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The open opportunities in one step of the pipeline and one currency.
 *
 * @param stage the code of the step
 * @param currency the currency
 * @param open how many there are
 * @param total what they may bring
 * @param weighted the same, each weighted with its probability, rounded once
 */
public record StageLine(
    String stage, CurrencyUnit currency, long open, Money total, Money weighted) {

  public StageLine {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(weighted, "weighted");
  }
}
