package io.dangol.core.fact;

import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Amounts of one currency in minor units; a missing one is stored as {@code Long.MIN_VALUE}. */
final class AmountColumn implements Column.Amounts {

  private static final int MAX_SCALE = 9;

  private final MoneyFact fact;
  private final long[] minorUnits;
  private final int scale;
  private final CurrencyUnit currency;
  private final int missing;

  private AmountColumn(MoneyFact fact, long[] minorUnits, int scale, CurrencyUnit currency) {
    this.fact = fact;
    this.minorUnits = minorUnits;
    this.scale = scale;
    this.currency = currency;
    int count = 0;
    for (long amount : minorUnits) {
      count += amount == Long.MIN_VALUE ? 1 : 0;
    }
    this.missing = count;
  }

  static AmountColumn of(MoneyFact fact, long[] minorUnits, int scale, CurrencyUnit currency) {
    if (scale < 0 || scale > MAX_SCALE) {
      throw new IllegalArgumentException(
          "%s: scale %d is not from 0 to %d".formatted(fact, scale, MAX_SCALE));
    }
    return new AmountColumn(fact, minorUnits.clone(), scale, currency);
  }

  @Override
  public long minorUnits(int row) {
    return isMissing(row) ? 0 : minorUnits[row];
  }

  /** Copies adjacent amounts divided by a number, NaN for missing ones. */
  void copy(int row, double divisor, double[] target, int offset, int length) {
    for (int i = 0; i < length; i++) {
      long amount = minorUnits[row + i];
      target[offset + i] = amount == Long.MIN_VALUE ? Double.NaN : amount / divisor;
    }
  }

  @Override
  public int scale() {
    return scale;
  }

  @Override
  public CurrencyUnit currency() {
    return currency;
  }

  @Override
  public MoneyFact fact() {
    return fact;
  }

  @Override
  public int size() {
    return minorUnits.length;
  }

  @Override
  public boolean isMissing(int row) {
    return minorUnits[row] == Long.MIN_VALUE;
  }

  @Override
  public int missing() {
    return missing;
  }

  @Override
  public Optional<BigMoney> valueAt(int row) {
    return amount(row);
  }

  @Override
  public Column rows(int[] rows) {
    long[] picked = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = minorUnits[rows[i]];
    }
    return new AmountColumn(fact, picked, scale, currency);
  }
}
