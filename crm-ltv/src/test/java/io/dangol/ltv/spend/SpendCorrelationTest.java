package io.dangol.ltv.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.LogNormalPrior;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.Arrays;
import java.util.Random;
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
  void orderOfTheRows_changesNoBit_withFractionalWeights() {
    int[] rows = IntStream.range(0, 400).map(i -> i % 5).toArray();
    double[] weights = new Random(1).doubles(rows.length).toArray();
    RepeatSummaries forwards = summaries(rows).withWeights(weights);
    int last = rows.length - 1;
    RepeatSummaries backwards =
        summaries(IntStream.rangeClosed(0, last).map(i -> rows[last - i]).toArray())
            .withWeights(
                IntStream.rangeClosed(0, last).mapToDouble(i -> weights[last - i]).toArray());

    assertThat(SpendCorrelation.of(backwards)).isEqualTo(SpendCorrelation.of(forwards));
    assertThat(backwards.customers()).isEqualTo(forwards.customers());
    assertThat(MbgNbd.fit(backwards).toString()).isEqualTo(MbgNbd.fit(forwards).toString());
    assertThat(GammaGamma.fit(backwards).toString()).isEqualTo(GammaGamma.fit(forwards).toString());
  }

  @Test
  void intervalThatReachesAnInfiniteMean_isNoted() {
    int n = 30;
    int[] x = new int[n];
    double[] recency = new double[n];
    double[] age = new double[n];
    Arrays.fill(x, 3);
    Arrays.fill(recency, 5.0);
    Arrays.fill(age, 9.0);
    // Spend so uneven that the inverse of a customer's mean is about exponential.
    double[] spend =
        IntStream.range(0, n).mapToDouble(i -> 3.0 / -Math.log((i + 0.5) / n)).toArray();
    FitReport<GammaGamma> fit =
        GammaGamma.fit(
            RepeatSummaries.of(PeriodUnit.WEEKS, x, recency, age).withMeanSpend(spend),
            FitOptions.defaults().withPrior("q", new LogNormalPrior(1.1, 0.1)));
    assertThat(fit.model().hasMean()).isTrue();
    assertThat(fit.estimate("q").lower()).isLessThan(1.0);
    assertThat(fit.notes()).anyMatch(note -> note.startsWith("the interval of q reaches down to"));
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
