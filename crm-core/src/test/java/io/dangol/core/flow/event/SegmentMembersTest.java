package io.dangol.core.flow.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactTableBuilder;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.group.CustomerGroup;
import io.dangol.core.rule.OnUnknown;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SegmentMembersTest {

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final EvaluationContext AT = EvaluationContext.at(NOON, ZoneOffset.UTC);
  private static final NumberFact<Integer> ORDERS = Fact.integer("purchases.orders");
  private static final DomainEvents EVENTS = DomainEvents.from(URI.create("/crm"));
  private static final Rule REGULARS = Rule.of("regulars", 2, ORDERS.atLeast(2));

  @Test
  void since_tellsWhoCameAndWhoLeft() {
    SegmentMembers before = members(REGULARS, table(Map.of("C-1", 3, "C-2", 1, "C-3", 4)));
    SegmentMembers after = members(REGULARS, table(Map.of("C-1", 0, "C-2", 2, "C-3", 4)));

    assertThat(after.since(before, EVENTS, NOON))
        .containsExactly(
            EVENTS.segmentLeft(CustomerId.of("C-1"), "regulars", 2, NOON),
            EVENTS.segmentEntered(CustomerId.of("C-2"), "regulars", 2, NOON));
    assertThat(after.since(after, EVENTS, NOON)).isEmpty();
  }

  @Test
  void since_findsCustomersById_notByRow() {
    SegmentMembers before = members(REGULARS, table(Map.of("C-1", 3, "C-2", 3)));
    SegmentMembers after = members(REGULARS, table(Map.of("C-2", 3, "C-3", 3)));

    assertThat(after.since(before, EVENTS, NOON))
        .containsExactly(
            EVENTS.segmentLeft(CustomerId.of("C-1"), "regulars", 2, NOON),
            EVENTS.segmentEntered(CustomerId.of("C-3"), "regulars", 2, NOON));
  }

  @Test
  void of_asksTheRule_whatAnUnknownVerdictMeans() {
    FactTable unknown =
        FactTable.builder(ORDERS).add(CustomerId.of("C-1"), Facts.builder().build()).build();

    assertThat(members(REGULARS, unknown).customers()).isEmpty();
    assertThat(members(REGULARS.withOnUnknown(OnUnknown.INCLUDE), unknown).customers())
        .containsExactly(CustomerId.of("C-1"));
  }

  @Test
  void of_takesTheMembersOfAGroup() {
    FactTable table = table(Map.of("C-1", 3, "C-2", 1));
    CustomerGroup group = CustomerGroup.byRule("regulars", ORDERS.atLeast(2));

    assertThat(SegmentMembers.of("regulars", 2, table, group.members(table, AT)))
        .isEqualTo(members(REGULARS, table));
  }

  @Test
  void since_refusesAnotherSegment() {
    SegmentMembers some = new SegmentMembers("some", 1, Set.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SegmentMembers("others", 1, Set.of()).since(some, EVENTS, NOON))
        .withMessageContaining("others");
  }

  private static SegmentMembers members(Rule rule, FactTable table) {
    return SegmentMembers.of(rule, table, RuleEvaluator.of(rule).evaluate(table, AT));
  }

  private static FactTable table(Map<String, Integer> orders) {
    FactTableBuilder rows = FactTable.builder(ORDERS);
    new TreeMap<>(orders).forEach((id, n) -> rows.add(CustomerId.of(id), Facts.of(ORDERS, n)));
    return rows.build();
  }
}
