package io.dangol.segmentation.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.segmentation.grid.GridOutcome;
import io.dangol.segmentation.grid.Levels;
import io.dangol.segmentation.grid.ScoreGrid;
import io.dangol.segmentation.json.FactScoreJson;
import io.dangol.segmentation.profile.CrossTab;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class FactScoreTest {
  private static final MoneyFact MARGIN = Fact.money("order.margin");
  private static final NumberFact<Double> VARIETY = Fact.decimal("order.variety");
  private static final NumberFact<Integer> P = Fact.integer("rfm.marginScore");
  private static final NumberFact<Integer> V = Fact.integer("rfm.varietyScore");
  private static final CodeFact<String> CLASS = Fact.code("rfm.marginClass");

  private static FactTable table(CurrencyUnit currency) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    long[] cents = new long[10];
    double[] variety = new double[10];
    for (int i = 0; i < 10; i++) {
      customers.add("c" + i);
      cents[i] = 100L * (i + 1);
      variety[i] = i % 2 == 0 ? 0.5 : 0.9;
    }
    cents[9] = Long.MIN_VALUE;
    return FactTable.of(
        customers.build(),
        Column.amounts(MARGIN, cents, 2, currency),
        Column.decimals(VARIETY, variety));
  }

  @Test
  void fit_margin_isAFurtherDimension() {
    FactTable table = table(MoneyFact.PLAIN);
    FactScore score = FactScore.fit(table, MARGIN, ScaleOptions.of(Binning.quantiles(3)), P);
    FactTable scored = table.with(score.withVersion(4));

    assertThat(score.fit().scale().thresholds()).containsExactly(3.0, 6.0);
    assertThat(scored.numbers(P).at(0)).isEqualTo(1);
    assertThat(scored.numbers(P).at(8)).isEqualTo(3);
    assertThat(scored.column(P).isMissing(9)).isTrue();
    assertThat(scored.madeBy(P)).contains("rfm.marginScore/4");
    String json = FactScoreJson.write(score);
    assertThat(FactScoreJson.read(json).orThrow()).isEqualTo(score);
  }

  @Test
  void write_otherCurrency_isRefused() {
    FactScore score =
        FactScore.fit(table(MoneyFact.PLAIN), MARGIN, ScaleOptions.of(Binning.quantiles(3)), P);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(CurrencyUnit.EUR).with(score))
        .withMessageContaining("EUR");
  }

  @Test
  void gridOutcome_twoScores_haveSegmentsAndACrossTab() {
    FactTable table = table(MoneyFact.PLAIN);
    ScoreGrid grid =
        ScoreGrid.named("margin by variety", 2)
            .dimension("margin", 3)
            .dimension("variety", 2)
            .rule("RICH", Levels.of(3), Levels.any(2))
            .rule("OTHER", Levels.any(3), Levels.any(2))
            .build();
    FactTable scored =
        table.with(
            FactScore.fit(table, MARGIN, ScaleOptions.of(Binning.quantiles(3)), P),
            FactScore.fit(table, VARIETY, ScaleOptions.of(Binning.quantiles(2)), V),
            new GridOutcome(grid, List.of(P, V), CLASS));

    assertThat(scored.row(8).find(CLASS)).contains("RICH");
    assertThat(scored.row(0).find(CLASS)).contains("OTHER");
    assertThat(scored.row(9).isMissing(CLASS)).isTrue();
    assertThat(scored.madeBy(CLASS)).contains("margin by variety/2");
    // Any fact has a cross-tab once it is a score.
    assertThat(CrossTab.of(scored, P, V).total()).isEqualTo(9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GridOutcome(grid, List.of(P), CLASS))
        .withMessageContaining("1 scores");
  }

  @Test
  void gridOutcome_scoreBeyondTheGrid_isRefused() {
    ScoreGrid grid =
        ScoreGrid.named("two", 1).dimension("margin", 2).rule("ALL", Levels.any(2)).build();
    FactTable table = table(MoneyFact.PLAIN);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                table.with(
                    FactScore.fit(table, MARGIN, ScaleOptions.of(Binning.quantiles(3)), P),
                    new GridOutcome(grid, List.of(P), CLASS)));
  }
}
