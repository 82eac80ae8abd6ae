package io.dangol.campaign.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Published figures; each tolerance is half a unit of the last published digit, or 1e-5. */
class ExperimentReferenceTest {

  private static final Offset<Double> FIVE_DIGITS = within(1e-5);

  /** growthbook, packages/stats/tests/frequentist/test_tests.py: a and b with n 3407 and 3461. */
  private static final SampleMean GROWTHBOOK_A = SampleMean.ofSums(3407, 1396.87, 52377.9767);

  private static final SampleMean GROWTHBOOK_B = SampleMean.ofSums(3461, 2422.7, 134698.29);

  @Test
  void welch_equalsGrowthbook() {
    MeanLift lift = MeanLift.of(GROWTHBOOK_B, GROWTHBOOK_A);

    assertThat(lift.difference()).isCloseTo(0.29, FIVE_DIGITS);
    assertThat(lift.standardError()).isCloseTo(0.12478, FIVE_DIGITS);
    assertThat(lift.degreesOfFreedom()).isCloseTo(5841.742, within(5e-4));
    assertThat(lift.interval().low()).isCloseTo(0.04538, FIVE_DIGITS);
    assertThat(lift.interval().high()).isCloseTo(0.53462, FIVE_DIGITS);
    assertThat(lift.pValue()).isCloseTo(0.02016, FIVE_DIGITS);
  }

  @Test
  void relativeWelch_equalsGrowthbook() {
    RelativeLift lift = MeanLift.of(GROWTHBOOK_B, GROWTHBOOK_A).relative().orElseThrow();

    assertThat(lift.estimate()).isCloseTo(0.70732, FIVE_DIGITS);
    assertThat(lift.standardError()).isCloseTo(0.37879, FIVE_DIGITS);
    assertThat(lift.interval().low()).isCloseTo(-0.03526, FIVE_DIGITS);
    assertThat(lift.interval().high()).isCloseTo(1.44989, FIVE_DIGITS);
    assertThat(lift.pValue()).isCloseTo(0.06191, FIVE_DIGITS);
  }

  @Test
  void relativeProportion_equalsGrowthbook() {
    RelativeLift lift =
        ProportionLift.of(Proportion.of(16, 30), Proportion.of(14, 28)).relative().orElseThrow();

    assertThat(lift.estimate()).isCloseTo(0.06667, FIVE_DIGITS);
    assertThat(lift.standardError()).isCloseTo(0.2717, FIVE_DIGITS);
    assertThat(lift.interval().low()).isCloseTo(-0.47767, FIVE_DIGITS);
    assertThat(lift.interval().high()).isCloseTo(0.61101, FIVE_DIGITS);
    assertThat(lift.pValue()).isCloseTo(0.80707, FIVE_DIGITS);
  }

  @Test
  void newcombe_equalsThePaper() {
    Interval larger = ProportionLift.of(Proportion.of(56, 70), Proportion.of(48, 80)).interval();
    Interval smaller = ProportionLift.of(Proportion.of(9, 10), Proportion.of(3, 10)).interval();

    assertThat(larger.low()).isCloseTo(0.0524, within(5e-5));
    assertThat(larger.high()).isCloseTo(0.3339, within(5e-5));
    assertThat(smaller.low()).isCloseTo(0.1705, within(5e-5));
    assertThat(smaller.high()).isCloseTo(0.8090, within(5e-5));
  }

  @Test
  void pooledZ_equalsThePublishedExample() {
    ProportionLift lift = ProportionLift.of(Proportion.of(20, 300), Proportion.of(21, 298));

    assertThat(lift.z()).isCloseTo(-0.1840099146, within(1e-9));
    assertThat(lift.pValue()).isCloseTo(0.8540056770, within(1e-9));
  }

  @Test
  void campaignAgainstControl_equalsTheWorkedExample() {
    ProportionLift lift =
        ProportionLift.of(Proportion.of(1200, 10_000), Proportion.of(1000, 10_000));

    assertThat(lift.difference()).isCloseTo(0.02, within(1e-15));
    assertThat(lift.z()).isCloseTo(4.51985, within(5e-6));
    assertThat(lift.pValue()).isCloseTo(6.188e-6, within(5e-10));
    assertThat(lift.interval().low()).isCloseTo(0.011331, within(5e-7));
    assertThat(lift.interval().high()).isCloseTo(0.028675, within(5e-7));
  }

  /** R, help of power.prop.test. */
  @Test
  void power_equalsR() {
    assertThat(SampleSize.powerOf(0.5, 0.75, 50, 0.05)).isCloseTo(0.7401659, within(5e-7));
    assertThat(SampleSize.forProportions(0.5, 0.75, 0.05, 0.9, SampleSize.Formula.POOLED).exact())
        .isCloseTo(76.7, within(0.05));
  }

  @Test
  void sampleSize_dependsOnTheFormula() {
    assertThat(size(SampleSize.Formula.BASELINE_VARIANCE).exact()).isCloseTo(1030.2, within(0.05));
    assertThat(size(SampleSize.Formula.POOLED).exact()).isCloseTo(1093.7, within(0.05));
    assertThat(size(SampleSize.Formula.ARCSINE).exact()).isCloseTo(1091.9, within(0.05));
    assertThat(size(SampleSize.Formula.POOLED).perArm()).isEqualTo(1094);
  }

  /** spotify/confidence, tests/samplesize. */
  @Test
  void sampleSizeOfMeans_equalsSpotifyConfidence() {
    assertThat(2 * SampleSize.forMeans(0.3, 100, 0.05, 0.85).perArm()).isEqualTo(39_904);
  }

  @Test
  void sampleRatio_equalsThePublishedFigures() {
    SampleRatioCheck large = SampleRatioCheck.of(821_588, 815_482, 0.5);
    SampleRatioCheck small = SampleRatioCheck.of(1000, 1200, 0.5);

    assertThat(large.pValue()).isCloseTo(1.8218e-6, within(5e-11));
    assertThat(small.pValue()).isCloseTo(2.0079e-5, within(5e-10));
    assertThat(large.mismatch()).isTrue();
    assertThat(SampleRatioCheck.of(1000, 1010, 0.5).mismatch()).isFalse();
  }

  private static SampleSize size(SampleSize.Formula formula) {
    return SampleSize.forProportions(0.20, 0.25, formula);
  }
}
