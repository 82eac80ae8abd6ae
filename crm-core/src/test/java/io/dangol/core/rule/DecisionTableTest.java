package io.dangol.core.rule;

import static io.dangol.core.rule.RandomRules.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactTableBuilder;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

  @Test
  void coverage_knowsCountsOfEvents() {
    NumberFact<Integer> visits = EventKind.of("visit").within(Period.ofDays(30)).count();
    DecisionTable<String> table =
        DecisionTable.<String>unique()
            .when(visits.is(0), "invite")
            .when(visits.between(2, 5), "thank")
            .build();

    assertThat(table.coverage(Domain.of(visits, 0, 9)).gaps())
        .extracting(Coverage.Box::toString)
        .containsExactly("[count(visit) within P30D 1]", "[count(visit) within P30D 6..9]");
    assertThat(table.facts()).isEmpty();
    assertThat(table.dependsOn()).extracting(Fact::name).containsExactly("visit.at");
    assertThat(table.isTimeDependent()).isTrue();
  }

  private static final NumberFact<Integer> FREQUENCY = Fact.integer("frequency");
  private static final NumberFact<Integer> PREVIOUS = Fact.integer("previousMonetary");
  private static final NumberFact<Integer> CURRENT = Fact.integer("monetary");

  private static final Domain<?>[] CLASSES = {
    Domain.of(FREQUENCY, 1, 4), Domain.of(PREVIOUS, 1, 5), Domain.of(CURRENT, 1, 5)
  };

  /** The offer table of the source documents: discount in percent by frequency and spending. */
  private static DecisionTable.Builder<Integer> discounts(DecisionTable.HitPolicy policy) {
    return DecisionTable.<Integer>builder(policy)
        .when(discount(1, PREVIOUS.in(1, 2), CURRENT.in(4, 5)), 6)
        .when(discount(2, PREVIOUS.in(3, 4), CURRENT.in(3, 4)), 5)
        .when(discount(3, PREVIOUS.in(1, 2), CURRENT.in(1, 2, 3)), 3)
        .when(FREQUENCY.is(4), 0);
  }

  private static Condition discount(int frequency, Condition previous, Condition current) {
    return FREQUENCY.is(frequency).and(previous).and(current);
  }

  @Test
  void coverage_finds39Of100CellsAnd61Gaps_inTheOfferTable() {
    Coverage coverage = discounts(DecisionTable.HitPolicy.UNIQUE).build().coverage(CLASSES);

    assertThat(coverage.cells()).isEqualTo(100);
    assertThat(coverage.covered()).isEqualTo(4 + 4 + 6 + 25);
    assertThat(coverage.gapCells()).isEqualTo(61);
    assertThat(coverage.gaps().stream().mapToInt(Coverage.Box::cells).sum()).isEqualTo(61);
    assertThat(coverage.overlaps()).isEmpty();
    assertThat(coverage.unreachable()).isEmpty();
    assertThat(coverage.gaps().get(0))
        .hasToString("[frequency 1, previousMonetary 1..5, monetary 1..3]");
  }

  @Test
  void coverage_namesRowsThatOverlap() {
    DecisionTable<String> table =
        DecisionTable.<String>unique()
            .when(FREQUENCY.atMost(2), "few")
            .when(FREQUENCY.between(2, 3), "some")
            .when(FREQUENCY.is(9), "never")
            .build();

    Coverage coverage = table.coverage(Domain.of(FREQUENCY, 1, 4).orMissing());

    assertThat(coverage.overlaps()).hasSize(1);
    assertThat(coverage.overlaps().get(0).rows()).containsExactly(0, 1);
    assertThat(coverage.overlaps().get(0).boxes()).hasToString("[[frequency 2]]");
    assertThat(coverage.gaps()).hasToString("[[frequency 4..missing]]");
    assertThat(coverage.unreachable()).containsExactly(2);
  }

  @Test
  void coverage_findsRowsBehindOthers_whereTheFirstDecides() {
    DecisionTable<String> table =
        DecisionTable.<String>first()
            .when(FREQUENCY.atLeast(2), "many")
            .when(FREQUENCY.atLeast(3), "more")
            .build();

    assertThat(table.coverage(Domain.of(FREQUENCY, 1, 4)).unreachable()).containsExactly(1);
  }

  @Test
  void coverage_isRefused_withoutTheDomainOfAFact() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                discounts(DecisionTable.HitPolicy.UNIQUE)
                    .build()
                    .coverage(Domain.of(FREQUENCY, 1, 4)))
        .withMessageContaining("previousMonetary");
  }

  @Test
  void decide_givesTheDefault_inAGap() {
    DecisionTable<Integer> table = discounts(DecisionTable.HitPolicy.UNIQUE).otherwise(-1).build();

    assertThat(table.decide(customer(1, 1, 4), AT).outcome()).contains(6);
    assertThat(table.decide(customer(1, 1, 1), AT).kind()).isEqualTo(TableHit.Kind.DEFAULT);
    assertThat(table.decide(customer(1, 1, 1), AT).outcome()).contains(-1);
  }

  @Test
  void decide_isAmbiguous_whenSeveralUniqueRowsHit() {
    DecisionTable<Integer> table =
        discounts(DecisionTable.HitPolicy.UNIQUE).when(CURRENT.is(5), 9).otherwise(-1).build();

    TableHit<Integer> hit = table.decide(customer(4, 1, 5), AT);

    assertThat(hit.kind()).isEqualTo(TableHit.Kind.AMBIGUOUS);
    assertThat(hit.rows()).containsExactly(3, 4);
    assertThat(hit.outcome()).isEmpty();
  }

  @Test
  void decide_collectsAllOutcomes() {
    DecisionTable<Integer> table =
        discounts(DecisionTable.HitPolicy.COLLECT).when(CURRENT.is(5), 9).build();

    assertThat(table.decide(customer(4, 1, 5), AT).outcomes()).containsExactly(0, 9);
    assertThat(table.decide(customer(1, 5, 1), AT).kind()).isEqualTo(TableHit.Kind.NONE);
  }

  @Test
  void decide_namesUndecidedRowsAboveTheFirstHit() {
    DecisionTable<Integer> table = discounts(DecisionTable.HitPolicy.FIRST).build();
    Facts row = Facts.builder().set(PREVIOUS, 1).set(CURRENT, 4).build();

    TableHit<Integer> hit = table.decide(row, AT);

    assertThat(hit.kind()).isEqualTo(TableHit.Kind.NONE);
    assertThat(hit.undecided()).containsExactly(0, 3);
  }

  @Test
  void decide_agreesByRowAndByColumn_forEveryHitPolicy() {
    FactTableBuilder facts = FactTable.builder(FREQUENCY, PREVIOUS, CURRENT);
    for (int i = 0; i < 6 * 6 * 6; i++) {
      Facts.Builder row = Facts.builder();
      setUnlessZero(row, FREQUENCY, i / 36 % 6);
      setUnlessZero(row, PREVIOUS, i / 6 % 6);
      setUnlessZero(row, CURRENT, i % 6);
      facts.add(CustomerId.of("C-" + i), row.build());
    }
    FactTable table = facts.build();
    for (DecisionTable.HitPolicy policy : DecisionTable.HitPolicy.values()) {
      DecisionTable<Integer> discounts =
          discounts(policy).when(CURRENT.is(5).or(PREVIOUS.isMissing()), 9).otherwise(-1).build();
      TableHits<Integer> hits = discounts.decide(table, AT);
      for (int row = 0; row < table.size(); row++) {
        TableHit<Integer> expected = discounts.decide(table.row(row), AT);
        assertThat(hits.at(row)).isEqualTo(expected);
        assertThat(hits.outcomeAt(row)).isEqualTo(expected.outcome());
      }
      assertThat(
              List.of(0, 1, 2, 3, 4, TableHits.DEFAULT, TableHits.NONE, TableHits.AMBIGUOUS)
                  .stream()
                  .mapToInt(hits::count)
                  .sum())
          .isEqualTo(table.size());
    }
  }

  private static void setUnlessZero(Facts.Builder row, NumberFact<Integer> fact, int value) {
    if (value != 0) {
      row.set(fact, value);
    }
  }

  private static Facts customer(int frequency, int previous, int current) {
    return Facts.builder()
        .set(FREQUENCY, frequency)
        .set(PREVIOUS, previous)
        .set(CURRENT, current)
        .build();
  }
}
