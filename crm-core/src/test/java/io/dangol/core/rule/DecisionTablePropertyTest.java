package io.dangol.core.rule;

import static io.dangol.core.rule.RandomRules.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class DecisionTablePropertyTest {

  private static final int OTHERWISE = -1;

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void rowAndColumnAgreeWithPlainLogic(
      @ForAll @Size(min = 1, max = 6) List<Condition> conditions,
      @ForAll DecisionTable.HitPolicy policy,
      @ForAll boolean hasDefault,
      @ForAll FactTable facts) {
    DecisionTable<Integer> table = table(conditions, policy, hasDefault);
    TableHits<Integer> hits = table.decide(facts, AT, AbsentFacts.MISSING);

    for (int row = 0; row < facts.size(); row++) {
      TableHit<Integer> expected = plain(conditions, policy, hasDefault, facts.row(row));
      assertThat(table.decide(facts.row(row), AT)).isEqualTo(expected);
      assertThat(hits.at(row)).isEqualTo(expected);
      assertThat(hits.outcomeAt(row)).isEqualTo(expected.outcome());
    }
    assertThat(
            IntStream.concat(
                    IntStream.of(TableHits.DEFAULT, TableHits.NONE, TableHits.AMBIGUOUS),
                    IntStream.range(0, conditions.size()))
                .map(hits::count)
                .sum())
        .isEqualTo(facts.size());
  }

  private static DecisionTable<Integer> table(
      List<Condition> conditions, DecisionTable.HitPolicy policy, boolean hasDefault) {
    DecisionTable.Builder<Integer> table = DecisionTable.builder(policy);
    for (int i = 0; i < conditions.size(); i++) {
      table.when(conditions.get(i), i);
    }
    return hasDefault ? table.otherwise(OTHERWISE).build() : table.build();
  }

  /** A second implementation: all verdicts first, then the policy. */
  private static TableHit<Integer> plain(
      List<Condition> conditions, DecisionTable.HitPolicy policy, boolean hasDefault, Facts row) {
    List<Integer> matched = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      Truth verdict = PlainLogic.evaluate(conditions.get(i), row);
      if (verdict == Truth.TRUE) {
        matched.add(i);
      } else if (verdict == Truth.UNKNOWN) {
        unknown.add(i);
      }
    }
    if (matched.isEmpty()) {
      return hasDefault
          ? new TableHit<>(
              TableHit.Kind.DEFAULT, matched, List.of(OTHERWISE), unknown, Optional.empty())
          : new TableHit<>(TableHit.Kind.NONE, matched, List.of(), unknown, Optional.empty());
    }
    return switch (policy) {
      case COLLECT ->
          new TableHit<>(TableHit.Kind.ROW, matched, matched, unknown, Optional.empty());
      case UNIQUE ->
          matched.size() == 1
              ? new TableHit<>(TableHit.Kind.ROW, matched, matched, unknown, Optional.empty())
              : new TableHit<>(
                  TableHit.Kind.AMBIGUOUS, matched, List.of(), unknown, Optional.empty());
      case FIRST -> {
        int first = matched.get(0);
        unknown.removeIf(i -> i > first);
        yield new TableHit<>(
            TableHit.Kind.ROW, List.of(first), List.of(first), unknown, Optional.empty());
      }
    };
  }
}
