package io.dangol.examples.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseReaderTest {

  @TempDir Path folder;

  private final List<String> read = new ArrayList<>();
  private final Problems problems = new Problems(BadRows.FAIL);

  @Test
  void read_plainFile_handsOverExactMinorUnits() {
    PurchaseReader reader =
        read("customer,date,amount\nanna,2024-01-31,12.5\nbert,2024-02-29,-3\n", plain());

    assertThat(read).containsExactly("anna 2024-01-31 125000 ", "bert 2024-02-29 -30000 ");
    assertThat(reader.rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void read_commonDelimiter_isDetected(String delimiter) {
    read("customer,date,order,amount\na,2024-01-01,o1,1\n".replace(",", delimiter), plain());

    assertThat(read).containsExactly("a 2024-01-01 10000 o1");
  }

  @Test
  void read_whitespaceWithLeadingBlanksAndCrlf_likeTheCdnowFile() {
    TableFormat format =
        TableFormat.defaults()
            .withDelimiter(Delimiter.WHITESPACE)
            .withDateFormat(Optional.of("yyyyMMdd"))
            .withColumns(Map.of("customer", "customer_id", "amount", "dollar_value"));
    read(" customer_id  date cds  dollar_value\r\n 00001 19970101  1   11.77\r\n", format);

    assertThat(read).containsExactly("00001 1997-01-01 117700 ");
  }

  @Test
  void read_columnsByPosition_needsNoHeader() {
    TableFormat format =
        TableFormat.defaults().withColumns(Map.of("customer", "#2", "date", "#1", "amount", "#3"));
    read("2024-05-05,a,7\n", format);

    assertThat(read).containsExactly("a 2024-05-05 70000 ");
  }

  @Test
  void read_gzipWithByteOrderMark_isUnpacked() throws IOException {
    Path file = folder.resolve("p.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("\uFEFFcustomer,date,amount\n가나,2024-01-01,1\n".getBytes(UTF_8));
    }
    read(file, plain(), Optional.empty());

    assertThat(read).containsExactly("가나 2024-01-01 10000 ");
  }

  @Test
  void read_instant_becomesADayOfTheZone() {
    TableFormat seoul =
        new TableFormat(
            Delimiter.DETECTED, UTF_8, Map.of(), Optional.empty(), ZoneId.of("Asia/Seoul"));
    read("customer,date,amount\na,2024-01-01T20:00:00Z,1\nb,2024-01-01 20:00,1\n", seoul);

    assertThat(read).containsExactly("a 2024-01-02 10000 ", "b 2024-01-01 10000 ");
  }

  @Test
  void read_currencyWithoutDecimals_refusesThem() {
    read(
        "customer,date,amount\na,2024-01-01,1000.00\nb,2024-01-01,0.5\n",
        plain(),
        Optional.of(CurrencyUnit.of("KRW")));

    assertThat(read).containsExactly("a 2024-01-01 1000 ");
    assertThat(problems.first())
        .extracting(Problem::line, Problem::column, Problem::reason)
        .containsExactly(tuple(3L, "amount", Reason.TOO_MANY_DECIMALS));
  }

  @Test
  void read_badRows_namesEveryPlace() {
    read(
        """
        customer,date,amount
        1,2024-13-01,5
        2,2024-01-01,NaN
        3,2024-01-02,abc
        ,2024-01-02,3
        5,2024-02-30,1e400
        6,2024-01-01
        7,2024-01-01,1,2
        """,
        plain());

    assertThat(problems.first())
        .extracting(Problem::line, Problem::column, Problem::reason, Problem::detail)
        .containsExactly(
            tuple(2L, "date", Reason.UNREADABLE_DATE, "'2024-13-01'"),
            tuple(3L, "amount", Reason.UNREADABLE_AMOUNT, "'NaN'"),
            tuple(4L, "amount", Reason.UNREADABLE_AMOUNT, ""),
            tuple(5L, "customer", Reason.BLANK, ""),
            tuple(6L, "date", Reason.UNREADABLE_DATE, "'2024-02-30'"),
            tuple(6L, "amount", Reason.OUT_OF_RANGE, "'1e400'"),
            tuple(7L, "", Reason.ROW_TOO_SHORT, "2/3"),
            tuple(8L, "", Reason.ROW_TOO_LONG, "4/3"));
    assertThat(read).isEmpty();
  }

  @Test
  void read_badRowsSkipped_countsThemByReason() {
    Problems skipping = new Problems(BadRows.SKIP);
    reader(write("customer,date,amount\na,x,1\nb,2024-01-01,1\n"), skipping).read();

    assertThat(read).containsExactly("b 2024-01-01 10000 ");
    assertThat(skipping.refused()).isFalse();
    assertThat(skipping.byReason()).containsExactly(Map.entry(Reason.UNREADABLE_DATE, 1L));
  }

  @Test
  void read_manyProblems_keepsTwentyAndCountsAll() {
    read("customer,date,amount\n" + "a,x,1\n".repeat(50), plain());

    assertThat(problems.first()).hasSize(Problems.SHOWN);
    assertThat(problems.total()).isEqualTo(50);
  }

  @Test
  void read_missingColumn_showsTheHeader() {
    read("customer,when,amount\n1,2024-01-01,5\n", plain());

    assertThat(problems.first())
        .extracting(Problem::column, Problem::reason, Problem::detail)
        .containsExactly(tuple("date", Reason.MISSING_COLUMN, "customer, when, amount"));
  }

  @ParameterizedTest
  @CsvSource({"'',EMPTY_FILE", "'\n\n',EMPTY_FILE", "'customer,date,amount\n',NO_ROWS"})
  void read_nothing_isRefused(String content, Reason reason) {
    read(content, plain());

    assertThat(problems.first()).extracting(Problem::reason).containsExactly(reason);
    assertThat(problems.refused()).isTrue();
  }

  @Test
  void read_binaryOrWrongEncoding_isRefused() throws IOException {
    Path binary = Files.write(folder.resolve("b"), new byte[] {1, 0, 2, 0});
    Path korean =
        Files.write(
            folder.resolve("k"),
            "customer,date,amount\n단골,2024-01-01,1\n".getBytes(Charset.forName("MS949")));
    read(binary, plain(), Optional.empty());
    read(korean, plain(), Optional.empty());

    assertThat(problems.byReason()).containsExactly(Map.entry(Reason.NOT_TEXT, 2L));
  }

  @Test
  void read_otherEncoding_isDecoded() throws IOException {
    Charset korean = Charset.forName("MS949");
    Path file =
        Files.write(
            folder.resolve("k"), "customer,date,amount\n단골,2024-01-01,1\n".getBytes(korean));
    TableFormat format =
        new TableFormat(Delimiter.DETECTED, korean, Map.of(), Optional.empty(), ZoneId.of("UTC"));
    read(file, format, Optional.empty());

    assertThat(read).containsExactly("단골 2024-01-01 10000 ");
  }

  @Test
  void read_noSuchFileOrDamagedGzip_isRefused() throws IOException {
    read(folder.resolve("none.csv"), plain(), Optional.empty());
    Path damaged = Files.write(folder.resolve("d.gz"), new byte[] {0x1f, (byte) 0x8b, 9, 9});
    read(damaged, plain(), Optional.empty());

    assertThat(problems.byReason()).containsExactly(Map.entry(Reason.UNREADABLE_FILE, 2L));
  }

  private static TableFormat plain() {
    return TableFormat.defaults();
  }

  private PurchaseReader read(String content, TableFormat format) {
    return read(content, format, Optional.empty());
  }

  private PurchaseReader read(String content, TableFormat format, Optional<CurrencyUnit> currency) {
    return read(write(content), format, currency);
  }

  private PurchaseReader read(Path file, TableFormat format, Optional<CurrencyUnit> currency) {
    PurchaseReader reader =
        new PurchaseReader(DelimitedFile.of(file, format), currency, problems, this::add);
    reader.read();
    return reader;
  }

  private PurchaseReader reader(Path file, Problems into) {
    return new PurchaseReader(DelimitedFile.of(file, plain()), Optional.empty(), into, this::add);
  }

  private void add(String customer, int day, long units, CharSequence order) {
    read.add(customer + " " + LocalDate.ofEpochDay(day) + " " + units + " " + order);
  }

  private Path write(String content) {
    try {
      return Files.writeString(folder.resolve("p.csv"), content, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
