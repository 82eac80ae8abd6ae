package io.dangol.examples.cli.command;

import static io.dangol.examples.cli.command.RuleFixture.ADULTS;
import static io.dangol.examples.cli.command.RuleFixture.check;
import static io.dangol.examples.cli.command.RuleFixture.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RuleCheckCommandTest {

  private static final String PEOPLE = "customer,age,grade,last,spend\na,20,S,2026-06-01,5\n";

  @TempDir Path folder;
  private RuleFixture files = new RuleFixture(Path.of(""));

  @BeforeEach
  void openFolder() {
    files = new RuleFixture(folder);
  }

  @Test
  void check_withoutData_knowsTheFactsOfTheEngines() throws IOException {
    CliRun run =
        check(
            files.rule(
                """
                {"all":[{"fact":"rfm.recencyScore","op":"lte","value":2},
                 {"fact":"grade.current","op":"in","value":["S","A"]},
                 {"fact":"contact.email.state","op":"exists"},
                 {"aggregate":"sum","of":"purchase.amount","window":"P12M",
                  "where":{"fact":"purchase.channel","op":"eq","value":"ONLINE"},
                  "op":"gte","value":{"amount":"1000000","currency":"KRW"}}]}
                """),
            "--json");

    assertThat(run.status()).as(run.out()).isEqualTo(ExitStatus.DONE);
    JsonNode json = run.json();
    assertThat(json.get("valid").asBoolean()).isTrue();
    assertThat(json.get("timeDependent").asBoolean()).isTrue();
    assertThat(json.get("cost").asString()).isEqualTo("EVENTS");
    assertThat(json.get("events").get(0).asString()).isEqualTo("purchase");
  }

  @Test
  void check_withoutData_knowsTheScoresOfARun() throws IOException {
    Path rule = files.rule("{\"fact\":\"rfm.recencyScore\",\"op\":\"gte\",\"value\":6}");
    CliRun run = check(rule, "--json");
    Path nine = files.file("nine.csv", "customer,rfm.recencyScore,rfm.segment\na,9,mine\n");

    assertThat(run.json().get("problems").get(0).get("code").asString())
        .isEqualTo("rule.contradiction");
    assertThat(check(rule, "--data", nine, "--json").json().get("problems")).isEmpty();
  }

  @Test
  void check_takesDecisionTables() throws IOException {
    String table =
        """
        {"schema":"crm.table/1","id":"offers","version":1,"hitPolicy":"FIRST","rows":[
         {"when":{"fact":"age","op":"gte","value":18},"then":"x"},
         {"when":{"fact":"age","op":"gte","value":20},"then":"y"}]}
        """;
    Path data = files.file("d.csv", PEOPLE);
    CliRun run = check(files.file("t.json", table), "--data", data, "--json");
    CliRun bad =
        check(files.file("b.json", table.replace("\"age\"", "\"aeg\"")), "--data", data, "--json");

    assertThat(run.status()).as(run.out()).isEqualTo(ExitStatus.DONE);
    assertThat(run.json().get("dependsOn").get(0).asString()).isEqualTo("age");
    assertThat(run.json().get("cost").asString()).isEqualTo("ROW");
    assertThat(run.out()).contains("\"table.");
    assertThat(bad.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(bad.json().get("problems").get(0).get("at").asString())
        .isEqualTo("/rows/0/when/fact");
  }

  @Test
  void check_takesGradePolicies() throws IOException {
    Path policy =
        files.file(
            "g.json",
            """
            {"schema":"crm.grades/1","id":"loyalty","version":1,"tiers":[
             {"grade":"S","when":{"fact":"age","op":"gte","value":18}}],"otherwise":"D"}
            """);
    Path data = files.file("d.csv", PEOPLE);

    assertThat(check(policy, "--data", data).out()).contains("The grade policy is valid.");
    assertThat(check(policy).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(check(policy).out()).contains("fact.unknown").doesNotContain("schema");
  }

  @Test
  void check_inKorean_namesWhatIsWrong() throws IOException {
    Path rule =
        files.rule(
            "{\"all\":[{\"fact\":\"aeg\",\"op\":\"gte\",\"value\":2},"
                + "{\"fact\":\"rfm.recencyScore\",\"op\":\"lte\",\"value\":\"2\"}]}");

    assertThat(check(rule, "--lang", "ko").out())
        .contains("알 수 없는 항목입니다. 'aeg' [fact.unknown]", "(필요한 형식: integer, 실제: ");
  }

  @Test
  void check_namesEveryProblem_withItsPlace() throws IOException {
    CliRun run =
        check(
            files.rule(
                "{\"all\":[{\"fact\":\"rfm.recencyScor\",\"op\":\"lte\",\"value\":2},\n"
                    + "{\"fact\":\"rfm.recencyScore\",\"op\":\"lte\",\"value\":\"2\"},"
                    + "{\"segment\":\"nobody\"}]}"),
            "--json");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.json().get("valid").asBoolean()).isFalse();
    assertThat(run.json().get("problems")).hasSize(3);
    JsonNode first = run.json().get("problems").get(0);
    assertThat(first.get("severity").asString()).isEqualTo("ERROR");
    assertThat(first.get("code").asString()).isEqualTo("fact.unknown");
    assertThat(first.get("at").asString()).isEqualTo("/rule/all/0/fact");
    assertThat(first.get("line").asInt()).isEqualTo(2);
    assertThat(first.get("suggestion").asString()).isEqualTo("rfm.recencyScore");
    JsonNode second = run.json().get("problems").get(1);
    assertThat(second.get("line").asInt()).isEqualTo(3);
    assertThat(second.get("expected").asString()).isEqualTo("integer");
    assertThat(first.has("expected")).isFalse();
  }

  @Test
  void check_warns_andIsValid() throws IOException {
    Path rule =
        files.rule(
            "{\"all\":[{\"fact\":\"rfm.recencyScore\",\"op\":\"lte\",\"value\":2},"
                + "{\"fact\":\"rfm.recencyScore\",\"op\":\"gte\",\"value\":4}]}");

    assertThat(check(rule).status()).isEqualTo(ExitStatus.DONE);
    assertThat(check(rule).out()).contains("rule.contradiction", "The rule is valid.");
    assertThat(check(rule, "--lang", "ko").out())
        .contains("경고", "rule.contradiction", "규칙에 문제가 없습니다.");
  }

  @Test
  void check_withACatalog_judgesByIt() throws IOException {
    Path catalog =
        files.file(
            "catalog.json",
            """
            {"schema":"crm.catalog/1","facts":[
              {"name":"vip","type":"boolean"},{"name":"spend","type":"money","currency":"KRW"}],
             "events":[{"kind":"visit","retention":"P1Y","facts":[
              {"name":"visit.branch","type":"code","codes":["SEOUL","BUSAN"]}]}]}
            """);
    Path vip = files.rule("{\"fact\":\"vip\",\"op\":\"eq\",\"value\":true}");
    Path branch =
        files.rule(
            "branch",
            "{\"aggregate\":\"exists\",\"of\":\"visit\",\"window\":\"P2Y\",\"where\":"
                + "{\"fact\":\"visit.branch\",\"op\":\"eq\",\"value\":\"SEUL\"}}");

    assertThat(check(vip).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(check(vip, "--facts", catalog).status()).isEqualTo(ExitStatus.DONE);
    assertThat(check(branch, "--facts", catalog).out()).contains("code.unknown", "SEOUL");
    CliRun broken = check(vip, "--facts", files.file("c.json", "{\"schema\":\"crm.catalog/1\"}"));
    assertThat(broken.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(broken.err()).contains("c.json", "key.missing");
  }

  @Test
  void check_takesTheOptionsOfFiles() throws IOException {
    Path data = folder.resolve("k.csv");
    Files.writeString(data, "고객;나이\na;20\n", Charset.forName("MS949"));
    CliRun run =
        check(
            files.rule(ADULTS),
            "--data",
            data,
            "--encoding",
            "MS949",
            "--delimiter",
            ";",
            "--columns",
            "customer=고객,age=나이");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void check_findsWhatTheTableLacks() throws IOException {
    Path rule = files.rule("{\"fact\":\"rfm.segment\",\"op\":\"eq\",\"value\":\"AT_RISK\"}");
    CliRun run = check(rule, "--data", files.file("d.csv", PEOPLE), "--json");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    JsonNode problem = run.json().get("problems").get(0);
    assertThat(problem.get("code").asString()).isEqualTo("data.missingColumn");
    assertThat(problem.get("message").asString()).contains("d.csv", "rfm.segment");
  }

  /** What one command accepts the other does not refuse. */
  @Test
  void check_andSelect_judgeAlike() throws IOException {
    Path data = files.file("d.csv", PEOPLE);
    List<String> conditions =
        List.of(
            ADULTS,
            "{\"fact\":\"age\",\"op\":\"gte\",\"value\":\"18\"}",
            "{\"fact\":\"rfm.segment\",\"op\":\"eq\",\"value\":\"AT_RISK\"}",
            "{\"fact\":\"purchases.monetary\",\"op\":\"gte\",\"value\":{\"amount\":\"5\"}}",
            "{\"fact\":\"spend\",\"op\":\"gte\",\"value\":{\"amount\":\"5\"}}",
            "{\"fact\":\"spend\",\"op\":\"gte\",\"value\":{\"amount\":\"5\",\"currency\":\"KRW\"}}",
            "{\"segment\":\"a\"}",
            "{\"aggregate\":\"count\",\"of\":\"purchase\",\"op\":\"gte\",\"value\":1}",
            "{\"aggregate\":\"count\",\"of\":\"visit\",\"op\":\"gte\",\"value\":1}",
            "{\"fact\":\"last\",\"op\":\"withinLast\",\"value\":\"P30D\"}",
            "{\"all\":[{\"fact\":\"spend\",\"op\":\"gte\",\"value\":{\"amount\":\"1\",\"currency\":\"KRW\"}},"
                + "{\"fact\":\"spend\",\"op\":\"lt\",\"value\":{\"amount\":\"5\",\"currency\":\"USD\"}}]}",
            "{\"any\":[]}");
    for (String condition : conditions) {
      Path rule = files.rule(condition);
      CliRun check = check(rule, "--data", data, "--json");
      CliRun select = select(rule, data, "--as-of", "2026-07-01");

      assertThat(check.status()).as(condition).isEqualTo(select.status());
      assertThat(check.json().get("valid").asBoolean())
          .as(condition)
          .isEqualTo(select.status() == ExitStatus.DONE);
      assertThat(check.err() + select.err()).doesNotContain("Exception");
    }
  }
}
