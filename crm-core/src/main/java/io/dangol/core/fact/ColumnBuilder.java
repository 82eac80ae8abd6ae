package io.dangol.core.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Collects the values of one fact, row by row, and makes them a column. */
abstract sealed class ColumnBuilder<T, F extends Fact<T>> {

  final F fact;
  int size;

  private ColumnBuilder(F fact) {
    this.fact = fact;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the fact's type is known by its class
  static ColumnBuilder<?, ?> of(Fact<?> fact) {
    if (fact instanceof NumberFact<?> number) {
      return number.isInteger()
          ? new Integers((NumberFact<Integer>) number)
          : new Decimals((NumberFact<Double>) number);
    }
    if (fact instanceof MoneyFact money) {
      return new Amounts(money);
    }
    if (fact instanceof DateFact date) {
      return new Dates(date);
    }
    if (fact instanceof BooleanFact bool) {
      return new Booleans(bool);
    }
    if (fact instanceof CodeSetFact sets) {
      return new CodeSets(sets);
    }
    return new Codes((CodeFact) fact);
  }

  final void add(Facts facts) {
    add(facts.find(fact));
    size++;
  }

  abstract void add(Optional<T> value);

  abstract Column build();

  static int grown(int length) {
    return Math.max(16, length + (length >> 1));
  }

  private static final class Integers extends ColumnBuilder<Integer, NumberFact<Integer>> {
    private int[] values = new int[16];

    Integers(NumberFact<Integer> fact) {
      super(fact);
    }

    @Override
    void add(Optional<Integer> value) {
      values = size == values.length ? Arrays.copyOf(values, grown(size)) : values;
      values[size] = value.orElse(Integer.MIN_VALUE);
    }

    @Override
    Column build() {
      return Column.integers(fact, Arrays.copyOf(values, size));
    }
  }

  private static final class Decimals extends ColumnBuilder<Double, NumberFact<Double>> {
    private double[] values = new double[16];

    Decimals(NumberFact<Double> fact) {
      super(fact);
    }

    @Override
    void add(Optional<Double> value) {
      values = size == values.length ? Arrays.copyOf(values, grown(size)) : values;
      values[size] = value.orElse(Double.NaN);
    }

    @Override
    Column build() {
      return Column.decimals(fact, Arrays.copyOf(values, size));
    }
  }

  /** Keeps the amounts as they came, and settles on the widest scale at the end. */
  private static final class Amounts extends ColumnBuilder<BigMoney, MoneyFact> {
    private final List<Optional<BigDecimal>> amounts = new ArrayList<>();
    private CurrencyUnit currency = MoneyFact.PLAIN;
    private boolean any;
    private int scale;

    Amounts(MoneyFact fact) {
      super(fact);
    }

    @Override
    void add(Optional<BigMoney> value) {
      value.ifPresent(this::settle);
      amounts.add(value.map(BigMoney::getAmount));
    }

    private void settle(BigMoney amount) {
      if (any && !amount.getCurrencyUnit().equals(currency)) {
        throw new IllegalArgumentException(
            "%s: row %d is in %s, those before it in %s"
                .formatted(fact, size, amount.getCurrencyUnit(), currency));
      }
      currency = amount.getCurrencyUnit();
      any = true;
      scale = Math.max(scale, amount.getAmount().stripTrailingZeros().scale());
    }

    @Override
    Column build() {
      long[] minor = new long[size];
      for (int row = 0; row < size; row++) {
        minor[row] =
            amounts
                .get(row)
                .map(amount -> amount.setScale(scale).unscaledValue().longValueExact())
                .orElse(Long.MIN_VALUE);
      }
      return Column.amounts(fact, minor, scale, currency);
    }
  }

  private static final class Dates extends ColumnBuilder<LocalDate, DateFact> {
    private int[] days = new int[16];

    Dates(DateFact fact) {
      super(fact);
    }

    @Override
    void add(Optional<LocalDate> value) {
      days = size == days.length ? Arrays.copyOf(days, grown(size)) : days;
      days[size] = value.map(day -> Math.toIntExact(day.toEpochDay())).orElse(Integer.MIN_VALUE);
    }

    @Override
    Column build() {
      return Column.dates(fact, Arrays.copyOf(days, size));
    }
  }

  private static final class Booleans extends ColumnBuilder<Boolean, BooleanFact> {
    private byte[] values = new byte[16];

    Booleans(BooleanFact fact) {
      super(fact);
    }

    @Override
    void add(Optional<Boolean> value) {
      values = size == values.length ? Arrays.copyOf(values, grown(size)) : values;
      values[size] = (byte) (value.isEmpty() ? -1 : value.get() ? 1 : 0);
    }

    @Override
    Column build() {
      return Column.booleans(fact, Arrays.copyOf(values, size));
    }
  }

  private static final class Codes<T> extends ColumnBuilder<T, CodeFact<T>> {
    private final Map<T, Integer> dictionary = new LinkedHashMap<>();
    private int[] codes = new int[16];

    Codes(CodeFact<T> fact) {
      super(fact);
    }

    @Override
    void add(Optional<T> value) {
      codes = size == codes.length ? Arrays.copyOf(codes, grown(size)) : codes;
      codes[size] = -1;
      value.ifPresent(
          v -> {
            int next = dictionary.size();
            codes[size] = dictionary.computeIfAbsent(v, x -> next);
          });
    }

    @Override
    Column build() {
      return Column.codes(fact, Arrays.copyOf(codes, size), List.copyOf(dictionary.keySet()));
    }
  }

  private static final class CodeSets extends ColumnBuilder<Set<String>, CodeSetFact> {
    private final List<@Nullable Set<String>> sets = new ArrayList<>();

    CodeSets(CodeSetFact fact) {
      super(fact);
    }

    @Override
    void add(Optional<Set<String>> value) {
      sets.add(value.orElse(null));
    }

    @Override
    Column build() {
      return Column.codeSets(fact, sets);
    }
  }
}
