package io.dangol.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.activity.json.ActivityJson;
import io.dangol.core.activity.json.BuyingProcessJson;
import io.dangol.core.activity.json.TouchPointJson;
import io.dangol.core.assessment.json.QuestionnaireJson;
import io.dangol.core.assessment.json.StrategyMapJson;
import io.dangol.core.consent.json.ConsentJson;
import io.dangol.core.consent.json.SuppressionJson;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.flow.json.EventJson;
import io.dangol.core.flow.json.FlowJson;
import io.dangol.core.flow.json.FlowStateJson;
import io.dangol.core.flow.json.TriggerJson;
import io.dangol.core.grade.json.ContactPlanJson;
import io.dangol.core.grade.json.GradeAssignmentJson;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.model.AnniversaryJson;
import io.dangol.core.json.model.CaseJson;
import io.dangol.core.json.model.CustomerJson;
import io.dangol.core.json.model.ErasureReportJson;
import io.dangol.core.json.model.GroupJson;
import io.dangol.core.json.model.LeadJson;
import io.dangol.core.json.model.OpportunityJson;
import io.dangol.core.json.model.PipelineJson;
import io.dangol.core.json.model.PurchaseJson;
import io.dangol.core.json.model.RelationshipJson;
import io.dangol.core.json.model.TransactionPartyJson;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.revision.json.RevisionJson;
import io.dangol.core.rule.RandomEvents;
import io.dangol.core.rule.RandomRules;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;

/** Whatever a text says, every reader gives a value or problems, and soon. */
class HostileJsonTest {

  private static final FactCatalog CATALOG =
      FactCatalog.of(
              RandomRules.FACTS.stream()
                  .map(fact -> FactDefinition.of(fact, FactUnit.NONE, "test"))
                  .toList())
          .withEvents(RandomEvents.BUYS, RandomEvents.CALLS);

  private static final FactCatalog GRADE_FACTS =
      FactCatalog.union(CATALOG, PurchaseFacts.catalog());

  private static final OutcomeJson<String> TEXTS =
      new OutcomeJson<>() {
        @Override
        public Optional<String> read(JsonValue json, ProblemList problems) {
          return JsonFields.of(json, problems).text("text");
        }

        @Override
        public void write(String outcome, JsonGenerator json) {
          json.writeStartObject();
          json.writeStringProperty("text", outcome);
          json.writeEndObject();
        }
      };

  private static final DecisionTableJson<String> TABLES = DecisionTableJson.of(CATALOG, TEXTS);

  /**
   * A kind of documents.
   *
   * @param name its name
   * @param sample one that is accepted
   * @param read reads one
   */
  record Kind(String name, String sample, Function<String, Reading<?>> read) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String TERMS =
      """
      {"all":[
       {"fact":"age","op":"between","value":{"from":30,"to":49}},
       {"fact":"age","op":"ne","value":40},
       {"any":[{"fact":"joined","op":"gte","value":"2020-01-01"},
               {"fact":"joined","op":"lte","value":"2026-01-01"},
               {"fact":"joined","op":"withinLast","value":"P12M"},
               {"fact":"joined","op":"lt","value":{"ago":"P30D"}}]},
       {"fact":"spend","op":"in","value":[{"amount":"10.5","currency":"EUR"},{"amount":"3","currency":"EUR"}]},
       {"fact":"spend","op":"gte","value":{"amount":"1"}},
       {"not":{"fact":"segment","op":"in","value":["NEW","LOYAL"]}},
       {"fact":"segment","op":"startsWith","value":"N"},
       {"fact":"consent","op":"eq","value":true},
       {"fact":"groups","op":"containsAny","value":["VIP"]},
       {"fact":"score","op":"gt","value":0.25,"ifMissing":1},
       {"aggregate":"sum","of":"buy.amount","window":"P12M",
        "where":{"fact":"buy.channel","op":"eq","value":"NEW"},
        "op":"gte","value":{"amount":"1000"}},
       {"aggregate":"exists","of":"call","window":"P14D"},
       {"aggregate":"last","of":"call.at","op":"withinLast","value":"P3D"},
       {"segment":"other"}]}\
      """;

  private static final String RULE =
      "{\"schema\":\"crm.rule/1\",\"id\":\"best\",\"version\":3,\"rule\":%s}".formatted(TERMS);

  private static final String TABLE =
      """
      {"schema":"crm.table/1","hitPolicy":"UNIQUE","rows":[
       {"when":{"all":[{"fact":"age","op":"lte","value":30},{"fact":"age","op":"gte","value":3}]},
        "then":{"text":"a"}},
       {"when":{"fact":"joined","op":"lte","value":"2020-01-01"},"then":{"text":"b"}},
       {"when":{"fact":"segment","op":"in","value":["A","B"]},"then":{"text":"c"}}],
       "default":{"text":"d"}}\
      """;

  static Stream<Kind> kinds() {
    FlowJson flows = FlowJson.of(GRADE_FACTS, EventTypes.all());
    TriggerJson triggers = TriggerJson.of(GRADE_FACTS, EventTypes.all());
    EventJson events = EventJson.of(EventTypes.all());
    FlowStateJson states = FlowStateJson.of(EventTypes.all());
    return Stream.of(
        new Kind("rule", RULE, json -> RuleJson.read(json, CATALOG)),
        new Kind("table", TABLE, TABLES::read),
        new Kind("grades", golden("grade/json/policy"), json -> GradeJson.read(json, GRADE_FACTS)),
        new Kind(
            "assignment",
            golden("grade/json/assignment"),
            json -> GradeAssignmentJson.read(json, GRADE_FACTS)),
        new Kind("contact-plan", golden("grade/json/contact-plan"), ContactPlanJson::read),
        new Kind("flow", golden("flow/json/lead-flow"), flows::read),
        new Kind("flow-state", golden("flow/json/lead-flow-state"), states::read),
        new Kind("trigger", golden("flow/json/trigger"), triggers::read),
        new Kind("event", golden("flow/json/event"), events::read),
        new Kind("questionnaire", golden("assessment/json/questionnaire"), QuestionnaireJson::read),
        new Kind("strategy-map", golden("assessment/json/strategy-map"), StrategyMapJson::read),
        new Kind("touch-points", golden("activity/json/touch-points"), TouchPointJson::read),
        new Kind(
            "buying-process",
            golden("activity/json/buying-process"),
            json -> BuyingProcessJson.read(json, GRADE_FACTS)),
        new Kind("consent", golden("consent/json/consent"), ConsentJson::read),
        new Kind("suppression", golden("consent/json/suppression"), SuppressionJson::read),
        new Kind("definition", golden("revision/json/definition"), RevisionJson::readDefinition),
        new Kind("revision", golden("revision/json/event"), RevisionJson::readEvent),
        new Kind("person", golden("json/model/person"), CustomerJson::read),
        new Kind("organization", golden("json/model/organization"), CustomerJson::read),
        new Kind("relationship", golden("json/model/relationship"), RelationshipJson::read),
        new Kind("solar", golden("json/model/anniversary-solar"), AnniversaryJson::read),
        new Kind("lunar", golden("json/model/anniversary-lunar"), AnniversaryJson::read),
        new Kind("group", golden("json/model/group"), json -> GroupJson.read(json, GRADE_FACTS)),
        new Kind("purchase", golden("json/model/purchase"), PurchaseJson::read),
        new Kind("party", golden("json/model/transaction-party"), TransactionPartyJson::read),
        new Kind("case", golden("json/model/case"), CaseJson::read),
        new Kind("lead", golden("json/model/lead"), LeadJson::read),
        new Kind("opportunity", golden("json/model/opportunity"), OpportunityJson::read),
        new Kind("pipeline", golden("json/model/pipeline"), PipelineJson::read),
        new Kind("erasure", golden("json/model/erasure"), ErasureReportJson::read),
        new Kind("activity", golden("activity/json/activities.jsonl", 0), ActivityJson::read));
  }

  private static String golden(String path) {
    return Golden.text(HostileJsonTest.class, "/io/dangol/core/" + path + ".json");
  }

  private static String golden(String path, int line) {
    return Golden.text(HostileJsonTest.class, "/io/dangol/core/" + path).lines().toList().get(line);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void sample_isAccepted(Kind kind) {
    Reading<?> reading = kind.read().apply(kind.sample());

    assertThat(reading.isAccepted()).as("%s", reading.problems()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void damagedDocuments_areValuesOrProblems(Kind kind) {
    int tries = Integer.getInteger("dangol.tries", 300);
    for (int seed = 0; seed < tries; seed++) {
      String damaged = new JsonDamage(new Random(seed)).to(kind.sample());
      try {
        check(kind.read().apply(damaged));
      } catch (RuntimeException | StackOverflowError thrown) {
        throw new AssertionError("seed %d: %s".formatted(seed, damaged), thrown);
      }
    }
  }

  private static void check(Reading<?> reading) {
    assertThat(reading.isAccepted() || !reading.problems().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31",
        "-999999999-01-01",
        "+5881580-07-11",
        "+5881580-07-12",
        "-5877641-06-23",
        "-5877641-06-24"
      })
  void daysFarAway_areConstantsOrProblems(String day) {
    String both =
        """
        {"all":[{"fact":"joined","op":"lte","value":"%s"},
                {"fact":"joined","op":"ne","value":"2020-01-01"}]}\
        """
            .formatted(day);
    Kind rule = kinds().findFirst().orElseThrow();
    check(rule.read().apply(RULE.replace(TERMS, both)));
    check(TABLES.read(TABLE.replace("2020-01-01", day)));
  }

  @Test
  void zerosBehindTheLastPlaceOfACurrency_areLegal() {
    String json = golden("json/model/opportunity").replace("\"10000000\"", "\"10000000.00\"");

    assertThat(OpportunityJson.read(json).isAccepted()).isTrue();
  }

  @Test
  void conditionsOfADocument_areCountedTogether() {
    String row = "{\"when\":%s,\"then\":{\"text\":\"a\"}}";
    String five = "{\"any\":[" + "{\"constant\":true},".repeat(3) + "{\"constant\":true}]}";
    String fits = String.join(",", Collections.nCopies(2_000, row.formatted(five)));
    String more = fits + "," + row.formatted("{\"constant\":true}");

    assertThat(TABLES.read(tableOf(fits)).isAccepted()).isTrue();
    assertThat(TABLES.read(tableOf(more)).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(tuple("limit.nodes", "/rows/2000/when"));
  }

  private static String tableOf(String rows) {
    return "{\"schema\":\"crm.table/1\",\"hitPolicy\":\"COLLECT\",\"rows\":[" + rows + "]}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"grades", "flow", "trigger", "questionnaire", "group", "buying-process"})
  void everyReaderOfConditions_countsThem(String name) {
    Kind kind = kinds().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    String wide = "{\"all\":[" + "{\"constant\":true},".repeat(10_000) + "{\"constant\":true}]}";
    String json = kind.sample().replaceFirst("\"(when|rule)\":", "\"$1\":" + wide + ",\"was\":");

    assertThat(json).contains("constant");
    assertThat(kind.read().apply(json).problems())
        .extracting(Problem::code)
        .contains("limit.nodes");
  }

  @Test
  void problemsBeyondAThousand_areNotListed() {
    String unknown = "{\"fact\":\"ag\",\"op\":\"missing\"}";
    String json =
        RULE.replace(TERMS, "{\"all\":[" + (unknown + ",").repeat(2_000) + unknown + "]}");

    assertThat(RuleJson.read(json, CATALOG).problems())
        .hasSize(1_001)
        .last()
        .extracting(Problem::code, Problem::at)
        .containsExactly("limit.problems", "/rule/all/1000/fact");
  }

  @Test
  void setsOfUnknownCodes_areProblemsSoon() {
    List<String> codes = IntStream.range(0, 2_000).mapToObj(i -> "CODE-" + i).toList();
    FactCatalog few =
        FactCatalog.of(
            List.of(
                FactDefinition.of(RandomRules.SEGMENT, FactUnit.NONE, "test")
                    .withAllowedValues(codes)));
    String json =
        RULE.replace(
            TERMS,
            "{\"fact\":\"segment\",\"op\":\"in\",\"value\":["
                + "\"CODE-\",".repeat(1_000_000 - 1)
                + "\"CODE-1\"]}");

    assertThat(RuleJson.read(json, few).problems()).hasSize(1_001);
  }

  @Test
  void tableOfManyTestsOverFewFacts_isNotComparedInEveryCombination() {
    String tests =
        IntStream.range(0, 3_000)
            .mapToObj(
                i ->
                    "{\"fact\":\"%s\",\"op\":\"ne\",\"value\":%d}"
                        .formatted(i % 2 == 0 ? "age" : "score", i % 300))
            .collect(Collectors.joining(",", "{\"any\":[", "]}"));
    String row = "{\"when\":%s,\"then\":{\"text\":\"a\"}}".formatted(tests);

    assertThat(TABLES.read(tableOf(row)).isAccepted()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void monsters_areProblems(Kind kind) {
    for (String monster :
        monsters(kind.sample(), kind.name().equals("rule") ? 10_000_000 : 100_000)) {
      check(kind.read().apply(monster));
    }
  }

  private static List<String> monsters(String sample, int size) {
    return List.of(
        "",
        " ",
        "[".repeat(size),
        "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
        "{\"rule\":" + "{\"not\":".repeat(100_000),
        "9".repeat(size),
        "\"" + "x".repeat(size) + "\"",
        "{\"schema\":\"" + "x".repeat(size) + "\"}",
        "{\"" + "x".repeat(size) + "\":1}",
        "[" + "1,".repeat(size / 5) + "1]",
        "{" + "\"id\":1,".repeat(size / 20) + "\"id\":1}",
        sample.substring(0, sample.length() - 1) + ",\"id\":[" + "{},".repeat(size / 20) + "{}]}",
        sample + sample);
  }
}
