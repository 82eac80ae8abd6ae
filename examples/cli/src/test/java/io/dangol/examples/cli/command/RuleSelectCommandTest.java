package io.dangol.examples.cli.command;

import static io.dangol.examples.cli.command.RuleFixture.ADULTS;
import static io.dangol.examples.cli.command.RuleFixture.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RuleSelectCommandTest {

  private static final String PEOPLE = "customer,age,grade\na,20,S\nb,10,A\nc,,B\nd,40,\n";

  @TempDir Path folder;
  private RuleFixture files = new RuleFixture(Path.of(""));

  @BeforeEach
  void openFolder() {
    files = new RuleFixture(folder);
  }

  private static void assertCounts(CliRun run, int matched, int notMatched, int unknown) {
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    JsonNode json = run.json();
    assertThat(json.get("matched").asInt()).as("matched").isEqualTo(matched);
    assertThat(json.get("notMatched").asInt()).as("notMatched").isEqualTo(notMatched);
    assertThat(json.get("unknown").asInt()).as("unknown").isEqualTo(unknown);
  }

  @Test
  void select_countsVerdictsThatAddUp_andNamesTheVersion() throws IOException {
    CliRun run = select(files.rule(ADULTS), files.file("d.csv", PEOPLE), "--json");

    assertCounts(run, 2, 1, 1);
    assertThat(run.json().get("unknownBy").get("age").asInt()).isEqualTo(1);
    assertThat(run.json().get("rule").asString()).isEqualTo("rule");
    assertThat(run.json().get("version").asInt()).isEqualTo(3);
    assertThat(run.json().get("members").asInt()).isEqualTo(2);
  }

  @Test
  void select_writesAVerdictPerCustomer() throws IOException {
    Path out = folder.resolve("verdicts.csv");

    select(files.rule(ADULTS), files.file("d.csv", PEOPLE), "--out", out);

    assertThat(out).hasContent("customer,verdict\na,TRUE\nb,FALSE\nc,UNKNOWN\nd,TRUE\n");
  }

  @Test
  void onUnknown_includeCountsTheUnknownAsMembers() throws IOException {
    CliRun run = select(files.rule("r", ADULTS, "include"), files.file("d.csv", PEOPLE), "--json");

    assertCounts(run, 2, 1, 1);
    assertThat(run.json().get("members").asInt()).isEqualTo(3);
  }

  @Test
  void onUnknown_failHasNoResult_whereAVerdictIsOpen() throws IOException {
    Path out = folder.resolve("verdicts.csv");
    Path rule = files.rule("r", ADULTS, "fail");
    CliRun run = select(rule, files.file("d.csv", PEOPLE), "--json", "--out", out);

    assertThat(run.status()).isEqualTo(ExitStatus.NO_RESULT);
    assertThat(run.json().get("status").asString()).isEqualTo("UNDECIDED");
    assertThat(run.json().get("unknown").asInt()).isEqualTo(1);
    assertThat(run.json().has("members")).isFalse();
    assertThat(run.err()).contains("1 verdicts", "age");
    assertThat(out).doesNotExist();
    assertCounts(select(rule, files.file("e.csv", "customer,age\na,20\n"), "--json"), 1, 0, 0);
  }

  @Test
  void columns_giveKoreanHeadersTheirNames_andTheOthersAreNamed() throws IOException {
    Path data = files.file("d.csv", "고객,나이,등급\na,20,S\nb,10,A\n");
    CliRun run = select(files.rule(ADULTS), data, "--columns", "customer=고객,age=나이", "--json");

    assertCounts(run, 1, 1, 0);
    assertThat(run.err()).contains("등급").doesNotContain("나이");
    CliRun unnamed = select(files.rule(ADULTS), data, "--columns", "customer=고객");
    assertThat(unnamed.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(unnamed.err()).contains("fact.unknown", "나이, 등급");
  }

  @Test
  void columns_byPosition_readAFileWithoutHeader() throws IOException {
    Path data = files.file("d.csv", "a,20\nb,10\n");

    assertCounts(
        select(files.rule(ADULTS), data, "--columns", "customer=#1,age=#2", "--json"), 1, 1, 0);
  }

  @Test
  void columns_thatAreNotThere_areBadInput() throws IOException {
    CliRun run =
        select(
            files.rule(ADULTS),
            files.file("d.csv", PEOPLE),
            "--columns",
            "customer=customer,age=나이");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("d.csv", "나이");
  }

  @Test
  void file_withMarkAndCarriageReturns_orPacked_orInAnotherEncoding_saysTheSame()
      throws IOException {
    Path rule = files.rule(ADULTS);
    String windows = "\uFEFF" + PEOPLE.replace("\n", "\r\n");

    assertCounts(select(rule, files.file("w.csv", windows), "--json"), 2, 1, 1);
    assertCounts(select(rule, files.gzip("d.csv.gz", PEOPLE), "--json"), 2, 1, 1);
    Path korean = folder.resolve("k.csv");
    Files.writeString(korean, "고객;나이\na;20\n", Charset.forName("MS949"));
    assertCounts(
        select(rule, korean, "--encoding", "MS949", "--columns", "customer=고객,age=나이", "--json"),
        1,
        0,
        0);
  }

  @Test
  void days_ofAnotherForm_areDaysWhereTheFormIsNamed() throws IOException {
    Path rule = files.rule("{\"fact\":\"last\",\"op\":\"gte\",\"value\":\"2026-07-01\"}");
    Path compact = files.file("c.csv", "customer,last\na,20260701\nb,20260630\nc,\n");
    Path german = files.file("g.csv", "customer,last\na,01.07.2026\nb,30.06.2026\n");

    assertCounts(select(rule, compact, "--date-format", "yyyyMMdd", "--json"), 1, 1, 1);
    assertCounts(select(rule, german, "--date-format", "dd.MM.yyyy", "--json"), 1, 1, 0);
  }

  @Test
  void moments_fallOnADayOfTheZone() throws IOException {
    Path rule = files.rule("{\"fact\":\"last\",\"op\":\"gte\",\"value\":\"2026-07-01\"}");
    Path data = files.file("d.csv", "customer,last\na,2026-06-30T15:00:00Z\n");

    assertCounts(select(rule, data, "--json"), 0, 1, 0);
    assertCounts(select(rule, data, "--zone", "Asia/Seoul", "--json"), 1, 0, 0);
  }

  @Test
  void timeDependentRule_withoutADay_isWrongUsage() throws IOException {
    Path rule = files.rule("{\"fact\":\"last\",\"op\":\"withinLast\",\"value\":\"P30D\"}");
    Path data = files.file("d.csv", "customer,last\na,2026-06-20\nb,2026-01-01\n");
    CliRun run = select(rule, data, "--json");

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("--as-of", "depends on the day");
    assertCounts(select(rule, data, "--as-of", "2026-07-01", "--json"), 1, 1, 0);
    assertThat(select(rule, data, "--as-of", "2026-02-30").err())
        .contains("2026-02-30", "2026-07-01")
        .doesNotContain("java.");
  }

  @Test
  void amounts_areExact_inTheCurrencyThatIsNamed() throws IOException {
    Path rule =
        files.rule(
            "{\"fact\":\"spend\",\"op\":\"gte\",\"value\":{\"amount\":\"1000\",\"currency\":\"KRW\"}}");
    Path data = files.file("d.csv", "customer,spend\na,1000\nb,999\nc,\n");

    assertCounts(select(rule, data, "--currency", "KRW", "--json"), 1, 1, 1);
    CliRun plain = select(rule, data);
    assertThat(plain.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(plain.err()).contains("spend", "--currency KRW").doesNotContain("XXX");
    assertThat(select(rule, data, "--currency", "USD").status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(select(rule, data, "--currency", "won").status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void engineFacts_haveTheTypesOfTheEngines() throws IOException {
    Path rule =
        files.rule(
            "{\"all\":[{\"fact\":\"purchases.monetary\",\"op\":\"gte\",\"value\":{\"amount\":\"5\"}},"
                + "{\"fact\":\"customer.groups\",\"op\":\"containsAny\",\"value\":[\"vip\"]}]}");
    Path data =
        files.file(
            "d.csv", "customer,purchases.monetary,customer.groups\na,5.0,press|vip\nb,9,press\n");

    assertCounts(select(rule, data, "--json"), 1, 1, 0);
  }

  @Test
  void catalog_givesTypesAndCodes() throws IOException {
    Path catalog =
        files.file(
            "catalog.json",
            """
            {"schema":"crm.catalog/1","facts":[
             {"name":"plz","type":"code"},
             {"name":"grade","type":"code","codes":["S","A"]},
             {"name":"spend","type":"money","currency":"KRW"}]}
            """);
    Path data = files.file("d.csv", "customer,plz,spend,grade\na,10,5,S\nb,20,5,S\n");
    Path plz = files.rule("{\"fact\":\"plz\",\"op\":\"startsWith\",\"value\":\"1\"}");

    assertThat(select(plz, data).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertCounts(select(plz, data, "--facts", catalog, "--json"), 1, 1, 0);
    Path spend =
        files.rule(
            "{\"fact\":\"spend\",\"op\":\"gt\",\"value\":{\"amount\":\"1\",\"currency\":\"KRW\"}}");
    assertCounts(select(spend, data, "--facts", catalog, "--json"), 2, 0, 0);
    Path grade = files.rule("{\"fact\":\"grade\",\"op\":\"eq\",\"value\":\"Z\"}");
    CliRun unknown = select(grade, data, "--facts", catalog);
    assertThat(unknown.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(unknown.err()).contains("rule.json", "code.unknown");
  }

  @Test
  void fieldsOfAnotherTypeThanTheFact_areBadRows() throws IOException {
    Path catalog =
        files.file(
            "catalog.json",
            "{\"schema\":\"crm.catalog/1\",\"facts\":[{\"name\":\"age\",\"type\":\"integer\"}]}");
    Path data = files.file("d.csv", "customer,age\na,20\nb,old\nc,1.5\nd,1e9999999\n");
    CliRun failed = select(files.rule(ADULTS), data, "--facts", catalog);
    CliRun skipped =
        select(files.rule(ADULTS), data, "--facts", catalog, "--on-bad-row", "skip", "--json");

    assertThat(failed.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(failed.err()).contains("line 3", "line 4", "line 5").doesNotContain("old");
    assertCounts(skipped, 1, 0, 0);
    assertThat(skipped.json().get("skipped").get("UNREADABLE_NUMBER").asInt()).isEqualTo(3);
  }

  @Test
  void blankColumn_isOfTheTypeThatTheRuleMeans() throws IOException {
    Path data = files.file("d.csv", "customer,x\na,\nb,\n");
    for (String value :
        new String[] {"1.5", "\"S\"", "\"2026-01-01\"", "true", "{\"amount\":\"5\"}"}) {
      Path rule = files.rule("{\"fact\":\"x\",\"op\":\"eq\",\"value\":" + value + "}");
      assertCounts(select(rule, data, "--json"), 0, 0, 2);
    }
    Path set = files.rule("{\"fact\":\"x\",\"op\":\"containsAll\",\"value\":[\"a\"]}");
    assertCounts(select(set, data, "--json"), 0, 0, 2);
  }

  @Test
  void slipsAmongNumbersAndDays_areBadRows_andNoCodes() throws IOException {
    Path adults = files.rule(ADULTS);
    Path data = files.file("d.csv", "customer,age,last,vip\na,10,2026-06-20,Y\nb,x,soon,N\n");
    Path last = files.rule("last", "{\"fact\":\"last\",\"op\":\"lt\",\"value\":\"2026-07-01\"}");
    Path vip = files.rule("vip", "{\"fact\":\"vip\",\"op\":\"eq\",\"value\":true}");

    assertThat(select(adults, data).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(select(adults, data).err()).contains("d.csv: line 3, column age");
    assertCounts(select(adults, data, "--on-bad-row", "skip", "--json"), 0, 1, 0);
    assertThat(select(last, data).err()).contains("d.csv: line 3, column last");
    assertThat(select(vip, data).err()).contains("d.csv: line 2, column vip");
  }

  @Test
  void columnsOfCodes_areNoSlips() throws IOException {
    Path data = files.file("d.csv", "customer,batch\na,2026-06-20\nb,late\n");
    Path days =
        files.rule("{\"fact\":\"batch\",\"op\":\"in\",\"value\":[\"2026-06-20\",\"late\"]}");
    Path numbers = files.rule("n", "{\"fact\":\"name\",\"op\":\"gte\",\"value\":18}");

    assertCounts(select(days, data, "--json"), 2, 0, 0);
    assertThat(select(numbers, files.file("n.csv", "customer,name\na,Kim\n")).err())
        .contains("/rule");
  }

  @Test
  void blankIds_andDuplicates_areBadRows() throws IOException {
    Path data = files.file("d.csv", "customer,age\na,20\n ,30\na,40\n");
    CliRun skipped = select(files.rule(ADULTS), data, "--on-bad-row", "skip", "--json");

    assertThat(select(files.rule(ADULTS), data).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertCounts(skipped, 1, 0, 0);
    assertThat(skipped.json().get("skipped").get("BLANK").asInt()).isEqualTo(1);
    assertThat(skipped.json().get("skipped").get("DUPLICATE_CUSTOMER").asInt()).isEqualTo(1);
  }

  @Test
  void duplicateColumns_areBadInput() throws IOException {
    CliRun run = select(files.rule(ADULTS), files.file("d.csv", "customer,age,age\na,1,2\n"));

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("d.csv", "age", "twice").doesNotContain("Exception");
  }

  @Test
  void lackingColumn_isBadInput_whetherTheFactIsKnownOrNot() throws IOException {
    Path data = files.file("d.csv", PEOPLE);
    CliRun known =
        select(
            files.rule("{\"fact\":\"rfm.recencyScore\",\"op\":\"gte\",\"value\":4}"),
            data,
            "--json");
    CliRun unknown = select(files.rule(ADULTS.replace("age", "agee")), data);

    assertThat(known.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(known.json().get("problems").get(0).get("reason").asString())
        .isEqualTo("MISSING_COLUMN");
    assertThat(unknown.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(unknown.err()).contains("rule.json", "fact.unknown", "Maybe age");
  }

  @Test
  void events_areCounted_inWindowsOfTheDayOfEvaluation() throws IOException {
    Path rule =
        files.rule(
            """
            {"aggregate":"sum","of":"purchase.amount","window":"P12M",
             "where":{"fact":"purchase.channel","op":"eq","value":"ONLINE"},
             "op":"gte","value":{"amount":"1000","currency":"KRW"}}
            """);
    Path data = files.file("d.csv", "customer\na\nb\nc\n");
    Path shop =
        files.file(
            "shop.csv",
            """
            customer,date,amount,channel,note
            a,2026-05-01,600,ONLINE,
            a,2026-06-01,400,ONLINE,
            b,2026-05-01,9000,STORE,
            b,2024-05-01,9000,ONLINE,
            """);
    Object[] options = {
      "--events", "purchase=" + shop, "--currency", "KRW", "--as-of", "2026-07-01", "--json"
    };

    assertCounts(select(rule, data, options), 1, 2, 0);
    assertThat(RuleFixture.check(rule, "--data", data, "--events", "purchase=" + shop).status())
        .isEqualTo(ExitStatus.BAD_INPUT);
    CliRun noFile = select(rule, data, "--currency", "KRW", "--as-of", "2026-07-01");
    assertThat(noFile.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(noFile.err()).contains("--events purchase=");
  }

  @Test
  void events_ofAnyKind_haveTheFactsOfTheirHeaders() throws IOException {
    Path rule =
        files.rule(
            "{\"aggregate\":\"count\",\"of\":\"visit\",\"where\":"
                + "{\"fact\":\"visit.minutes\",\"op\":\"gte\",\"value\":10},\"op\":\"gte\",\"value\":1}");
    Path data = files.file("d.csv", "customer\na\nb\n");
    Path visits =
        files.file(
            "v.csv",
            "고객,시각,분\na,2026-06-30T23:00:00Z,20\na,2026-06-29T23:00:00Z,5\nb,2026-06-30T23:00:00Z,5\n");
    Object[] options = {
      "--events",
      "visit=" + visits,
      "--columns",
      "visit.customer=고객,visit.at=시각,visit.minutes=분",
      "--as-of",
      "2026-07-02",
      "--json"
    };

    assertCounts(select(rule, data, options), 1, 1, 0);
    assertThat(select(rule, data, "--events", "a b=" + visits).status())
        .isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void events_ofCustomersWhoAreNotInTheTable_areCounted() throws IOException {
    Path data = files.file("d.csv", "customer,age\na,20\n");
    Path visits = files.file("v.csv", "customer,date\na,2026-06-20\nz,2026-06-20\nz,2026-06-21\n");
    Path rule = files.rule("{\"aggregate\":\"count\",\"of\":\"visit\",\"op\":\"gte\",\"value\":1}");
    CliRun run =
        select(rule, data, "--events", "visit=" + visits, "--as-of", "2026-07-01", "--json");

    assertCounts(run, 1, 0, 0);
    assertThat(run.json().get("eventsOfOthers").get("visit").asInt()).isEqualTo(2);
    assertThat(run.err()).contains("{visit=2}");
  }

  @Test
  void events_thatCannotBeRead_areBadRows() throws IOException {
    Path rule = files.rule("{\"aggregate\":\"exists\",\"of\":\"visit\"}");
    Path data = files.file("d.csv", "customer\na\n");
    Path visits = files.file("v.csv", "customer,date\na,yesterday\n,2026-01-01\na,\n");
    CliRun run = select(rule, data, "--events", "visit=" + visits, "--as-of", "2026-07-01");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("v.csv: line 2", "line 3", "line 4").doesNotContain("yesterday");
  }

  @Test
  void segments_areFoundInFoldersAndFiles() throws IOException {
    files.file("segments/readme.txt", "no rule");
    files.rule("segments/other", "{\"fact\":\"elsewhere\",\"op\":\"eq\",\"value\":1}");
    Path adults = files.rule("adults", ADULTS);
    Files.move(adults, folder.resolve("segments/adults.json"));
    Path rule =
        files.rule(
            "{\"all\":[{\"segment\":\"adults\"},{\"fact\":\"grade\",\"op\":\"eq\",\"value\":\"S\"}]}");
    Path data = files.file("d.csv", PEOPLE);

    assertCounts(select(rule, data, "--segments", folder.resolve("segments"), "--json"), 1, 2, 1);
    CliRun unknown = select(rule, data);
    assertThat(unknown.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(unknown.err()).contains("segment.unknown").doesNotContain("Exception");
  }

  @Test
  void segments_thatNameEachOther_areBadInput() throws IOException {
    Path a = files.rule("a", "{\"segment\":\"b\"}");
    Path b = files.rule("b", "{\"segment\":\"a\"}");
    Path rule = files.rule("{\"segment\":\"a\"}");
    CliRun circle = select(rule, files.file("d.csv", PEOPLE), "--segments", a + "," + b);
    Path copy = files.file("copy.json", Files.readString(a));
    CliRun twice = select(rule, files.file("d.csv", PEOPLE), "--segments", a + "," + copy);

    assertThat(circle.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(circle.err()).contains("a -> b -> a");
    assertThat(twice.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"schema\":\"crm.rule/1\"}",
        "{\"schema\":\"crm.rule/1\",\"id\":\"x\",\"version\":1,\"rule\":{\"not\":7}}",
        "{\"schema\":\"crm.rule/1\",\"id\":\"x\",\"version\":1e999999999,\"rule\":{\"all\":[]}}",
        "{\"schema\":\"crm.rule/1\",\"id\":\"x\",\"version\":1,\"version\":2,\"rule\":{\"all\":[]}}"
      })
  void hostileDocuments_areBadInput(String json) throws IOException {
    Path data = files.file("d.csv", PEOPLE);
    CliRun run = select(files.file("bad.json", json), data);

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("bad.json").doesNotContain("Exception");
  }

  @Test
  void hostileBytes_areBadInput() throws IOException {
    Path data = files.file("d.csv", PEOPLE);
    Path bytes = folder.resolve("b.json");
    Files.write(bytes, new byte[] {(byte) 0xff, 0, 1, 2});
    Path deep = files.file("deep.json", "[".repeat(100_000));

    assertThat(select(bytes, data).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(select(deep, data).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(select(folder.resolve("none.json"), data).status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void korean_countsAndProblems() throws IOException {
    Path data = files.file("d.csv", PEOPLE);
    CliRun good = select(files.rule(ADULTS), data, "--lang", "ko");
    CliRun bad = select(files.rule(ADULTS.replace("age", "agee")), data, "--lang", "ko");

    assertThat(good.out()).contains("해당", "구성원");
    assertThat(bad.err()).contains("쓸 수 없습니다", "알 수 없는 항목", "fact.unknown");
  }

  @Test
  void numbersOutsideTheRangeOfTheCatalog_areRefusedAtTheirLine() throws IOException {
    Path data = files.file("range.csv", "customer,age\nA,20\nB,130\n");
    Path catalog =
        files.file(
            "range.json",
            "{\"schema\":\"crm.catalog/1\",\"facts\":["
                + "{\"name\":\"age\",\"type\":\"integer\",\"range\":{\"from\":0,\"to\":120}}]}");

    CliRun refused = select(files.rule(ADULTS), data, "--facts", catalog);

    assertThat(refused.status()).isNotEqualTo(ExitStatus.DONE);
    assertThat(refused.err()).contains("line 3", "age");
    assertCounts(
        select(files.rule(ADULTS), data, "--facts", catalog, "--on-bad-row", "skip", "--json"),
        1,
        0,
        0);
  }
}
