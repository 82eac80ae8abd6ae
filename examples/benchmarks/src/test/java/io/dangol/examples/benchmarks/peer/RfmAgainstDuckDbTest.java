package io.dangol.examples.benchmarks.peer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.Frequency;
import io.dangol.examples.benchmarks.data.PurchaseLog;
import io.dangol.examples.benchmarks.peer.DuckDbRfm.Quintiles;
import io.dangol.examples.benchmarks.workload.RfmWorkload;
import io.dangol.segmentation.rfm.RfmFacts;
import io.dangol.segmentation.rfm.RfmOptions;
import io.dangol.segmentation.scale.TiePolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Our scores beside those of DuckDB on the same purchases, customer by customer. */
class RfmAgainstDuckDbTest {

  private static final int CUSTOMERS = 20_000;
  private static final int CDNOW_CUSTOMERS = 23_570;

  @ParameterizedTest
  @CsvSource({"1, ROWS", "2, ROWS", "3, ROWS", "1, DAYS", "2, DAYS"})
  void scores_equalQuantileDisc_whereEqualValuesStayTogether(long seed, Frequency frequency)
      throws SQLException {
    assertQuantileDisc(PurchaseLog.of(100_000, CUSTOMERS, seed), frequency);
  }

  @ParameterizedTest
  @CsvSource({"1, ROWS", "2, ROWS", "3, ROWS", "1, DAYS", "2, DAYS"})
  void scores_equalNtile_whereTiesAreSplitByKey(long seed, Frequency frequency)
      throws SQLException {
    assertNtile(PurchaseLog.of(100_000, CUSTOMERS, seed), frequency);
  }

  @ParameterizedTest
  @EnumSource(
      value = Frequency.class,
      names = {"ROWS", "DAYS"})
  void scoresOfCdnow_equalBoth(Frequency frequency) throws SQLException, IOException {
    PurchaseLog log = cdnow();
    assertThat(log.customerCount()).isEqualTo(CDNOW_CUSTOMERS);
    assertQuantileDisc(log, frequency);
    assertNtile(log, frequency);
  }

  private static void assertQuantileDisc(PurchaseLog log, Frequency frequency) throws SQLException {
    try (DuckDbRfm duck = DuckDbRfm.load(log, frequency, 1)) {
      assertThat(ours(log, TiePolicy.SAME_BIN, frequency))
          .isEqualTo(duck.scores(Quintiles.QUANTILE_DISC, log.customerCount()));
    }
  }

  private static void assertNtile(PurchaseLog log, Frequency frequency) throws SQLException {
    try (DuckDbRfm duck = DuckDbRfm.load(log, frequency, 1)) {
      assertThat(ours(log, TiePolicy.SPLIT_BY_KEY, frequency))
          .isEqualTo(duck.scores(Quintiles.NTILE, log.customerCount()));
    }
  }

  private static int[] ours(PurchaseLog log, TiePolicy ties, Frequency frequency) {
    FactTable scored =
        RfmWorkload.scored(log.columns(), RfmOptions.defaults().withTies(ties), frequency, 2);
    int[] scores = new int[log.customerCount()];
    for (int row = 0; row < scored.size(); row++) {
      if (!scored.numbers(RfmFacts.RECENCY_SCORE).isMissing(row)) {
        scores[Integer.parseInt(scored.customers().valueAt(row))] =
            (int)
                (100 * scored.numbers(RfmFacts.RECENCY_SCORE).at(row)
                    + 10 * scored.numbers(RfmFacts.FREQUENCY_SCORE).at(row)
                    + scored.numbers(RfmFacts.MONETARY_SCORE).at(row));
      }
    }
    return scores;
  }

  /** The transactions of CDNOW: customer, day, number of discs, dollars; customers renumbered. */
  private static PurchaseLog cdnow() throws IOException {
    Path file = Path.of(System.getProperty("dangol.data", ""), "ltv", "cdnow_master.txt.gz");
    Assumptions.assumeTrue(Files.exists(file), "no shared data");
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), US_ASCII));
        Stream<String> lines = reader.lines()) {
      lines
          .map(line -> line.trim().split("\\s+"))
          .filter(fields -> fields.length == 4 && fields[1].matches("\\d{8}"))
          .forEach(rows::add);
    }
    Map<String, Integer> numbers = new HashMap<>();
    int[] customers = new int[rows.size()];
    int[] days = new int[rows.size()];
    long[] amounts = new long[rows.size()];
    for (int i = 0; i < customers.length; i++) {
      String[] fields = rows.get(i);
      int next = numbers.size();
      customers[i] = numbers.computeIfAbsent(fields[0], id -> next);
      LocalDate day = LocalDate.parse(fields[1], DateTimeFormatter.BASIC_ISO_DATE);
      days[i] = Math.toIntExact(day.toEpochDay());
      amounts[i] = new BigDecimal(fields[3]).movePointRight(2).longValueExact();
    }
    return PurchaseLog.of(customers, days, amounts, numbers.size());
  }
}
