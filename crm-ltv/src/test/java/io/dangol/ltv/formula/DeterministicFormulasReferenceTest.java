package io.dangol.ltv.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the literature. */
class DeterministicFormulasReferenceTest {
  private static final DiscountRate TWENTY_PERCENT = DiscountRate.perYear(0.20);

  @ParameterizedTest
  @CsvSource({
    "0.6, 0.10, 1.2000", "0.7, 0.10, 1.7500", "0.8, 0.10, 2.6667", "0.9, 0.10, 4.5000",
    "0.6, 0.12, 1.1538", "0.7, 0.12, 1.6667", "0.8, 0.12, 2.5000", "0.9, 0.12, 4.0909",
    "0.6, 0.14, 1.1111", "0.7, 0.14, 1.5909", "0.8, 0.14, 2.3529", "0.9, 0.14, 3.7500",
    "0.6, 0.16, 1.0714", "0.7, 0.16, 1.5217", "0.8, 0.16, 2.2222", "0.9, 0.16, 3.4615"
  })
  void marginMultiples_equalGuptaAndLehmann(
      BigDecimal retention, BigDecimal discount, double multiple) {
    RetentionLtv ltv = RetentionLtv.of(BigDecimal.ONE, retention, discount);
    assertThat(ltv.marginMultiple().doubleValue()).isCloseTo(multiple, within(5.1e-5));
    assertThat(ltv.firstMarginNow().subtract(ltv.firstMarginAfterRenewal()).doubleValue())
        .isCloseTo(1.0, within(1e-30));
  }

  @Test
  void growingMargins_raiseTheMultiple() {
    RetentionLtv ltv =
        RetentionLtv.of(BigDecimal.ONE, new BigDecimal("0.8"), new BigDecimal("0.12"))
            .growing(new BigDecimal("0.04"));
    assertThat(ltv.marginMultiple().doubleValue()).isCloseTo(2.7778, within(5e-5));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> ltv.growing(new BigDecimal("0.5")).marginMultiple());
  }

  @Test
  void finiteSums_approachTheEndlessOne_andCountWhereNothingDecays() {
    RetentionLtv ltv =
        RetentionLtv.of(BigDecimal.TEN, new BigDecimal("0.8"), new BigDecimal("0.1"));
    assertThat(ltv.firstMarginNow(500).doubleValue())
        .isCloseTo(ltv.firstMarginNow().doubleValue(), within(1e-12));
    assertThat(ltv.firstMarginAfterRenewal(500).doubleValue())
        .isCloseTo(ltv.firstMarginAfterRenewal().doubleValue(), within(1e-12));
    assertThat(ltv.firstMarginNow(1)).isEqualByComparingTo("10");
    assertThat(RetentionLtv.of(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO).firstMarginNow(12))
        .isEqualByComparingTo("120");
  }

  @Test
  void finiteSums_hold_forAnyNumberOfPeriods() {
    RetentionLtv slow =
        RetentionLtv.of(BigDecimal.ONE, new BigDecimal("0.999999999"), BigDecimal.ZERO);
    assertThat(slow.firstMarginNow(1_000_000_000).doubleValue())
        .isCloseTo(1e9 * -Math.expm1(1e9 * Math.log1p(-1e-9)), within(1e-3));
    RetentionLtv fast =
        RetentionLtv.of(BigDecimal.ONE, new BigDecimal("0.001"), new BigDecimal("0.1"));
    assertThat(fast.firstMarginNow(Integer.MAX_VALUE))
        .isEqualByComparingTo(fast.firstMarginNow(1_000));
    RetentionLtv gone = RetentionLtv.of(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO);
    assertThat(gone.firstMarginNow(0)).isEqualByComparingTo("0");
    assertThat(gone.firstMarginNow(5)).isEqualByComparingTo("10");
  }

  @Test
  void bergerNasr_case1_equalsPaper() {
    assertThat(new BergerNasr(260, 50, 0.75, TWENTY_PERCENT, 1.0).value(10))
        .isCloseTo(568.783067, within(1e-6));
  }

  @Test
  void bergerNasr_otherCases_agreeWithCase1WhereTheyMeet() {
    BergerNasr yearly = new BergerNasr(260, 50, 0.75, TWENTY_PERCENT, 1.0);
    List<Double> contributions = Collections.nCopies(11, 260.0);
    assertThat(
            BergerNasr.varying(
                contributions,
                contributions.subList(0, 10).stream().map(c -> 50.0).toList(),
                0.75,
                TWENTY_PERCENT,
                1.0))
        .isCloseTo(yearly.value(10), within(1e-9));
    // Two cycles a year: the first purchase, and one more half a year later, less promotion after a
    // quarter.
    assertThat(new BergerNasr(100, 10, 0.8, TWENTY_PERCENT, 0.5).value(1))
        .isCloseTo(100 + 80 / Math.sqrt(1.2) - 10 / Math.pow(1.2, 0.25), within(1e-12));
    assertThat(new BergerNasr(100, 10, 0.8, TWENTY_PERCENT, 2.0).value(1))
        .isCloseTo(100 + 80 / 1.44 - 10 / 1.2, within(1e-12));
    RetentionRate retention = new RetentionRate(0.75);
    double endless = BergerNasr.continuous(100.0, retention, TWENTY_PERCENT);
    assertThat(endless).isCloseTo(100.0 / Math.log(1.2 / 0.75), within(1e-12));
    assertThat(BergerNasr.continuous(t -> 100.0, retention, TWENTY_PERCENT, 200.0))
        .isCloseTo(endless, within(1e-9));
  }

  @Test
  void recencyMarkov_equalsPfeiferAndCarraway() {
    RecencyMarkov model = new RecencyMarkov(List.of(.3, .2, .15, .05), 40.0, 4.0, PeriodUnit.YEARS);
    close(model.values(TWENTY_PERCENT), 52.31960944, 5.55378356, 1.25077299, -1.82001627);
    close(model.values(TWENTY_PERCENT, 4), 50.11496914, 4.21990741, .59211034, -1.98013117);
    RecencyMarkov stopped = model.stoppedWhereNegative(TWENTY_PERCENT);
    assertThat(stopped.values(TWENTY_PERCENT)).hasSize(3);
    assertThat(stopped.values(TWENTY_PERCENT).get(0)).isCloseTo(53.149425, within(1e-6));
    assertThat(stopped.values(TWENTY_PERCENT).get(2)).isCloseTo(2.643678, within(1e-6));
  }

  @Test
  void payback_dependsOnConvention_andMayNeverCome() {
    AcquisitionCost cost = new AcquisitionCost(new BigDecimal("300"));
    BigDecimal margin = new BigDecimal("25");
    RetentionLtv steady = RetentionLtv.of(margin, BigDecimal.ONE, BigDecimal.ZERO);
    assertThat(cost.paybackFirstMarginNow(steady)).isEqualTo(new Payback.After(12));
    RetentionLtv leaking = RetentionLtv.of(margin, new BigDecimal("0.95"), new BigDecimal("0.01"));
    assertThat(cost.paybackFirstMarginNow(leaking)).isEqualTo(new Payback.After(21));
    assertThat(cost.paybackFirstMarginAfterRenewal(leaking)).isEqualTo(new Payback.After(24));
    RetentionLtv lost = RetentionLtv.of(margin, new BigDecimal("0.5"), BigDecimal.ZERO);
    assertThat(cost.paybackFirstMarginNow(lost)).isEqualTo(new Payback.Never());
    assertThat(new AcquisitionCost(new BigDecimal("50")).paybackFirstMarginNow(lost))
        .isEqualTo(new Payback.Never());
    assertThat(new AcquisitionCost(BigDecimal.ZERO).paybackFirstMarginNow(lost))
        .isEqualTo(new Payback.After(0));
    assertThat(cost.ratio(new BigDecimal("900"))).isEqualByComparingTo("3");
    assertThat(cost.lossAfter(new BigDecimal("75"))).isEqualByComparingTo("225");
  }

  @Test
  void payback_discountsTheFirstMargin_onlyWhereTheNameSaysSo() {
    AcquisitionCost cost = new AcquisitionCost(new BigDecimal("25"));
    RetentionLtv terms =
        RetentionLtv.of(new BigDecimal("25"), new BigDecimal("0.95"), new BigDecimal("0.01"));
    assertThat(cost.paybackFirstMarginNow(terms)).isEqualTo(new Payback.After(1));
    assertThat(cost.paybackMarginAtPeriodEnd(terms)).isEqualTo(new Payback.After(2));
    assertThat(cost.paybackMarginAtPeriodEnd(terms.undiscounted())).isEqualTo(new Payback.After(1));
    AcquisitionCost larger = new AcquisitionCost(new BigDecimal("300"));
    assertThat(larger.paybackMarginAtPeriodEnd(terms)).isEqualTo(new Payback.After(21));
    // 25 (1 - .95^k) / .05 reaches 300 in month 18, and 500 is all there is.
    assertThat(larger.paybackFirstMarginNow(terms.undiscounted())).isEqualTo(new Payback.After(18));
    assertThat(
            new AcquisitionCost(new BigDecimal("500")).paybackFirstMarginNow(terms.undiscounted()))
        .isEqualTo(new Payback.Never());
    // The endless sum is 25 * 1.01 / .06 = 420.83 now, and 416.67 at period ends.
    AcquisitionCost between = new AcquisitionCost(new BigDecimal("418"));
    assertThat(between.paybackFirstMarginNow(terms)).isInstanceOf(Payback.After.class);
    assertThat(between.paybackMarginAtPeriodEnd(terms)).isEqualTo(new Payback.Never());
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void payback_isFound_howeverManyPeriodsItTakes() {
    AcquisitionCost cost = new AcquisitionCost(new BigDecimal("1000000000"));
    RetentionLtv steady = RetentionLtv.of(new BigDecimal("1.25"), BigDecimal.ONE, BigDecimal.ZERO);
    assertThat(cost.paybackFirstMarginNow(steady)).isEqualTo(new Payback.After(800_000_000));
    assertThat(
            cost.paybackFirstMarginNow(
                RetentionLtv.of(new BigDecimal("0.5"), BigDecimal.ONE, BigDecimal.ZERO)))
        .isEqualTo(new Payback.After(2_000_000_000));
    assertThat(
            cost.paybackFirstMarginNow(
                RetentionLtv.of(new BigDecimal("0.4"), BigDecimal.ONE, BigDecimal.ZERO)))
        .isEqualTo(new Payback.Never());
  }

  @Test
  void impliedChurn_equalsFixture_whereHalfAreLeftAfterFiveYears() {
    RetentionRate rate = RetentionRate.leaving(0.5, 5.0);
    assertThat(100.0 * rate.churn()).isCloseTo(12.9449, within(5e-5));
    assertThat(rate.survival(5.0)).isCloseTo(0.5, within(1e-15));
    assertThat(new RetentionRate(0.95).expectedLifetime()).isCloseTo(20.0, within(1e-12));
    assertThatIllegalArgumentException().isThrownBy(() -> RetentionRate.leaving(0.0, 5.0));
  }

  @Test
  void acquisitionCurve_isBestWhereItsSlopeIsOne() {
    AcquisitionCurve curve = AcquisitionCurve.through(0.4, 10.0, 0.1);
    assertThat(curve.shareWon(10.0)).isCloseTo(0.1, within(1e-15));
    double best = curve.bestSpending(200.0);
    assertThat(curve.equityPerProspect(best, 200.0))
        .isGreaterThan(curve.equityPerProspect(best * 1.01, 200.0))
        .isGreaterThan(curve.equityPerProspect(best * 0.99, 200.0));
    assertThat(curve.bestSpending(1.0)).isZero();
  }

  private static void close(List<Double> actual, double... expected) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i)).as("state " + (i + 1)).isCloseTo(expected[i], within(1e-8));
    }
  }
}
