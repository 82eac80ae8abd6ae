package io.dangol.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.fact.FactTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The CDNOW cohort of Fader &amp; Hardie against the summary of the R package BTYD (cbs of the 1/10
 * sample, calibration until 1997-09-30), in weeks.
 */
class CdnowReferenceTest {

  private static final SummaryOptions CALIBRATION =
      SummaryOptions.asOf(LocalDate.of(1998, 7, 1)).withCalibrationEnd(LocalDate.of(1997, 9, 30));

  @Test
  void sample_mergesTo6696Days() throws IOException {
    PurchaseHistories sample = sample();
    int days = 0;
    for (int row = 0; row < sample.size(); row++) {
      days += sample.at(row).days();
    }
    assertThat(sample.size()).isEqualTo(2_357);
    assertThat(days).isEqualTo(6_696);
  }

  @Test
  void sample_equalsBtydRowByRow() throws IOException {
    FactTable facts = Purchases.summarize(sample(), CALIBRATION);
    List<String> cbs = SharedData.lines("ltv/cdnow_cbs_btyd.csv");

    SoftAssertions all = new SoftAssertions();
    for (int row = 0; row < facts.size(); row++) {
      String id = facts.customers().valueAt(row);
      String[] expected = cbs.get(Integer.parseInt(id)).split(",", -1);
      // The file has 15 significant digits.
      double digits = 1e-12;
      all.assertThat(facts.numbers(RepeatFacts.PURCHASES).at(row))
          .as("x of %s", id)
          .isEqualTo(Double.parseDouble(expected[0]));
      all.assertThat(facts.numbers(RepeatFacts.RECENCY).at(row) / 7)
          .as("t.x of %s", id)
          .isCloseTo(Double.parseDouble(expected[1]), within(digits));
      all.assertThat(facts.numbers(RepeatFacts.AGE).at(row) / 7)
          .as("T.cal of %s", id)
          .isCloseTo(Double.parseDouble(expected[2]), within(digits));
      all.assertThat(facts.numbers(RepeatFacts.HOLDOUT_PURCHASES).at(row))
          .as("x.star of %s", id)
          .isEqualTo(Double.parseDouble(expected[3]));
      double mean = facts.numbers(RepeatFacts.MEAN_SPEND).at(row);
      all.assertThat(Double.isNaN(mean) ? 0 : mean)
          .as("m.x of %s", id)
          .isCloseTo(Double.parseDouble(expected[4]), within(1e-10));
    }
    all.assertAll();
  }

  @Test
  void sample_hasTheTotalsOfTheLiterature() throws IOException {
    FactTable facts = Purchases.summarize(sample(), CALIBRATION);
    double repeats = 0;
    double heldOut = 0;
    for (int row = 0; row < facts.size(); row++) {
      repeats += facts.numbers(RepeatFacts.PURCHASES).at(row);
      heldOut += facts.numbers(RepeatFacts.HOLDOUT_PURCHASES).at(row);
    }
    assertThat(repeats).isEqualTo(2_457);
    assertThat(heldOut).isEqualTo(1_882);
  }

  @Test
  void master_has69659RowsOf23570Customers() throws IOException {
    PurchaseHistories.Builder builder = PurchaseHistories.builder();
    for (String line : SharedData.lines("ltv/cdnow_master.txt.gz")) {
      String[] cells = line.strip().split("\\s+", -1);
      if (Character.isDigit(cells[0].charAt(0))) {
        add(builder, cells[0], cells[1], cells[3]);
      }
    }
    assertThat(builder.size()).isEqualTo(69_659);
    PurchaseSummary summary =
        Purchases.summary(builder.build(), SummaryOptions.asOf(LocalDate.of(1998, 7, 1)));
    assertThat(summary.facts().size()).isEqualTo(23_570);
    assertThat(summary.counts().rowsSeen()).isEqualTo(69_659);
    assertThat(summary.counts().rowsAfterAsOf()).isZero();
    assertThat(summary.counts().customersWithoutPurchase()).isZero();
  }

  private static PurchaseHistories sample() throws IOException {
    PurchaseHistories.Builder builder = PurchaseHistories.builder();
    for (String line : SharedData.lines("ltv/cdnow_elog.csv").subList(1, 6_920)) {
      String[] cells = line.split(",", -1);
      add(builder, cells[1], cells[2], cells[4]);
    }
    return builder.build();
  }

  private static void add(
      PurchaseHistories.Builder builder, String customer, String date, String amount) {
    BigDecimal decimal = new BigDecimal(amount);
    builder.addDecimal(
        customer,
        (int) LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE).toEpochDay(),
        decimal.unscaledValue().longValueExact(),
        decimal.scale(),
        OrderKey.NONE);
  }
}
