package io.dangol.examples.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RunCommandTest {

  private static final List<String> FILES =
      List.of("customers.csv", "plan.csv", "report.html", "summary.json");

  @TempDir Path folder;

  @Test
  void run_smallShop_writesFilesWhoseTotalsReconcile() throws IOException {
    CliRun run = run(shop(), "--json");

    assertThat(run.status()).isEqualTo(ExitStatus.DONE);
    assertThat(listed(out())).containsExactlyElementsOf(FILES);
    JsonNode summary = run.json();
    assertThat(summary).isEqualTo(CliRun.json(out().resolve("summary.json")));
    assertThat(summary.propertyNames())
        .contains(
            "asOf",
            "customers",
            "purchases",
            "revenue",
            "models",
            "segments",
            "grades",
            "campaign");
    JsonNode campaign = summary.get("campaign");
    assertThat(campaign.get("population").asInt())
        .isEqualTo(sum(campaign, "notMatched", "unknown", "audience"));
    assertThat(campaign.get("audience").asInt())
        .isEqualTo(
            sum(campaign, "planned", "heldOut")
                + campaign.get("excluded").valueStream().mapToInt(JsonNode::asInt).sum());
    assertThat(campaign.get("dryRun").asBoolean()).isTrue();
    assertThat(Files.readAllLines(out().resolve("customers.csv")))
        .hasSize(summary.get("customers").asInt() + 1);
    assertThat(Files.readAllLines(out().resolve("plan.csv")))
        .hasSize(campaign.get("audience").asInt() + 1)
        .first()
        .isEqualTo("customer,outcome,gate,reason,offer,wave,slice,not_before");
  }

  @Test
  void run_twice_givesTheSameBytesForAnyNumberOfThreads() throws IOException {
    run(shop(), "--threads", "1");
    List<byte[]> first = contents();
    run(shop(), "--threads", "3");

    assertThat(contents()).usingElementComparator(Arrays::compare).isEqualTo(first);
  }

  @Test
  void run_withConsentsAndContacts_asksTheirGates() throws IOException {
    Path consents =
        write(
            "consents.csv",
            """
            customer,channel,purpose,state,at
            c1,EMAIL,MARKETING,GRANTED,2023-01-01T00:00:00Z
            c2,EMAIL,MARKETING,GRANTED,2023-01-01T00:00:00Z
            c2,EMAIL,MARKETING,WITHDRAWN,2023-05-01T00:00:00Z
            c3,EMAIL,MARKETING,GRANTED,2025-01-01T00:00:00Z
            """);
    Path contacts =
        write(
            "contacts.csv",
            """
            customer,channel,campaign,at,kind
            c1,EMAIL,spring,2024-05-25T09:00:00Z,SENT
            """);
    CliRun run = run(shop(), "--json", "--consents", consents, "--contacts", contacts);

    assertThat(run.json().get("campaign").get("gates").get("CONSENT").asString())
        .isEqualTo("EVALUATED");
    List<String> header =
        List.of(Files.readAllLines(out().resolve("customers.csv")).get(0).split(","));
    assertThat(header)
        .contains("contact.email.consent", "contact.email.lastAt", "contact.email.suppression");
    int consent = header.indexOf("contact.email.consent");
    assertThat(
            Files.readAllLines(out().resolve("customers.csv")).stream()
                .skip(1)
                .limit(3)
                .map(line -> line.split(",", -1)[consent]))
        .containsExactly("GRANTED", "WITHDRAWN", "");
  }

  static Stream<List<String>> degenerateBases() {
    return Stream.of(
        List.of("a,2024-01-01,5"),
        List.of("a,2024-01-01,5", "b,2024-01-02,6", "c,2024-02-02,7"),
        List.of("a,2024-01-01,0"),
        List.of("a,2024-01-01,5", "a,2024-01-02,-5"),
        List.of("a,2024-01-01,5", "b,2024-01-02,-6"));
  }

  @ParameterizedTest
  @MethodSource("degenerateBases")
  void run_degenerateBase_saysTheStatusAndStillReports(List<String> rows) throws IOException {
    Path file = write("p.csv", "customer,date,amount\n" + String.join("\n", rows) + "\n");
    CliRun run = run(file, "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.json().get("models").get("repeat").get("status").asString())
        .isNotEqualTo("CONVERGED");
    assertThat(listed(out())).containsExactlyElementsOf(FILES);
  }

  @Test
  void run_noPurchaseBeforeTheDate_hasNoResult() throws IOException {
    CliRun run = run(write("p.csv", "customer,date,amount\na,2030-01-01,5\n"), "--json");

    assertThat(run.status()).isEqualTo(ExitStatus.NO_RESULT);
    assertThat(run.json().get("status").asString()).isEqualTo("NO_PURCHASE");
    assertThat(out()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer,date,amount\n",
        "",
        "customer,date,amount\n1,2024-13-01,5\n2,2024-01-01,NaN\n",
        "customer,when,amount\n1,2024-01-01,5\n",
        "customer,date,amount\n1,2024-01-01,1e400\n"
      })
  void run_badFile_isRefusedAndLeavesNothing(String content) throws IOException {
    CliRun run = run(write("bad.csv", content));

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bad.csv").doesNotContain("\tat ");
    assertThat(listed(folder)).containsExactly("bad.csv");
  }

  @Test
  void run_badFileWithJson_listsTheProblems() throws IOException {
    CliRun run =
        run(write("bad.csv", "customer,date,amount\n1,2024-13-01,5\n"), "--json", "--lang", "ko");

    JsonNode problem = run.json().get("problems").get(0);
    assertThat(problem.get("line").asInt()).isEqualTo(2);
    assertThat(problem.get("column").asString()).isEqualTo("date");
    assertThat(problem.get("reason").asString()).isEqualTo("UNREADABLE_DATE");
    assertThat(run.err()).contains("2번째 줄");
  }

  @Test
  void run_skippedRows_areCounted() throws IOException {
    Path file = write("p.csv", Files.readString(shop()) + "x,nonsense,1\n");
    CliRun run = run(file, "--on-bad-row", "skip");

    assertThat(run.status()).isEqualTo(ExitStatus.DONE);
    assertThat(run.err()).contains("UNREADABLE_DATE=1");
  }

  @Test
  void run_printedConfig_isAccepted() throws IOException {
    CliRun printed = CliRun.of("run", "--print-config");
    CliRun run = run(shop(), "--config", write("config.json", printed.out()), "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.json()).isEqualTo(run(shop(), "--json").json());
  }

  @Test
  void run_calibrationEnd_showsTheTrackingCurve() throws IOException {
    run(shop());
    assertThat(Files.readString(out().resolve("report.html"))).doesNotContain("value-tracking");

    CliRun run =
        run(shop(), "--config", write("config.json", "{\"calibrationEnd\": \"2023-09-30\"}"));
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(Files.readString(out().resolve("report.html"))).contains("value-tracking");
  }

  @Test
  void run_slices_partThePlanEvenly() throws IOException {
    run(shop(), "--config", write("config.json", "{\"delivery\": {\"slices\": 2}}"));

    Map<String, Long> sizes =
        Files.readAllLines(out().resolve("plan.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1)[6])
            .filter(slice -> !slice.isEmpty())
            .collect(Collectors.groupingBy(slice -> slice, Collectors.counting()));
    assertThat(sizes).containsOnlyKeys("1", "2");
    assertThat(Collections.max(sizes.values()) - Collections.min(sizes.values()))
        .isLessThanOrEqualTo(1L);
  }

  @Test
  void run_unknownConfigKey_isRefusedWithItsPlace() throws IOException {
    CliRun run = run(shop(), "--config", write("config.json", "{\n \"binz\": 4\n}"));

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("/binz").contains("2");
    assertThat(out()).doesNotExist();
  }

  @Test
  void run_missingOption_isWrongUsage() {
    CliRun run = CliRun.of("run", "--as-of", "2024-06-01", "--out", out());

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("--purchases");
  }

  @Test
  void demo_korean_speaksKorean() throws IOException {
    CliRun run = CliRun.of("demo", "--out", out(), "--customers", "300", "--lang", "ko");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out()).contains("고객 300명");
    assertThat(Files.readString(out().resolve("report.html"))).contains("lang=\"ko\"");
    assertThat(run.out().lines().count()).isLessThanOrEqualTo(24);
  }

  private CliRun run(Path purchases, Object... more) {
    Object[] args =
        Stream.concat(
                Stream.of("run", "--purchases", purchases, "--as-of", "2024-06-01", "--out", out()),
                Stream.of(more))
            .toArray();
    return CliRun.of(args);
  }

  private Path out() {
    return folder.resolve("out");
  }

  /** Sixty customers with one to six purchases each. */
  private Path shop() throws IOException {
    StringBuilder rows = new StringBuilder("customer,date,amount\n");
    for (int c = 1; c <= 60; c++) {
      for (int i = 0; i <= c % 6; i++) {
        rows.append(
            "c%d,2023-%02d-%02d,%d\n"
                .formatted(c, 1 + (c + 2 * i) % 12, 1 + (7 * c + i) % 28, 10 + c * (i + 1)));
      }
    }
    return write("shop.csv", rows.toString());
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static List<String> listed(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private List<byte[]> contents() {
    return FILES.stream()
        .map(
            name -> {
              try {
                return Files.readAllBytes(out().resolve(name));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private static int sum(JsonNode node, String... names) {
    return Stream.of(names).mapToInt(name -> node.get(name).asInt()).sum();
  }
}
