package io.dangol.examples.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Columns of a table as a CSV file: {@code customer}, then each fact. Amounts are in major units,
 * dates in ISO form, codes as they are, missing values empty.
 */
public final class FactCsv {

  private static final int BUFFER = 1 << 16;

  private FactCsv() {}

  /**
   * Writes every fact of a table under its own name.
   *
   * @param table the table
   * @param file the file, overwritten where it exists
   * @throws IOException if it cannot be written
   */
  public static void write(FactTable table, Path file) throws IOException {
    Map<String, Fact<?>> columns = new LinkedHashMap<>();
    table.facts().forEach(fact -> columns.put(fact.name(), fact));
    write(table, columns, file);
  }

  /**
   * Writes some facts of a table.
   *
   * @param table the table
   * @param columns the headers with the facts, in their order
   * @param file the file, overwritten where it exists
   * @throws IOException if it cannot be written
   */
  public static void write(FactTable table, Map<String, Fact<?>> columns, Path file)
      throws IOException {
    List<String> header = new ArrayList<>(List.of("customer"));
    header.addAll(columns.keySet());
    List<IntFunction<String>> cells =
        columns.values().stream().map(fact -> cells(table.column(fact))).toList();
    try (CsvWriter csv = open(file)) {
      csv.writeRecord(header);
      for (int row = 0; row < table.size(); row++) {
        CsvWriter.CsvWriterRecord line = csv.writeRecord();
        line.writeField(table.customers().valueAt(row));
        for (IntFunction<String> cell : cells) {
          line.writeField(cell.apply(row));
        }
        line.endRecord();
      }
    }
  }

  /**
   * Opens a CSV file for writing.
   *
   * @param file the file, overwritten where it exists
   * @return the writer
   * @throws IOException if it cannot be written
   */
  public static CsvWriter open(Path file) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(BUFFER).build(file);
  }

  private static IntFunction<String> cells(Column column) {
    IntFunction<String> present = present(column);
    return row -> column.isMissing(row) ? "" : present.apply(row);
  }

  private static IntFunction<String> present(Column column) {
    if (column instanceof Column.Numbers numbers) {
      return numbers.fact().type() == Integer.class || numbers.fact().type() == Long.class
          ? row -> Long.toString((long) numbers.at(row))
          : row -> Double.toString(numbers.at(row));
    }
    if (column instanceof Column.Amounts amounts) {
      return row -> BigDecimal.valueOf(amounts.minorUnits(row), amounts.scale()).toPlainString();
    }
    if (column instanceof Column.Dates dates) {
      return row -> LocalDate.ofEpochDay(dates.epochDay(row)).toString();
    }
    if (column instanceof Column.Codes<?> codes) {
      List<String> texts = texts(codes);
      return row -> texts.get(codes.codeAt(row));
    }
    Column.Booleans booleans = (Column.Booleans) column;
    return row -> Boolean.toString(booleans.at(row));
  }

  private static <T> List<String> texts(Column.Codes<T> codes) {
    CodeFact<T> fact = codes.fact();
    return codes.dictionary().stream().map(fact::codeOf).toList();
  }
}
