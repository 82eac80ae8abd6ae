package io.dangol.examples.cli.input;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A table of facts in a file: a column {@code customer}, and every other column a fact under its
 * header. The type of a fact is detected: whole numbers, decimals, ISO days, true and false, and
 * codes for everything else. A blank field is missing. Columns whose header cannot be the name of a
 * fact are passed over.
 */
public final class FactFile implements DelimitedFile.Consumer {

  private final DelimitedFile file;
  private final Problems problems;
  private final CustomerIndex.Builder customers = CustomerIndex.builder();
  private final List<Texts> columns = new ArrayList<>();
  private int customerAt = -1;
  private int rows;

  private FactFile(DelimitedFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param problems what is wrong goes here
   * @return the table
   * @throws BadInputException if {@code problems} refuse the file
   */
  public static FactTable read(DelimitedFile file, Problems problems) {
    FactFile reading = new FactFile(file, problems);
    file.read(reading, problems);
    problems.throwIfRefused();
    List<Column> columns = reading.columns.stream().map(Texts::column).toList();
    return FactTable.of(reading.customers.build(), columns);
  }

  @Override
  public void header(Header header) {
    customerAt = header.require("customer", problems);
    List<String> names = header.names();
    for (int at = 0; at < names.size(); at++) {
      if (at != customerAt && Fact.NAME.matcher(names.get(at)).matches()) {
        columns.add(new Texts(names.get(at), at));
      }
    }
  }

  @Override
  public void row(Row row) {
    if (customerAt < 0) {
      return;
    }
    Reason reason = Reason.DUPLICATE_CUSTOMER;
    try {
      String customer = row.at(customerAt).toString();
      if (customer.isEmpty()) {
        reason = Reason.BLANK;
      } else if (customers.add(customer) == rows) {
        columns.forEach(column -> column.add(rows, row.at(column.position).toString()));
        rows++;
        return;
      }
    } catch (IllegalArgumentException e) {
      reason = Reason.TOO_LONG;
    }
    problems.row(new Problem(file.name(), row.line(), "customer", reason, ""));
  }

  /** The texts of a column, each distinct one once. */
  private static final class Texts {

    private final String name;
    private final int position;
    private final Map<String, Integer> dictionary = new LinkedHashMap<>();
    private int[] codes = new int[1024];
    private int size;

    Texts(String name, int position) {
      this.name = name;
      this.position = position;
    }

    void add(int row, String text) {
      if (row == codes.length) {
        codes = Arrays.copyOf(codes, 2 * row);
      }
      codes[row] = text.isEmpty() ? -1 : dictionary.computeIfAbsent(text, key -> dictionary.size());
      size = row + 1;
    }

    Column column() {
      List<String> texts = List.copyOf(dictionary.keySet());
      if (all(texts, FactFile::isWholeNumber)) {
        int[] numbers = texts.stream().mapToInt(Integer::parseInt).toArray();
        return Column.integers(Fact.integer(name), values(numbers));
      }
      if (all(texts, FactFile::isNumber)) {
        double[] numbers = texts.stream().mapToDouble(Double::parseDouble).toArray();
        double[] values = new double[size];
        for (int row = 0; row < size; row++) {
          values[row] = codes[row] < 0 ? Double.NaN : numbers[codes[row]];
        }
        return Column.decimals(Fact.decimal(name), values);
      }
      if (all(texts, FactFile::isDay)) {
        DayParser days = new DayParser(TableFormat.defaults());
        return Column.dates(Fact.date(name), values(texts.stream().mapToInt(days::day).toArray()));
      }
      if (all(texts, text -> text.equals("true") || text.equals("false"))) {
        byte[] values = new byte[size];
        for (int row = 0; row < size; row++) {
          values[row] = (byte) (codes[row] < 0 ? -1 : texts.get(codes[row]).equals("true") ? 1 : 0);
        }
        return Column.booleans(Fact.bool(name), values);
      }
      return Column.codes(Fact.code(name), Arrays.copyOf(codes, size), texts);
    }

    private int[] values(int[] byCode) {
      int[] values = new int[size];
      for (int row = 0; row < size; row++) {
        values[row] = codes[row] < 0 ? Integer.MIN_VALUE : byCode[codes[row]];
      }
      return values;
    }

    private static boolean all(List<String> texts, Predicate<String> test) {
      return texts.stream().allMatch(test);
    }
  }

  /** A leading zero makes a code of digits, such as a postcode, that must not lose it. */
  private static boolean isWholeNumber(String text) {
    try {
      return Integer.toString(Integer.parseInt(text)).equals(text);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isNumber(String text) {
    char last = text.charAt(text.length() - 1);
    try {
      return (Character.isDigit(last) || last == '.')
          && Double.isFinite(Double.parseDouble(text))
          && !(text.length() > 1 && text.charAt(0) == '0' && Character.isDigit(text.charAt(1)));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDay(String text) {
    try {
      new DayParser(TableFormat.defaults()).day(text);
      return text.length() == 10;
    } catch (FieldException e) {
      return false;
    }
  }
}
