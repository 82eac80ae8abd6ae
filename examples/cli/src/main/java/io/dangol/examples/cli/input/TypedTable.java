package io.dangol.examples.cli.input;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/**
 * A table of detected types as one of the types that a definition reads: numbers become amounts,
 * texts the values that they stand for.
 */
public final class TypedTable {

  /** More decimal places than the amounts of any file are read with. */
  private static final int MOST_DECIMALS = 4;

  /** How clusters name the columns of a file. */
  private static final String COLUMN_OF_FILE = "data.";

  private final String file;
  private final FactTable table;
  private final CurrencyUnit currency;

  private TypedTable(String file, FactTable table, CurrencyUnit currency) {
    this.file = file;
    this.table = table;
    this.currency = currency;
  }

  /**
   * Returns a table that has facts in their types.
   *
   * @param file the name of the file, for problems
   * @param table the table as it was read
   * @param facts the facts that are needed
   * @param currency the currency of amounts
   * @return the table with these facts too
   * @throws BadInputException if it lacks facts, or a column cannot be of the type
   */
  public static FactTable of(
      String file, FactTable table, Set<Fact<?>> facts, CurrencyUnit currency) {
    return new TypedTable(file, table, currency).with(facts);
  }

  private FactTable with(Set<Fact<?>> facts) {
    Problems problems = new Problems(BadRows.FAIL);
    FactTable typed = table;
    for (Fact<?> fact : facts) {
      if (table.has(fact)) {
        continue;
      }
      Optional<Column> source = source(fact);
      Optional<Column> column = source.flatMap(found -> converted(found, fact));
      if (column.isPresent()) {
        typed = without(typed, fact).with(column.get());
      } else {
        problems.file(
            new Problem(
                file,
                0,
                fact.name(),
                source.isEmpty() ? Reason.MISSING_COLUMN : Reason.UNKNOWN_CODE,
                ""));
      }
    }
    problems.throwIfRefused();
    return typed;
  }

  private Optional<Column> source(Fact<?> fact) {
    String name = fact.name();
    Optional<Column> same = table.fact(name).map((Fact<?> found) -> table.column(found));
    return same.isPresent() || !name.startsWith(COLUMN_OF_FILE)
        ? same
        : table
            .fact(name.substring(COLUMN_OF_FILE.length()))
            .map((Fact<?> found) -> table.column(found));
  }

  /** A table never has two facts of one name. */
  private static FactTable without(FactTable typed, Fact<?> fact) {
    List<Column> kept = new ArrayList<>();
    for (Fact<?> other : typed.facts()) {
      if (!other.name().equals(fact.name())) {
        kept.add(typed.column(other));
      }
    }
    return FactTable.of(typed.customers(), kept);
  }

  private Optional<Column> converted(Column column, Fact<?> fact) {
    if (fact instanceof CodeFact<?> codes) {
      return codes(column, codes);
    }
    if (!(column instanceof Column.Numbers numbers)) {
      return Optional.empty();
    }
    if (fact instanceof MoneyFact money) {
      return Optional.of(amounts(numbers, money));
    }
    return fact instanceof NumberFact<?> number && !number.isInteger()
        ? Optional.of(decimals(numbers, number.name()))
        : Optional.empty();
  }

  private static Column decimals(Column.Numbers numbers, String name) {
    double[] values = IntStream.range(0, numbers.size()).mapToDouble(numbers::at).toArray();
    return Column.decimals(Fact.decimal(name), values);
  }

  private Column amounts(Column.Numbers numbers, MoneyFact fact) {
    int scale =
        IntStream.range(0, numbers.size())
            .filter(row -> !numbers.isMissing(row))
            .map(row -> decimal(numbers, row).scale())
            .max()
            .orElse(0);
    int places = Math.max(0, Math.min(scale, MOST_DECIMALS));
    long[] units = new long[numbers.size()];
    Arrays.setAll(
        units,
        row ->
            numbers.isMissing(row)
                ? Long.MIN_VALUE
                : decimal(numbers, row)
                    .setScale(places, RoundingMode.HALF_EVEN)
                    .unscaledValue()
                    .longValueExact());
    return Column.amounts(fact, units, places, currency);
  }

  private static BigDecimal decimal(Column.Numbers numbers, int row) {
    return BigDecimal.valueOf(numbers.at(row)).stripTrailingZeros();
  }

  private static <T> Optional<Column> codes(Column column, CodeFact<T> fact) {
    Map<String, Integer> dictionary = new LinkedHashMap<>();
    int[] codes = new int[column.size()];
    Arrays.setAll(
        codes,
        row ->
            column
                .valueAt(row)
                .map(
                    value -> dictionary.computeIfAbsent(value.toString(), key -> dictionary.size()))
                .orElse(-1));
    try {
      List<T> values = dictionary.keySet().stream().map(fact::valueOf).toList();
      return Optional.of(Column.codes(fact, codes, values));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
