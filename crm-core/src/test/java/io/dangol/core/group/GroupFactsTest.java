package io.dangol.core.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.memory.InMemoryGroupStore;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.store.Version;
import io.dangol.core.view.CustomerFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupFactsTest {

  private static final NumberFact<Integer> VISITS = Fact.integer("shop.visits");
  private static final CustomerId OFTEN = CustomerId.of("often");
  private static final CustomerId RARELY = CustomerId.of("rarely");
  private static final CustomerId UNKNOWN = CustomerId.of("unknown");
  private static final EvaluationContext NOW =
      EvaluationContext.startOf(LocalDate.of(2026, 7, 1), ZoneOffset.UTC);
  private static final FactTable TABLE =
      FactTable.builder(VISITS)
          .add(OFTEN, Facts.of(VISITS, 9))
          .add(RARELY, Facts.of(VISITS, 1))
          .add(UNKNOWN, Facts.builder().build())
          .build();
  private static final CustomerGroup REGULARS = CustomerGroup.byRule("REGULARS", VISITS.atLeast(5));
  private static final CustomerGroup FRIENDS =
      CustomerGroup.byHand("FRIENDS")
          .with(GroupOverride.include(OFTEN, "a friend"))
          .with(GroupOverride.include(UNKNOWN, "a friend"));

  @Test
  void groups_areThoseOfRuleAndHand() {
    FactTable facts = TABLE.with(GroupFacts.source(List.of(REGULARS, FRIENDS), NOW));
    assertThat(facts.row(0).find(GroupFacts.GROUPS)).contains(Set.of("REGULARS", "FRIENDS"));
    assertThat(facts.row(1).find(GroupFacts.GROUPS)).contains(Set.of());
    assertThat(facts.row(2).find(GroupFacts.GROUPS)).contains(Set.of("FRIENDS"));
  }

  @Test
  void groups_canBeAskedForInRules() {
    InMemoryGroupStore store = new InMemoryGroupStore();
    store.save(REGULARS, Version.NONE);
    store.save(FRIENDS, Version.NONE);
    FactTable facts = TABLE.with(GroupFacts.source(store, NOW));
    RuleEvaluator both = RuleEvaluator.of(GroupFacts.GROUPS.containsAll("REGULARS", "FRIENDS"));
    assertThat(both.evaluate(facts, NOW).matchedRows()).containsExactly(0);
    assertThat(CustomerFacts.catalog().find("customer.groups")).isPresent();
  }

  @Test
  void source_refusesGroupsOfGroups_andTheSameCodeTwice() {
    CustomerGroup ofGroups = CustomerGroup.byRule("X", GroupFacts.GROUPS.contains("FRIENDS"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupFacts.source(List.of(FRIENDS, ofGroups), NOW))
        .withMessageContaining("X");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupFacts.source(List.of(FRIENDS, FRIENDS), NOW));
  }
}
