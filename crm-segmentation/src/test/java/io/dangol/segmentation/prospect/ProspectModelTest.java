package io.dangol.segmentation.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import io.dangol.segmentation.grid.Binning;
import io.dangol.segmentation.grid.GridCheck;
import io.dangol.segmentation.grid.ScaleFitter;
import io.dangol.segmentation.grid.ScaleOptions;
import io.dangol.segmentation.grid.ScoreScale;
import io.dangol.segmentation.rfm.RfmSegments;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProspectModelTest {
  private static final NumberFact<Integer> CLICKS = Fact.integer("mail.clicks");
  private static final NumberFact<Integer> INCOME = Fact.integer("person.income");
  private static final NumberFact<Integer> MONTHS = Fact.integer("survey.monthsToDecision");
  private static final ScoreScale THREE =
      ScaleFitter.with(ScaleOptions.of(new Binning.Fixed(List.of(1.0, 5.0))))
          .fit(new double[] {0})
          .scale();
  private static final EvaluationContext AT =
      EvaluationContext.at(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

  private static final ProspectModel MODEL =
      new ProspectModel(
          2,
          new ProspectAxis(
              "interest",
              List.of(new PointsRow(CLICKS.atLeast(1), 3), new PointsRow(CLICKS.atLeast(5), 4)),
              THREE),
          new ProspectAxis("power", List.of(new PointsRow(INCOME.atLeast(50), 6)), THREE),
          new ProspectAxis(
              "timing",
              List.of(new PointsRow(MONTHS.atMost(6), 3), new PointsRow(MONTHS.atMost(1), 3)),
              THREE),
          ProspectPriorities.standard(),
          AT);

  @Test
  void standard_grid_isTotalUnambiguousAndReachable() {
    GridCheck check = ProspectPriorities.standard().check();

    assertThat(check.cells()).isEqualTo(27);
    assertThat(check.isTotal()).isTrue();
    assertThat(check.isUnambiguous()).isTrue();
    assertThat(check.isReachable()).isTrue();
  }

  @Test
  void write_prospects_keepsThreeScoresAndOneGroup() {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    customers.add("hot");
    customers.add("cold");
    FactTable table =
        FactTable.of(
                customers.build(),
                Column.integers(CLICKS, new int[] {9, Integer.MIN_VALUE}),
                Column.integers(INCOME, new int[] {80, 10}),
                Column.integers(MONTHS, new int[] {1, 12}))
            .with(MODEL);

    assertThat(table.row(0).find(ProspectFacts.INTEREST)).contains(3);
    assertThat(table.row(0).find(ProspectFacts.POWER)).contains(3);
    assertThat(table.row(0).find(ProspectFacts.TIMING)).contains(3);
    assertThat(table.row(0).find(ProspectFacts.GROUP)).contains(ProspectPriorities.CALL_NOW);
    assertThat(table.row(1).find(ProspectFacts.GROUP)).contains(ProspectPriorities.LEAVE);
    assertThat(table.madeBy(ProspectFacts.GROUP)).contains("prospect/2");
  }

  @Test
  void write_factThatTheTableLacks_givesNoPoints() {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    customers.add("x");
    FactTable table =
        FactTable.of(customers.build(), Column.integers(CLICKS, new int[] {9})).with(MODEL);

    assertThat(table.row(0).find(ProspectFacts.GROUP)).contains(ProspectPriorities.LOW_BUDGET);
    assertThat(MODEL.reads()).containsExactlyInAnyOrder(CLICKS, INCOME, MONTHS);
  }

  @Test
  void new_gridOfOtherLevels_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ProspectModel(
                    1,
                    MODEL.interest(),
                    MODEL.power(),
                    MODEL.timing(),
                    RfmSegments.six(5, 5, 5),
                    AT));
  }
}
