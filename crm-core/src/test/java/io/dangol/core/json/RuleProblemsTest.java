package io.dangol.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.activity.json.BuyingProcessJson;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.Severity;
import io.dangol.core.json.model.GroupJson;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.OnUnknown;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleVersion;
import io.dangol.core.rule.Segments;
import io.dangol.core.rule.TableExplanation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

class RuleProblemsTest {

  private static final NumberFact<Integer> ORDERS = Fact.integer("orders");

  private static final FactCatalog CATALOG =
      FactCatalog.of(
          List.of(
              FactDefinition.of(ORDERS, FactUnit.COUNT, "shop").withRange(0, 9),
              FactDefinition.of(Fact.decimal("share"), FactUnit.SHARE, "ltv"),
              FactDefinition.of(Fact.money("spend"), FactUnit.MONEY, "shop"),
              FactDefinition.of(Fact.money("fees"), FactUnit.MONEY, "shop")
                  .withCurrency(CurrencyUnit.of("KRW")),
              FactDefinition.of(Fact.codeSet("groups"), FactUnit.NONE, "crm")
                  .withAllowedValues(List.of("VIP", "STAFF"))));

  private static final OutcomeJson<String> TEXTS =
      new OutcomeJson<>() {
        @Override
        public Optional<String> read(JsonValue json, ProblemList problems) {
          return json instanceof JsonValue.TextValue text
              ? Optional.of(text.text())
              : Optional.empty();
        }

        @Override
        public void write(String outcome, JsonGenerator json) {
          json.writeString(outcome);
        }
      };

  private static String rule(String condition) {
    return "{\"schema\":\"crm.rule/1\",\"id\":\"best\",\"version\":3,\"rule\":" + condition + "}";
  }

  private static String test(String fact, String operator, String value) {
    return "{\"fact\":\"%s\",\"op\":\"%s\",\"value\":%s}".formatted(fact, operator, value);
  }

  private static String amount(String currency) {
    return "{\"amount\":\"5\",\"currency\":\"" + currency + "\"}";
  }

  private static List<String> places(Reading<?> reading) {
    return reading.problems().stream().map(each -> each.code() + " " + each.at()).toList();
  }

  @Test
  void read_warnsOfTwoCurrencies_atTheSecond() {
    String json =
        rule(
            "{\"all\":[%s,%s]}"
                .formatted(
                    test("spend", "gte", amount("KRW")), test("spend", "lt", amount("USD"))));

    assertThat(places(RuleJson.read(json, CATALOG)))
        .containsExactly("money.currencies /rule/all/1/value");
  }

  @Test
  void problems_sayWhatIsExpected_andWhatIsThere() {
    assertThat(RuleJson.read(rule(test("fees", "gte", "5")), CATALOG).problems())
        .extracting(Problem::code, Problem::at, Problem::expected, Problem::actual)
        .containsExactly(tuple("value.type", "/rule/value", "money(KRW)", "number"));
    assertThat(RuleJson.read(rule(test("fees", "gte", amount("USD"))), CATALOG).problems())
        .extracting(Problem::code, Problem::at, Problem::expected, Problem::actual)
        .containsExactly(
            tuple("money.currency", "/rule/value/currency", "money(KRW)", "money(USD)"));
    assertThat(RuleJson.read(rule(test("orders", "eq", "\"1\"")), CATALOG).problems())
        .extracting(Problem::expected, Problem::actual)
        .containsExactly(tuple("integer", "text"));
  }

  @Test
  void read_warnsOfDigitsThatGetLost() {
    assertThat(places(RuleJson.read(rule(test("share", "lt", "9007199254740993")), CATALOG)))
        .containsExactly("value.rounded /rule/value");
    assertThat(
            places(
                RuleJson.read(
                    rule(test("share", "lt", "0.1000000000000000055511151231257827")), CATALOG)))
        .containsExactly("value.rounded /rule/value");
    assertThat(places(RuleJson.read(rule(test("share", "lt", "0.10")), CATALOG))).isEmpty();
  }

  @Test
  void codesOfSets_areCheckedLikeOtherCodes() {
    assertThat(
            places(
                RuleJson.read(
                    rule(test("groups", "containsAny", "[\"VIP\",\"Z\",null,\"VIP\"]")), CATALOG)))
        .containsExactly(
            "code.unknown /rule/value/1", "value.null /rule/value/2", "set.duplicate /rule/value");
  }

  @Test
  void circles_areReportedWhereTheyBegin_withTheirPath() {
    Segments segments =
        Segments.of(
            List.of(
                Rule.of("best", 1, ORDERS.is(1)), Rule.of("b", 1, Condition.inSegment("best"))));
    String json =
        rule("{\"all\":[%s,{\"not\":{\"segment\":\"b\"}}]}".formatted(test("orders", "gt", "1")));
    ConditionJson known = ConditionJson.of(CATALOG).withSegments(segments);
    ConditionJson empty = ConditionJson.of(CATALOG).withSegments(Segments.of(List.of()));

    assertThat(RuleJson.read(json, known).problems())
        .extracting(Problem::code, Problem::at, Problem::path)
        .containsExactly(
            tuple("segment.cycle", "/rule/all/1/not/segment", List.of("best", "b", "best")));
    assertThat(RuleJson.read(rule("{\"segment\":\"best\"}"), empty).problems())
        .extracting(Problem::code, Problem::at, Problem::path)
        .containsExactly(tuple("segment.cycle", "/rule/segment", List.of("best", "best")));
    assertThat(places(RuleJson.read(rule("{\"segment\":\"b\"}"), CATALOG)))
        .containsExactly("segment.notChecked /rule/segment");
  }

  @Test
  void read_refusesToIncludeThoseOfWhomAPermissionIsUnknown() {
    Segments segments =
        Segments.of(List.of(Rule.of("may", 1, ORDERS.is(1)).withOnUnknown(OnUnknown.FAIL)));
    String json =
        rule("{\"segment\":\"may\"}").replace("\"rule\":", "\"onUnknown\":\"include\",\"rule\":");

    assertThat(places(RuleJson.read(json, ConditionJson.of(CATALOG).withSegments(segments))))
        .containsExactly("segment.onUnknown /onUnknown");
  }

  @Test
  void segments_areRefused_whereNobodyExpandsThem() {
    String group =
        "{\"schema\":\"%s\",\"code\":\"g\",\"rule\":{\"segment\":\"x\"},\"overrides\":[]}"
            .formatted(GroupJson.SCHEMA);
    String process =
        "{\"schema\":\"%s\",\"id\":\"p\",\"version\":1,\"stages\":[{\"code\":\"a\",\"phase\":\"BEFORE\",\"lifecycle\":\"LEAD\",\"when\":{\"segment\":\"x\"},\"next\":[]}]}"
            .formatted(BuyingProcessJson.SCHEMA);

    assertThat(places(GroupJson.read(group, CATALOG))).contains("segment.notHere /rule/segment");
    assertThat(places(BuyingProcessJson.read(process, CATALOG)))
        .contains("segment.notHere /stages/0/when/segment");
    assertThat(places(DecisionTableJson.of(CATALOG, TEXTS).read(table("{\"segment\":\"x\"}"))))
        .containsExactly("segment.notHere /rows/0/when/segment");
  }

  private static String table(String... conditions) {
    StringBuilder rows = new StringBuilder();
    for (String condition : conditions) {
      rows.append(rows.isEmpty() ? "" : ",")
          .append("{\"when\":%s,\"then\":\"x\"}".formatted(condition));
    }
    return "{\"schema\":\"crm.table/1\",\"id\":\"offers\",\"version\":2,\"hitPolicy\":\"FIRST\",\"rows\":["
        + rows
        + "]}";
  }

  @Test
  void tables_nameSegments_carryTheirVersion_andExplainEachRow() {
    Segments segments = Segments.of(List.of(Rule.of("buyers", 1, ORDERS.atLeast(1))));
    DecisionTableJson<String> codec =
        DecisionTableJson.of(ConditionJson.of(CATALOG).withSegments(segments), TEXTS);
    String json = table(test("orders", "gt", "5"), "{\"segment\":\"buyers\"}");
    DecisionTable<String> table = codec.read(json).orThrow();
    EvaluationContext at = EvaluationContext.startOf(LocalDate.EPOCH, ZoneOffset.UTC);

    TableExplanation<String> explanation = table.explain(Facts.of(ORDERS, 2), at);

    assertThat(codec.write(table)).isEqualTo(json);
    assertThat(explanation.hit()).isEqualTo(table.decide(Facts.of(ORDERS, 2), at));
    assertThat(explanation.hit().rows()).containsExactly(1);
    assertThat(explanation.hit().table()).contains(RuleVersion.of("offers", 2));
    assertThat(explanation.rows())
        .extracting(row -> row.tree().pointer() + " " + row.summary())
        .containsExactly(
            "/rows/0/when FALSE because orders > 5 fails: it is 2",
            "/rows/1/when TRUE because orders >= 1 holds: it is 2");
  }

  @Test
  void tables_areCheckedForGaps_whereTheCatalogKnowsAllValues() {
    String json = table(test("orders", "gt", "5"), test("orders", "lt", "5"));

    assertThat(DecisionTableJson.of(CATALOG, TEXTS).read(json).problems())
        .extracting(Problem::code, Problem::at, Problem::message)
        .containsExactly(
            tuple("table.gap", "/rows", "No row hits in 1 of 10 combinations, as in [orders 5]."));
  }

  @Test
  void gradePolicies_areCheckedAsTables_ofWhichTheFirstRowDecides() {
    String json =
        """
        {"schema":"crm.grades/1","id":"g","version":1,"tiers":[
          {"grade":"S","when":%s},
          {"grade":"A","when":%s,"keep":{"all":[%s,%s]}},
          {"grade":"B","when":{"all":[%s,%s]}}],
         "otherwise":"C"}
        """
            .formatted(
                test("orders", "gte", "1"),
                test("orders", "gte", "5"),
                test("orders", "lt", "1"),
                test("orders", "gt", "5"),
                test("spend", "gte", amount("KRW")),
                test("spend", "lt", amount("USD")));

    assertThat(places(GradeJson.read(json, CATALOG)))
        .containsExactly(
            "money.currencies /tiers/2/when/all/1/value",
            "table.unreachable /tiers/1",
            "rule.contradiction /tiers/1/keep");
  }

  @Test
  void read_warnsOfADefaultThatTheFactCannotHave() {
    FactCatalog catalog =
        FactCatalog.of(
            List.of(
                FactDefinition.of(Fact.integer("years"), FactUnit.COUNT, "crm").withRange(0, 120)));
    String rule =
        "{\"schema\":\"crm.rule/1\",\"id\":\"r\",\"version\":1,\"onUnknown\":\"exclude\",\"rule\":"
            + "{\"fact\":\"years\",\"ifMissing\":%d,\"op\":\"gte\",\"value\":18}}";

    assertThat(RuleJson.read(rule.formatted(120), catalog).problems()).isEmpty();
    assertThat(RuleJson.read(rule.formatted(500), catalog).problems())
        .extracting(Problem::at, Problem::code, Problem::severity)
        .containsExactly(tuple("/rule/ifMissing", "value.range", Severity.WARN));
  }
}
