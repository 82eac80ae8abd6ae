package io.dangol.examples.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
