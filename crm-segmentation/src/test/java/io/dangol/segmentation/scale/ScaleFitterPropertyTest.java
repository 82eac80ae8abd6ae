package io.dangol.segmentation.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ScaleFitterPropertyTest {
  @Property(tries = 300)
  void thresholds_anyValues_areOrderStatistics(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -50, max = 50) Double> drawn,
      @ForAll @IntRange(min = 2, max = 9) int bins) {
    double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    ScoreScale scale = fit(values, bins);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    if (sorted[0] == sorted[sorted.length - 1]) {
      assertThat(scale.thresholds()).isEmpty();
      return;
    }
    for (int j = 1; j < bins; j++) {
      int rank = -Math.floorDiv(-j * sorted.length, bins); // ceil(j n / b)
      assertThat(scale.thresholds().get(j - 1)).isEqualTo(sorted[rank - 1]);
    }
  }

  @Property(tries = 100)
  void thresholds_manyValues_radixSelectionEqualsSorting(@ForAll long seed) {
    Random random = new Random(seed);
    double[] values =
        random.doubles(10_000).map(u -> Math.rint(Math.exp(8 * u) * 100) / 100 - 50).toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);

    ScoreScale scale = fit(values, 5);

    for (int j = 1; j < 5; j++) {
      assertThat(scale.thresholds().get(j - 1)).isEqualTo(sorted[2000 * j - 1]);
    }
  }

  /** Whole numbers are counted one by one, unless they lie too far apart. */
  @Property(tries = 60)
  void thresholds_manyWholeNumbers_countingEqualsSorting(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 200_000) int range) {
    Random random = new Random(seed);
    double[] values = random.ints(6_000, -20, range).asDoubleStream().toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);

    ScoreScale scale = fit(values, 5);

    for (int j = 1; j < 5; j++) {
      assertThat(scale.thresholds().get(j - 1)).isEqualTo(sorted[1200 * j - 1]);
    }
  }

  @Property(tries = 200)
  void scores_manyValues_areThoseOfEach(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 0, max = 12) Integer> counts,
      @ForAll @IntRange(min = 2, max = 9) int bins,
      @ForAll Direction direction,
      @ForAll FewValues few) {
    double[] values = counts.stream().mapToDouble(Integer::doubleValue).toArray();
    ScaleOptions options =
        ScaleOptions.of(Binning.quantiles(bins)).withFewValues(few).withDirection(direction);
    ScaleFit fit = ScaleFitter.with(options).fit(values);
    int[] perScore = new int[bins];
    for (double value : values) {
      perScore[fit.scale().score(value) - 1]++;
    }
    assertThat(fit.counts()).containsExactlyElementsOf(Arrays.stream(perScore).boxed().toList());

    values[0] = Double.NaN;
    int[] scores = fit.scale().scores(values);
    assertThat(scores[0]).isEqualTo(Integer.MIN_VALUE);
    for (int row = 1; row < values.length; row++) {
      assertThat(scores[row]).isEqualTo(fit.scale().score(values[row]));
    }
  }

  @Property(tries = 200)
  void score_anyTwoValues_isMonotone(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 0, max = 12) Integer> counts,
      @ForAll TiePolicy ties,
      @ForAll FewValues few,
      @ForAll Direction direction) {
    if (ties == TiePolicy.SPLIT_BY_KEY) {
      return;
    }
    double[] values = counts.stream().mapToDouble(Integer::doubleValue).toArray();
    ScaleOptions options =
        ScaleOptions.of(new Binning.Quantiles(5, ties)).withFewValues(few).withDirection(direction);
    ScoreScale scale = ScaleFitter.with(options).fit(values).scale();
    int sign = direction == Direction.MORE_IS_BETTER ? 1 : -1;
    for (double a = -1; a < 14; a += 0.5) {
      assertThat(sign * (scale.score(a + 0.5) - scale.score(a))).isNotNegative();
      assertThat(scale.score(a)).isBetween(1, 5);
    }
  }

  @Property(tries = 200)
  void score_increasingTransformation_isInvariant(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 0, max = 10_000) Integer> cents) {
    double[] values = cents.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] transformed = Arrays.stream(values).map(v -> 3 * v * v + v).toArray();
    ScoreScale plain = fit(values, 5);
    ScoreScale other = fit(transformed, 5);
    for (int i = 0; i < values.length; i++) {
      assertThat(other.score(transformed[i])).isEqualTo(plain.score(values[i]));
    }
  }

  @Property(tries = 200)
  void fit_otherRowOrder_isTheSameScale(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 0, max = 20) Integer> counts,
      @ForAll TiePolicy ties) {
    double[] values = counts.stream().mapToDouble(Integer::doubleValue).toArray();
    String[] keys = new String[values.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = "c" + i;
    }
    double[] reversed = new double[values.length];
    String[] reversedKeys = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
      reversedKeys[i] = keys[values.length - 1 - i];
    }
    ScaleFitter fitter = ScaleFitter.with(ScaleOptions.of(new Binning.Quantiles(4, ties)));

    assertThat(fitter.fit(reversed, Arrays.asList(reversedKeys)))
        .isEqualTo(fitter.fit(values, Arrays.asList(keys)));
  }

  @Property(tries = 200)
  void splitByKey_anyValues_binsDifferByAtMostOne(
      @ForAll @Size(min = 5, max = 50) List<@IntRange(min = 0, max = 5) Integer> counts) {
    double[] values = counts.stream().mapToDouble(Integer::doubleValue).toArray();
    if (Arrays.stream(values).distinct().count() == 1) {
      return;
    }
    String[] keys = new String[values.length];
    Arrays.setAll(keys, i -> "c" + i);
    ScaleFit fit =
        ScaleFitter.with(ScaleOptions.of(new Binning.Quantiles(5, TiePolicy.SPLIT_BY_KEY)))
            .fit(values, Arrays.asList(keys));
    int most = fit.counts().stream().mapToInt(Integer::intValue).max().orElseThrow();
    int least = fit.counts().stream().mapToInt(Integer::intValue).min().orElseThrow();
    assertThat(most - least).isLessThanOrEqualTo(1);
  }

  private static ScoreScale fit(double[] values, int bins) {
    return ScaleFitter.with(ScaleOptions.of(Binning.quantiles(bins))).fit(values).scale();
  }
}
