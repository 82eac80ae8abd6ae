package io.dangol.examples.cli.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/**
 * A delimited file that is read once, from its header to its end.
 *
 * @param path the file, plain or gzip
 * @param format how to read it
 * @param read told how many bytes were taken so far
 */
public record DelimitedFile(Path path, TableFormat format, LongConsumer read) {

  /** What takes the rows of a file. */
  public interface Consumer {

    /**
     * Is told the columns, once, before the first row.
     *
     * @param header the columns of the file
     */
    void header(Header header);

    /**
     * Takes a row.
     *
     * @param row the row, valid only during the call
     */
    void row(Row row);
  }

  /**
   * Returns a file of which nobody watches the progress.
   *
   * @param path the file
   * @param format how to read it
   * @return the file
   */
  public static DelimitedFile of(Path path, TableFormat format) {
    return new DelimitedFile(path, format, bytes -> {});
  }

  /**
   * Returns the name of the file without its directory.
   *
   * @return the name, as shown in problems
   */
  public String name() {
    return TextSource.name(path);
  }

  /**
   * Reads the file. Rows whose number of fields differs from the header's are problems and are not
   * handed over, unless what is too much is blank.
   *
   * @param consumer takes the header and the rows
   * @param problems what is wrong goes here
   * @throws UncheckedIOException if the disk fails
   */
  public void read(Consumer consumer, Problems problems) {
    Row row = new Row();
    try (BufferedReader text = TextSource.open(path, format.encoding(), read);
        CloseableIterator<Row> rows = parser(text).build(row, characters(text)).iterator()) {
      new Reading(consumer, problems).run(rows);
    } catch (BadInputException e) {
      e.problems().first().forEach(problems::file);
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      problems.file(broken(e, row.line()));
    }
  }

  private Reader characters(BufferedReader text) {
    return format.delimiter().kind() == Delimiter.Kind.WHITESPACE
        ? new WhitespaceReader(text)
        : text;
  }

  private CsvReader.CsvReaderBuilder parser(BufferedReader text) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(format.delimiter().characterIn(firstLine(text)))
        .allowExtraFields(true)
        .allowMissingFields(true)
        .skipEmptyLines(true);
  }

  private static String firstLine(BufferedReader text) throws IOException {
    int peek = 1 << 14;
    text.mark(peek);
    char[] start = new char[peek];
    int length = 0;
    for (int n = 0; length < peek && n >= 0; length += Math.max(n, 0)) {
      n = text.read(start, length, peek - length);
    }
    text.reset();
    return new String(start, 0, length).stripLeading().lines().findFirst().orElse("");
  }

  private Problem broken(Exception e, long line) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return new Problem(name(), line + 1, "", Reason.NOT_TEXT, format.encoding().name());
      }
      if (cause instanceof ZipException || cause instanceof EOFException) {
        return new Problem(name(), line + 1, "", Reason.UNREADABLE_FILE, "damaged gzip");
      }
    }
    return e instanceof CsvParseException
        ? new Problem(name(), line + 1, "", Reason.MALFORMED, "")
        : new Problem(name(), line + 1, "", Reason.UNREADABLE_FILE, "read error");
  }

  /** One pass over the rows. */
  private final class Reading {

    private final Consumer consumer;
    private final Problems problems;

    Reading(Consumer consumer, Problems problems) {
      this.consumer = consumer;
      this.problems = problems;
    }

    void run(CloseableIterator<Row> rows) {
      if (!rows.hasNext()) {
        problems.file(new Problem(name(), 0, "", Reason.EMPTY_FILE, ""));
        return;
      }
      Row row = rows.next();
      boolean headless = format.headless();
      Header header =
          headless
              ? Header.ofPositions(name(), row.size(), format.columns())
              : new Header(name(), names(row), row.line(), format.columns());
      consumer.header(header);
      if (headless) {
        take(row, header.size());
      } else if (!rows.hasNext()) {
        problems.file(new Problem(name(), header.line(), "", Reason.NO_ROWS, ""));
      }
      while (rows.hasNext()) {
        take(rows.next(), header.size());
      }
    }

    private void take(Row row, int width) {
      if (row.size() < width) {
        problems.row(lengthProblem(row, width, Reason.ROW_TOO_SHORT));
      } else if (row.size() > width && !blankBeyond(row, width)) {
        problems.row(lengthProblem(row, width, Reason.ROW_TOO_LONG));
      } else {
        consumer.row(row);
      }
    }

    private Problem lengthProblem(Row row, int width, Reason reason) {
      return new Problem(name(), row.line(), "", reason, row.size() + "/" + width);
    }

    private boolean blankBeyond(Row row, int width) {
      for (int i = width; i < row.size(); i++) {
        if (!row.field(i).isBlank()) {
          return false;
        }
      }
      return true;
    }

    private List<String> names(Row row) {
      List<String> names = new ArrayList<>(row.size());
      for (int i = 0; i < row.size(); i++) {
        names.add(row.at(i).toString());
      }
      return names;
    }
  }
}
