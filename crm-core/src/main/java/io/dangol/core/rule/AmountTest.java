package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether an exact amount lies in an interval or in a set, compared as decimals: 10 equals 10.00,
 * and 0.1 is a tenth.
 *
 * @param fact the fact
 * @param currency the currency of the constants, {@link MoneyFact#PLAIN} for that of the data
 * @param low the lower end, or null for none
 * @param lowIncluded whether the lower end satisfies the test
 * @param high the upper end, or null for none
 * @param highIncluded whether the upper end satisfies the test
 * @param members the set, or null for an interval
 * @param negated whether the amounts outside satisfy the test instead
 */
record AmountTest(
    MoneyFact fact,
    CurrencyUnit currency,
    @Nullable BigDecimal low,
    boolean lowIncluded,
    @Nullable BigDecimal high,
    boolean highIncluded,
    @Nullable SortedSet<BigDecimal> members,
    boolean negated)
    implements ValueTest {

  /** The range of minor units in a column. */
  private static final BigInteger LEAST = BigInteger.valueOf(-Long.MAX_VALUE);

  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  static AmountTest interval(
      MoneyFact fact,
      CurrencyUnit currency,
      @Nullable BigDecimal low,
      boolean lowIncluded,
      @Nullable BigDecimal high,
      boolean highIncluded,
      boolean negated) {
    return new AmountTest(fact, currency, low, lowIncluded, high, highIncluded, null, negated);
  }

  static AmountTest in(
      MoneyFact fact, CurrencyUnit currency, SortedSet<BigDecimal> members, boolean negated) {
    return new AmountTest(fact, currency, null, false, null, false, members, negated);
  }

  @Override
  public Truth row(Facts row, EvaluationContext at) {
    Optional<BigMoney> value = row.find(fact);
    if (value.isEmpty()) {
      return Truth.UNKNOWN;
    }
    if (!value.get().isZero()) {
      checkCurrency(value.get().getCurrencyUnit());
    }
    return Truth.of(contains(value.get().getAmount()) != negated);
  }

  private boolean contains(BigDecimal amount) {
    if (members != null) {
      return members.contains(amount);
    }
    return (low == null || amount.compareTo(low) >= (lowIncluded ? 0 : 1))
        && (high == null || amount.compareTo(high) <= (highIncluded ? 0 : -1));
  }

  private void checkCurrency(CurrencyUnit ofData) {
    if (!currency.equals(MoneyFact.PLAIN) && !currency.equals(ofData) && !isPlainDefault(ofData)) {
      throw new IllegalArgumentException(
          "%s is in %s and is compared with an amount in %s\nMaybe give the amount without a currency, or convert it first."
              .formatted(fact, ofData, currency));
    }
  }

  /** A default without a currency stands for whatever it is compared in. */
  private boolean isPlainDefault(CurrencyUnit ofData) {
    return ofData.equals(MoneyFact.PLAIN)
        && fact.derivation().filter(Derivation.Default.class::isInstance).isPresent();
  }

  /** Zero, as which a missing amount is told too, is zero in every currency. */
  private boolean hasOtherThanZero(Column.Amounts amounts) {
    boolean same = currency.equals(MoneyFact.PLAIN) || currency.equals(amounts.currency());
    return !same
        && IntStream.range(0, amounts.size()).anyMatch(row -> amounts.minorUnits(row) != 0);
  }

  @Override
  public ColumnTest bind(Column column, EvaluationContext at, double[] scratch) {
    Column.Amounts amounts = (Column.Amounts) column;
    if (hasOtherThanZero(amounts)) {
      checkCurrency(amounts.currency());
    }
    return members == null ? bindInterval(amounts) : bindMembers(amounts, members);
  }

  private ColumnTest bindInterval(Column.Amounts amounts) {
    BigInteger from = low == null ? LEAST : smallest(low, lowIncluded, amounts.scale()).max(LEAST);
    BigInteger to = high == null ? MOST : largest(high, highIncluded, amounts.scale()).min(MOST);
    if (from.compareTo(to) > 0) {
      return fill(amounts, minorUnits -> false);
    }
    long first = from.longValueExact();
    long last = to.longValueExact();
    return fill(amounts, minorUnits -> minorUnits >= first && minorUnits <= last);
  }

  private ColumnTest bindMembers(Column.Amounts amounts, SortedSet<BigDecimal> set) {
    long[] sorted =
        set.stream()
            .filter(member -> isMinorUnits(member, amounts.scale()))
            .mapToLong(member -> member.movePointRight(amounts.scale()).longValueExact())
            .toArray();
    return fill(amounts, minorUnits -> Arrays.binarySearch(sorted, minorUnits) >= 0);
  }

  private ColumnTest fill(Column.Amounts amounts, LongTest accepted) {
    return (start, rows, truth, unknown) -> {
      for (int word = 0, row = 0; row < rows; word++) {
        long bits = 0;
        long missing = 0;
        for (int end = Math.min(row + 64, rows); row < end; row++) {
          bits |= (accepted.test(amounts.minorUnits(start + row)) != negated ? 1L : 0L) << row;
          missing |= (amounts.isMissing(start + row) ? 1L : 0L) << row;
        }
        truth[word] = bits & ~missing;
        unknown[word] = missing;
      }
    };
  }

  /** The smallest count of minor units that is above {@code end}, or at it where it is included. */
  private static BigInteger smallest(BigDecimal end, boolean included, int scale) {
    BigDecimal units = end.movePointRight(scale);
    BigInteger ceiling = units.setScale(0, RoundingMode.CEILING).toBigInteger();
    return !included && isWhole(units) ? ceiling.add(BigInteger.ONE) : ceiling;
  }

  /** The largest count of minor units that is below {@code end}, or at it where it is included. */
  private static BigInteger largest(BigDecimal end, boolean included, int scale) {
    BigDecimal units = end.movePointRight(scale);
    BigInteger floor = units.setScale(0, RoundingMode.FLOOR).toBigInteger();
    return !included && isWhole(units) ? floor.subtract(BigInteger.ONE) : floor;
  }

  private static boolean isWhole(BigDecimal units) {
    return units.stripTrailingZeros().scale() <= 0;
  }

  private static boolean isMinorUnits(BigDecimal amount, int scale) {
    BigDecimal units = amount.movePointRight(scale);
    return isWhole(units) && units.toBigInteger().bitLength() < Long.SIZE;
  }

  @FunctionalInterface
  private interface LongTest {
    boolean test(long minorUnits);
  }
}
