package io.dangol.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.HostTest;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.rule.OnUnknown;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.Segments;
import java.math.BigDecimal;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EventRuleJsonTest {

  private static final NumberFact<Integer> SCORE = Fact.integer("rfm.recencyScore");
  private static final CodeFact<String> GRADE = Fact.code("grade.current");
  private static final DateFact JOINED = Fact.date("customer.joined");
  private static final CodeSetFact GROUPS = Fact.codeSet("customer.groups");
  private static final MoneyFact AMOUNT = Fact.money("purchases.amount");
  private static final CodeFact<String> CHANNEL = Fact.code("purchase.channel");
  private static final EventKind PURCHASES = EventKind.of("purchase", AMOUNT, CHANNEL);
  private static final EventKind CONTACTS = EventKind.of("contact");

  private static final FactCatalog CATALOG =
      FactCatalog.of(
              List.of(
                  FactDefinition.of(SCORE, FactUnit.SCORE, "rfm"),
                  FactDefinition.of(GRADE, FactUnit.NONE, "grade"),
                  FactDefinition.of(JOINED, FactUnit.NONE, "customer"),
                  FactDefinition.of(GROUPS, FactUnit.NONE, "customer"),
                  FactDefinition.of(CHANNEL, FactUnit.NONE, "purchase")
                      .withAllowedValues(List.of("ONLINE", "SHOP"))))
          .withEvents(CONTACTS)
          .withEvents(PURCHASES, Period.ofYears(2));

  private static final ConditionJson LANGUAGE =
      ConditionJson.of(CATALOG).withOperators(List.of(new NearStoreOperator()));

  /** Within so many kilometres of a store: a host's own test of a code. */
  private record NearStore(String store, BigDecimal kilometres) implements HostTest {

    @Override
    public String operator() {
      return "acme:nearStore";
    }

    @Override
    public Object constant() {
      return Map.of("store", store, "kilometres", kilometres);
    }

    @Override
    public boolean holds(Object value) {
      return value.equals(store);
    }
  }

  private static final class NearStoreOperator implements ConditionJson.HostOperator {

    @Override
    public String operator() {
      return "acme:nearStore";
    }

    @Override
    public Optional<HostTest> read(Fact<?> fact, JsonValue constant, ProblemList problems) {
      JsonFields fields = JsonFields.of(constant, problems);
      Optional<String> store = fields.text("store");
      Optional<JsonValue> kilometres = fields.value("kilometres");
      fields.refuseOthers();
      return store.isPresent()
              && kilometres.orElse(null) instanceof JsonValue.NumberValue number
              && number.number().signum() > 0
          ? Optional.of(new NearStore(store.get(), number.number()))
          : Optional.empty();
    }
  }

  private static String rule(String condition) {
    return "{\"schema\":\"crm.rule/1\",\"id\":\"best\",\"version\":3,\"rule\":" + condition + "}";
  }

  private static Reading<Rule> read(String condition) {
    return RuleJson.read(rule(condition), LANGUAGE);
  }

  private static Condition condition(String json) {
    return read(json).orThrow().condition();
  }

  private static List<String> problems(String condition) {
    return read(condition).problems().stream()
        .map(problem -> problem.code() + " " + problem.at())
        .toList();
  }

  @Test
  void read_givesTheRuleWithEventsAndSegments() {
    String json =
        """
        { "all": [
             { "fact": "rfm.recencyScore", "op": "lte", "value": 2 },
             { "fact": "grade.current", "op": "in", "value": ["S","A"] },
             { "aggregate": "sum", "of": "purchases.amount", "window": "P12M",
               "where": { "fact": "purchase.channel", "op": "eq", "value": "ONLINE" },
               "op": "gte", "value": { "amount": "1000000", "currency": "KRW" } },
             { "not": { "segment": "recent-complaint" } } ] }
        """;

    Condition condition = condition(json);

    assertThat(condition)
        .isEqualTo(
            SCORE
                .atMost(2)
                .and(GRADE.in("S", "A"))
                .and(
                    PURCHASES
                        .within(Period.ofMonths(12))
                        .where(CHANNEL.is("ONLINE"))
                        .sum(AMOUNT)
                        .atLeast(Money.ofMajor(CurrencyUnit.of("KRW"), 1_000_000)))
                .and(Condition.not(Condition.inSegment("recent-complaint"))));
    assertThat(RuleJson.write(Rule.of("best", 3, condition)))
        .isEqualTo(
            rule(
                "{\"all\":[{\"fact\":\"rfm.recencyScore\",\"op\":\"lte\",\"value\":2},"
                    + "{\"fact\":\"grade.current\",\"op\":\"in\",\"value\":[\"A\",\"S\"]},"
                    + "{\"aggregate\":\"sum\",\"of\":\"purchases.amount\",\"window\":\"P12M\","
                    + "\"where\":{\"fact\":\"purchase.channel\",\"op\":\"eq\",\"value\":\"ONLINE\"},"
                    + "\"op\":\"gte\",\"value\":{\"amount\":\"1000000\",\"currency\":\"KRW\"}},"
                    + "{\"not\":{\"segment\":\"recent-complaint\"}}]}"));
  }

  @Test
  void read_givesExistsWithoutOperator() {
    String json = "{\"aggregate\":\"exists\",\"of\":\"contact\",\"window\":\"P14D\"}";
    Condition exists = CONTACTS.within(Period.ofDays(14)).exists();

    assertThat(condition(json)).isEqualTo(exists);
    assertThat(RuleJson.write(Rule.of("best", 3, exists))).isEqualTo(rule(json));
    assertThat(
            condition(
                "{\"aggregate\":\"exists\",\"of\":\"contact\",\"op\":\"eq\",\"value\":false}"))
        .isEqualTo(CONTACTS.ever().none());
  }

  @Test
  void read_givesRelativeDaysDefaultsAndSets() {
    assertThat(
            condition("{\"fact\":\"customer.joined\",\"op\":\"lt\",\"value\":{\"ago\":\"P30D\"}}"))
        .isEqualTo(JOINED.before(Condition.ago(Period.ofDays(30))));
    assertThat(
            condition(
                "{\"fact\":\"customer.joined\",\"op\":\"between\","
                    + "\"value\":{\"from\":{\"ago\":\"P60D\"},\"to\":{\"ago\":\"P30D\"}}}"))
        .isEqualTo(
            Condition.all(
                JOINED.notBefore(Condition.ago(Period.ofDays(60))),
                JOINED.notAfter(Condition.ago(Period.ofDays(30)))));
    assertThat(
            condition("{\"fact\":\"rfm.recencyScore\",\"ifMissing\":1,\"op\":\"gte\",\"value\":2}"))
        .isEqualTo(SCORE.ifMissing(1).atLeast(2));
    assertThat(
            condition(
                "{\"fact\":\"customer.groups\",\"op\":\"containsAll\",\"value\":[\"A\",\"B\"]}"))
        .isEqualTo(GROUPS.containsAll("A", "B"));
  }

  @Test
  void read_givesRegisteredOperators_andTheirOwnProblems() {
    String json =
        "{\"fact\":\"grade.current\",\"op\":\"acme:nearStore\","
            + "\"value\":{\"kilometres\":2.5,\"store\":\"S\"}}";

    assertThat(condition(json))
        .isEqualTo(new Condition.Registered(GRADE, new NearStore("S", new BigDecimal("2.5"))));
    assertThat(RuleJson.write(read(json).orThrow())).isEqualTo(rule(json));
    assertThat(problems(json.replace("\"store\"", "\"shop\"")))
        .containsExactly("key.missing /rule/value", "key.unknown /rule/value/shop");
    assertThat(problems(json.replace("2.5", "-1"))).containsExactly("op.refused /rule/value");
    assertThat(problems(json.replace("acme:nearStore", "acme:nearStor")))
        .containsExactly("value.unknown /rule/op");
  }

  @Test
  void read_namesEveryProblemOfAnAggregate() {
    Reading<Rule> reading =
        RuleJson.read(
            rule(
                "\n{\"aggregate\":\"sum\",\"of\":\"purchases.amout\",\"window\":\"12M\",\n"
                    + "\"op\":\"gtee\",\"value\":3,\"zap\":1}"),
            LANGUAGE);

    assertThat(reading.problems())
        .extracting(Problem::code, Problem::at, Problem::line, Problem::suggestion)
        .containsExactly(
            tuple("fact.unknown", "/rule/of", 2, "purchases.amount"),
            tuple("value.type", "/rule/window", 2, "P30D"),
            tuple("value.unknown", "/rule/op", 3, "gte"),
            tuple("key.unknown", "/rule/zap", 3, null));
  }

  @Test
  void read_refusesWhatDoesNotFit() {
    assertThat(problems("{\"aggregate\":\"sum\",\"of\":\"purchase\",\"op\":\"gte\",\"value\":3}"))
        .containsExactly("fact.unknown /rule/of");
    assertThat(
            problems(
                "{\"aggregate\":\"count\",\"of\":\"purchases.amount\",\"op\":\"gte\",\"value\":3}"))
        .containsExactly("events.unknown /rule/of");
    assertThat(
            problems(
                "{\"aggregate\":\"sum\",\"of\":\"purchase.channel\",\"op\":\"gte\",\"value\":3}"))
        .containsExactly("aggregate.notForFact /rule/aggregate");
    assertThat(
            problems(
                "{\"aggregate\":\"exists\",\"of\":\"purchase\",\"where\":"
                    + "{\"fact\":\"grade.current\",\"op\":\"eq\",\"value\":\"S\"}}"))
        .containsExactly("fact.unknown /rule/where/fact");
    assertThat(
            problems(
                "{\"aggregate\":\"exists\",\"of\":\"purchase\",\"where\":{\"segment\":\"x\"}}"))
        .containsExactly("segment.notHere /rule/where/segment");
    assertThat(
            problems(
                "{\"aggregate\":\"exists\",\"of\":\"purchase\",\"where\":"
                    + "{\"fact\":\"purchase.channel\",\"op\":\"eq\",\"value\":\"ONLIN\"}}"))
        .containsExactly("code.unknown /rule/where/value");
    assertThat(problems("{\"fact\":\"customer.groups\",\"op\":\"in\",\"value\":[\"A\"]}"))
        .containsExactly("op.notForFact /rule/op");
    assertThat(problems("{\"fact\":\"grade.current\",\"op\":\"containsAny\",\"value\":[\"A\"]}"))
        .containsExactly("op.notForFact /rule/op");
    assertThat(
            problems("{\"fact\":\"customer.joined\",\"op\":\"lt\",\"value\":{\"ago\":\"P-1D\"}}"))
        .containsExactly("value.type /rule/value/ago");
    assertThat(
            problems("{\"fact\":\"customer.joined\",\"op\":\"in\",\"value\":[{\"ago\":\"P1D\"}]}"))
        .containsExactly("value.type /rule/value/0");
  }

  @Test
  void read_countsNodesAndDepthWithinWhere() {
    String deep = "{\"fact\":\"purchase.channel\",\"op\":\"exists\"}";
    for (int i = 0; i < 64; i++) {
      deep = "{\"not\":" + deep + "}";
    }

    assertThat(problems("{\"aggregate\":\"exists\",\"of\":\"purchase\",\"where\":" + deep + "}"))
        .containsExactly("limit.depth /rule/where" + "/not".repeat(63));
  }

  @Test
  void read_warnsOfWindowsBeyondTheRetention() {
    assertThat(problems("{\"aggregate\":\"exists\",\"of\":\"purchase\",\"window\":\"P25M\"}"))
        .containsExactly("events.retention /rule/window");
    assertThat(problems("{\"aggregate\":\"exists\",\"of\":\"purchase\",\"window\":\"P24M\"}"))
        .isEmpty();
    assertThat(problems("{\"aggregate\":\"exists\",\"of\":\"purchase\"}"))
        .containsExactly("events.retention /rule");
  }

  @Test
  void read_warnsOfCountsThatAlwaysOrNeverHold() {
    assertThat(problems("{\"aggregate\":\"count\",\"of\":\"contact\",\"op\":\"gte\",\"value\":0}"))
        .containsExactly("rule.tautology /rule");
    assertThat(problems("{\"aggregate\":\"count\",\"of\":\"contact\",\"op\":\"lt\",\"value\":0}"))
        .containsExactly("rule.contradiction /rule");
    assertThat(problems("{\"aggregate\":\"count\",\"of\":\"contact\",\"op\":\"lt\",\"value\":1}"))
        .isEmpty();
  }

  @Test
  void read_refusesUnknownSegmentsAndCircles() {
    Rule young = Rule.of("young", 1, SCORE.atMost(2));
    Rule both = Rule.of("both", 1, Condition.inSegment("best").and(Condition.inSegment("young")));
    Rule old = Rule.of("best", 2, SCORE.atLeast(3));
    ConditionJson language = LANGUAGE.withSegments(Segments.of(List.of(young, both, old)));

    assertThat(RuleJson.read(rule("{\"segment\":\"yong\"}"), language).problems())
        .extracting(Problem::code, Problem::suggestion)
        .containsExactly(tuple("segment.unknown", "young"));
    assertThat(RuleJson.read(rule("{\"not\":{\"segment\":\"both\"}}"), language).problems())
        .extracting(Problem::code, Problem::message)
        .containsExactly(
            tuple("segment.cycle", "Segments name each other in a circle: best -> both -> best."));
    assertThat(RuleJson.read(rule("{\"segment\":\"young\"}"), language).isAccepted()).isTrue();
  }

  @Test
  void read_givesWhatAnUnknownVerdictMeans() {
    String json =
        "{\"schema\":\"crm.rule/1\",\"id\":\"best\",\"version\":3,\"onUnknown\":\"fail\","
            + "\"rule\":{\"constant\":true}}";
    Rule rule = RuleJson.read(json, LANGUAGE).orThrow();

    assertThat(rule.onUnknown()).isEqualTo(OnUnknown.FAIL);
    assertThat(RuleJson.write(rule)).isEqualTo(json);
    assertThat(read("{\"constant\":true}").orThrow().onUnknown()).isEqualTo(OnUnknown.EXCLUDE);
    assertThat(RuleJson.read(json.replace("fail", "fial"), LANGUAGE).problems())
        .extracting(Problem::at, Problem::suggestion)
        .containsExactly(tuple("/onUnknown", "fail"));
  }

  @Test
  void read_migratesOlderDocuments() {
    RuleJson.Migration fromZero =
        new RuleJson.Migration(
            "crm.rule/0",
            old -> {
              Map<String, JsonValue> members = new LinkedHashMap<>(old.members());
              members.put("schema", new JsonValue.TextValue(old.place(), RuleJson.SCHEMA));
              members.put("rule", members.getOrDefault("when", old));
              members.remove("when");
              return new JsonValue.ObjectValue(old.place(), members);
            });
    String old =
        "{\"schema\":\"crm.rule/0\",\"id\":\"best\",\"version\":3,\"when\":{\"constant\":true}}";

    assertThat(RuleJson.read(old, LANGUAGE, fromZero).orThrow().condition())
        .isEqualTo(Condition.always());
    assertThat(RuleJson.read(old, LANGUAGE).problems())
        .extracting(Problem::code)
        .contains("schema.unsupported");
  }
}
