package io.dangol.core.fact;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The values of one fact for every row of a {@link FactTable}: primitive, in the narrowest type
 * that holds them, with a mask of the missing ones. Immutable.
 *
 * <p>The factory methods copy what they are given and take one value per row, with a marker for
 * missing: {@code NaN} for decimals, {@code Integer.MIN_VALUE} for whole numbers and days, {@code
 * Long.MIN_VALUE} for amounts, -1 for codes.
 */
public sealed interface Column {

  /** Numbers, or what can be measured as a number. */
  sealed interface Numbers extends Column permits IntegerColumn, DecimalColumn, MeasureColumn {

    /**
     * Returns the value of a row.
     *
     * @param row the row
     * @return the value, or {@code NaN} if it is missing
     */
    double at(int row);

    /**
     * Copies the values of adjacent rows.
     *
     * @param row the first row
     * @param target where the values go, {@code NaN} for missing ones
     * @param offset where the first value goes
     * @param length how many rows
     */
    default void copy(int row, double[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = at(row + i);
      }
    }

    /**
     * Marks which of adjacent rows have a value in a range.
     *
     * @param row the first row
     * @param rows how many rows
     * @param low the smallest value in the range
     * @param high the largest value in the range
     * @param bits a bit per row, the first row lowest, clear where the value is missing; every word
     *     that has a row is overwritten
     */
    default void markBetween(int row, int rows, double low, double high, long[] bits) {
      for (int word = 0, i = 0; i < rows; word++) {
        long marked = 0;
        for (int end = Math.min(i + 64, rows); i < end; i++) {
          double value = at(row + i);
          marked |= (value >= low && value <= high ? 1L : 0L) << i;
        }
        bits[word] = marked;
      }
    }
  }

  /** Exact amounts of one currency. */
  sealed interface Amounts extends Column permits AmountColumn {

    /**
     * Returns the amount of a row.
     *
     * @param row the row
     * @return the amount in units of 10^-{@link #scale()}; 0 if it is missing
     */
    long minorUnits(int row);

    /**
     * Returns how many decimal places the amounts have.
     *
     * @return the scale, from 0 to 9
     */
    int scale();

    /**
     * Returns the currency.
     *
     * @return the currency, {@link MoneyFact#PLAIN} for plain decimals
     */
    CurrencyUnit currency();

    /**
     * Returns the amount of a row with its currency.
     *
     * @param row the row
     * @return the amount, or empty if it is missing
     */
    default Optional<BigMoney> amount(int row) {
      return isMissing(row)
          ? Optional.empty()
          : Optional.of(BigMoney.of(currency(), BigDecimal.valueOf(minorUnits(row), scale())));
    }
  }

  /** Days. */
  sealed interface Dates extends Column permits DateColumn {

    /**
     * Returns the day of a row.
     *
     * @param row the row
     * @return days since 1970-01-01, or {@code Integer.MIN_VALUE} if it is missing
     */
    int epochDay(int row);

    /**
     * Marks which of adjacent rows have a day in a range.
     *
     * @param row the first row
     * @param rows how many rows
     * @param first the first day of the range, days since 1970-01-01
     * @param last the last day of the range
     * @param bits a bit per row, the first row lowest, clear where the day is missing; every word
     *     that has a row is overwritten
     */
    void markBetween(int row, int rows, int first, int last, long[] bits);
  }

  /**
   * Codes of a dictionary.
   *
   * @param <T> the type of the values
   */
  sealed interface Codes<T> extends Column permits CodeColumn {

    @Override
    CodeFact<T> fact();

    /**
     * Returns the position of a row's value in the dictionary.
     *
     * @param row the row
     * @return the position, or -1 if the value is missing
     */
    int codeAt(int row);

    /**
     * Marks which of adjacent rows have an accepted value.
     *
     * @param row the first row
     * @param rows how many rows
     * @param accepted whether a value is accepted, by its position in the dictionary
     * @param bits a bit per row, the first row lowest, clear where the value is missing; every word
     *     that has a row is overwritten
     */
    void markIn(int row, int rows, boolean[] accepted, long[] bits);

    /**
     * Returns the values that may occur.
     *
     * @return the dictionary, each value once, unmodifiable
     */
    List<T> dictionary();
  }

  /** Sets of codes of a dictionary. */
  sealed interface CodeSets extends Column permits CodeSetColumn {

    @Override
    CodeSetFact fact();

    /**
     * Returns how many codes a row has.
     *
     * @param row the row
     * @return the number of codes, 0 if the value is missing
     */
    int count(int row);

    /**
     * Returns the position of a row's code in the dictionary.
     *
     * @param row the row
     * @param index which of the row's codes, from 0
     * @return the position
     */
    int codeAt(int row, int index);

    /**
     * Returns the codes that occur.
     *
     * @return the dictionary, each code once, unmodifiable
     */
    List<String> dictionary();
  }

  /** True or false. */
  sealed interface Booleans extends Column permits BooleanColumn {

    /**
     * Returns the value of a row.
     *
     * @param row the row
     * @return the value; false if it is missing
     */
    boolean at(int row);

    /**
     * Returns the values of 64 adjacent rows.
     *
     * @param word the number of the rows' first divided by 64
     * @return a bit per row, the first row lowest, set where the value is true
     */
    long trueBits(int word);

    /**
     * Returns where the values of 64 adjacent rows are missing.
     *
     * @param word the number of the rows' first divided by 64
     * @return a bit per row, the first row lowest, set where the value is missing
     */
    long missingBits(int word);
  }

  /**
   * Returns the fact.
   *
   * @return the fact
   */
  Fact<?> fact();

  /**
   * Returns the number of rows.
   *
   * @return the number of rows
   */
  int size();

  /**
   * Returns whether a row has no value.
   *
   * @param row the row
   * @return whether the value is missing
   */
  boolean isMissing(int row);

  /**
   * Marks which of adjacent rows have no value.
   *
   * @param row the first row
   * @param rows how many rows
   * @param bits a bit per row, the first row lowest, set where the value is missing; every word
   *     that has a row is overwritten
   */
  default void markMissing(int row, int rows, long[] bits) {
    Arrays.fill(bits, 0, (rows + 63) >>> 6, 0);
    for (int i = 0; i < rows && missing() > 0; i++) {
      bits[i >>> 6] |= (isMissing(row + i) ? 1L : 0L) << i;
    }
  }

  /**
   * Returns how many rows have no value.
   *
   * @return the number of missing values
   */
  int missing();

  /**
   * Returns the value of a row as an object: for one row, not for loops.
   *
   * @param row the row
   * @return the value, of the fact's type, or empty if it is missing
   */
  Optional<?> valueAt(int row);

  /**
   * Returns the value of a row as an object, without a wrapper.
   *
   * @param row the row
   * @return the value, of the fact's type, or null if it is missing
   */
  default @Nullable Object valueOrNull(int row) {
    return valueAt(row).orElse(null);
  }

  /**
   * Returns the column of some rows.
   *
   * @param rows the rows, in the order wanted
   * @return a column of as many rows
   */
  Column rows(int[] rows);

  /**
   * Returns a column of whole numbers.
   *
   * @param fact the fact
   * @param values a value per row, {@code Integer.MIN_VALUE} where it is missing
   * @return the column
   */
  static Numbers integers(NumberFact<Integer> fact, int[] values) {
    return IntegerColumn.of(fact, values);
  }

  /**
   * Returns a column of decimal numbers.
   *
   * @param fact the fact
   * @param values a value per row, {@code NaN} where it is missing
   * @return the column
   * @throws IllegalArgumentException if a value is infinite
   */
  static Numbers decimals(NumberFact<Double> fact, double[] values) {
    return DecimalColumn.of(fact, values);
  }

  /**
   * Returns a column of amounts.
   *
   * @param fact the fact
   * @param minorUnits an amount per row in units of 10^-scale, {@code Long.MIN_VALUE} where it is
   *     missing
   * @param scale the number of decimal places, from 0 to 9
   * @param currency the currency, {@link MoneyFact#PLAIN} for plain decimals
   * @return the column
   * @throws IllegalArgumentException if {@code scale} is out of range
   */
  static Amounts amounts(MoneyFact fact, long[] minorUnits, int scale, CurrencyUnit currency) {
    return AmountColumn.of(fact, minorUnits, scale, currency);
  }

  /**
   * Returns a column of days.
   *
   * @param fact the fact
   * @param epochDays days since 1970-01-01 per row, {@code Integer.MIN_VALUE} where the value is
   *     missing
   * @return the column
   */
  static Dates dates(DateFact fact, int[] epochDays) {
    return DateColumn.of(fact, epochDays);
  }

  /**
   * Returns a column of codes.
   *
   * @param fact the fact
   * @param codes a position in the dictionary per row, -1 where the value is missing
   * @param dictionary the values that may occur, each once
   * @param <T> the type of the values
   * @return the column
   * @throws IllegalArgumentException if a position is outside the dictionary, or a value stands in
   *     it twice
   */
  static <T> Codes<T> codes(CodeFact<T> fact, int[] codes, List<T> dictionary) {
    return CodeColumn.of(fact, codes, dictionary);
  }

  /**
   * Returns a column of sets of codes.
   *
   * @param fact the fact
   * @param values a set per row, null where the value is missing
   * @return the column
   */
  static CodeSets codeSets(CodeSetFact fact, List<? extends @Nullable Set<String>> values) {
    return CodeSetColumn.of(fact, values);
  }

  /**
   * Returns a column of true and false.
   *
   * @param fact the fact
   * @param values a value per row: 1 true, 0 false, -1 missing
   * @return the column
   * @throws IllegalArgumentException if a value is none of the three
   */
  static Booleans booleans(BooleanFact fact, byte[] values) {
    return BooleanColumn.of(fact, values);
  }
}
