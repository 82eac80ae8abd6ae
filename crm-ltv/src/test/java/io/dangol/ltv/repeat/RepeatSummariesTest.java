package io.dangol.ltv.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.fit.Exclusion;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.spend.GammaGamma;
import java.util.List;
import java.util.function.IntToDoubleFunction;
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

  @Test
  void gapsInAnotherUnit_areRefused() {
    RepeatSummaries weeks =
        RepeatSummaries.of(
            PeriodUnit.WEEKS, new int[] {2, 0}, new double[] {3, 0}, new double[] {10, 9});
    double even = 2.0 * Math.log(1.5);
    assertThat(weeks.withLogGaps(new double[] {even, 0.0}).logGaps(0)).isEqualTo(even);
    assertThatExceptionOfType(InvalidSummariesException.class)
        .isThrownBy(() -> weeks.withLogGaps(new double[] {Math.log(7) + Math.log(14), 0.0}))
        .withMessageContaining("row 0: logGaps must not exceed")
        .withMessageContaining("Maybe the gaps are in another unit.");
  }

  @Test
  void weightsBeyondAnyPopulation_areRefused() {
    RepeatSummaries one =
        RepeatSummaries.of(PeriodUnit.WEEKS, new int[] {2}, new double[] {3}, new double[] {10});
    assertThat(one.withWeights(new double[] {1e12}).customers()).isEqualTo(1e12);
    assertThatExceptionOfType(InvalidSummariesException.class)
        .isThrownBy(() -> one.withWeights(new double[] {1e200}))
        .withMessageContaining("row 0: weight must be at most");
  }

  @Test
  void missingValues_areVisible_andNeverZero() {
    FactTable table =
        FactTable.of(
            CustomerIndex.of(List.of(CustomerId.of("a"), CustomerId.of("b"))),
            Column.integers(RepeatFacts.PURCHASES, new int[] {2, 0}),
            Column.decimals(RepeatFacts.RECENCY, new double[] {213, 0}),
            Column.decimals(RepeatFacts.AGE, new double[] {272, 272}),
            Column.decimals(RepeatFacts.MEAN_SPEND, new double[] {Double.NaN, Double.NaN}),
            Column.decimals(RepeatFacts.LOG_GAPS, new double[] {Double.NaN, Double.NaN}),
            Column.integers(RepeatFacts.HOLDOUT_PURCHASES, new int[] {Integer.MIN_VALUE, 3}));
    RepeatSummaries summaries = RepeatSummaries.of(table);

    assertThat(summaries.hasMeanSpend(0)).isFalse();
    assertThat(summaries.hasMeanSpend(1)).isTrue();
    assertThat(summaries.hasHoldout(0)).isFalse();
    assertThat(summaries.holdout(1)).isEqualTo(3.0);
    assertThat(summaries.logGaps(1)).isZero();
    for (IntToDoubleFunction column :
        List.<IntToDoubleFunction>of(
            summaries::meanSpend, summaries::logGaps, summaries::holdout)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> column.applyAsDouble(0))
          .withMessageContaining("row 0")
          .withMessageContaining("missing");
    }
    assertThatExceptionOfType(InvalidSummariesException.class)
        .isThrownBy(() -> MbgCnbd.fit(summaries))
        .withMessageContaining("row 0: logGaps is missing for 2 purchases");
    assertThat(GammaGamma.fit(summaries).excluded()).containsEntry(Exclusion.MISSING_FACT, 1);
  }

  @Test
  void covariates_areReadFromFacts_andIncompleteCustomersAreCounted() {
    NumberFact<Integer> age = Fact.integer("customer.age");
    BooleanFact app = Fact.bool("customer.app");
    CodeFact<String> channel = Fact.code("customer.channel");
    FactTable table =
        TABLE.with(
            Column.integers(age, new int[] {30, 40, 50}),
            Column.booleans(app, new byte[] {1, 1, 0}),
            Column.codes(channel, new int[] {1, 0, 0}, List.of("web", "store")));
    RepeatSummaries summaries =
        RepeatSummaries.of(
            table, List.of("customer.age", "customer.app", "customer.channel=store"));
    assertThat(summaries.covariates().orElseThrow().row(0)).containsExactly(30.0, 1.0, 1.0);
    assertThat(summaries.covariates().orElseThrow().row(1)).containsExactly(50.0, 0.0, 0.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RepeatSummaries.of(table, List.of("customer.channel")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RepeatSummaries.of(table, List.of("absent")))
        .withMessageContaining("absent");
  }
}
