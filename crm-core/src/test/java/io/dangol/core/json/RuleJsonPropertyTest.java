package io.dangol.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.RandomEvents;
import io.dangol.core.rule.RandomRules;
import io.dangol.core.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import tools.jackson.core.JsonGenerator;

@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class RuleJsonPropertyTest {

  private static final FactCatalog CATALOG =
      FactCatalog.of(
              RandomRules.FACTS.stream()
                  .map(fact -> FactDefinition.of(fact, FactUnit.NONE, "test"))
                  .toList())
          .withEvents(RandomEvents.BUYS, RandomEvents.CALLS);

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

  /** Pieces of rules, so that mutated documents stay near to legal ones. */
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "-1e9",
    "1e-400",
    "1e2147483647",
    "\\u0000",
    "\"all\"",
    "\"fact\"",
    "\"op\"",
    "\"value\"",
    "\"in\"",
    "\"between\"",
    "\"aggregate\"",
    "\"of\"",
    "\"window\"",
    "\"where\"",
    "\"ifMissing\"",
    "\"containsAll\"",
    "{\"ago\":\"P1D\"}",
    "\"P-1D\"",
    "\"acme:near\"",
    "{\"amount\":\"1\"}",
    "\uD800",
    "\u0000",
    "99999999999999999999"
  };

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadAsTheSameRule(@ForAll Condition condition) {
    Rule rule = Rule.of("random", 1, condition);
    String json = RuleJson.write(rule);

    Rule read = RuleJson.read(json, CATALOG).orThrow();

    assertThat(read).isEqualTo(rule);
    assertThat(RuleJson.write(read)).isEqualTo(json);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadAsTheSameTable(
      @ForAll @Size(max = 6) List<Condition> conditions,
      @ForAll DecisionTable.HitPolicy policy,
      @ForAll boolean hasDefault) {
    DecisionTable.Builder<String> rows = DecisionTable.builder(policy);
    conditions.forEach(condition -> rows.when(condition, "outcome"));
    DecisionTable<String> table = hasDefault ? rows.otherwise("none").build() : rows.build();
    DecisionTableJson<String> json = DecisionTableJson.of(CATALOG, TEXTS);

    DecisionTable<String> read = json.read(json.write(table)).orThrow();

    assertThat(read).isEqualTo(table);
    assertThat(json.write(read)).isEqualTo(json.write(table));
  }

  @Property
  void bytesOfAnyKindAreARuleOrProblems(@ForAll byte[] bytes) {
    Reading<Rule> reading = RuleJson.read(bytes, CATALOG);

    assertThat(reading.isAccepted() || !reading.problems().isEmpty()).isTrue();
  }

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void damagedRulesAreRulesOrProblems(@ForAll Condition condition, @ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder json = new StringBuilder(RuleJson.write(Rule.of("damaged", 1, condition)));
    for (int damage = random.nextInt(4); damage >= 0; damage--) {
      int at = random.nextInt(json.length());
      int end = Math.min(json.length(), at + random.nextInt(12));
      json.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
    }

    Reading<Rule> text = RuleJson.read(json.toString(), CATALOG);
    Reading<Rule> bytes = RuleJson.read(json.toString().getBytes(StandardCharsets.UTF_8), CATALOG);

    assertThat(text.isAccepted() || !text.problems().isEmpty()).isTrue();
    assertThat(bytes.isAccepted() || !bytes.problems().isEmpty()).isTrue();
    text.value().ifPresent(rule -> assertThat(RuleJson.write(rule)).isNotEmpty());
  }
}
