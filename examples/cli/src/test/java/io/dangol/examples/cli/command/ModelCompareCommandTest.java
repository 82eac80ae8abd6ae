package io.dangol.examples.cli.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ModelCompareCommandTest {

  @TempDir Path folder;
  private Path data = Path.of("");

  @BeforeEach
  void writeData() throws IOException {
    StringBuilder rows =
        new StringBuilder(
            "customer,purchases.recencyDays,purchases.frequency,purchases.monetary,points,later\n");
    for (int i = 0; i < 40; i++) {
      rows.append("c%d,%d,%d,%d,%d,%d\n".formatted(i, 10 * i + 1, 1 + i % 7, 1000 * i, i, i / 10));
    }
    data = Files.writeString(folder.resolve("customers.csv"), rows);
  }

  @Test
  void rules_showMoversSharesDriftAndHoldout() throws IOException {
    CliRun run =
        compare(
            rule("old.json", 1, "points", 30),
            rule("new.json", 2, "points", 20),
            "--value",
            "purchases.monetary",
            "--holdout",
            "later",
            "--json");
    JsonNode json = run.json();

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(json.get("before").asString()).isEqualTo("best/1");
    assertThat(json.get("after").asString()).isEqualTo("best/2");
    assertThat(json.get("customers").asInt()).isEqualTo(40);
    assertThat(json.get("unchanged").asInt()).isEqualTo(30);
    JsonNode mover = json.get("movers").get(0);
    assertThat(mover.get("from").asString()).isEqualTo("NOT_MEMBER");
    assertThat(mover.get("to").asString()).isEqualTo("MEMBER");
    assertThat(mover.get("count").asInt()).isEqualTo(10);
    assertThat(mover.get("value").asDouble()).isEqualTo(245_000);
    // (1/2 - 3/4) ln(2/3) + (1/2 - 1/4) ln 2
    assertThat(json.get("drift").asDouble())
        .isCloseTo(0.25 * (Math.log(1.5) + Math.log(2)), within(1e-12));
    // mean 1.5, total 50; groups {0..2}, {3}: 30 (1 - 1.5)^2 + 10 (3 - 1.5)^2 = 30; {0,1}, {2,3}:
    // 40
    assertThat(json.get("holdout").get("before").asDouble()).isCloseTo(0.6, within(1e-12));
    assertThat(json.get("holdout").get("after").asDouble()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void rules_arePrinted_inBothLanguages() throws IOException {
    Path old = rule("old.json", 1, "points", 30);
    Path now = rule("new.json", 2, "points", 20);

    assertThat(compare(old, now).out())
        .contains("30 (75.0%)", "best/1", "NOT_MEMBER > MEMBER", "stability index");
    assertThat(compare(old, now, "--lang", "ko").out())
        .contains("고객 40명 중 30명(75.0%)", "NOT_MEMBER > MEMBER", "모집단 안정성 지수");
    assertThat(compare(old, old).out()).contains("Nobody moves.");
  }

  @Test
  void rules_areComparedByMembership() throws IOException {
    data = Files.writeString(folder.resolve("m.csv"), "customer,age\na,10\nb,20\nc,\n");
    CliRun run = compare(adults("i.json", 1, "include"), adults("e.json", 2, "exclude"), "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.json().get("unchanged").asInt()).isEqualTo(2);
    JsonNode mover = run.json().get("movers").get(0);
    assertThat(mover.get("from").asString()).isEqualTo("MEMBER");
    assertThat(mover.get("to").asString()).isEqualTo("NOT_MEMBER");
  }

  @Test
  void rules_thatMustNotBeLeftOpen_haveNoResultWhereTheyAre() throws IOException {
    data = Files.writeString(folder.resolve("m.csv"), "customer,age\na,10\nb,20\nc,\n");
    CliRun run = compare(adults("e.json", 1, "exclude"), adults("f.json", 2, "fail"), "--json");

    assertThat(run.status()).isEqualTo(ExitStatus.NO_RESULT);
    assertThat(run.err()).contains("UNDECIDED", "1 verdicts");
    assertThat(run.json().get("status").asString()).isEqualTo("UNDECIDED");
    assertThat(run.json().get("movers").get(0).get("to").asString()).isEqualTo("UNKNOWN");
  }

  @Test
  void filesOfOneVersion_areToldApartByTheirPlaces() throws IOException {
    Files.createDirectories(folder.resolve("old"));
    Files.createDirectories(folder.resolve("new"));
    Path old = rule("old/best.json", 1, "points", 30);
    Path now = rule("new/best.json", 1, "points", 20);
    CliRun run = compare(old, now, "--json");

    assertThat(run.json().get("before").asString()).isEqualTo("best/1 (" + old + ")");
    assertThat(run.json().get("after").asString()).isEqualTo("best/1 (" + now + ")");
    assertThat(compare(old, old, "--json").json().get("after").asString()).isEqualTo("best/1");
  }

  private Path adults(String name, int version, String onUnknown) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        {"schema":"crm.rule/1","id":"adults","version":%d,"onUnknown":"%s",
         "rule":{"fact":"age","op":"gte","value":18}}
        """
            .formatted(version, onUnknown));
  }

  @Test
  void gradePolicies_readAmounts_whateverTheFileDetects() throws IOException {
    CliRun run = compare(grades("g1.json", 1, 30_000), grades("g2.json", 2, 35_000), "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    JsonNode mover = run.json().get("movers").get(0);
    assertThat(mover.get("from").asString()).isEqualTo("S");
    assertThat(mover.get("to").asString()).isEqualTo("D");
    assertThat(mover.get("count").asInt()).isEqualTo(5);
  }

  @Test
  void tables_areComparedByOutcome() throws IOException {
    CliRun run = compare(offers("t1.json", 30), offers("t2.json", 20), "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.json().get("before").asString()).isEqualTo("t1");
    assertThat(run.json().get("movers").get(0).get("to").asString()).isEqualTo("discount 6");
  }

  @Test
  void tables_mayNameSegments_andSayTheirVersion() throws IOException {
    Path many = rule("best.json", 1, "points", 30);
    Path table =
        Files.writeString(
            folder.resolve("t.json"),
            """
            {"schema":"crm.table/1","id":"offers","version":4,"hitPolicy":"FIRST","rows":[
             {"when":{"segment":"best"},"then":{"discount":6}}],"default":{"discount":0}}
            """);
    CliRun run = compare(table, table, "--segments", many, "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.json().get("before").asString()).isEqualTo("offers/4");
    assertThat(compare(table, table).status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void fittedModels_areComparedBySegment() throws IOException {
    Path purchases = folder.resolve("shop.csv");
    StringBuilder rows = new StringBuilder("customer,date,amount\n");
    for (int i = 0; i < 40; i++) {
      for (int n = 0; n <= i % 7; n++) {
        rows.append("c%d,2026-%02d-%02d,%d\n".formatted(i, 1 + (i + n) % 6, 1 + i % 28, 10 + i));
      }
    }
    Files.writeString(purchases, rows);
    Path old = folder.resolve("rfm5.json");
    Path now = folder.resolve("rfm3.json");
    rfm(purchases, old, 5);
    rfm(purchases, now, 3);
    CliRun run = compare(old, now, "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.json().get("customers").asInt()).isEqualTo(40);
    assertThat(run.json().get("shares")).isNotEmpty();
    assertThat(run.json().get("before").asString()).isEqualTo("rfm5");
    assertThat(run.json().get("after").asString()).isEqualTo("rfm3");
  }

  /** The columns of run have the names of the facts that the versions publish. */
  @Test
  void columnsThatVersionsPublish_areNotInTheirWay() throws IOException {
    data =
        Files.writeString(
            folder.resolve("run.csv"),
            "customer,purchases.monetary,grade.current,rfm.cell\na,40000,S,555\nb,32000,S,111\n");
    CliRun run = compare(grades("g1.json", 1, 30_000), grades("g2.json", 2, 35_000), "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.json().get("movers").get(0).get("count").asInt()).isEqualTo(1);
  }

  @Test
  void timeDependentVersions_needADay() throws IOException {
    data = Files.writeString(folder.resolve("t.csv"), "customer,마지막\na,20260620\nb,20260201\n");
    Path old = recent("old.json", 1, "P30D");
    Path now = recent("new.json", 2, "P6M");
    Object[] options = {
      "--columns", "last=마지막", "--date-format", "yyyyMMdd", "--as-of", "2026-07-01", "--json"
    };

    assertThat(compare(old, now, "--columns", "last=마지막", "--date-format", "yyyyMMdd").status())
        .isEqualTo(ExitStatus.USAGE);
    CliRun run = compare(old, now, options);
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.json().get("movers").get(0).get("count").asInt()).isEqualTo(1);
  }

  @Test
  void amountsWithoutTheCurrencyOfTheVersions_areBadInput() throws IOException {
    Path policy = grades("g.json", 1, 5);
    Files.writeString(
        policy,
        Files.readString(policy)
            .replace("\"amount\":\"5\"", "\"amount\":\"5\",\"currency\":\"KRW\""));

    assertThat(compare(policy, policy).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(compare(policy, policy).err()).contains("--currency KRW").doesNotContain("XXX");
    assertThat(compare(policy, policy, "--currency", "KRW").status()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void bytesThatAreNoText_areSaidToBeSo() throws IOException {
    Path bytes = folder.resolve("bytes.json");
    Files.write(bytes, "{\"schema\":\"crm.grades/1\",\"id\":\"\u00e9\"}".getBytes(ISO_8859_1));
    CliRun run = compare(grades("g.json", 1, 1), bytes);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("bytes.json").doesNotContain("not a saved model");
  }

  @Test
  void skippedRows_areLeftOutForBothVersions() throws IOException {
    data = Files.writeString(folder.resolve("s.csv"), "customer,points\na,35\nb,25\n,25\nb,99\n");
    CliRun run =
        compare(
            rule("old.json", 1, "points", 30),
            rule("new.json", 2, "points", 20),
            "--on-bad-row",
            "skip",
            "--json");

    assertThat(run.json().get("customers").asInt()).isEqualTo(2);
    assertThat(run.json().get("skipped").get("BLANK").asInt()).isEqualTo(1);
  }

  private Path recent(String name, int version, String period) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        {"schema":"crm.rule/1","id":"recent","version":%d,
         "rule":{"fact":"last","op":"withinLast","value":"%s"}}
        """
            .formatted(version, period));
  }

  @Test
  void differentKinds_areWrongUsage() throws IOException {
    CliRun run = compare(rule("old.json", 1, "points", 30), grades("g.json", 1, 30_000));

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("crm.rule/1", "crm.grades/1");
  }

  @Test
  void badInput_isReported_withItsPlace() throws IOException {
    Path good = rule("old.json", 1, "points", 30);
    Path bad = rule("new.json", 2, "pionts", 20);
    Path poem = Files.writeString(folder.resolve("poem.json"), "{\"schema\":\"poem/1\"}");

    assertThat(compare(good, bad).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(compare(good, bad).err()).contains("points");
    assertThat(compare(good, poem).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(compare(good, folder.resolve("none.json")).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(compare(good, good, "--value", "none").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(compare(good, good, "--currency", "XYZ").status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void brokenJson_isRefusedWithItsPlace() throws IOException {
    Path good = rule("old.json", 1, "points", 30);
    CliRun run = compare(good, Files.writeString(folder.resolve("broken.json"), "{\n\"schema\": "));

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("broken.json", "json.syntax", "line 2");
  }

  @Test
  void advice_isAboutTables_whereTheFormOfOneIsWrong() throws IOException {
    Path good = rule("old.json", 1, "points", 30);
    Path lacking = rule("lack.json", 1, "rfm.recencyScore", 3);

    assertThat(compare(good, folder.resolve("none.json")).err())
        .contains("1 problem.")
        .doesNotContain("--delimiter");
    assertThat(compare(lacking, lacking).err()).contains("--delimiter");
  }

  @Test
  void lackingFact_isAMissingColumn() throws IOException {
    Path rule = rule("old.json", 1, "rfm.recencyScore", 3);
    CliRun run = compare(rule, rule);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("customers.csv", "rfm.recencyScore");
  }

  private static void rfm(Path purchases, Path model, int bins) {
    CliRun run =
        CliRun.of(
            "rfm",
            "--purchases",
            purchases,
            "--as-of",
            "2026-07-01",
            "--bins",
            bins,
            "--save-model",
            model);
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
  }

  private Path rule(String name, int version, String fact, int threshold) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        {"schema":"crm.rule/1","id":"best","version":%d,
         "rule":{"fact":"%s","op":"gte","value":%d}}
        """
            .formatted(version, fact, threshold));
  }

  private Path grades(String name, int version, int threshold) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        {"schema":"crm.grades/1","id":"loyalty","version":%d,"tiers":[
         {"grade":"S","when":{"fact":"purchases.monetary","op":"gte","value":{"amount":"%d"}}}],
         "otherwise":"D"}
        """
            .formatted(version, threshold));
  }

  private Path offers(String name, int threshold) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        {"schema":"crm.table/1","hitPolicy":"FIRST","rows":[
         {"when":{"fact":"points","op":"gte","value":%d},"then":{"discount":6}}],
         "default":{"discount":0}}
        """
            .formatted(threshold));
  }

  private CliRun compare(Path old, Path now, Object... more) {
    Object[] args = new Object[6 + more.length];
    Object[] first = {"model", "compare", old, now, "--data", data};
    System.arraycopy(first, 0, args, 0, first.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return CliRun.of(args);
  }
}
