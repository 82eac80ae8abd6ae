package io.dangol.ltv.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpendCorrelationTest {
  private static final int[] PURCHASES = {1, 2, 5, 3, 0};
  private static final double[] SPEND = {10, 25, 30, 25, 0};
  private static final int[] CUSTOMERS = {7, 1, 2, 4, 9};

  @Test
  void weights_giveTheCorrelationOfTheRowsWrittenOut() {
    int[] rows =
        IntStream.range(0, PURCHASES.length)
            .flatMap(row -> IntStream.generate(() -> row).limit(CUSTOMERS[row]))
            .toArray();
    SpendCorrelation written = SpendCorrelation.of(summaries(rows));
    int[] each = IntStream.range(0, PURCHASES.length).toArray();
    SpendCorrelation weighted =
        SpendCorrelation.of(
            summaries(each).withWeights(IntStream.of(CUSTOMERS).asDoubleStream().toArray()));

    assertThat(weighted.customers()).isEqualTo(14.0).isEqualTo(written.customers());
    assertThat(weighted.pearson()).isCloseTo(written.pearson(), within(1e-14));
    assertThat(weighted.spearman()).isCloseTo(written.spearman(), within(1e-14));
    assertThat(weighted.pearson())
        .isNotCloseTo(SpendCorrelation.of(summaries(each)).pearson(), within(1e-3));
  }

  @Test
  void nothingThatVaries_isNoCorrelation() {
    SpendCorrelation none = SpendCorrelation.of(summaries(0, 0, 4));

    assertThat(none.pearson()).isZero();
    assertThat(none.spearman()).isZero();
  }

  private static RepeatSummaries summaries(int... rows) {
    int[] x = IntStream.of(rows).map(row -> PURCHASES[row]).toArray();
    double[] recency = IntStream.of(x).mapToDouble(purchases -> purchases).toArray();
    double[] age = IntStream.of(x).mapToDouble(purchases -> 10.0).toArray();
    return RepeatSummaries.of(PeriodUnit.WEEKS, x, recency, age)
        .withMeanSpend(IntStream.of(rows).mapToDouble(row -> SPEND[row]).toArray());
  }
}
