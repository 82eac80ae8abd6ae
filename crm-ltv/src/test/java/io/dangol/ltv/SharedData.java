package io.dangol.ltv;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The data sets shared by the reference tests; a test that asks for one is skipped where the folder
 * is absent.
 */
public final class SharedData {
  private SharedData() {}

  /** The rows of a comma-separated file without its header. */
  public static List<String[]> rows(String name) {
    Path file = Path.of(System.getProperty("dangol.data", "../../shared/data"), "ltv", name);
    assumeTrue(Files.exists(file), () -> "shared data absent: " + name);
    try (InputStream in =
            name.endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> line.trim().split(","))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** CDNOW, 2,357 customers, exact weeks, with mean spend and hold-out purchases. */
  public static RepeatSummaries cdnow() {
    List<String[]> rows = rows("cdnow_cbs_btyd.csv");
    return RepeatSummaries.of(PeriodUnit.WEEKS, ints(rows, 0), doubles(rows, 1), doubles(rows, 2))
        .withHoldout(doubles(rows, 3))
        .withMeanSpend(doubles(rows, 4));
  }

  /** CDNOW with times rounded to two decimals. */
  public static RepeatSummaries cdnowRounded() {
    List<String[]> rows = rows("cdnow_summary_lifetimes.csv");
    return RepeatSummaries.of(PeriodUnit.WEEKS, ints(rows, 1), doubles(rows, 2), doubles(rows, 3));
  }

  /** 100,000 customers drawn from a BG/NBD. */
  public static RepeatSummaries synthetic() {
    List<String[]> rows = rows("synthetic_bgnbd_100k_summary.csv.gz");
    return RepeatSummaries.of(PeriodUnit.WEEKS, ints(rows, 1), doubles(rows, 2), doubles(rows, 3));
  }

  public static int[] ints(List<String[]> rows, int column) {
    return rows.stream().mapToInt(row -> Integer.parseInt(row[column])).toArray();
  }

  public static double[] doubles(List<String[]> rows, int column) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
  }
}
