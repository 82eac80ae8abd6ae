package io.dangol.core.rule.sql;

import static io.dangol.core.rule.RandomRules.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactTable;
import io.dangol.core.rule.AbsentFacts;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.RandomRules;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.TableHits;
import io.dangol.core.rule.Truth;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class SqlSplitPropertyTest {

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void databaseAndResidualTogetherSelectTheRowsThatMatch(
      @ForAll Condition condition, @ForAll FactTable table, @ForAll boolean everyColumn)
      throws SQLException {
    Assume.that(!everyColumn || RandomDatabase.isEveryHistoryAvailable(table));
    SqlColumns columns = everyColumn ? RandomDatabase.ALL : RandomDatabase.SOME;

    try (RandomDatabase database = RandomDatabase.of(table)) {
      assertThat(selected(condition, columns, table, database))
          .containsExactlyElementsOf(
              RuleEvaluator.of(condition)
                  .evaluate(table, AT, AbsentFacts.MISSING)
                  .matchedRows()
                  .boxed()
                  .toList());
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void databaseDecidesAsTheTable_whateverTheHitPolicy(
      @ForAll @Size(min = 1, max = 5) List<Condition> conditions,
      @ForAll FactTable table,
      @ForAll DecisionTable.HitPolicy policy)
      throws SQLException {
    Assume.that(RandomDatabase.isEveryHistoryAvailable(table));
    DecisionTable.Builder<Integer> decisions = DecisionTable.builder(policy);
    for (int i = 0; i < conditions.size(); i++) {
      decisions.when(conditions.get(i), i);
    }
    TableHits<Integer> hits = decisions.build().decide(table, AT, AbsentFacts.MISSING);

    List<Set<Integer>> selected = new ArrayList<>();
    try (RandomDatabase database = RandomDatabase.of(table)) {
      for (Condition condition : conditions) {
        selected.add(selected(condition, RandomDatabase.ALL, table, database));
      }
    }
    for (int row = 0; row < table.size(); row++) {
      int customer = row;
      List<Integer> holding =
          IntStream.range(0, selected.size())
              .filter(i -> selected.get(i).contains(customer))
              .boxed()
              .toList();
      boolean ambiguous = policy == DecisionTable.HitPolicy.UNIQUE && holding.size() > 1;
      int expected = holding.isEmpty() ? TableHits.NONE : holding.get(0);
      assertThat(hits.rowAt(row)).isEqualTo(ambiguous ? TableHits.AMBIGUOUS : expected);
      assertThat(hits.at(row).rows())
          .isEqualTo(
              policy == DecisionTable.HitPolicy.FIRST && !holding.isEmpty()
                  ? holding.subList(0, 1)
                  : holding);
    }
  }

  /** What the database selects, less what the residual condition refuses. */
  private static Set<Integer> selected(
      Condition condition, SqlColumns columns, FactTable table, RandomDatabase database)
      throws SQLException {
    SqlSplit split = SqlSplit.of(condition, columns, AT);
    RuleEvaluator residual = RuleEvaluator.of(split.residual());
    Set<Integer> selected = database.select(split);
    selected.removeIf(row -> residual.evaluate(table.row(row), AT) != Truth.TRUE);
    return selected;
  }
}
