package io.dangol.core.rule;

import static io.dangol.core.rule.RandomRules.AGE;
import static io.dangol.core.rule.RandomRules.AT;
import static io.dangol.core.rule.RandomRules.JOINED;
import static io.dangol.core.rule.RandomRules.SCORE;
import static io.dangol.core.rule.RandomRules.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.HostTest;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleProfileTest {

  /** A test whose cost nobody knows. */
  private record Near(String constant) implements HostTest {

    @Override
    public String operator() {
      return "acme:near";
    }

    @Override
    public boolean holds(Object value) {
      return value.equals(constant);
    }
  }

  @Test
  void of_namesTheDearestTest() {
    assertThat(RuleProfile.of(Condition.always()).cost()).isEqualTo(RuleProfile.Cost.NONE);
    assertThat(RuleProfile.of(AGE.ifMissing(3).atLeast(18)).cost()).isEqualTo(RuleProfile.Cost.ROW);
    Condition host = new Condition.Registered(SEGMENT, new Near("LOYAL"));
    assertThat(RuleProfile.of(AGE.atLeast(18).and(host)).cost()).isEqualTo(RuleProfile.Cost.HOST);
    assertThat(RuleProfile.of(host.and(RandomEvents.BUYS.ever().exists())).cost())
        .isEqualTo(RuleProfile.Cost.EVENTS);
  }

  @Test
  void of_namesFactsEventsAndTime() {
    RuleProfile profile =
        RuleProfile.of(
            AGE.atLeast(18)
                .and(AGE.atLeast(18))
                .and(
                    RandomEvents.BUYS
                        .within(Period.ofDays(3))
                        .sum(RandomEvents.amount(RandomEvents.BUYS))
                        .atLeast(3)));

    assertThat(profile.dependsOn())
        .extracting(Fact::name)
        .containsExactly("age", "buy.at", "buy.amount");
    assertThat(profile.events()).containsExactly(RandomEvents.BUYS);
    assertThat(profile.timeDependent()).isTrue();
    assertThat(profile.tests()).isEqualTo(2);
    assertThat(RuleProfile.of(AGE.atLeast(18)).timeDependent()).isFalse();
    assertThat(RuleProfile.of(JOINED.before(Condition.ago(Period.ofDays(3)))).timeDependent())
        .isTrue();
  }

  @Test
  void registeredTests_areUnknownWithoutAValue_inRowsAndColumns() {
    Condition host = new Condition.Registered(SEGMENT, new Near("LOYAL"));
    RuleEvaluator evaluator = RuleEvaluator.of(host);
    FactTable table =
        RandomRules.table(
            List.of(Facts.of(SEGMENT, "LOYAL"), Facts.of(SEGMENT, "NEW"), Facts.builder().build()));

    for (int row = 0; row < 3; row++) {
      Truth expected = List.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN).get(row);
      assertThat(evaluator.evaluate(table.row(row), AT)).isEqualTo(expected);
      assertThat(evaluator.evaluate(table, AT).at(row)).isEqualTo(expected);
    }
  }

  @Test
  void members_followThePolicyOfTheRule() {
    FactTable table =
        RandomRules.table(List.of(Facts.of(AGE, 30), Facts.of(AGE, 3), Facts.builder().build()));
    Rule adults = Rule.of("adults", 1, AGE.atLeast(18));
    Verdicts verdicts = RuleEvaluator.of(adults).evaluate(table, AT);

    assertThat(verdicts.members(adults.onUnknown()).toArray()).containsExactly(0);
    assertThat(verdicts.members(OnUnknown.INCLUDE).toArray()).containsExactly(0, 2);
    assertThatIllegalStateException()
        .isThrownBy(() -> verdicts.members(OnUnknown.FAIL))
        .withMessageContaining("1 verdicts are unknown for lack of {age=1}");
    assertThat(OnUnknown.FAIL.admits(Truth.TRUE)).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> OnUnknown.FAIL.admits(Truth.UNKNOWN));
  }

  @Test
  void of_countsWhatAFactCosts_whereTheCatalogKnows() {
    FactCatalog catalog =
        FactCatalog.of(
            List.of(
                FactDefinition.of(AGE, FactUnit.NONE, "crm").withCost(FactDefinition.Cost.HOST)));

    assertThat(RuleProfile.of(AGE.atLeast(18), catalog).cost()).isEqualTo(RuleProfile.Cost.HOST);
    assertThat(RuleProfile.of(SCORE.atLeast(18), catalog).cost()).isEqualTo(RuleProfile.Cost.ROW);
  }
}
