package io.dangol.core.fact;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A fact of exact amounts of money.
 *
 * <p>A column of amounts has one currency, or none ({@link #PLAIN}) where the host's data has plain
 * decimals. A condition may name an amount with its currency, which must then be the column's, or a
 * plain number, which stands for the column's own currency.
 */
public final class MoneyFact implements OrderedFact<BigMoney> {

  /** The currency of amounts without a currency: ISO 4217 code {@code XXX}. */
  public static final CurrencyUnit PLAIN = CurrencyUnit.of("XXX");

  private final String name;
  private final @Nullable Derivation derivation;

  /** Facts are looked up for every row. */
  private final int hash;

  MoneyFact(String name) {
    this.name = Fact.checkName(name);
    this.derivation = null;
    this.hash = name.hashCode();
  }

  MoneyFact(String name, Derivation derivation) {
    this.name = name;
    this.derivation = derivation;
    this.hash = derivation.hashCode();
  }

  @Override
  public Optional<Derivation> derivation() {
    return Optional.ofNullable(derivation);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Class<BigMoney> type() {
    return BigMoney.class;
  }

  /**
   * Returns a plain amount, in the currency of whatever it is compared with.
   *
   * @param amount the amount in major units
   * @return the amount in {@link #PLAIN}
   */
  public static BigMoney plain(BigDecimal amount) {
    return BigMoney.of(PLAIN, amount);
  }

  /**
   * Returns this fact with a value where it is missing, so that comparisons are never unknown.
   *
   * @param value the amount
   * @return a derived fact
   */
  public MoneyFact ifMissing(BigMoneyProvider value) {
    return (MoneyFact) new Derivation.Default<>(this, value.toBigMoney()).derived();
  }

  /**
   * Returns the condition {@code this = amount}; scale does not matter.
   *
   * @param amount the amount
   * @return the condition
   */
  public Condition is(BigMoneyProvider amount) {
    return compare(Condition.Operator.EQUAL, amount);
  }

  /**
   * Returns the condition {@code this >= amount}.
   *
   * @param amount the amount
   * @return the condition
   */
  public Condition atLeast(BigMoneyProvider amount) {
    return compare(Condition.Operator.AT_LEAST, amount);
  }

  /**
   * Returns the condition {@code this >= amount} in the currency of the data.
   *
   * @param amount the amount in whole major units
   * @return the condition
   */
  public Condition atLeast(long amount) {
    return atLeast(plain(BigDecimal.valueOf(amount)));
  }

  /**
   * Returns the condition {@code this <= amount}.
   *
   * @param amount the amount
   * @return the condition
   */
  public Condition atMost(BigMoneyProvider amount) {
    return compare(Condition.Operator.AT_MOST, amount);
  }

  /**
   * Returns the condition {@code this <= amount} in the currency of the data.
   *
   * @param amount the amount in whole major units
   * @return the condition
   */
  public Condition atMost(long amount) {
    return atMost(plain(BigDecimal.valueOf(amount)));
  }

  /**
   * Returns the condition {@code this > amount}.
   *
   * @param amount the amount
   * @return the condition
   */
  public Condition above(BigMoneyProvider amount) {
    return compare(Condition.Operator.ABOVE, amount);
  }

  /**
   * Returns the condition {@code this > amount} in the currency of the data.
   *
   * @param amount the amount in whole major units
   * @return the condition
   */
  public Condition above(long amount) {
    return above(plain(BigDecimal.valueOf(amount)));
  }

  /**
   * Returns the condition {@code this < amount}.
   *
   * @param amount the amount
   * @return the condition
   */
  public Condition below(BigMoneyProvider amount) {
    return compare(Condition.Operator.BELOW, amount);
  }

  /**
   * Returns the condition {@code this < amount} in the currency of the data.
   *
   * @param amount the amount in whole major units
   * @return the condition
   */
  public Condition below(long amount) {
    return below(plain(BigDecimal.valueOf(amount)));
  }

  /**
   * Returns the condition {@code from <= this <= to}.
   *
   * @param from the smallest amount that satisfies it
   * @param to the largest amount that satisfies it, of the same currency and not below {@code from}
   * @return the condition
   */
  public Condition between(BigMoneyProvider from, BigMoneyProvider to) {
    return new Condition.Between<>(this, from.toBigMoney(), to.toBigMoney());
  }

  private Condition compare(Condition.Operator operator, BigMoneyProvider amount) {
    return new Condition.Compare<>(this, operator, amount.toBigMoney());
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof MoneyFact that
            && hash == that.hash
            && DerivedFacts.identity(this).equals(DerivedFacts.identity(that)));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return name;
  }
}
