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
  private static final double[] PARETO = {.55327705, 10.57768346, .60623998, 11.66873580};

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

  @ParameterizedTest
  @CsvSource({
    "50,   -91.68241307",
    "100,  -112.00190786",
    "161,  -102.40177232",
    "200,  -83.31308067",
    "250,  -47.78521855",
    "400,  113.57694253",
    "1000, 1211.03584878",
    "3000, 6946.41217383"
  })
  void pareto_isExact_forVeryManyPurchases(int x, double expected) {
    assertThat(pareto(x, 98.0, 100.0)).isCloseTo(expected, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "2,  30.428571, 38.857143, -9.55417352",
    "1,   1.714286, 38.857143, -4.45032823",
    "0,  0,         38.857143, -.52119302",
    "7,  29.428571, 38.857143, -21.59384661",
    "26, 30.857143, 31,       -39.13076032"
  })
  void pareto_equalsPublishedFigures(int x, double tx, double age, double expected) {
    assertThat(pareto(x, tx, age)).isCloseTo(expected, within(1e-6));
  }

  private static double pareto(int x, double tx, double age) {
    return new ParetoLikelihood(one(x, tx, age)).evaluate(PARETO, new double[4]);
  }

  private static GroupedRows one(int x, double tx, double age) {
    return GroupedRows.of(new int[] {x}, new double[] {tx}, new double[] {age}, null);
  }

  private static double logLikelihood(
      boolean modified, double[] parameters, int x, double tx, double age) {
    return new BetaGeometricLikelihood(one(x, tx, age), modified)
        .evaluate(parameters, new double[4]);
  }
}
