package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.offer.Offer;
import io.dangol.core.rule.Coverage;
import org.junit.jupiter.api.Test;

class GapsOfAnOfferTableTest {

  @Test
  void coverage_is_39_of_100_cells_without_overlap() {
    Coverage coverage = GapsOfAnOfferTable.coverage();

    assertThat(coverage.cells()).isEqualTo(100);
    assertThat(coverage.covered()).isEqualTo(4 + 4 + 6 + 25);
    assertThat(coverage.gapCells()).isEqualTo(61);
    assertThat(coverage.gaps().stream().mapToInt(Coverage.Box::cells).sum()).isEqualTo(61);
    assertThat(coverage.overlaps()).isEmpty();
    assertThat(coverage.unreachable()).isEmpty();
  }

  @Test
  void offer_is_what_the_table_prints() {
    assertThat(GapsOfAnOfferTable.offer(1, 2, 4)).isEqualTo(Offer.percentageOff("COUPON_6", 6));
    assertThat(GapsOfAnOfferTable.offer(3, 3, 4)).isEqualTo(Offer.percentageOff("COUPON_5", 5));
    assertThat(GapsOfAnOfferTable.offer(4, 1, 3)).isEqualTo(Offer.percentageOff("COUPON_3", 3));
    assertThat(GapsOfAnOfferTable.offer(5, 1, 5)).isEqualTo(Offer.none());
    assertThat(GapsOfAnOfferTable.offer(1, 5, 1)).isEqualTo(Offer.none());
  }
}
