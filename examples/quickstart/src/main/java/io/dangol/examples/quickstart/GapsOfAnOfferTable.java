package io.dangol.examples.quickstart;

import io.dangol.campaign.offer.Offer;
import io.dangol.campaign.offer.OfferTable;
import io.dangol.campaign.offer.SampleOffers;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import io.dangol.core.rule.Coverage;
import io.dangol.core.rule.Domain;
import io.dangol.segmentation.rfm.RfmFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The offer table of a retailer: a coupon of 6, 5 or 3 percent by frequency and change of spending,
 * and no benefit for those who come most often. Four frequency levels and five classes of spending
 * before and now make 100 cells; the printed rows cover 39 of them, so the table needs its default.
 */
public final class GapsOfAnOfferTable {

  private GapsOfAnOfferTable() {}

  /** Scores 1 and 2 are one level, "low": one of the two stands for it. */
  static Coverage coverage() {
    return SampleOffers.rfm()
        .rules()
        .coverage(
            Domain.of(RfmFacts.FREQUENCY_SCORE, 2, 5),
            Domain.of(RfmFacts.PREVIOUS_MONETARY_SCORE, 1, 5),
            Domain.of(RfmFacts.MONETARY_SCORE, 1, 5));
  }

  static Offer offer(int frequency, int before, int now) {
    OfferTable table = SampleOffers.rfm();
    Facts customer =
        Facts.builder()
            .set(RfmFacts.FREQUENCY_SCORE, frequency)
            .set(RfmFacts.PREVIOUS_MONETARY_SCORE, before)
            .set(RfmFacts.MONETARY_SCORE, now)
            .build();
    LocalDate asOf = LocalDate.of(2026, 7, 1);
    return table
        .decide(customer, EvaluationContext.startOf(asOf, ZoneOffset.UTC))
        .outcome()
        .orElseThrow();
  }

  /**
   * Prints what is covered, and the gaps.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    Coverage coverage = coverage();
    System.out.printf(
        "%d of %d cells covered, %d overlaps%n",
        coverage.covered(), coverage.cells(), coverage.overlaps().size());
    coverage.gaps().forEach(gap -> System.out.printf("gap of %2d cells: %s%n", gap.cells(), gap));
  }
}
