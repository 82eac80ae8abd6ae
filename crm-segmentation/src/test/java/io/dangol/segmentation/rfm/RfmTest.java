package io.dangol.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.segmentation.grid.Levels;
import io.dangol.segmentation.grid.ScoreGrid;
import io.dangol.segmentation.scale.Binning;
import io.dangol.segmentation.scale.TiePolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RfmTest {
  /** Ten buyers whose recency, frequency and spend agree, and one prospect. */
  private static FactTable tenBuyers() {
    Shop shop = new Shop();
    for (int i = 1; i <= 10; i++) {
      shop.buyer("c" + i, 100 - 10 * (i - 1), i, 1000L * i, i <= 5 ? Long.MIN_VALUE : 5000);
    }
    return shop.prospect("p").table();
  }

  private static Facts row(FactTable table, String id) {
    return table.row(CustomerId.of(id)).orElseThrow();
  }

  @Test
  void fit_tenBuyers_scoresAreFifths() {
    FactTable facts = tenBuyers().with(Rfm.fit(tenBuyers(), RfmOptions.defaults()));

    assertThat(row(facts, "c1").find(RfmFacts.CELL)).contains("111");
    assertThat(row(facts, "c1").find(RfmFacts.SEGMENT)).contains(RfmSegments.LOST);
    assertThat(row(facts, "c6").find(RfmFacts.CELL)).contains("333");
    assertThat(row(facts, "c10").find(RfmFacts.RECENCY_SCORE)).contains(5);
    assertThat(row(facts, "c10").find(RfmFacts.SEGMENT)).contains(RfmSegments.CHAMPIONS);
  }

  @Test
  void write_prospect_isNoPurchaseAndInNoQuantile() {
    RfmModel model = Rfm.fit(tenBuyers(), RfmOptions.defaults());
    Facts prospect = row(tenBuyers().with(model), "p");

    assertThat(model.fit().customers()).isEqualTo(10);
    assertThat(model.fit().withoutPurchase()).isEqualTo(1);
    assertThat(model.fit().recency().values()).isEqualTo(10);
    assertThat(prospect.find(RfmFacts.SEGMENT)).contains(RfmSegments.NO_PURCHASE);
    assertThat(prospect.isMissing(RfmFacts.CELL)).isTrue();
    assertThat(prospect.isMissing(RfmFacts.RECENCY_SCORE)).isTrue();
  }

  @Test
  void write_previousWindow_isScoredByTheSameThresholds() {
    FactTable facts = tenBuyers().with(Rfm.fit(tenBuyers(), RfmOptions.defaults()));

    // Thresholds of spend are 20, 40, 60 and 80; the previous window had 50.
    assertThat(row(facts, "c10").find(RfmFacts.PREVIOUS_MONETARY_SCORE)).contains(3);
    assertThat(row(facts, "c1").isMissing(RfmFacts.PREVIOUS_MONETARY_SCORE)).isTrue();
    assertThat(row(facts, "c1").isMissing(RfmFacts.MONETARY_GROWTH_CLASS)).isTrue();
    // Growth rises with the spend from 60 to 100, each of five customers in a class of its own.
    assertThat(row(facts, "c6").find(RfmFacts.MONETARY_GROWTH_CLASS)).contains(1);
    assertThat(row(facts, "c10").find(RfmFacts.MONETARY_GROWTH_CLASS)).contains(5);
  }

  @Test
  void write_noWindow_comparesYearWithYear() {
    Shop shop = new Shop();
    for (int i = 1; i <= 10; i++) {
      // All spent the same in both years, and very different amounts long ago.
      shop.buyer("c" + i, i, i, 100_000L * i, 1_000L * i, 1_000L * i);
    }
    RfmModel rfm = Rfm.fit(shop.table(), RfmOptions.defaults());
    FactTable facts = shop.table().with(rfm);

    assertThat(rfm.fit().currentMonetary().scale().thresholds())
        .containsExactly(20.0, 40.0, 60.0, 80.0);
    for (int i = 1; i <= 10; i++) {
      assertThat(row(facts, "c" + i).find(RfmFacts.PREVIOUS_MONETARY_SCORE)).contains((i + 1) / 2);
      // Nobody grew or shrank, so that growth is a constant column.
      assertThat(row(facts, "c" + i).find(RfmFacts.MONETARY_GROWTH_CLASS)).contains(3);
    }
  }

  @Test
  void growth_bothZero_isMissing() {
    assertThat(RfmColumns.growth(0, 0)).isNaN();
    assertThat(RfmColumns.growth(30, 10)).isEqualTo(0.5);
    assertThat(RfmColumns.growth(-10, 10)).isEqualTo(-1);
  }

  @Test
  void with_laterTable_usesFrozenThresholds() {
    RfmModel model = Rfm.fit(tenBuyers(), RfmOptions.defaults());
    FactTable later = new Shop().buyer("new", 500, 100, 1).table().with(model);

    assertThat(row(later, "new").find(RfmFacts.CELL)).contains("151");
  }

  @Test
  void with_amountsOfAnotherScale_haveTheSameScores() {
    RfmModel model = Rfm.fit(tenBuyers(), RfmOptions.defaults());
    FactTable cents = new Shop().buyer("a", 10, 10, 4000).table();
    FactTable tenthsOfMills = new Shop().buyer("a", 10, 10, 400000).table(4, MoneyFact.PLAIN);

    assertThat(row(tenthsOfMills.with(model), "a").find(RfmFacts.CELL))
        .isEqualTo(row(cents.with(model), "a").find(RfmFacts.CELL))
        .contains("552");
  }

  @Test
  void with_amountsOfAnotherCurrency_isRefused() {
    RfmModel model = Rfm.fit(tenBuyers(), RfmOptions.defaults());
    FactTable dollars = new Shop().buyer("a", 10, 10, 4000).table(2, CurrencyUnit.USD);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> dollars.with(model))
        .withMessageContaining("USD");
  }

  @Test
  void fit_oneCustomer_isNeutral() {
    FactTable one = new Shop().buyer("a", 10, 1, 500).table();
    RfmModel model = Rfm.fit(one, RfmOptions.defaults());

    assertThat(row(one.with(model), "a").find(RfmFacts.CELL)).contains("333");
    assertThat(model.score(999, 99, 99)).isEqualTo(new RfmScore(3, 3, 3, "NEEDS_ATTENTION"));
  }

  @Test
  void fit_noCustomer_cannotScore() {
    FactTable none = new Shop().table();
    RfmModel model = Rfm.fit(none, RfmOptions.defaults());

    assertThat(none.with(model).size()).isZero();
    assertThat(model.summarize(none).revenue()).isZero();
    assertThatIllegalStateException().isThrownBy(() -> model.score(1, 1, 1));
  }

  @Test
  void fit_tableWithoutPreviousWindow_leavesGrowthMissing() {
    FactTable table =
        FactTable.of(
            tenBuyers().customers(),
            tenBuyers().column(io.dangol.core.purchase.PurchaseFacts.RECENCY_DAYS),
            tenBuyers().column(io.dangol.core.purchase.PurchaseFacts.FREQUENCY),
            tenBuyers().column(io.dangol.core.purchase.PurchaseFacts.MONETARY));
    FactTable facts = table.with(Rfm.fit(table, RfmOptions.defaults()));

    assertThat(facts.column(RfmFacts.MONETARY_GROWTH_CLASS).missing()).isEqualTo(11);
  }

  @Test
  void fit_negativeSpend_isBinnedLikeAnyOther() {
    Shop shop = new Shop();
    for (int i = 0; i < 5; i++) {
      shop.buyer("c" + i, 10 + i, 1 + i, 100L * i - 200);
    }
    FactTable table = shop.table();

    assertThat(
            row(table.with(Rfm.fit(table, RfmOptions.defaults())), "c0")
                .find(RfmFacts.MONETARY_SCORE))
        .contains(1);
  }

  @Test
  void fit_splitByKey_ordersEqualCustomersByIdentifier() {
    Shop shop = new Shop();
    for (int i = 0; i < 10; i++) {
      shop.buyer("c" + i, 5, 1, 100 + i);
    }
    FactTable table = shop.table();
    RfmOptions options = RfmOptions.defaults().withTies(TiePolicy.SPLIT_BY_KEY);
    FactTable varied = shop.buyer("d", 6, 2, 300).table();
    FactTable facts = varied.with(Rfm.fit(varied, options));

    assertThat(row(facts, "c0").find(RfmFacts.FREQUENCY_SCORE)).contains(1);
    assertThat(row(facts, "c9").find(RfmFacts.FREQUENCY_SCORE)).contains(5);
    assertThat(row(table.with(Rfm.fit(table, options)), "c0").find(RfmFacts.FREQUENCY_SCORE))
        .contains(3);
  }

  @Test
  void fit_table_recordsItsAnalysisDate() {
    LocalDate asOf = LocalDate.of(2026, 7, 1);
    assertThat(Rfm.fit(tenBuyers().asOf(asOf), RfmOptions.defaults()).fit().asOf()).contains(asOf);
  }

  @Test
  void summarize_tenBuyers_reconciles() {
    RfmSummary summary = Rfm.fit(tenBuyers(), RfmOptions.defaults()).summarize(tenBuyers());

    assertThat(summary.customers()).isEqualTo(11);
    assertThat(summary.revenue()).isEqualByComparingTo("550");
    assertThat(summary.cells()).hasSize(5);
    assertThat(summary.cells().get(4).meanRevenue()).isEqualByComparingTo("95");
    assertThat(summary.segments().stream().mapToInt(SegmentShare::customers).sum()).isEqualTo(11);
    assertThat(
            summary.segments().stream()
                .map(SegmentShare::revenue)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("550");
    assertThat(summary.segments().get(0).segment()).isEqualTo(RfmSegments.CHAMPIONS);
    assertThat(summary.segments().get(0).customers()).isEqualTo(4);
    assertThat(summary.segments().get(11).segment()).isEqualTo(RfmSegments.NO_PURCHASE);
  }

  @Test
  void heatMap_recencyByFrequency_hasEveryField() {
    List<HeatMapCell> fields =
        Rfm.fit(tenBuyers(), RfmOptions.defaults())
            .summarize(tenBuyers())
            .heatMap(RfmAxis.RECENCY, RfmAxis.FREQUENCY);

    assertThat(fields).hasSize(25);
    assertThat(fields.stream().mapToInt(HeatMapCell::customers).sum()).isEqualTo(10);
    assertThat(fields.get(0)).isEqualTo(new HeatMapCell(1, 1, 2, new BigDecimal("30.00")));
    assertThat(fields.get(1).meanRevenue()).isZero();
  }

  @Test
  void explain_cell_namesTheRule() {
    RfmModel model = Rfm.fit(tenBuyers(), RfmOptions.defaults());

    assertThat(model.explain(1, 5, 5).toString())
        .isEqualTo("recency 1 in 1-2, frequency 5 in 4-5, monetary 5 in 4-5 -> CANNOT_LOSE");
  }

  @Test
  void options_mapOfOtherLevels_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RfmOptions.defaults().withSegments(RfmSegments.six(4, 4, 4)))
        .withMessageContaining("levels");
  }

  @Test
  void options_mapWithGaps_isRefused() {
    ScoreGrid gaps =
        ScoreGrid.named("gaps", 1)
            .dimension("recency", 5)
            .dimension("frequency", 5)
            .dimension("monetary", 5)
            .rule("BEST", Levels.of(5), Levels.of(5), Levels.of(5))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RfmOptions.defaults().withSegments(gaps))
        .withMessageContaining("without a segment");
  }

  @Test
  void options_tenBins_codesAreJoinedByDashes() {
    RfmOptions options = RfmOptions.defaults().withBins(10);
    FactTable facts = tenBuyers().with(Rfm.fit(tenBuyers(), options));

    assertThat(row(facts, "c10").find(RfmFacts.CELL)).contains("10-10-10");
  }

  @Test
  void options_fixedRecency_keepsThresholdsOfTheHost() {
    RfmOptions options =
        RfmOptions.defaults()
            .withBinning(
                new Binning.Fixed(List.of(30.0, 90.0)), Binning.quantiles(5), Binning.quantiles(5));
    RfmModel model = Rfm.fit(tenBuyers(), options);

    assertThat(model.score(30, 1, 1).recency()).isEqualTo(3);
    assertThat(model.score(31, 1, 1).recency()).isEqualTo(2);
    assertThat(model.score(91, 1, 1).recency()).isEqualTo(1);
  }

  @Test
  void cell_values_isTheNumberOfTheGrid() {
    RfmModel model = Rfm.fit(tenBuyers(), RfmOptions.defaults());
    RfmScore score = model.score(10, 10, 10);

    assertThat(model.cell(10, 10, 10))
        .isEqualTo(
            model.fit().segments().cell(score.recency(), score.frequency(), score.monetary()));
  }

  @Test
  void withVersion_model_carriesItInItsName() {
    assertThat(Rfm.fit(tenBuyers(), RfmOptions.defaults()).withVersion(3).name())
        .isEqualTo("rfm/3");
  }

  @Test
  void weightedScore_ends_areZeroAndHundred() {
    RfmModel model = Rfm.fit(tenBuyers(), RfmOptions.defaults());

    assertThat(model.weightedScore(new RfmScore(1, 1, 1, "LOST"), RfmWeights.equal())).isZero();
    assertThat(model.weightedScore(new RfmScore(5, 5, 5, "CHAMPIONS"), RfmWeights.equal()))
        .isEqualTo(100);
    assertThat(model.weightedScore(new RfmScore(5, 1, 1, "NEW_CUSTOMERS"), new RfmWeights(2, 1, 1)))
        .isEqualTo(50);
    assertThatIllegalArgumentException().isThrownBy(() -> new RfmWeights(0, 0, 0));
  }

  @Test
  void weighted_model_publishesTheScoreOfEveryBuyer() {
    RfmModel rfm = Rfm.fit(tenBuyers(), RfmOptions.defaults());
    FactTable facts = tenBuyers().with(rfm, rfm.weighted(new RfmWeights(2, 1, 1)));

    for (int row = 0; row < 10; row++) {
      int r = facts.row(row).find(RfmFacts.RECENCY_SCORE).orElseThrow();
      int f = facts.row(row).find(RfmFacts.FREQUENCY_SCORE).orElseThrow();
      int m = facts.row(row).find(RfmFacts.MONETARY_SCORE).orElseThrow();
      assertThat(facts.row(row).find(RfmFacts.WEIGHTED_SCORE))
          .contains(100 * (2 * (r - 1) / 4.0 + (f - 1) / 4.0 + (m - 1) / 4.0) / 4);
    }
    assertThat(facts.column(RfmFacts.WEIGHTED_SCORE).missing()).isEqualTo(1);
  }

  @Test
  void fit_neutralOfTheHost_isTheScoreOfConstantColumns() {
    FactTable one = new Shop().buyer("only", 10, 1, 1_000).table();
    RfmModel rfm = Rfm.fit(one, RfmOptions.defaults().withNeutral(1));

    assertThat(row(one.with(rfm), "only").find(RfmFacts.CELL)).contains("111");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RfmOptions.defaults().withNeutral(6))
        .withMessageContaining("[1, 5]");
  }

  @Test
  void responses_cells_countOnlyThoseWhoWereAsked() {
    FactTable table =
        tenBuyers()
            .with(
                Column.booleans(
                    Fact.bool("responded"), new byte[] {1, 0, -1, -1, -1, -1, -1, -1, 1, 1, 1}));

    List<CellResponse> responses =
        Rfm.fit(table, RfmOptions.defaults()).responses(table, Fact.bool("responded"));

    assertThat(responses)
        .containsExactly(new CellResponse(1, 1, 1, 2, 1), new CellResponse(5, 5, 5, 2, 2));
    assertThat(responses.get(0).rate()).isEqualTo(0.5);
  }

  @Test
  void fit_nestedBins_cutFrequencyWithinRecency() {
    Shop shop = new Shop();
    for (int i = 0; i < 16; i++) {
      // The recent half buys 101 to 108 times, the other half 1 to 8 times.
      boolean recent = i < 8;
      shop.buyer("c" + i, recent ? 5 : 300, (recent ? 101 : 1) + i % 8, 1000L + i);
    }
    FactTable table = shop.table();
    RfmOptions independent = RfmOptions.defaults().withBins(2);
    RfmModel nested =
        Rfm.fit(table, independent.withNesting(RfmNesting.RECENCY_FREQUENCY_MONETARY));

    assertThat(Rfm.fit(table, independent).score(300, 8, 10).frequency()).isEqualTo(1);
    assertThat(nested.score(300, 8, 10).frequency()).isEqualTo(2);
    assertThat(nested.score(5, 101, 10).frequency()).isEqualTo(1);
    assertThat(nested.cell(300, 8, 10))
        .isEqualTo(nested.fit().segments().cell(1, 2, nested.score(300, 8, 10).monetary()));
    assertThat(nested.summarize(table).cells()).extracting(RfmCell::customers).containsOnly(2);
  }

  @Test
  void withBins_otherChoices_stay() {
    RfmOptions options =
        RfmOptions.defaults()
            .withNesting(RfmNesting.RECENCY_FREQUENCY_MONETARY)
            .withNeutral(2)
            .withTies(TiePolicy.SPLIT_BY_KEY)
            .withSegments(RfmSegments.six(5, 5, 5))
            .withBins(4);

    assertThat(options.nesting()).isEqualTo(RfmNesting.RECENCY_FREQUENCY_MONETARY);
    assertThat(options.neutral()).hasValue(2);
    assertThat(options.recency()).isEqualTo(new Binning.Quantiles(4, TiePolicy.SPLIT_BY_KEY));
    assertThat(options.segments()).isEqualTo(RfmSegments.six(4, 4, 4));
    assertThat(RfmOptions.defaults().withBins(3).segments()).isEqualTo(RfmSegments.eleven(3, 3, 3));
  }

  @Test
  void withBins_mapOfTheHostsOwn_isNotReplacedSilently() {
    ScoreGrid own = everybody("ALL", 5);
    RfmOptions options = RfmOptions.defaults().withSegments(own);

    assertThat(options.withBins(5).segments()).isEqualTo(own);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withBins(4))
        .withMessageContaining("set the bins first");
  }

  private static ScoreGrid everybody(String code, int levels) {
    return ScoreGrid.named("own", 1)
        .dimension("recency", levels)
        .dimension("frequency", levels)
        .dimension("monetary", levels)
        .rule(code, Levels.any(levels), Levels.any(levels), Levels.any(levels))
        .build();
  }

  @Test
  void summarize_buyersWithAMissingValue_areNotWithoutPurchase() {
    RfmModel model = Rfm.fit(tenBuyers(), RfmOptions.defaults());
    FactTable table =
        new Shop()
            .buyer("whole", 10, 3, 5000)
            .buyer("noFrequency", 10, Shop.MISSING, 1500)
            .buyer("noSpend", 10, 3, Long.MIN_VALUE)
            .prospect("p")
            .table();

    RfmSummary summary = model.summarize(table);

    assertThat(summary.customers()).isEqualTo(4);
    assertThat(summary.incomplete()).isEqualTo(2);
    assertThat(share(summary, RfmSegments.NO_PURCHASE).customers()).isEqualTo(1);
    assertThat(summary.revenue()).isEqualByComparingTo("65");
  }

  @Test
  void summarize_modelFittedOnNobody_hasBuyersWithoutSegment() {
    RfmModel model = Rfm.fit(new Shop().prospect("p").table(), RfmOptions.defaults());
    RfmSummary summary = model.summarize(tenBuyers());

    assertThat(summary.incomplete()).isEqualTo(10);
    assertThat(share(summary, RfmSegments.NO_PURCHASE).customers()).isEqualTo(1);
    assertThat(summary.revenue()).isEqualByComparingTo("550");
  }

  private static SegmentShare share(RfmSummary summary, String code) {
    return summary.segments().stream()
        .filter(segment -> segment.segment().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void write_mapWithTheCodeOfNonBuyers_labelsThemWithIt() {
    ScoreGrid own =
        ScoreGrid.named("own", 1)
            .dimension("recency", 5)
            .dimension("frequency", 5)
            .dimension("monetary", 5)
            .rule(RfmSegments.NO_PURCHASE, Levels.of(1), Levels.any(5), Levels.any(5))
            .rule("REST", Levels.between(2, 5), Levels.any(5), Levels.any(5))
            .build();
    FactTable facts =
        tenBuyers().with(Rfm.fit(tenBuyers(), RfmOptions.defaults().withSegments(own)));

    assertThat(row(facts, "p").find(RfmFacts.SEGMENT)).contains(RfmSegments.NO_PURCHASE);
    assertThat(row(facts, "c10").find(RfmFacts.SEGMENT)).contains("REST");
  }

  @Test
  void explain_customer_hasValuesRangesAndRule() {
    RfmModel model = Rfm.fit(tenBuyers(), RfmOptions.defaults());
    RfmExplanation best = model.explain(tenBuyers(), CustomerId.of("c10")).orElseThrow();

    assertThat(best.segment()).contains(RfmSegments.CHAMPIONS);
    assertThat(best.axes())
        .extracting(axis -> axis.value().getAsDouble(), axis -> axis.score().getAsInt())
        .containsExactly(tuple(10.0, 5), tuple(10.0, 5), tuple(100.0, 5));
    assertThat(best.axes().get(2).range()).isEqualTo(model.fit().monetary().scale().range(5));
    assertThat(best.toString())
        .startsWith("rfm/1: recency 10.0 in ")
        .contains("monetary 100.0 in ")
        .endsWith("-> CHAMPIONS")
        .doesNotContain("c10");
  }

  @ParameterizedTest
  @EnumSource(RfmNesting.class)
  void explain_everyCustomer_agreesWithTheColumns(RfmNesting nesting) {
    RfmOptions options =
        RfmOptions.defaults().withTies(TiePolicy.SPLIT_BY_KEY).withNesting(nesting);
    RfmModel model = Rfm.fit(tenBuyers(), options);
    FactTable facts = tenBuyers().with(model);

    for (int row = 0; row < facts.size(); row++) {
      RfmExplanation explanation =
          model.explain(tenBuyers(), facts.customers().at(row)).orElseThrow();
      assertThat(explanation.segment()).isEqualTo(facts.row(row).find(RfmFacts.SEGMENT));
    }
  }

  @Test
  void explain_withoutPurchaseOrValue_saysSo() {
    RfmModel model = Rfm.fit(tenBuyers(), RfmOptions.defaults());
    FactTable table = new Shop().prospect("p").buyer("incomplete", 10, Shop.MISSING, 5000).table();

    assertThat(model.explain(table, CustomerId.of("p")).orElseThrow())
        .hasToString("rfm/1: recency missing, frequency missing, monetary missing; -> NO_PURCHASE");
    assertThat(model.explain(table, CustomerId.of("incomplete")).orElseThrow().segment()).isEmpty();
    assertThat(model.explain(table, CustomerId.of("nobody"))).isEmpty();
  }
}
