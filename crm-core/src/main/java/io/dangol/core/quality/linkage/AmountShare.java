package io.dangol.core.quality.linkage;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;

/**
 * How much of an amount is linked, in one currency. Both sums are exact, and kept without zeros at
 * their end.
 *
 * @param currency the currency
 * @param linked the sum of what is linked, in major units, at least 0
 * @param total the sum of all, in major units, at least {@code linked}
 */
public record AmountShare(CurrencyUnit currency, BigDecimal linked, BigDecimal total) {

  public AmountShare {
    Objects.requireNonNull(currency, "currency");
    if (linked.signum() < 0 || linked.compareTo(total) > 0) {
      throw new IllegalArgumentException("a share of an amount is from nothing to all of it");
    }
    linked = plain(linked);
    total = plain(total);
  }

  /** Equal sums are equal values, whatever the scales of the amounts that were added. */
  private static BigDecimal plain(BigDecimal sum) {
    BigDecimal stripped = sum.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Returns the share.
   *
   * @return from 0 to 1, or empty if there is nothing to share
   */
  public OptionalDouble value() {
    return total.signum() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(linked.doubleValue() / total.doubleValue());
  }

  AmountShare plus(AmountShare other) {
    return new AmountShare(currency, linked.add(other.linked), total.add(other.total));
  }
}
