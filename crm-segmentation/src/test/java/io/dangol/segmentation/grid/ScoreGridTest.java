package io.dangol.segmentation.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreGridTest {
  private static final ScoreGrid GRID =
      ScoreGrid.named("interest by power", 2)
          .dimension("interest", 3)
          .dimension("power", 2)
          .rule("CALL", Levels.of(3), Levels.any(2))
          .rule("MAIL", Levels.between(2, 3), Levels.of(2))
          .rule("NEVER", Levels.of(3), Levels.of(2))
          .build();

  @Test
  void outcome_severalRulesCover_firstWins() {
    assertThat(GRID.outcome(3, 2)).contains("CALL");
    assertThat(GRID.outcome(2, 2)).contains("MAIL");
    assertThat(GRID.outcome(1, 1)).isEmpty();
  }

  @Test
  void check_gapsOverlapsAndDeadRules_areAllReported() {
    GridCheck check = GRID.check();

    assertThat(check.cells()).isEqualTo(6);
    assertThat(check.uncovered())
        .extracting(GridCell::toString)
        .containsExactly("1-1", "1-2", "2-1");
    assertThat(check.overlaps())
        .containsExactly(
            new GridOverlap(new GridCell(List.of(3, 2)), List.of("CALL", "MAIL", "NEVER")));
    assertThat(check.unreachable()).containsExactly("NEVER");
    assertThat(check.isTotal() || check.isUnambiguous() || check.isReachable()).isFalse();
  }

  @Test
  void explain_overlap_namesTheRuleThatWonAndTheOthers() {
    GridExplanation explanation = GRID.explain(3, 2);

    assertThat(explanation.outcome()).contains("CALL");
    assertThat(explanation.alsoCoveredBy()).containsExactly("MAIL", "NEVER");
    assertThat(explanation.toString())
        .isEqualTo("interest 3 in 3, power 2 in 1-2 -> CALL (before MAIL, NEVER)");
  }

  @Test
  void explain_gap_saysNoRule() {
    assertThat(GRID.explain(1, 2).toString()).isEqualTo("interest 1, power 2 -> no rule");
  }

  @Test
  void outcomeIndex_everyCell_agreesWithOutcome() {
    for (int interest = 1; interest <= 3; interest++) {
      for (int power = 1; power <= 2; power++) {
        int index = GRID.outcomeIndex(GRID.cell(interest, power));
        assertThat(GRID.outcome(interest, power).map(GRID.outcomes()::indexOf).orElse(-1))
            .isEqualTo(index);
      }
    }
  }

  @Test
  void cell_scoreOutOfRange_namesTheDimension() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GRID.cell(4, 1))
        .withMessage("interest is 4, must be within [1, 3]");
    assertThatIllegalArgumentException().isThrownBy(() -> GRID.cell(1));
  }

  @Test
  void rule_rangesDoNotFit_isRefused() {
    ScoreGrid.Builder builder = ScoreGrid.named("g", 1).dimension("a", 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.rule("X", Levels.of(3)))
        .withMessageContaining("exceeds the 2 levels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.rule("X", Levels.of(1), Levels.of(1)));
  }

  @Test
  void build_tooManyCells_isRefused() {
    ScoreGrid.Builder builder = ScoreGrid.named("g", 1);
    for (int i = 0; i < 4; i++) {
      builder.dimension("d" + i, 100);
    }
    assertThatIllegalArgumentException().isThrownBy(builder::build);
  }

  @Test
  void outcome_scoreBeyondTheLevels_namesTheRow() {
    NumberFact<Integer> interest = Fact.integer("interest");
    CustomerIndex customers = CustomerIndex.of(List.of(CustomerId.of("a"), CustomerId.of("b")));
    ScoreGrid one =
        ScoreGrid.named("one", 1).dimension("interest", 2).rule("ANY", Levels.any(2)).build();
    FactTable table = FactTable.of(customers, Column.integers(interest, new int[] {1, 7}));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> table.with(new GridOutcome(one, List.of(interest), Fact.code("x.outcome"))))
        .withMessageContaining("row 1");
  }
}
