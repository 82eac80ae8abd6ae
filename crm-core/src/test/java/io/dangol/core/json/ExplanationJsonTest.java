package io.dangol.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.rule.OnUnknown;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Segments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplanationJsonTest {

  private static final CurrencyUnit KRW = CurrencyUnit.of("KRW");
  private static final EvaluationContext AT =
      EvaluationContext.at(Instant.parse("2026-11-22T00:00:00Z"), ZoneId.of("Asia/Seoul"));

  private static final NumberFact<Integer> RECENCY = Fact.integer("rfm.recencyScore");
  private static final NumberFact<Double> ALIVE = Fact.decimal("value.probabilityAlive");
  private static final CodeFact<String> GRADE = Fact.code("grade.current");
  private static final MoneyFact SPEND = Fact.money("spend");
  private static final DateFact LAST = Fact.date("last");
  private static final CodeSetFact GROUPS = Fact.codeSet("customer.groups");
  private static final MoneyFact AMOUNT = Fact.money("purchase.amount");
  private static final EventKind PURCHASES = EventKind.of("purchase", AMOUNT);

  private static final CustomerId CUSTOMER = CustomerId.of("c");

  private static final Facts ROW =
      Facts.builder()
          .set(RECENCY, 1)
          .set(GRADE, "B")
          .set(SPEND, BigMoney.of(KRW, 900))
          .set(GROUPS, Set.of("press", "b2b"))
          .events(
              EventTable.ofDays(PURCHASES)
                  .add(
                      CUSTOMER, LocalDate.of(2026, 11, 1), Facts.of(AMOUNT, BigMoney.of(KRW, 5000)))
                  .build()
                  .of(CUSTOMER)
                  .orElseThrow())
          .build();

  private static String explained(Rule rule, Segments segments) {
    return ExplanationJson.write(RuleEvaluator.of(rule, segments).explain(ROW, AT));
  }

  @Test
  void explanation_isThatOfTheFile() {
    Segments segments =
        Segments.of(
            List.of(
                Rule.of("rich", 2, SPEND.atLeast(BigMoney.of(KRW, 1000)))
                    .withOnUnknown(OnUnknown.INCLUDE)));
    Condition condition =
        new Condition.All(
            List.of(
                RECENCY.atMost(2),
                GRADE.in("S", "A"),
                new Condition.Any(List.of(ALIVE.atLeast(0.5), LAST.withinLast(Period.ofDays(30)))),
                new Condition.Not(new Condition.InSegment("rich")),
                new Condition.Not(GRADE.in("B")),
                LAST.isPresent(),
                GROUPS.containsAny("press"),
                PURCHASES.within(Period.ofMonths(12)).sum(AMOUNT).atLeast(BigMoney.of(KRW, 9000)),
                Condition.always()));

    assertThat(explained(Rule.of("best-reactivation", 3, condition), segments))
        .isEqualTo(Golden.text(ExplanationJsonTest.class, "explanation.json"));
  }

  @Test
  void because_ofASegment_isWhereItIsNamed() {
    Segments segments =
        Segments.of(List.of(Rule.of("rich", 2, SPEND.atLeast(BigMoney.of(KRW, 1)))));
    Condition condition =
        new Condition.All(List.of(RECENCY.atLeast(1), new Condition.InSegment("rich")));
    JsonNode json = tree(explained(Rule.of("r", 1, condition), segments));

    assertThat(json.get("because").toString()).isEqualTo("[\"/rule/all/0\",\"/rule/all/1\"]");
    JsonNode segment = json.get("tree").get("children").get(1);
    assertThat(segment.get("segment").asString()).isEqualTo("rich");
    assertThat(segment.get("because").toString()).isEqualTo("[\"/rule\"]");
  }

  @Test
  void places_areThoseOfTheStoredRule() {
    Condition condition = new Condition.All(List.of(new Condition.Not(GRADE.in("B"))));
    Rule rule = Rule.of("r", 1, condition);
    JsonNode json = tree(explained(rule, Segments.of(List.of())));
    JsonNode stored = tree(RuleJson.write(rule));

    String because = json.get("because").get(0).asString();
    assertThat(stored.at(because).get("op").asString()).isEqualTo("notIn");
    JsonNode test = json.get("tree").get("children").get(0);
    assertThat(test.get("at").asString()).isEqualTo(because);
    assertThat(test.get("op").asString()).isEqualTo("notIn");
    assertThat(test.get("verdict").asString()).isEqualTo("FALSE");
    assertThat(test.get("actual").asString()).isEqualTo("B");
  }

  @Test
  void conditionWithoutARule_hasNoIdAndVersion() {
    String json = ExplanationJson.write(RuleEvaluator.of(ALIVE.atLeast(0.5)).explain(ROW, AT));

    assertThat(tree(json).has("ruleId")).isFalse();
    assertThat(tree(json).get("code").asString()).isEqualTo("RULE_UNKNOWN");
    assertThat(tree(json).get("tree").has("actual")).isFalse();
  }

  @Test
  void numbers_areNumbers() {
    Facts row = Facts.of(ALIVE, 0.25);
    JsonNode test =
        tree(ExplanationJson.write(RuleEvaluator.of(ALIVE.between(0.5, 1.0)).explain(row, AT)))
            .get("tree");

    assertThat(test.get("expected").get("from").decimalValue()).isEqualTo(new BigDecimal("0.5"));
    assertThat(test.get("actual").isNumber()).isTrue();
  }

  private static JsonNode tree(String json) {
    return new JsonMapper().readTree(json);
  }
}
