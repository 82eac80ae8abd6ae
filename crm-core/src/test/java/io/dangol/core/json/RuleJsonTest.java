package io.dangol.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.RefusedJsonException;
import io.dangol.core.json.document.Severity;
import io.dangol.core.rule.Rule;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RuleJsonTest {

  private static final NumberFact<Integer> RECENCY = Fact.integer("rfm.recencyScore");
  private static final NumberFact<Double> ALIVE = Fact.decimal("value.probabilityAlive");
  private static final MoneyFact MONETARY = Fact.money("purchases.monetary");
  private static final DateFact LAST = Fact.date("purchases.last");
  private static final CodeFact<String> SEGMENT = Fact.code("rfm.segment");

  private static final FactCatalog CATALOG =
      FactCatalog.union(
          GradeFacts.catalog(),
          FactCatalog.of(
              List.of(
                  FactDefinition.of(RECENCY, FactUnit.SCORE, "rfm"),
                  FactDefinition.of(ALIVE, FactUnit.SHARE, "value"),
                  FactDefinition.of(MONETARY, FactUnit.MONEY, "purchases"),
                  FactDefinition.of(LAST, FactUnit.NONE, "purchases"),
                  FactDefinition.of(SEGMENT, FactUnit.NONE, "rfm")
                      .withAllowedValues(List.of("AT_RISK", "LOYAL")),
                  FactDefinition.of(Fact.bool("customer.staff"), FactUnit.NONE, "customer"))));

  private static String rule(String condition) {
    return "{\"schema\":\"crm.rule/1\",\"id\":\"best\",\"version\":3,\"rule\":" + condition + "}";
  }

  private static Reading<Rule> read(String json) {
    return RuleJson.read(json, CATALOG);
  }

  private static List<String> codes(String json) {
    return read(json).problems().stream().map(Problem::code).toList();
  }

  @Test
  void read_givesTheRule() {
    String json =
        rule(
            """
            {"all":[
              {"fact":"rfm.recencyScore","op":"lte","value":2},
              {"fact":"grade.current","op":"in","value":["S","A"]},
              {"any":[
                {"fact":"purchases.monetary","op":"gte","value":{"amount":"1000000","currency":"KRW"}},
                {"fact":"purchases.last","op":"between","value":{"from":"2026-01-01","to":"2026-06-30"}}]},
              {"not":{"fact":"customer.staff","op":"eq","value":true}},
              {"fact":"rfm.segment","op":"notIn","value":["AT_RISK"]},
              {"fact":"value.probabilityAlive","op":"exists"}]}
            """);

    assertThat(read(json).orThrow())
        .isEqualTo(
            Rule.of(
                "best",
                3,
                Condition.all(
                    RECENCY.atMost(2),
                    GradeFacts.CURRENT.in(Grade.S, Grade.A),
                    MONETARY
                        .atLeast(Money.ofMajor(CurrencyUnit.of("KRW"), 1_000_000))
                        .or(LAST.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30))),
                    Condition.not(Fact.bool("customer.staff").isTrue()),
                    SEGMENT.notIn("AT_RISK"),
                    ALIVE.isPresent())));
  }

  @Test
  void write_isCanonical() {
    Condition condition =
        Condition.all(
            SEGMENT.in("LOYAL", "AT_RISK"),
            ALIVE.atLeast(0.50),
            MONETARY.below(MoneyFact.plain(new BigDecimal("10.00"))),
            ALIVE.isPresent(),
            Condition.always());

    assertThat(RuleJson.write(Rule.of("r", 1, condition)))
        .isEqualTo(
            "{\"schema\":\"crm.rule/1\",\"id\":\"r\",\"version\":1,\"rule\":{\"all\":["
                + "{\"fact\":\"rfm.segment\",\"op\":\"in\",\"value\":[\"AT_RISK\",\"LOYAL\"]},"
                + "{\"fact\":\"value.probabilityAlive\",\"op\":\"gte\",\"value\":0.5},"
                + "{\"fact\":\"purchases.monetary\",\"op\":\"lt\",\"value\":{\"amount\":\"10\"}},"
                + "{\"fact\":\"value.probabilityAlive\",\"op\":\"exists\"},"
                + "{\"constant\":true}]}}");
  }

  @Test
  void read_collectsAllProblemsWithTheirPlaces() {
    String json =
        """
        {"schema":"crm.rule/1","id":"x","version":0,
         "rule":{"all":[
           {"fact":"rfm.recencyScor","op":"lt","value":"x"},
           {"fact":"rfm.recencyScore","op":"lte","value":"2"}],"zap":1}}\
        """;

    List<Problem> problems = read(json).problems();

    assertThat(problems)
        .extracting(Problem::code, Problem::at, Problem::line, Problem::column)
        .containsExactly(
            tuple("value.range", "/version", 1, 43),
            tuple("fact.unknown", "/rule/all/0/fact", 3, 12),
            tuple("value.type", "/rule/all/1/value", 4, 50),
            tuple("key.unknown", "/rule/zap", 4, 62));
    assertThat(problems.get(1).suggestion()).isEqualTo("rfm.recencyScore");
  }

  @Test
  void read_refusesWhatIsNotExactlyACondition() {
    assertThat(codes(rule("{}"))).containsExactly("condition.shape");
    assertThat(codes(rule("[]"))).containsExactly("value.type");
    assertThat(codes(rule("{\"all\":[],\"any\":[]}"))).containsExactly("condition.shape");
    assertThat(codes(rule("{\"all\":{}}"))).containsExactly("value.type");
    assertThat(codes(rule("{\"not\":[]}"))).containsExactly("value.type");
    assertThat(codes(rule("{\"constant\":1}"))).containsExactly("value.type");
  }

  @Test
  void read_neverConvertsValues() {
    assertThat(codes(leaf("rfm.recencyScore", "eq", "\"1\""))).containsExactly("value.type");
    assertThat(codes(leaf("rfm.recencyScore", "eq", "1.5"))).containsExactly("value.range");
    assertThat(codes(leaf("rfm.recencyScore", "eq", "true"))).containsExactly("value.type");
    assertThat(codes(leaf("rfm.recencyScore", "eq", "3000000000"))).containsExactly("value.range");
    assertThat(codes(leaf("value.probabilityAlive", "eq", "1e999"))).containsExactly("value.range");
    assertThat(codes(leaf("purchases.monetary", "gte", "1000"))).containsExactly("value.type");
    assertThat(codes(leaf("purchases.monetary", "gte", "{\"amount\":\"1e5\"}")))
        .containsExactly("value.range");
    assertThat(codes(leaf("purchases.monetary", "gte", "{\"amount\":\"1\",\"currency\":\"ZZZ\"}")))
        .containsExactly("money.currency");
    assertThat(codes(leaf("purchases.last", "lt", "\"2026-02-30\"")))
        .containsExactly("value.range");
    assertThat(codes(leaf("rfm.segment", "eq", "\"AT_RSK\""))).containsExactly("code.unknown");
    assertThat(codes(leaf("rfm.segment", "gt", "\"LOYAL\""))).containsExactly("op.notForFact");
    assertThat(codes(leaf("rfm.segment", "in", "[null]"))).containsExactly("value.null");
    assertThat(codes(leaf("rfm.segment", "in", "[]"))).containsExactly("set.empty");
    assertThat(codes(leaf("rfm.recencyScore", "between", "{\"from\":2,\"to\":1}")))
        .containsExactly("between.order");
    assertThat(codes(leaf("purchases.last", "withinLast", "\"P99999999Y\"")))
        .containsExactly("value.type");
    assertThat(codes(leaf("purchases.last", "withinLast", "30"))).containsExactly("value.type");
    assertThat(codes(leaf("rfm.segment", "withinLast", "\"P30D\"")))
        .containsExactly("op.notForFact");
    assertThat(codes(leaf("rfm.recencyScore", "startsWith", "\"1\"")))
        .containsExactly("op.notForFact");
    assertThat(codes(leaf("rfm.recencyScore", "=", "1"))).containsExactly("value.unknown");
    assertThat(codes(leaf("rfm.recencyScore", "exists", "1"))).containsExactly("key.unknown");
  }

  private static String leaf(String fact, String operator, String value) {
    return rule("{\"fact\":\"%s\",\"op\":\"%s\",\"value\":%s}".formatted(fact, operator, value));
  }

  @Test
  void read_acceptsWithAWarning_whatIsLegalButOdd() {
    assertThat(read(rule("{\"all\":[]}")).isAccepted()).isTrue();
    assertThat(read(rule("{\"all\":[]}")).problems())
        .extracting(Problem::severity, Problem::code)
        .containsExactly(tuple(Severity.WARN, "rule.constant"));
    assertThat(codes(leaf("rfm.segment", "in", "[\"LOYAL\",\"LOYAL\"]")))
        .containsExactly("set.duplicate");
  }

  @Test
  void read_warnsOfContradictionsAtTheirPlace() {
    String json =
        rule(
            """
            {"not":{"all":[
              {"fact":"rfm.recencyScore","op":"lte","value":2},
              {"fact":"rfm.recencyScore","op":"gte","value":4}]}}\
            """);

    assertThat(read(json).isAccepted()).isTrue();
    assertThat(read(json).problems())
        .extracting(Problem::code, Problem::at, Problem::line)
        .containsExactly(tuple("rule.contradiction", "/rule/not", 1));
  }

  @Test
  void read_refusesDocumentsThatAreNoJson() {
    assertThat(codes("")).containsExactly("json.empty");
    assertThat(codes("{")).containsExactly("json.syntax");
    assertThat(codes(rule("{\"constant\":true}") + "x")).containsExactly("json.syntax");
    assertThat(codes(rule("{\"constant\":true}") + " 1")).containsExactly("json.trailing");
    assertThat(codes(rule("{\"constant\":true,\"constant\":false}")))
        .containsExactly("json.duplicateKey");
    assertThat(RuleJson.read(new byte[] {(byte) 0xff, 0, 1}, CATALOG).problems())
        .extracting(Problem::code)
        .containsExactly("json.encoding");
    assertThat(
            codes(
                "{\"schema\":\"crm.rule/2\",\"id\":\"a\",\"version\":1,"
                    + "\"rule\":{\"constant\":true}}"))
        .containsExactly("schema.unsupported");
  }

  @Test
  void read_acceptsUtf8WithByteOrderMark() {
    byte[] json = ("\uFEFF" + rule("{\"constant\":true}")).getBytes(StandardCharsets.UTF_8);

    assertThat(RuleJson.read(json, CATALOG).isAccepted()).isTrue();
  }

  @Test
  void read_holdsTheLimits() {
    assertThat(read(rule(nested(64))).isAccepted()).isTrue();
    assertThat(codes(rule(nested(65)))).containsExactly("limit.depth");
    assertThat(codes(rule(nested(10_000)))).containsExactly("limit.document");
    assertThat(codes("[".repeat(1_000_000))).containsExactly("limit.document");
    assertThat(read(rule(wide(9_999))).isAccepted()).isTrue();
    assertThat(codes(rule(wide(10_000)))).containsExactly("limit.nodes");
    JsonLimits small = new JsonLimits(64, 10_000, 3);
    assertThat(
            RuleJson.read(leaf("rfm.recencyScore", "in", "[1,2,3,4]"), CATALOG, small).problems())
        .extracting(Problem::code)
        .containsExactly("limit.set");
  }

  @Test
  void read_acceptsASetOfAMillion() {
    String values =
        IntStream.range(0, 1_000_000).mapToObj(Integer::toString).collect(Collectors.joining(","));

    assertThat(read(leaf("rfm.recencyScore", "in", "[" + values + "]")).isAccepted()).isTrue();
  }

  private static String nested(int depth) {
    return "{\"not\":".repeat(depth - 1) + "{\"constant\":true}" + "}".repeat(depth - 1);
  }

  private static String wide(int parts) {
    return "{\"all\":["
        + String.join(",", Collections.nCopies(parts, "{\"constant\":true}"))
        + "]}";
  }

  @Test
  void orThrow_saysAllProblems() {
    Reading<Rule> reading = read("{\"schema\":\"crm.rule/1\",\"version\":1,\"rule\":{}}");

    assertThatThrownBy(reading::orThrow)
        .isInstanceOf(RefusedJsonException.class)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'id'")
        .hasMessageContaining("condition.shape");
  }
}
