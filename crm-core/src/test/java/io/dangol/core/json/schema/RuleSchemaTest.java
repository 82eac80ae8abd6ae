package io.dangol.core.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.json.RuleJson;
import io.dangol.core.rule.RandomEvents;
import io.dangol.core.rule.RandomRules;
import io.dangol.core.rule.Rule;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class RuleSchemaTest {

  private static final FactCatalog CATALOG =
      FactCatalog.union(
          GradeFacts.catalog(),
          FactCatalog.of(
                  RandomRules.FACTS.stream()
                      .map(fact -> FactDefinition.of(fact, FactUnit.NONE, "test"))
                      .toList())
              .withEvents(RandomEvents.BUYS, RandomEvents.CALLS));

  private static final PlainSchema SCHEMA = new PlainSchema(RuleSchema.of(CATALOG));

  private static String rule(String condition) {
    return "{\"schema\":\"crm.rule/1\",\"id\":\"x\",\"version\":1,\"rule\":" + condition + "}";
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyRuleThatIsWritten_isValid(@ForAll Condition condition) {
    assertThat(SCHEMA.accepts(RuleJson.write(Rule.of("random", 1, condition)))).isTrue();
  }

  @Test
  void of_acceptsEveryShape() {
    assertThat(SCHEMA.accepts(rule("{\"all\":[{\"segment\":\"a\"},{\"constant\":true}]}")))
        .isTrue();
    assertThat(
            SCHEMA.accepts(
                rule(
                    "{\"aggregate\":\"count\",\"of\":\"buy\",\"window\":\"P12M\",\"where\":"
                        + "{\"fact\":\"buy.channel\",\"op\":\"eq\",\"value\":\"WEB\"},"
                        + "\"op\":\"gte\",\"value\":3}")))
        .isTrue();
    assertThat(
            SCHEMA.accepts(
                rule(
                    "{\"fact\":\"joined\",\"op\":\"between\",\"value\":"
                        + "{\"from\":{\"ago\":\"P2M\"},\"to\":\"2026-07-01\"}}")))
        .isTrue();
    assertThat(
            SCHEMA.accepts(
                rule("{\"constant\":true}").replace("\"rule\"", "\"onUnknown\":\"fail\",\"rule\"")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"all\":[],\"any\":[]}",
        "{\"fact\":\"agee\",\"op\":\"eq\",\"value\":1}",
        "{\"fact\":\"age\",\"op\":\"eq\",\"value\":\"1\"}",
        "{\"fact\":\"age\",\"op\":\"eq\",\"value\":1.5}",
        "{\"fact\":\"age\",\"op\":\"eq\"}",
        "{\"fact\":\"age\",\"op\":\"exists\",\"value\":1}",
        "{\"fact\":\"age\",\"op\":\"in\",\"value\":[]}",
        "{\"fact\":\"age\",\"op\":\"eq\",\"value\":1,\"zap\":2}",
        "{\"fact\":\"segment\",\"op\":\"lt\",\"value\":\"A\"}",
        "{\"fact\":\"spend\",\"op\":\"gte\",\"value\":3}",
        "{\"fact\":\"joined\",\"op\":\"lt\",\"value\":{\"ago\":\"30\"}}",
        "{\"fact\":\"groups\",\"op\":\"in\",\"value\":[\"A\"]}",
        "{\"aggregate\":\"sum\",\"of\":\"buy\",\"op\":\"gte\",\"value\":3}",
        "{\"aggregate\":\"sum\",\"of\":\"buy.channel\",\"op\":\"gte\",\"value\":3}",
        "{\"aggregate\":\"count\",\"of\":\"buy\",\"where\":{\"fact\":\"age\",\"op\":\"exists\"},"
            + "\"op\":\"gte\",\"value\":3}"
      })
  void of_refusesWhatReadingRefuses(String condition) {
    assertThat(SCHEMA.accepts(rule(condition))).isFalse();
    assertThat(RuleJson.read(rule(condition), CATALOG).isAccepted()).isFalse();
  }
}
