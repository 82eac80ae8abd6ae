package io.dangol.examples.cli.command;

import static io.dangol.examples.cli.command.RuleFixture.ADULTS;
import static io.dangol.examples.cli.command.RuleFixture.explain;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RuleExplainCommandTest {

  private static final String PEOPLE = "customer,age,grade\na,20,S\nb,10,A\nc,,B\n";
  private static final String BEST =
      "{\"all\":[" + ADULTS + ",{\"fact\":\"grade\",\"op\":\"in\",\"value\":[\"S\",\"B\"]}]}";

  @TempDir Path folder;
  private RuleFixture files = new RuleFixture(Path.of(""));

  @BeforeEach
  void openFolder() {
    files = new RuleFixture(folder);
  }

  @Test
  void explain_hasVerdictReasonVersionAndTypedValues() throws IOException {
    CliRun run =
        explain(
            files.rule("best", BEST),
            files.file("d.csv", PEOPLE),
            "b",
            "--as-of",
            "2026-07-01",
            "--zone",
            "Asia/Seoul",
            "--json");
    JsonNode json = run.json();

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(json.get("verdict").asString()).isEqualTo("FALSE");
    assertThat(json.get("code").asString()).isEqualTo("RULE_NOT_MATCHED");
    assertThat(json.get("ruleId").asString()).isEqualTo("best");
    assertThat(json.get("ruleVersion").asInt()).isEqualTo(3);
    assertThat(json.get("asOf").asString()).isEqualTo("2026-06-30T15:00:00Z");
    assertThat(json.get("zone").asString()).isEqualTo("Asia/Seoul");
    assertThat(json.get("because").get(0).asString()).isEqualTo("/rule/all/0");
    JsonNode age = json.get("tree").get("children").get(0);
    assertThat(age.get("at").asString()).isEqualTo("/rule/all/0");
    assertThat(age.get("fact").asString()).isEqualTo("age");
    assertThat(age.get("op").asString()).isEqualTo("gte");
    assertThat(age.get("expected").intValue()).isEqualTo(18);
    assertThat(age.get("actual").intValue()).isEqualTo(10);
  }

  @Test
  void explain_aMissingValue_keepsTheVerdictOpen() throws IOException {
    CliRun run = explain(files.rule(BEST), files.file("d.csv", PEOPLE), "c", "--json");

    assertThat(run.json().get("verdict").asString()).isEqualTo("UNKNOWN");
    assertThat(run.json().get("tree").get("children").get(0).has("actual")).isFalse();
  }

  @Test
  void explain_namesNoDay_whereNoneIsGiven() throws IOException {
    Path rule = files.rule(BEST);
    Path data = files.file("d.csv", PEOPLE);
    CliRun run = explain(rule, data, "b", "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.json().has("asOf")).isFalse();
    assertThat(run.json().has("zone")).isFalse();
    assertThat(
            explain(rule, data, "b", "--as-of", "2026-07-01", "--json")
                .json()
                .get("zone")
                .asString())
        .isEqualTo("UTC");
  }

  @Test
  void explain_aSegment_hasItsOwnTree() throws IOException {
    Path adults = files.rule("adults", ADULTS);
    Path rule = files.rule("{\"not\":{\"segment\":\"adults\"}}");
    CliRun run = explain(rule, files.file("d.csv", PEOPLE), "a", "--segments", adults, "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    JsonNode segment = run.json().get("tree").get("children").get(0);
    assertThat(segment.get("at").asString()).isEqualTo("/rule/not");
    assertThat(segment.get("segment").asString()).isEqualTo("adults");
    assertThat(segment.get("tree").get("actual").intValue()).isEqualTo(20);
    assertThat(run.json().get("because").get(0).asString()).isEqualTo("/rule/not");
  }

  @Test
  void explain_speaksBothLanguages() throws IOException {
    Path rule = files.rule(BEST);
    Path data = files.file("d.csv", PEOPLE);

    assertThat(explain(rule, data, "c").out())
        .contains("It is not known whether the rule holds", "UNKNOWN (missing)");
    assertThat(explain(rule, data, "c", "--lang", "ko").out()).contains("알 수 없음 (값 없음)", "참 (B)");
  }

  @Test
  void customers_thatAreNotThere_areWrongUsage() throws IOException {
    Path rule = files.rule(BEST);
    Path data = files.file("d.csv", PEOPLE);

    assertThat(explain(rule, data, "nobody").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(explain(rule, data, " ").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(explain(rule, data, "nobody").err()).contains("--customer");
  }

  @Test
  void timeDependentRule_withoutADay_isWrongUsage() throws IOException {
    Path rule = files.rule("{\"fact\":\"last\",\"op\":\"withinLast\",\"value\":\"P30D\"}");
    Path data = files.file("d.csv", "customer,last\na,2026-06-20\n");

    assertThat(explain(rule, data, "a").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(explain(rule, data, "a", "--as-of", "2026-07-01").status())
        .isEqualTo(ExitStatus.DONE);
  }
}
