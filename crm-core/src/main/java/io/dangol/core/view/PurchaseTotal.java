package io.dangol.core.view;

import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.BigMoney;

/**
 * What a customer bought in one currency, the purchases of contact persons and branches included.
 *
 * <p>The amount is left out of {@link #toString()}.
 *
 * @param total what was paid, less what was paid back
 * @param purchases how many rows are purchases
 * @param refunds how many rows are refunds
 * @param first the day of the first row
 * @param last the day of the last row
 */
public record PurchaseTotal(
    BigMoney total, long purchases, long refunds, LocalDate first, LocalDate last) {

  public PurchaseTotal {
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
  }

  PurchaseTotal plus(PurchaseTotal other) {
    return new PurchaseTotal(
        total.plus(other.total),
        purchases + other.purchases,
        refunds + other.refunds,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }

  /** Returns the currency and the counts, never the amount. */
  @Override
  public String toString() {
    return "PurchaseTotal[%s, %d purchases, %d refunds]"
        .formatted(total.getCurrencyUnit(), purchases, refunds);
  }
}
