package io.dangol.ltv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Log-likelihoods of single customers at the CDNOW optima, where products in linear space overflow
 * from x = 161 on.
 */
class TortureLikelihoodTest {
  private static final double[] BG = {.24259452, 4.41360196, .79292191, 2.42590639};
  private static final double[] MBG = {.52484311, 6.18308489, .89135943, 1.61400245};

  @ParameterizedTest
  @CsvSource({
    "50,   -91.42002406",
    "100,  -109.61932551",
    "161,  -97.02171739",
    "200,  -75.90738758",
    "250,  -37.69390631",
    "400,  132.1589116",
    "1000, 1263.84394804",
    "3000, 7114.90196243"
  })
  void bg_isExact_forVeryManyPurchases(int x, double expected) {
    // Parameters of eight decimals leave about 1e-8 x of error.
    assertThat(logLikelihood(false, BG, x, 98.0, 100.0)).isCloseTo(expected, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "2,  30.428571, 38.857143, -9.45955948,  -9.48571349",
    "1,  1.714286,  38.857143, -4.47111792,  -4.46116273",
    "0,  0,         38.857143, -.55379129,   -.53959837",
    "7,  29.428571, 38.857143, -21.86441457, -21.77683848",
    "26, 30.857143, 31,        -37.72832724, -38.32357073"
  })
  void bgAndMbg_equalPublishedFigures(int x, double tx, double age, double bg, double mbg) {
    assertThat(logLikelihood(false, BG, x, tx, age)).isCloseTo(bg, within(1e-5));
    assertThat(logLikelihood(true, MBG, x, tx, age)).isCloseTo(mbg, within(1e-5));
  }

  private static double logLikelihood(
      boolean modified, double[] parameters, int x, double tx, double age) {
    GroupedRows one = GroupedRows.of(new int[] {x}, new double[] {tx}, new double[] {age}, null);
    return new BetaGeometricLikelihood(one, modified).evaluate(parameters, new double[4]);
  }
}
