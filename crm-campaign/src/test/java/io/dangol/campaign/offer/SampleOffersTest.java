package io.dangol.campaign.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.TableHit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed RFM offer table: fixture F5, readings Q1 and Q2. */
class SampleOffersTest {

  private static final NumberFact<Integer> FREQUENCY = Fact.integer("rfm.frequencyScore");
  private static final NumberFact<Integer> BEFORE = Fact.integer("rfm.previousMonetaryScore");
  private static final NumberFact<Integer> NOW = Fact.integer("rfm.monetaryScore");
  private static final CodeFact<String> GROWTH = Fact.code("rfm.monetaryGrowthClass");
  private static final EvaluationContext AT =
      EvaluationContext.startOf(LocalDate.of(2026, 7, 1), ZoneOffset.UTC);

  /** The four frequency levels of the print; 1 stands for the scores 1 and 2. */
  private static final int[] LEVELS = {1, 3, 4, 5};

  @ParameterizedTest
  @CsvSource({
    "1, 1, 4, COUPON_6",
    "2, 2, 5, COUPON_6",
    "3, 3, 3, COUPON_5",
    "3, 4, 4, COUPON_5",
    "4, 1, 1, COUPON_3",
    "4, 2, 3, COUPON_3",
    "5, 1, 1, NONE",
    "5, 5, 5, NONE",
    "1, 3, 4, NONE",
    "4, 3, 1, NONE"
  })
  void offer_isThatOfTheCell(int frequency, int before, int now, String code) {
    assertThat(decide(frequency, before, now).outcome()).map(Offer::code).contains(code);
  }

  @Test
  void discounts_areSixFiveAndThreePercent() {
    assertThat(SampleOffers.rfm().offers())
        .containsExactly(
            Offer.percentageOff("COUPON_6", 6),
            Offer.percentageOff("COUPON_5", 5),
            Offer.percentageOff("COUPON_3", 3),
            Offer.none());
  }

  @Test
  void thirtyNineOfAHundredCells_areCoveredAndSixtyOneAreGaps() {
    Map<TableHit.Kind, Integer> cells = new EnumMap<>(TableHit.Kind.class);
    for (int level : LEVELS) {
      for (int before = 1; before <= 5; before++) {
        for (int now = 1; now <= 5; now++) {
          cells.merge(decide(level, before, now).kind(), 1, Integer::sum);
        }
      }
    }

    assertThat(cells)
        .containsOnly(Map.entry(TableHit.Kind.ROW, 39), Map.entry(TableHit.Kind.DEFAULT, 61));
  }

  @Test
  void theBestBuyers_getDeliberatelyNothing() {
    TableHit<Offer> hit = decide(5, 5, 5);

    assertThat(hit.kind()).isEqualTo(TableHit.Kind.ROW);
    assertThat(hit.outcome()).contains(Offer.none());
  }

  /** The other reading of the print: the class of spending and the class of its growth. */
  @Test
  void theVariantWithGrowth_isTheSameTableOverOtherFacts() {
    OfferTable variant =
        OfferTable.of(
            "rfm growth",
            DecisionTable.<Offer>unique()
                .when(
                    FREQUENCY.in(1, 2).and(NOW.in(1, 2)).and(GROWTH.in("4", "5")),
                    Offer.percentageOff("COUPON_6", 6))
                .when(FREQUENCY.is(5), Offer.none())
                .otherwise(Offer.none())
                .build());
    Facts grown = Facts.builder().set(FREQUENCY, 2).set(NOW, 1).set(GROWTH, "5").build();

    assertThat(variant.decide(grown, AT).outcome()).map(Offer::code).contains("COUPON_6");
    assertThat(variant.explain(grown, AT)).startsWith("rfm growth row 1 gives COUPON_6: TRUE");
  }

  private static TableHit<Offer> decide(int frequency, int before, int now) {
    Facts facts =
        Facts.builder().set(FREQUENCY, frequency).set(BEFORE, before).set(NOW, now).build();
    return SampleOffers.rfm().decide(facts, AT);
  }
}
