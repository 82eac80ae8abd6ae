package io.dangol.examples.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RfmCommandTest {

  @TempDir Path folder;

  @Test
  void rfm_savedModel_scoresLaterPurchasesByTheOldThresholds() throws IOException {
    Path model = folder.resolve("rfm.json");
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    JsonNode fitted = rfm("--json", "--out", first, "--save-model", model).json();
    CliRun again = rfm("--json", "--out", second, "--model", model);

    assertThat(again.status()).as(again.err()).isEqualTo(ExitStatus.DONE);
    assertThat(again.json()).isEqualTo(fitted);
    assertThat(second).hasSameTextualContentAs(first);

    Path one =
        Files.writeString(folder.resolve("one.csv"), "customer,date,amount\nz,2024-05-30,1\n");
    CliRun alone =
        CliRun.of("rfm", "--purchases", one, "--as-of", "2024-06-01", "--model", model, "--json");
    assertThat(alone.json().get("thresholds")).isEqualTo(fitted.get("thresholds"));
    assertThat(alone.json().get("customers").asInt()).isEqualTo(1);
  }

  @Test
  void rfm_savedModelInAnotherCurrency_isRefused() throws IOException {
    Path model = folder.resolve("rfm.json");
    rfm("--save-model", model);
    CliRun run = rfm("--model", model, "--currency", "KRW");

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("KRW");
  }

  @Test
  void rfm_savedModelAndBins_isWrongUsage() throws IOException {
    CliRun run = rfm("--model", "m.json", "--bins", "3");

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("--bins");
  }

  @Test
  void rfm_json_hasTheKeysOfTheReference() throws IOException {
    JsonNode json = rfm("--json").json();

    assertThat(json.propertyNames()).startsWith("customers", "excluded", "thresholds", "segments");
    assertThat(json.get("thresholds").propertyNames())
        .containsExactly("recency", "frequency", "monetary");
    assertThat(json.get("segments").get(0).propertyNames())
        .containsExactly("name", "count", "revenue");
  }

  @Test
  void rfm_out_hasARowPerCustomer() throws IOException {
    Path out = folder.resolve("rfm.csv");
    rfm("--out", out);

    assertThat(Files.readAllLines(out))
        .hasSize(41)
        .first()
        .isEqualTo("customer,recency_days,frequency,monetary,r,f,m,segment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-bin", "mid-rank", "split-by-key"})
  void rfm_ties_areThoseAskedFor(String ties) throws IOException {
    Path out = folder.resolve("rfm.csv");
    assertThat(rfm("--ties", ties, "--bins", "4", "--out", out).status())
        .isEqualTo(ExitStatus.DONE);
    List<Long> sizes =
        Files.readAllLines(out).stream()
            .skip(1)
            .collect(
                Collectors.groupingBy(
                    line -> line.split(",", -1)[5], TreeMap::new, Collectors.counting()))
            .values()
            .stream()
            .toList();

    // Forty customers with one to five purchases, eight of each.
    if (ties.equals("split-by-key")) {
      assertThat(sizes).containsExactly(10L, 10L, 10L, 10L);
    } else {
      assertThat(sizes).allSatisfy(size -> assertThat(size % 8).isZero());
    }
  }

  @Test
  void rfm_window_countsWhatIsInIt() throws IOException {
    JsonNode all = rfm("--json").json();
    JsonNode month = rfm("--json", "--window", "P1M").json();

    assertThat(month.get("customers")).isEqualTo(all.get("customers"));
    assertThat(month.get("thresholds").get("monetary"))
        .isNotEqualTo(all.get("thresholds").get("monetary"));
    assertThat(rfm("--window", "P0D").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(rfm("--bins", "1").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(rfm("--ties", "by-luck").status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void rfm_nothingToScore_hasItsOwnStatus() throws IOException {
    Path late =
        Files.writeString(folder.resolve("late.csv"), "customer,date,amount\nz,2024-07-30,1\n");
    assertThat(CliRun.of("rfm", "--purchases", late, "--as-of", "2024-06-01", "--json").status())
        .isEqualTo(ExitStatus.NO_RESULT);
    Path bad =
        Files.writeString(folder.resolve("bad.csv"), "customer,date,amount\nz,2024-13-30,1\n");
    CliRun run = CliRun.of("rfm", "--purchases", bad, "--as-of", "2024-06-01");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("bad.csv").contains("2");
  }

  private CliRun rfm(Object... more) throws IOException {
    StringBuilder rows = new StringBuilder("customer,date,amount\n");
    for (int c = 1; c <= 40; c++) {
      for (int i = 0; i <= c % 5; i++) {
        rows.append(
            "c%d,2023-%02d-%02d,%d\n"
                .formatted(c, 1 + (c + 2 * i) % 12, 1 + (7 * c + i) % 28, 10 + c * (i + 1)));
      }
    }
    Path shop = Files.writeString(folder.resolve("shop.csv"), rows.toString());
    return CliRun.of(
        Stream.concat(
                Stream.of("rfm", "--purchases", shop, "--as-of", "2024-06-01"), Stream.of(more))
            .toArray());
  }
}
