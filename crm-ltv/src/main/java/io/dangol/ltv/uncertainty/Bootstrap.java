package io.dangol.ltv.uncertainty;

import io.dangol.core.execution.Execution;
import io.dangol.core.execution.Progress;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.internal.RandomVariates;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.SpendModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The bootstrap: models are fitted again to many sets of customers that might as well have been
 * seen, and how they scatter is how far the fitted one may be off.
 *
 * <p>Two ways to get such customers: {@link #simulated} makes them up from the fitted models, with
 * the ages of the real ones (parametric: it takes the model for true), {@link #resampled} draws the
 * real ones anew with replacement (it covers what the model does not know). Either covers the
 * uncertainty of the parameters, not the chance in what one customer will do.
 *
 * @param replicates the number of draws, at least 20; 200 by default, enough for a 95 percent
 *     interval
 * @param confidence the level of the intervals, within (0, 1); 0.95 by default
 * @param seed the seed; the same seed gives the same draws for any number of threads
 * @param execution where the draws are fitted; on the calling thread by default
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani (1993), An Introduction
 *     to the Bootstrap, chapters 6 and 13</a>
 */
public record Bootstrap(int replicates, double confidence, long seed, Execution execution) {
  public Bootstrap {
    if (replicates < 20) {
      throw new IllegalArgumentException("replicates must be at least 20, was " + replicates);
    }
    if (!(confidence > 0.0 && confidence < 1.0)) {
      throw new IllegalArgumentException("confidence must lie within (0, 1), was " + confidence);
    }
    Objects.requireNonNull(execution, "execution");
  }

  /**
   * Returns 200 draws and 95 percent intervals, on the calling thread.
   *
   * @param seed the seed
   * @return the bootstrap
   */
  public static Bootstrap seeded(long seed) {
    return new Bootstrap(200, 0.95, seed, Execution.sequential());
  }

  /**
   * Returns this bootstrap with another number of draws.
   *
   * @param number the number of draws, at least 20
   * @return the changed bootstrap
   * @throws IllegalArgumentException if {@code number} is less than 20
   */
  public Bootstrap withReplicates(int number) {
    return new Bootstrap(number, confidence, seed, execution);
  }

  /**
   * Returns this bootstrap with another level.
   *
   * @param level the level of the intervals, within (0, 1)
   * @return the changed bootstrap
   * @throws IllegalArgumentException if {@code level} is out of range
   */
  public Bootstrap withConfidence(double level) {
    return new Bootstrap(replicates, level, seed, execution);
  }

  /**
   * Returns this bootstrap run elsewhere, watched and stopped from outside.
   *
   * @param other where the draws are fitted
   * @return the changed bootstrap
   */
  public Bootstrap on(Execution other) {
    return new Bootstrap(replicates, confidence, seed, other);
  }

  /**
   * Makes up customers from two fitted models and fits both again to each draw, with default
   * options.
   *
   * @param customers the customers that the models were fitted to: their ages, numbers and weights,
   *     rounded to whole customers, are kept, their purchases and spend made up
   * @param repeat the model of purchases; models of regular purchases keep their k
   * @param spend the model of spend; {@link io.dangol.ltv.spend.EqualSpend} was not fitted and
   *     stays as it is
   * @return the draws
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public Draws<ModelPair> simulated(
      RepeatSummaries customers, PurchaseModel repeat, SpendModel spend) {
    return simulated(customers, repeat, FitOptions.defaults(), spend, FitOptions.defaults());
  }

  /**
   * Makes up customers from two fitted models and fits both again to each draw, as the models
   * themselves were fitted: a model fitted with priors scatters less than one without.
   *
   * @param customers the customers that the models were fitted to, see {@link
   *     #simulated(RepeatSummaries, PurchaseModel, SpendModel)}
   * @param repeat the model of purchases
   * @param repeatOptions the options that it was fitted with
   * @param spend the model of spend
   * @param spendOptions the options that it was fitted with; not looked at for {@link
   *     io.dangol.ltv.spend.EqualSpend}
   * @return the draws
   * @throws IllegalArgumentException if there is a prior on a parameter that the model lacks
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public Draws<ModelPair> simulated(
      RepeatSummaries customers,
      PurchaseModel repeat,
      FitOptions repeatOptions,
      SpendModel spend,
      FitOptions spendOptions) {
    SimulatedCustomers made =
        new SimulatedCustomers(customers, repeat, repeatOptions, spend, spendOptions);
    return draws(new ModelPair(repeat, spend), made::refitted);
  }

  /**
   * Draws the customers anew with replacement and fits a model to each draw.
   *
   * @param <M> the type of model
   * @param customers the customers
   * @param fit fits the model, such as {@code MbgNbd::fit}
   * @return the draws
   * @throws IllegalStateException if the model cannot be fitted to the customers themselves
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public <M> Draws<M> resampled(
      RepeatSummaries customers, Function<RepeatSummaries, FitReport<M>> fit) {
    return draws(
        fit.apply(customers).model(), seed -> Drawn.of(fit.apply(resample(customers, seed))));
  }

  /**
   * Draws the customers anew with replacement and fits a model of purchases and one of spend to
   * each draw.
   *
   * @param customers the customers, with mean spend
   * @param repeat fits the model of purchases, such as {@code MbgNbd::fit}
   * @param spend fits the model of spend, such as {@code GammaGamma::fit}
   * @return the draws
   * @throws IllegalStateException if a model cannot be fitted to the customers themselves
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public Draws<ModelPair> resampled(
      RepeatSummaries customers,
      Function<RepeatSummaries, ? extends FitReport<? extends PurchaseModel>> repeat,
      Function<RepeatSummaries, ? extends FitReport<? extends SpendModel>> spend) {
    return draws(
        new ModelPair(repeat.apply(customers).model(), spend.apply(customers).model()),
        seed -> {
          RepeatSummaries drawn = resample(customers, seed);
          return Drawn.of(repeat.apply(drawn), spend.apply(drawn));
        });
  }

  /**
   * Computes the interval of one prediction over {@link #resampled} draws.
   *
   * @param <M> the type of model
   * @param customers the customers that the model is fitted to
   * @param fit fits the model, such as {@code MbgNbd::fit}
   * @param prediction the prediction, from a fitted model
   * @return the interval
   * @throws IllegalStateException if the model cannot be fitted to the customers themselves, or to
   *     fewer than half of the draws
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public <M> Interval interval(
      RepeatSummaries customers,
      Function<RepeatSummaries, FitReport<M>> fit,
      ToDoubleFunction<? super M> prediction) {
    return resampled(customers, fit).interval(prediction);
  }

  /**
   * One draw.
   *
   * @param status how the fit ended
   * @param model what was fitted; null where the fit failed
   */
  record Drawn<M>(FitStatus status, @Nullable M model) {
    static <M> Drawn<M> of(FitReport<M> report) {
      return new Drawn<>(report.status(), report.fitted());
    }

    /** Both models, with the status of the one that went worse. */
    static Drawn<ModelPair> of(
        FitReport<? extends PurchaseModel> repeat, FitReport<? extends SpendModel> spend) {
      FitStatus worse =
          repeat.status().compareTo(spend.status()) > 0 ? repeat.status() : spend.status();
      PurchaseModel purchases = repeat.fitted();
      SpendModel amounts = spend.fitted();
      return purchases == null || amounts == null
          ? new Drawn<>(FitStatus.FAILED, null)
          : new Drawn<>(worse, new ModelPair(purchases, amounts));
    }
  }

  private <M> Draws<M> draws(M estimate, LongFunction<Drawn<M>> fit) {
    long[] seeds = new SplittableRandom(seed).longs(replicates).toArray();
    AtomicReferenceArray<Drawn<M>> drawn = new AtomicReferenceArray<>(replicates);
    AtomicInteger done = new AtomicInteger();
    execution.forEach(
        replicates,
        draw -> {
          drawn.set(draw, fit.apply(seeds[draw]));
          execution.progress().accept(Progress.of(done.incrementAndGet(), replicates));
        });
    List<M> models = new ArrayList<>();
    List<M> withDegenerate = new ArrayList<>();
    int failed = 0;
    for (int draw = 0; draw < replicates; draw++) {
      Drawn<M> one = drawn.get(draw);
      failed += one.status() == FitStatus.FAILED ? 1 : 0;
      M model = one.model();
      if (model != null) {
        withDegenerate.add(model);
        if (one.status().compareTo(FitStatus.DEGENERATE) < 0) {
          models.add(model);
        }
      }
    }
    DrawCounts counts = new DrawCounts(models.size(), replicates - models.size() - failed, failed);
    return new Draws<>(estimate, models, withDegenerate, counts, confidence, execution);
  }

  private static RepeatSummaries resample(RepeatSummaries customers, long seed) {
    RandomVariates random = new RandomVariates(seed, 0);
    int n = customers.size();
    double[] cumulative = new double[n];
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
      sum += customers.weight(i);
      cumulative[i] = sum;
    }
    double[] weights = new double[n];
    long size = Math.round(sum);
    for (long k = 0; k < size; k++) {
      int i = Arrays.binarySearch(cumulative, random.uniform() * sum);
      weights[Math.min(n - 1, i < 0 ? -i - 1 : i + 1)]++;
    }
    return customers.withWeights(weights);
  }
}
