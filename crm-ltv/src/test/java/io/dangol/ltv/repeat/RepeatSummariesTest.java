package io.dangol.ltv.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.fit.Exclusion;
import io.dangol.ltv.formula.PeriodUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatSummariesTest {
  private static final FactTable TABLE =
      FactTable.of(
          CustomerIndex.of(List.of(CustomerId.of("a"), CustomerId.of("b"), CustomerId.of("c"))),
          Column.integers(RepeatFacts.PURCHASES, new int[] {2, Integer.MIN_VALUE, 0}),
          Column.decimals(RepeatFacts.RECENCY, new double[] {213, Double.NaN, 0}),
          Column.decimals(RepeatFacts.AGE, new double[] {272, Double.NaN, 272}),
          Column.decimals(RepeatFacts.MEAN_SPEND, new double[] {22.345, Double.NaN, Double.NaN}),
          Column.integers(RepeatFacts.HOLDOUT_PURCHASES, new int[] {1, 4, 0}));

  @Test
  void table_isReadInDays_andIncompleteCustomersAreCounted() {
    RepeatSummaries summaries = RepeatSummaries.of(TABLE);
    assertThat(summaries.unit()).isEqualTo(PeriodUnit.DAYS);
    assertThat(summaries.size()).isEqualTo(2);
    assertThat(summaries.excluded()).containsEntry(Exclusion.MISSING_FACT, 1);
    assertThat(summaries.sourceRow(1)).isEqualTo(2);
    assertThat(summaries.history(0)).isEqualTo(new RepeatHistory(2, 213, 272));
    assertThat(summaries.meanSpend(1)).isZero();
    assertThat(summaries.holdout(0)).isEqualTo(1.0);
    assertThatIllegalStateException()
        .isThrownBy(() -> summaries.logGaps(0))
        .withMessageContaining("gaps");
  }

  @Test
  void units_convertTimesAndGaps() {
    RepeatSummaries days =
        RepeatSummaries.of(PeriodUnit.DAYS, new int[] {2}, new double[] {21}, new double[] {70})
            .withLogGaps(new double[] {Math.log(7) + Math.log(14)});
    RepeatSummaries weeks = days.in(PeriodUnit.WEEKS);
    assertThat(weeks.history(0)).isEqualTo(new RepeatHistory(2, 3, 10));
    assertThat(weeks.logGaps(0)).isCloseTo(Math.log(1) + Math.log(2), within(1e-14));
  }
}
