package io.dangol.core.rule;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Makes the columns of derived facts out of those they are derived from; for use once. */
final class DerivedColumns {

  private final @Nullable Column source;
  private final int rows;
  private final IntUnaryOperator rowOf;
  private final @Nullable Object otherwise;

  private DerivedColumns(
      @Nullable Column source, int rows, IntUnaryOperator rowOf, @Nullable Object otherwise) {
    this.source = source;
    this.rows = rows;
    this.rowOf = rowOf;
    this.otherwise = otherwise;
  }

  /** The column of a fact that no row has. */
  static Column missing(Fact<?> fact, int rows) {
    return new DerivedColumns(null, rows, row -> -1, null).make(fact);
  }

  /** The values of some rows of another column, missing where the row is -1. */
  static Column gathered(Fact<?> fact, Column source, int[] picked) {
    return new DerivedColumns(source, picked.length, row -> picked[row], null).make(fact);
  }

  /** The values of another column, and a constant where they are missing. */
  static Column filled(Fact<?> fact, Column source, Object value) {
    return new DerivedColumns(source, source.size(), row -> row, value).make(fact);
  }

  /** The row of the source that has the value, or -1 where there is none. */
  private int at(int row) {
    int from = source == null ? -1 : rowOf.applyAsInt(row);
    return from < 0 || source == null || source.isMissing(from) ? -1 : from;
  }

  private Column make(Fact<?> fact) {
    if (fact instanceof NumberFact<?> number) {
      return numbers(number);
    }
    if (fact instanceof MoneyFact money) {
      return amounts(money);
    }
    if (fact instanceof DateFact date) {
      return dates(date);
    }
    if (fact instanceof BooleanFact bool) {
      return booleans(bool);
    }
    return fact instanceof CodeFact<?> code ? codes(code) : noSets((CodeSetFact) fact);
  }

  @SuppressWarnings("unchecked") // a number that is no whole number is a decimal one
  private Column numbers(NumberFact<?> fact) {
    Column.Numbers numbers = (Column.Numbers) source;
    double missing = otherwise == null ? Double.NaN : ((Number) otherwise).doubleValue();
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      int from = at(row);
      values[row] = from < 0 || numbers == null ? missing : numbers.at(from);
    }
    if (!fact.isInteger()) {
      return Column.decimals((NumberFact<Double>) fact, values);
    }
    int[] whole = new int[rows];
    for (int row = 0; row < rows; row++) {
      whole[row] = Double.isNaN(values[row]) ? Integer.MIN_VALUE : (int) values[row];
    }
    return Column.integers((NumberFact<Integer>) fact, whole);
  }

  private Column amounts(MoneyFact fact) {
    Column.Amounts amounts = (Column.Amounts) source;
    int scale = amounts == null ? 0 : amounts.scale();
    CurrencyUnit currency = amounts == null ? MoneyFact.PLAIN : amounts.currency();
    long missing = Long.MIN_VALUE;
    long factor = 1;
    if (otherwise instanceof BigMoney value) {
      int wider = Math.max(scale, value.getAmount().stripTrailingZeros().scale());
      factor = BigDecimal.ONE.movePointRight(wider - scale).longValueExact();
      scale = wider;
      missing = value.getAmount().movePointRight(scale).longValueExact();
      currency = currency(fact, amounts, value.getCurrencyUnit());
    }
    long[] values = new long[rows];
    for (int row = 0; row < rows; row++) {
      int from = at(row);
      values[row] =
          from < 0 || amounts == null
              ? missing
              : Math.multiplyExact(amounts.minorUnits(from), factor);
    }
    return Column.amounts(fact, values, scale, currency);
  }

  private static CurrencyUnit currency(
      MoneyFact fact, Column.@Nullable Amounts amounts, CurrencyUnit ofDefault) {
    if (amounts == null || amounts.missing() == amounts.size()) {
      return ofDefault;
    }
    CurrencyUnit ofData = amounts.currency();
    if (amounts.missing() > 0 && !ofDefault.equals(MoneyFact.PLAIN) && !ofDefault.equals(ofData)) {
      throw new IllegalArgumentException(
          "%s: the values are in %s, the default is in %s".formatted(fact, ofData, ofDefault));
    }
    return ofData;
  }

  private Column dates(DateFact fact) {
    Column.Dates dates = (Column.Dates) source;
    int missing =
        otherwise instanceof LocalDate day ? Math.toIntExact(day.toEpochDay()) : Integer.MIN_VALUE;
    int[] values = new int[rows];
    for (int row = 0; row < rows; row++) {
      int from = at(row);
      values[row] = from < 0 || dates == null ? missing : dates.epochDay(from);
    }
    return Column.dates(fact, values);
  }

  private Column booleans(BooleanFact fact) {
    Column.Booleans booleans = (Column.Booleans) source;
    byte missing = (byte) (otherwise == null ? -1 : otherwise.equals(true) ? 1 : 0);
    byte[] values = new byte[rows];
    for (int row = 0; row < rows; row++) {
      int from = at(row);
      values[row] = from < 0 || booleans == null ? missing : (byte) (booleans.at(from) ? 1 : 0);
    }
    return Column.booleans(fact, values);
  }

  @SuppressWarnings("unchecked") // the source has values of the fact's type
  private <T> Column codes(CodeFact<T> fact) {
    Column.Codes<T> codes = (Column.Codes<T>) source;
    List<T> dictionary = new ArrayList<>(codes == null ? List.of() : codes.dictionary());
    int missing = -1;
    if (otherwise != null) {
      T value = fact.type().cast(otherwise);
      missing = dictionary.indexOf(value);
      if (missing < 0) {
        missing = dictionary.size();
        dictionary.add(value);
      }
    }
    int[] values = new int[rows];
    for (int row = 0; row < rows; row++) {
      int from = at(row);
      values[row] = from < 0 || codes == null ? missing : codes.codeAt(from);
    }
    return Column.codes(fact, values, dictionary);
  }

  /** Nothing is derived from sets, so that the column is one of a fact that no row has. */
  private Column noSets(CodeSetFact fact) {
    return Column.codeSets(fact, Collections.nCopies(rows, (@Nullable Set<String>) null));
  }
}
