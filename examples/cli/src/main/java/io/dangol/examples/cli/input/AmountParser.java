package io.dangol.examples.cli.input;

import io.dangol.core.purchase.PurchaseHistories;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Reads amounts exactly into whole minor units: digits one by one where an amount is plain, through
 * {@link BigDecimal} where it has an exponent. For use by one thread.
 */
final class AmountParser {

  /** Where no currency gives the scale, this many decimal places are kept. */
  static final int PLAIN_SCALE = PurchaseHistories.MAX_SCALE;

  /** Amounts up to 2^53 minor units: sums of a thousand such still fit, and doubles hold them. */
  private static final long LARGEST = 1L << 53;

  private static final int MOST_DIGITS = 18;

  private final int scale;

  AmountParser(Optional<CurrencyUnit> currency) {
    this.scale = currency.map(unit -> Math.max(0, unit.getDecimalPlaces())).orElse(PLAIN_SCALE);
  }

  /** How many decimal places the minor units stand for. */
  int scale() {
    return scale;
  }

  /**
   * Reads an amount.
   *
   * @return the amount in units of 10^-{@link #scale()}
   * @throws FieldException if the field is no plain number, too large, or has a digit other than 0
   *     beyond the scale
   */
  long minorUnits(CharSequence field) {
    int length = field.length();
    int at = length > 0 && (field.charAt(0) == '-' || field.charAt(0) == '+') ? 1 : 0;
    boolean negative = at == 1 && field.charAt(0) == '-';
    if (length - at > MOST_DIGITS) {
      return slow(field);
    }
    long units = 0;
    int digits = 0;
    int decimals = -1;
    for (; at < length; at++) {
      char c = field.charAt(at);
      if (c >= '0' && c <= '9') {
        digits++;
        if (decimals < 0 || decimals < scale) {
          units = 10 * units + (c - '0');
        } else if (c != '0') {
          throw FieldException.of(Reason.TOO_MANY_DECIMALS, field);
        }
        decimals += decimals < 0 ? 0 : 1;
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else if (c == 'e' || c == 'E') {
        return slow(field);
      } else {
        throw FieldException.of(Reason.UNREADABLE_AMOUNT, field);
      }
    }
    if (digits == 0) {
      throw FieldException.of(Reason.UNREADABLE_AMOUNT, field);
    }
    int kept = Math.min(Math.max(decimals, 0), scale);
    for (int i = kept; i < scale; i++) {
      if (units > LARGEST) {
        break;
      }
      units *= 10;
    }
    if (units > LARGEST) {
      throw FieldException.of(Reason.OUT_OF_RANGE, field);
    }
    return negative ? -units : units;
  }

  private long slow(CharSequence field) {
    BigDecimal value;
    try {
      value = new BigDecimal(field.toString());
    } catch (NumberFormatException e) {
      throw FieldException.of(Reason.UNREADABLE_AMOUNT, field);
    }
    // Before any rescaling: 1e999999999 would otherwise become a number of a billion digits.
    long magnitude = (long) value.precision() - value.scale();
    if (value.signum() != 0 && magnitude > MOST_DIGITS) {
      throw FieldException.of(Reason.OUT_OF_RANGE, field);
    }
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    if (plain.scale() > scale) {
      throw FieldException.of(Reason.TOO_MANY_DECIMALS, field);
    }
    BigDecimal units = plain.movePointRight(scale);
    if (units.abs().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
      throw FieldException.of(Reason.OUT_OF_RANGE, field);
    }
    return units.longValueExact();
  }
}
