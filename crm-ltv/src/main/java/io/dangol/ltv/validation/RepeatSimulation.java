package io.dangol.ltv.validation;

import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.RandomVariates;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.Covariates;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Draws customers from a model, to test a fit or to see how far chance alone scatters. */
public final class RepeatSimulation {
  private RepeatSimulation() {}

  /**
   * Draws one customer for each age.
   *
   * @param model the model
   * @param ages how long each customer is observed, in the model's unit; finite and not negative
   * @param holdout the length of the hold-out period that follows, in the model's unit; finite and
   *     not negative
   * @param seed the seed; the same seed gives the same customers
   * @return the histories, with hold-out purchases and logarithmic gaps
   * @throws IllegalArgumentException if a length is out of range
   */
  public static RepeatSummaries of(RepeatModel model, double[] ages, double holdout, long seed) {
    return drawn(row -> model, model.unit(), ages, holdout, seed);
  }

  /**
   * Draws customers like given ones: as many, as old and with the same covariates.
   *
   * @param model the model, with covariates or without
   * @param customers the customers, with the covariates of the model; a row of weight w gives
   *     round(w) customers, their purchases are not looked at
   * @param holdout the length of the hold-out period that follows, in the model's unit; finite and
   *     not negative
   * @param seed the seed; the same seed gives the same customers
   * @return the histories, one row per customer in the model's unit, with hold-out purchases,
   *     logarithmic gaps and the covariates
   * @throws IllegalArgumentException if {@code holdout} is out of range
   * @throws IllegalStateException if the customers lack a covariate of the model
   */
  public static RepeatSummaries like(
      PurchaseModel model, RepeatSummaries customers, double holdout, long seed) {
    RepeatSummaries histories = customers.in(model.unit());
    int[] rows =
        IntStream.range(0, histories.size())
            .flatMap(row -> IntStream.generate(() -> row).limit(Math.round(histories.weight(row))))
            .toArray();
    double[] ages = IntStream.of(rows).mapToDouble(histories::age).toArray();
    RepeatSummaries made =
        drawn(i -> model.forRow(histories, rows[i]), model.unit(), ages, holdout, seed);
    return histories
        .covariates()
        .map(known -> made.withCovariates(rowsOf(known, rows)))
        .orElse(made);
  }

  private static Covariates rowsOf(Covariates known, int[] rows) {
    return new Covariates(known.names(), IntStream.of(rows).mapToObj(known::row).toList());
  }

  private static RepeatSummaries drawn(
      IntFunction<RepeatModel> model, PeriodUnit unit, double[] ages, double holdout, long seed) {
    if (!(holdout >= 0.0) || Double.isInfinite(holdout)) {
      throw new IllegalArgumentException("holdout must be finite and not negative, was " + holdout);
    }
    int n = ages.length;
    int[] purchases = new int[n];
    double[] recency = new double[n];
    double[] gaps = new double[n];
    double[] after = new double[n];
    for (int i = 0; i < n; i++) {
      Life life = Life.drawn(model.apply(i), new RandomVariates(seed, i));
      double t = 0.0;
      while (true) {
        double gap = life.nextGap();
        if (t + gap > ages[i] + holdout) {
          break;
        }
        t += gap;
        if (t <= ages[i]) {
          purchases[i]++;
          recency[i] = t;
          gaps[i] += Math.log(gap);
        } else {
          after[i]++;
        }
      }
    }
    return RepeatSummaries.of(unit, purchases, recency, ages).withLogGaps(gaps).withHoldout(after);
  }

  /** One customer: how fast, how regular, and until when. */
  private static final class Life {
    private final RandomVariates random;
    private final int phases;
    private final double rate;
    private final double leaveAfterPurchase;
    private double timeLeft;
    private boolean gone;

    private Life(
        RandomVariates random,
        int phases,
        double rate,
        double leaveAfterPurchase,
        double timeLeft) {
      this.random = random;
      this.phases = phases;
      this.rate = rate;
      this.leaveAfterPurchase = leaveAfterPurchase;
      this.timeLeft = timeLeft;
    }

    static Life drawn(RepeatModel model, RandomVariates random) {
      if (model instanceof BgNbd bg) {
        return new Life(
            random,
            1,
            random.gamma(bg.r(), bg.alpha()),
            random.beta(bg.a(), bg.b()),
            Double.POSITIVE_INFINITY);
      }
      if (model instanceof MbgNbd mbg) {
        return modified(random, 1, mbg.r(), mbg.alpha(), mbg.a(), mbg.b());
      }
      if (model instanceof MbgCnbd mbg) {
        return modified(random, mbg.k(), mbg.r(), mbg.alpha(), mbg.a(), mbg.b());
      }
      if (model instanceof BgCnbd bg) {
        double p = random.beta(bg.a(), bg.b());
        return new Life(
            random, bg.k(), random.gamma(bg.r(), bg.alpha()), p, Double.POSITIVE_INFINITY);
      }
      if (model instanceof ParetoNbd pareto) {
        double left = random.exponential(random.gamma(pareto.s(), pareto.beta()));
        return new Life(random, 1, random.gamma(pareto.r(), pareto.alpha()), 0.0, left);
      }
      if (model instanceof Nbd nbd) {
        return new Life(
            random, 1, random.gamma(nbd.r(), nbd.alpha()), 0.0, Double.POSITIVE_INFINITY);
      }
      throw new AssertionError(model);
    }

    /** Somebody who may leave after the first purchase already. */
    private static Life modified(
        RandomVariates random, int phases, double r, double alpha, double a, double b) {
      double p = random.beta(a, b);
      Life life = new Life(random, phases, random.gamma(r, alpha), p, Double.POSITIVE_INFINITY);
      life.gone = random.uniform() < p;
      return life;
    }

    /** The time to the next purchase, infinite for somebody who has left. */
    double nextGap() {
      if (gone) {
        return Double.POSITIVE_INFINITY;
      }
      double gap = 0.0;
      for (int phase = 0; phase < phases; phase++) {
        gap += random.exponential(rate);
      }
      if (gap > timeLeft) {
        gone = true;
        return Double.POSITIVE_INFINITY;
      }
      timeLeft -= gap;
      gone = leaveAfterPurchase > 0.0 && random.uniform() < leaveAfterPurchase;
      return gap;
    }
  }
}
