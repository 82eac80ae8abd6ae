package io.dangol.campaign.offer;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.rule.DecisionTable;

/** Ready-made offer tables to start from. */
public final class SampleOffers {

  private static final NumberFact<Integer> FREQUENCY = Fact.integer("rfm.frequencyScore");
  private static final NumberFact<Integer> BEFORE = Fact.integer("rfm.previousMonetaryScore");
  private static final NumberFact<Integer> NOW = Fact.integer("rfm.monetaryScore");

  private SampleOffers() {}

  /**
   * Returns the offer table by frequency and by the change of spending that a mid-size retailer
   * used: discounts bring back those who come seldom, and those who come most often get nothing, as
   * spending promotion on the best buyers is not always right.
   *
   * <table>
   * <caption>Scores from 1 (lowest fifth) to 5</caption>
   * <tr><th>frequency</th><th>spending before</th><th>spending now</th><th>offer</th></tr>
   * <tr><td>low: 1, 2</td><td>1, 2</td><td>4, 5</td><td>6 % coupon</td></tr>
   * <tr><td>average: 3</td><td>3, 4</td><td>3, 4</td><td>5 % coupon</td></tr>
   * <tr><td>high: 4</td><td>1, 2</td><td>1, 2, 3</td><td>3 % coupon</td></tr>
   * <tr><td>highest: 5</td><td>any</td><td>any</td><td>none</td></tr>
   * <tr><td>all others</td><td></td><td></td><td>none</td></tr>
   * </table>
   *
   * <p>The printed table leaves 61 of its 4 x 5 x 5 cells open; the default closes them with no
   * offer. Which two measures of spending it means is not certain from the print; this reading
   * takes the class before and the class now.
   *
   * @return the table, over {@code rfm.frequencyScore}, {@code rfm.previousMonetaryScore} and
   *     {@code rfm.monetaryScore}
   */
  public static OfferTable rfm() {
    return OfferTable.of(
        "rfm",
        DecisionTable.<Offer>unique()
            .when(
                FREQUENCY.in(1, 2).and(BEFORE.in(1, 2)).and(NOW.in(4, 5)),
                Offer.percentageOff("COUPON_6", 6))
            .when(
                FREQUENCY.is(3).and(BEFORE.in(3, 4)).and(NOW.in(3, 4)),
                Offer.percentageOff("COUPON_5", 5))
            .when(
                FREQUENCY.is(4).and(BEFORE.in(1, 2)).and(NOW.in(1, 2, 3)),
                Offer.percentageOff("COUPON_3", 3))
            .when(FREQUENCY.is(5), Offer.none())
            .otherwise(Offer.none())
            .build());
  }
}
