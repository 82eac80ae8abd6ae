package io.dangol.segmentation.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScaleFitterTest {
  private static final ScaleOptions FIVE = ScaleOptions.of(Binning.quantiles(5));

  /** Ten customers, six of whom bought once: the usual shape of frequency. */
  private static final double[] FREQUENCY = {1, 1, 1, 1, 1, 1, 2, 3, 5, 9};

  @Test
  void fit_tenValues_thresholdsAreOrderStatistics() {
    double[] values = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();

    ScaleFit fit = ScaleFitter.with(FIVE).fit(values);

    assertThat(fit.scale().thresholds()).containsExactly(2.0, 4.0, 6.0, 8.0);
    assertThat(fit.counts()).containsExactly(2, 2, 2, 2, 2);
    assertThat(fit.effectiveBins()).isEqualTo(5);
    assertThat(fit.warnings()).isEmpty();
    assertThat(fit.scale().score(2)).isEqualTo(1);
    assertThat(fit.scale().score(2.0001)).isEqualTo(2);
    assertThat(fit.scale().score(1e9)).isEqualTo(5);
  }

  @Test
  void fit_lessIsBetter_reversesScores() {
    double[] values = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();

    ScoreScale scale =
        ScaleFitter.with(FIVE.withDirection(Direction.LESS_IS_BETTER)).fit(values).scale();

    assertThat(scale.score(1)).isEqualTo(5);
    assertThat(scale.score(10)).isEqualTo(1);
  }

  @Test
  void fit_manyTies_keepsDuplicateThresholdsAndSkipsScores() {
    ScaleFit fit = ScaleFitter.with(FIVE).fit(FREQUENCY);

    assertThat(fit.scale().thresholds()).containsExactly(1.0, 1.0, 1.0, 3.0);
    assertThat(fit.scale().score(1)).isEqualTo(1);
    assertThat(fit.scale().score(2)).isEqualTo(4);
    assertThat(fit.scale().score(5)).isEqualTo(5);
    assertThat(fit.effectiveBins()).isEqualTo(3);
    assertThat(fit.warnings()).containsExactly(ScaleWarning.EMPTY_BINS);
  }

  @Test
  void fit_compress_numbersTheBinsInUse() {
    ScoreScale scale =
        ScaleFitter.with(FIVE.withFewValues(FewValues.COMPRESS)).fit(FREQUENCY).scale();

    assertThat(scale.labels()).containsExactly(1, 2, 3);
    assertThat(scale.score(2)).isEqualTo(2);
  }

  @Test
  void fit_spread_reachesBothEnds() {
    ScoreScale scale =
        ScaleFitter.with(FIVE.withFewValues(FewValues.SPREAD)).fit(FREQUENCY).scale();

    assertThat(scale.labels()).containsExactly(1, 3, 5);
  }

  @Test
  void fit_compressReversed_startsAtTheTopBinInUse() {
    ScoreScale scale =
        ScaleFitter.with(
                FIVE.withFewValues(FewValues.COMPRESS).withDirection(Direction.LESS_IS_BETTER))
            .fit(FREQUENCY)
            .scale();

    assertThat(scale.labels()).containsExactly(3, 2, 1);
  }

  @Test
  void fit_midRank_putsTheMajorityInTheMiddle() {
    ScaleOptions options = ScaleOptions.of(new Binning.Quantiles(5, TiePolicy.MID_RANK));

    ScoreScale scale = ScaleFitter.with(options).fit(FREQUENCY).scale();

    // Average rank of the six equal values is 3.5: 1 + floor(5 (3.5 - 0.5) / 10) = 2.
    assertThat(scale.score(1)).isEqualTo(2);
    assertThat(scale.score(2)).isEqualTo(4);
    assertThat(scale.score(3)).isEqualTo(4);
    assertThat(scale.score(5)).isEqualTo(5);
    assertThat(scale.score(9)).isEqualTo(5);
    assertThat(scale.thresholds().get(0)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void fit_splitByKey_equalsNtileOverValueAndKey() {
    ScaleOptions options = ScaleOptions.of(new Binning.Quantiles(4, TiePolicy.SPLIT_BY_KEY));
    List<String> keys = List.of("j", "i", "h", "g", "f", "e", "d", "c", "b", "a");

    ScaleFit fit = ScaleFitter.with(options).fit(FREQUENCY, keys);

    // NTILE(4) OVER (ORDER BY value, key) of ten rows has tiles of 3, 3, 2 and 2.
    assertThat(fit.counts()).containsExactly(3, 3, 2, 2);
    assertThat(fit.scale().score(1, "e")).isEqualTo(1);
    assertThat(fit.scale().score(1, "g")).isEqualTo(1);
    assertThat(fit.scale().score(1, "h")).isEqualTo(2);
    assertThat(fit.scale().score(2, "d")).isEqualTo(3);
    assertThat(fit.scale().score(9, "a")).isEqualTo(4);
  }

  @Test
  void fit_splitByKeyReversed_equalsNtileOverDescendingValueAndKey() {
    ScaleOptions options =
        ScaleOptions.of(new Binning.Quantiles(2, TiePolicy.SPLIT_BY_KEY))
            .withDirection(Direction.LESS_IS_BETTER);

    ScoreScale scale =
        ScaleFitter.with(options)
            .fit(new double[] {7, 7, 7, 1}, List.of("a", "b", "c", "d"))
            .scale();

    assertThat(scale.score(7, "a")).isEqualTo(1);
    assertThat(scale.score(7, "b")).isEqualTo(1);
    assertThat(scale.score(7, "c")).isEqualTo(2);
    assertThat(scale.score(1, "d")).isEqualTo(2);
  }

  @Test
  void fit_splitByKeyWithoutKeys_isRefused() {
    ScaleOptions options = ScaleOptions.of(new Binning.Quantiles(4, TiePolicy.SPLIT_BY_KEY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScaleFitter.with(options).fit(FREQUENCY))
        .withMessageContaining("Maybe");
  }

  @Test
  void fit_constantColumn_everyValueIsNeutral() {
    ScaleFit fit = ScaleFitter.with(FIVE).fit(new double[] {7, 7, 7});

    assertThat(fit.scale().score(7)).isEqualTo(3);
    assertThat(fit.scale().score(1000)).isEqualTo(3);
    assertThat(fit.counts()).containsExactly(0, 0, 3, 0, 0);
    assertThat(fit.warnings()).contains(ScaleWarning.CONSTANT);
  }

  @Test
  void fit_nothing_isEmptyAndRefusesToScore() {
    ScaleFit fit = ScaleFitter.with(FIVE).fit(new double[] {Double.NaN});

    assertThat(fit.scale().isEmpty()).isTrue();
    assertThat(fit.warnings()).contains(ScaleWarning.NO_VALUES);
    assertThatIllegalStateException().isThrownBy(() -> fit.scale().score(1));
  }

  @Test
  void fit_missingValues_doNotCount() {
    ScaleFit fit = ScaleFitter.with(FIVE).fit(new double[] {Double.NaN, 1, 2, 3, 4, 5});

    assertThat(fit.values()).isEqualTo(5);
    assertThat(fit.scale().thresholds()).containsExactly(1.0, 2.0, 3.0, 4.0);
  }

  @Test
  void fit_infiniteValue_isRefusedWithItsRow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScaleFitter.with(FIVE).fit(new double[] {1, Double.NEGATIVE_INFINITY}))
        .withMessage("value of row 1 is infinite");
  }

  @Test
  void score_nan_isRefused() {
    ScoreScale scale = ScaleFitter.with(FIVE).fit(FREQUENCY).scale();
    assertThatIllegalArgumentException().isThrownBy(() -> scale.score(Double.NaN));
  }

  @Test
  void fit_fixedThresholds_ignoresTheData() {
    ScaleOptions options = ScaleOptions.of(new Binning.Fixed(List.of(30.0, 90.0)));

    ScoreScale scale = ScaleFitter.with(options).fit(new double[] {500, 500}).scale();

    assertThat(scale.score(30)).isEqualTo(1);
    assertThat(scale.score(31)).isEqualTo(2);
    assertThat(scale.score(500)).isEqualTo(3);
  }

  @Test
  void fit_percentiles_cutsAtChosenShares() {
    double[] values = DoubleStream.iterate(1, v -> v + 1).limit(100).toArray();
    ScaleOptions options = ScaleOptions.of(new Binning.Percentiles(List.of(0.55, 0.95)));

    assertThat(ScaleFitter.with(options).fit(values).scale().thresholds())
        .containsExactly(55.0, 95.0);
  }

  @Test
  void binning_outOfRange_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Binning.quantiles(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Binning.Fixed(List.of(2.0, 2.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Binning.Percentiles(List.of(1.0)));
  }

  @Test
  void range_scoresOfAScale_areReadable() {
    ScoreScale scale = ScaleFitter.with(FIVE).fit(FREQUENCY).scale();

    assertThat(scale.range(1)).isEqualTo("(-Infinity, 1]");
    assertThat(scale.range(2)).isEqualTo("none");
    assertThat(scale.range(4)).isEqualTo("(1, 3]");
    assertThat(scale.range(5)).isEqualTo("(3, Infinity)");
  }

  @Test
  void range_keyedWhereLessIsBetter_endsWithTheLowestValues() {
    ScoreScale scale =
        ScoreScale.of(
            3, Direction.LESS_IS_BETTER, List.of(90.0, 30.5), List.of(1, 2, 3), List.of("a", "b"));

    assertThat(scale.range(1)).isEqualTo("[90, Infinity)");
    assertThat(scale.range(2)).isEqualTo("[30.5, 90]");
    assertThat(scale.range(3)).isEqualTo("(-Infinity, 30.5]");
  }

  @Test
  void fit_naturalBreaks_survivesLargeValuesBesideSmallOnes() {
    ScaleFitter three = ScaleFitter.with(ScaleOptions.of(new Binning.NaturalBreaks(3)));
    assertThat(three.fit(new double[] {0, 0.1, 10, 10.1, 1e12}).scale().thresholds())
        .containsExactly(0.1, 10.1);
    assertThat(three.fit(new double[] {-1e12, 0, 0.1, 10, 10.1}).scale().thresholds())
        .containsExactly(-1e12, 0.1);
    ScaleFitter two = ScaleFitter.with(ScaleOptions.of(new Binning.NaturalBreaks(2)));
    assertThat(two.fit(new double[] {-1e200, -0.9e200, 1e200, 1.1e200}).scale().thresholds())
        .containsExactly(-0.9e200);
  }

  @Test
  void fit_fewerBinsInUse_isNotConstant() {
    double[] values = {1, 5, 5, 5, 5, 5, 5};
    for (FewValues policy : FewValues.values()) {
      ScaleOptions options = ScaleOptions.of(Binning.quantiles(3)).withFewValues(policy);
      assertThat(ScaleFitter.with(options).fit(values).warnings())
          .as("%s", policy)
          .containsExactly(ScaleWarning.EMPTY_BINS);
    }
  }

  @Test
  void fit_constantColumnSplitByKey_isNeutralForEverybody() {
    ScaleOptions split =
        ScaleOptions.of(new Binning.Quantiles(5, TiePolicy.SPLIT_BY_KEY)).withNeutral(3);

    ScaleFit fit = ScaleFitter.with(split).fit(new double[] {7, 7}, List.of("a", "b"));

    assertThat(fit.counts()).containsExactly(0, 0, 2, 0, 0);
    assertThat(fit.warnings()).contains(ScaleWarning.CONSTANT);
  }

  @Test
  void fit_negativeZero_isZero() {
    double[] values = {-0.0, 0.0, -0.0, 1, 5, 9};
    double[] plain = {0.0, 0.0, 0.0, 1, 5, 9};
    for (Binning binning : List.of(Binning.quantiles(3), new Binning.NaturalBreaks(4))) {
      ScaleFitter fitter = ScaleFitter.with(ScaleOptions.of(binning));
      assertThat(fitter.fit(values)).isEqualTo(fitter.fit(plain));
    }
  }

  @Test
  void fit_equalWidth_survivesTheLargestValues() {
    double most = Double.MAX_VALUE;
    ScaleFitter fitter = ScaleFitter.with(ScaleOptions.of(new Binning.EqualWidth(2, false)));
    assertThat(fitter.fit(new double[] {-most, 1, most}).scale().thresholds()).containsExactly(0.0);
  }

  @Test
  void fit_naturalBreaks_equalsTheBestOfAllPartitions() {
    double[] values = {1, 2, 2, 3, 10, 11, 12, 30, 31, 1000, 1001, 12};
    ScaleOptions options = ScaleOptions.of(new Binning.NaturalBreaks(4));

    assertThat(ScaleFitter.with(options).fit(values).scale().thresholds())
        .containsExactly(3.0, 12.0, 31.0);
  }

  @Test
  void fit_naturalBreaksOfRandomValues_costsAsLittleAsBruteForce() {
    Random random = new Random(6);
    for (int trial = 0; trial < 100; trial++) {
      double[] values = random.doubles(14).map(u -> Math.rint(u * 20)).toArray();
      double[] thresholds =
          ScaleFitter.with(ScaleOptions.of(new Binning.NaturalBreaks(3)))
              .fit(values)
              .scale()
              .thresholds()
              .stream()
              .mapToDouble(Double::doubleValue)
              .toArray();
      double best = Double.POSITIVE_INFINITY;
      for (double a = 0; a < 20; a++) {
        for (double b = a; b < 20; b++) {
          best = Math.min(best, deviations(values, new double[] {a, b}));
        }
      }
      assertThat(deviations(values, thresholds)).isCloseTo(best, within(1e-9));
    }
  }

  private static double deviations(double[] values, double[] thresholds) {
    double sum = 0;
    for (int bin = 0; bin <= thresholds.length; bin++) {
      double low = bin == 0 ? Double.NEGATIVE_INFINITY : thresholds[bin - 1];
      double high = bin == thresholds.length ? Double.POSITIVE_INFINITY : thresholds[bin];
      double[] members = DoubleStream.of(values).filter(v -> v > low && v <= high).toArray();
      double mean = DoubleStream.of(members).average().orElse(0);
      sum += DoubleStream.of(members).map(v -> (v - mean) * (v - mean)).sum();
    }
    return sum;
  }

  @Test
  void fit_equalWidth_cutsTheRange() {
    double[] values = {0, 3, 99, 100};

    assertThat(
            ScaleFitter.with(ScaleOptions.of(new Binning.EqualWidth(4, false)))
                .fit(values)
                .scale()
                .thresholds())
        .containsExactly(25.0, 50.0, 75.0);
    ScoreScale log =
        ScaleFitter.with(ScaleOptions.of(new Binning.EqualWidth(2, true)))
            .fit(new double[] {0, 99})
            .scale();
    assertThat(log.thresholds().get(0)).isCloseTo(9, within(1e-9));
  }
}
