package io.dangol.ltv.internal;

import io.dangol.ltv.fit.Exclusion;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.fit.IntervalMethod;
import io.dangol.ltv.fit.LogNormalPrior;
import io.dangol.ltv.fit.ParameterEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Maximum likelihood over positive (and some unrestricted) parameters, with a diagnosis of the
 * optimum.
 *
 * <p>The search runs on logarithms and on the mean negative log-likelihood, so that the same
 * tolerances serve ten customers and ten million. BFGS finds the optimum, Newton steps with a
 * Hessian of central gradient differences polish it, and the same Hessian gives the standard
 * errors. An optimum is then probed: where the likelihood does not fall by {@link #FLAT_LOSS} nats
 * over {@link #PROBE_DISTANCE} logarithmic units along its weakest direction, the data want a
 * limiting case.
 */
public final class MaximumLikelihood {
  /** Bounds of the logarithms: parameters within about [8e-7, 1.2e6]. */
  private static final double BOX = 14.0;

  /**
   * Mean gradient at which the search hands over to Newton steps, and the weaker one at which
   * rounding may have stopped it.
   */
  private static final double TOLERANCE = 1e-6;

  private static final double LOOSE_TOLERANCE = 1e-5;

  private static final double HESSIAN_STEP = 1e-4;
  private static final int MAX_NEWTON_STEPS = 8;
  private static final double FLAT_LOSS = 1e-4;

  /** A gain of this many nats is worth another point; a smaller one is the same plateau. */
  private static final double PLATEAU = 1e-3;

  private static final double PROBE_DISTANCE = 4.0;

  /**
   * A standard error of ln p beyond this leaves the parameter open by more than four orders of
   * magnitude.
   */
  private static final double WEAK_STANDARD_ERROR = 5.0;

  /**
   * Offsets of the logarithms for the searches after a failed one: fixed, so that a fit repeats
   * itself.
   */
  private static final double[] RESTARTS = {1.5, -1.5, 3.0, -3.0};

  /**
   * Offsets of the last two logarithms, which rule dropout, for the searches after one that ran off
   * or found a plateau: data that hardly show dropout can have a maximum on its far side too.
   */
  private static final double[][] OTHER_SIDES = {
    {-4.0, -5.0}, {-4.0, 2.0}, {4.0, -4.0}, {4.0, 4.0}
  };

  /** Another maximum is found in 10 to 25 iterations; a search that crawls longer has a plateau. */
  private static final int SIDE_ITERATIONS = 60;

  /** A parameter this close to the box, in logarithmic units, runs along with one that is there. */
  private static final double NEAR_BOX = 3.0;

  private final LogLikelihood likelihood;
  private final List<String> names;
  private final boolean[] unrestricted;
  private final double weight;
  private final FitOptions options;
  private final @Nullable LogNormalPrior[] priors;
  private int evaluations;

  /**
   * Prepares a fit.
   *
   * @param likelihood the log-likelihood
   * @param names the parameters' names
   * @param unrestricted which parameters may have any sign; null for none
   * @param weight the number of customers
   * @param options the options
   */
  public MaximumLikelihood(
      LogLikelihood likelihood,
      List<String> names,
      boolean @Nullable [] unrestricted,
      double weight,
      FitOptions options) {
    this.likelihood = likelihood;
    this.names = names;
    this.unrestricted = unrestricted == null ? new boolean[names.size()] : unrestricted;
    this.weight = weight;
    this.options = options;
    this.priors = new LogNormalPrior[names.size()];
    for (Map.Entry<String, LogNormalPrior> prior : options.priors().entrySet()) {
      int i = names.indexOf(prior.getKey());
      if (i < 0 || this.unrestricted[i]) {
        throw new IllegalArgumentException(
            "no positive parameter "
                + prior.getKey()
                + " to put a prior on, parameters are "
                + names);
      }
      priors[i] = prior.getValue();
    }
  }

  /**
   * Fits a model.
   *
   * @param start starting values, natural scale
   * @param model builds the model from the estimates
   * @param groups the distinct rows, for the report
   * @param excluded the customers left out, for the report
   */
  public <M> FitReport<M> fit(
      double[] start, Function<double[], M> model, int groups, Map<Exclusion, Integer> excluded) {
    int n = names.size();
    double[] lower = new double[n];
    double[] upper = new double[n];
    double[] theta = new double[n];
    for (int i = 0; i < n; i++) {
      lower[i] = -BOX;
      upper[i] = BOX;
      theta[i] = unrestricted[i] ? start[i] : Math.log(start[i]);
    }
    BoxedBfgs search =
        new BoxedBfgs(this::meanLoss, lower, upper, TOLERANCE, options.maxIterations());
    BoxedBfgs.Result best = search.minimize(theta);
    int iterations = best.iterations;
    for (int k = 0; k < RESTARTS.length && !settled(best); k++) {
      double[] shifted = theta.clone();
      for (int i = 0; i < n; i++) {
        shifted[i] += (i + k) % 2 == 0 ? RESTARTS[k] : -0.5 * RESTARTS[k];
      }
      BoxedBfgs.Result other = search.minimize(shifted);
      iterations += other.iterations;
      if (other.value < best.value) {
        best = other;
      }
    }
    if (!Double.isFinite(best.value)) {
      return FitReport.failed(
          "the likelihood is not finite at any starting point", weight, groups, excluded);
    }
    Polished polished = polish(best.point, best.gradient);
    double[] errors = polished.information.standardErrors();
    if (awkward(polished, errors)) {
      int few = Math.min(SIDE_ITERATIONS, options.maxIterations());
      BoxedBfgs look = new BoxedBfgs(this::meanLoss, lower, upper, TOLERANCE, few);
      for (double[] side : OTHER_SIDES) {
        BoxedBfgs.Result other = look.minimize(fromSide(theta, side));
        iterations += other.iterations;
        if (other.value < best.value - PLATEAU / weight) {
          best = other;
          polished = polish(best.point, best.gradient);
        }
      }
      errors = polished.information.standardErrors();
    }
    double[] point = polished.point;
    double[] estimates = natural(point);
    double logLikelihood = likelihood.evaluate(estimates, new double[n]);
    String limit = runaway(point, polished.information, errors);
    FitStatus status;
    String reason;
    if (!limit.isEmpty()) {
      status = FitStatus.DEGENERATE;
      reason = limit;
    } else if (!polished.stationary && !settled(best)) {
      return FitReport.failed(
          "no maximum within "
              + iterations
              + " iterations; the best log-likelihood reached was "
              + logLikelihood,
          weight,
          groups,
          excluded);
    } else {
      reason = weak(errors);
      status = reason.isEmpty() ? FitStatus.CONVERGED : FitStatus.WEAKLY_IDENTIFIED;
    }
    return new FitReport<>(
        model.apply(estimates),
        status,
        reason,
        logLikelihood,
        table(point, estimates, errors),
        iterations,
        evaluations,
        weight,
        groups,
        excluded,
        List.of());
  }

  private boolean awkward(Polished polished, double[] errors) {
    return !runaway(polished.point, polished.information, errors).isEmpty()
        || !weak(errors).isEmpty();
  }

  /** A start whose dropout parameters, the last two positive ones, are moved. */
  private double[] fromSide(double[] theta, double[] side) {
    double[] shifted = theta.clone();
    int last = theta.length - 1;
    while (unrestricted[last]) {
      last--;
    }
    if (last > 1) {
      shifted[last - 1] += side[0];
      shifted[last] += side[1];
    }
    return shifted;
  }

  private static boolean settled(BoxedBfgs.Result result) {
    if (result.converged) {
      return true;
    }
    double norm = 0.0;
    for (double d : result.gradient) {
      norm = Math.max(norm, Math.abs(d));
    }
    return Double.isFinite(result.value) && norm < LOOSE_TOLERANCE;
  }

  private static final class Polished {
    final double[] point;
    final Information information;
    final boolean stationary;

    Polished(double[] point, Information information, boolean stationary) {
      this.point = point;
      this.information = information;
      this.stationary = stationary;
    }
  }

  private Polished polish(double[] start, double[] startGradient) {
    double[] point = start;
    double[] gradient = startGradient;
    Information information = information(point);
    double value = meanLoss(point, new double[point.length]);
    for (int k = 0; k < MAX_NEWTON_STEPS; k++) {
      double[] step = information.newtonStep(scaled(gradient, weight));
      if (step == null) {
        return new Polished(point, information, false);
      }
      double gain = 0.0;
      double longest = 0.0;
      for (int i = 0; i < step.length; i++) {
        gain -= step[i] * gradient[i] * weight;
        longest = Math.max(longest, Math.abs(step[i]));
      }
      // Half the Newton decrement is the gain still to be had, in nats.
      if (gain < 1e-12) {
        return new Polished(point, information, true);
      }
      double[] next = new double[point.length];
      for (int i = 0; i < next.length; i++) {
        next[i] = point[i] + Math.min(1.0, 1.0 / longest) * step[i];
        if (Math.abs(next[i]) > BOX) {
          return new Polished(point, information, false);
        }
      }
      double[] nextGradient = new double[point.length];
      double nextValue = meanLoss(next, nextGradient);
      if (!(nextValue <= value + 1e-14 * Math.abs(value))) {
        return new Polished(point, information, gain < 1e-6);
      }
      point = next;
      gradient = nextGradient;
      value = nextValue;
      if (longest > 1e-3) {
        information = information(point);
      }
    }
    return new Polished(point, information, false);
  }

  /**
   * The observed information of all customers on the logarithmic scale, by central differences of
   * the gradient.
   */
  private Information information(double[] point) {
    int n = point.length;
    double[][] hessian = new double[n][n];
    double[] up = new double[n];
    double[] down = new double[n];
    for (int j = 0; j < n; j++) {
      double[] moved = point.clone();
      moved[j] = point[j] + HESSIAN_STEP;
      meanLoss(moved, up);
      moved[j] = point[j] - HESSIAN_STEP;
      meanLoss(moved, down);
      for (int i = 0; i < n; i++) {
        double second = weight * (up[i] - down[i]) / (2.0 * HESSIAN_STEP);
        hessian[i][j] = Double.isFinite(second) ? second : 0.0;
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double mean = 0.5 * (hessian[i][j] + hessian[j][i]);
        hessian[i][j] = mean;
        hessian[j][i] = mean;
      }
    }
    return new Information(hessian);
  }

  /**
   * Names the limit that the parameters run to, or returns an empty string for an interior optimum.
   */
  private String runaway(double[] point, Information information, double[] errors) {
    List<String> rising = new ArrayList<>();
    List<String> falling = new ArrayList<>();
    boolean stuck = false;
    for (double coordinate : point) {
      stuck |= Math.abs(coordinate) >= BOX - 1e-9;
    }
    for (int i = 0; stuck && i < point.length; i++) {
      if (Math.abs(point[i]) >= BOX - (unrestricted[i] ? 1e-9 : NEAR_BOX)) {
        (point[i] > 0.0 ? rising : falling).add(names.get(i));
      }
    }
    if (rising.isEmpty() && falling.isEmpty()) {
      boolean suspicious = information.flat();
      for (int i = 0; i < errors.length; i++) {
        // Two standard errors of a factor of seven: an interior maximum this open is worth a probe.
        suspicious |= !unrestricted[i] && errors[i] > 2.0;
      }
      if (!suspicious) {
        return "";
      }
      double[] direction = information.weakestDirection();
      double largest = 0.0;
      for (double d : direction) {
        largest = Math.max(largest, Math.abs(d));
      }
      double sign = stillRising(point, direction, PROBE_DISTANCE / largest);
      if (sign == 0.0) {
        return "";
      }
      for (int i = 0; i < direction.length; i++) {
        if (Math.abs(direction[i]) > 0.3 * largest) {
          (sign * direction[i] > 0.0 ? rising : falling).add(names.get(i));
        }
      }
    }
    return describe(rising, falling);
  }

  private double stillRising(double[] point, double[] direction, double length) {
    double[] scratch = new double[point.length];
    double here = meanLoss(point, scratch);
    double bestSign = 0.0;
    double bestLoss = here + FLAT_LOSS / weight;
    for (double sign : new double[] {1.0, -1.0}) {
      double[] there = point.clone();
      for (int i = 0; i < there.length; i++) {
        there[i] += sign * length * direction[i];
      }
      double loss = meanLoss(there, scratch);
      if (loss <= bestLoss) {
        bestLoss = loss;
        bestSign = sign;
      }
    }
    return bestSign;
  }

  private String describe(List<String> rising, List<String> falling) {
    StringBuilder text = new StringBuilder("the likelihood has no interior maximum: ");
    if (!rising.isEmpty()) {
      text.append(String.join(", ", rising)).append(" -> infinity");
    }
    if (!falling.isEmpty()) {
      text.append(rising.isEmpty() ? "" : ", ").append(String.join(", ", falling)).append(" -> 0");
    }
    String limit = likelihood.limit(rising, falling);
    return limit.isEmpty()
        ? text.toString()
        : text.append(" (").append(limit).append(')').toString();
  }

  private String weak(double[] errors) {
    List<String> open = new ArrayList<>();
    for (int i = 0; i < errors.length; i++) {
      if ((!unrestricted[i] && errors[i] > WEAK_STANDARD_ERROR) || Double.isInfinite(errors[i])) {
        open.add(names.get(i));
      }
    }
    return open.isEmpty() ? "" : "the data do not determine " + String.join(", ", open);
  }

  private List<ParameterEstimate> table(double[] point, double[] estimates, double[] errors) {
    double z =
        new NormalDistribution(0.0, 1.0)
            .inverseCumulativeProbability(0.5 + 0.5 * options.confidence());
    boolean profile = options.intervals() == IntervalMethod.PROFILE_LIKELIHOOD;
    ProfileLikelihood ends = new ProfileLikelihood(this::meanLoss, BOX, TOLERANCE, weight, z);
    double loss = profile ? meanLoss(point, new double[point.length]) : 0.0;
    List<ParameterEstimate> table = new ArrayList<>();
    for (int i = 0; i < point.length; i++) {
      double low = profile ? ends.end(point, loss, i, errors[i], -1.0) : point[i] - z * errors[i];
      double high = profile ? ends.end(point, loss, i, errors[i], 1.0) : point[i] + z * errors[i];
      table.add(
          unrestricted[i]
              ? new ParameterEstimate(names.get(i), point[i], errors[i], low, high)
              : new ParameterEstimate(
                  names.get(i),
                  estimates[i],
                  estimates[i] * errors[i],
                  Math.exp(low),
                  Math.exp(high)));
    }
    return table;
  }

  /** The mean negative log-likelihood, less the log prior, on the logarithmic scale. */
  private double meanLoss(double[] theta, double[] gradient) {
    evaluations++;
    double[] parameters = natural(theta);
    double value = likelihood.evaluate(parameters, gradient);
    for (int i = 0; i < theta.length; i++) {
      if (!unrestricted[i]) {
        gradient[i] *= parameters[i];
      }
      LogNormalPrior prior = priors[i];
      if (prior != null) {
        double z = (theta[i] - Math.log(prior.median())) / prior.logDeviation();
        value -= 0.5 * z * z;
        gradient[i] -= z / prior.logDeviation();
      }
      gradient[i] /= -weight;
    }
    return -value / weight;
  }

  private double[] natural(double[] theta) {
    double[] parameters = new double[theta.length];
    for (int i = 0; i < theta.length; i++) {
      parameters[i] = unrestricted[i] ? theta[i] : Math.exp(theta[i]);
    }
    return parameters;
  }

  private static double[] scaled(double[] vector, double factor) {
    double[] scaled = vector.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }
}
