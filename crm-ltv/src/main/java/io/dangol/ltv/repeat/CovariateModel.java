package io.dangol.ltv.repeat;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.internal.BetaGeometricLikelihood;
import io.dangol.ltv.internal.CovariateLikelihood;
import io.dangol.ltv.internal.GroupedRows;
import io.dangol.ltv.internal.LogLikelihood;
import io.dangol.ltv.internal.MaximumLikelihood;
import io.dangol.ltv.internal.ParetoLikelihood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model of purchases whose rates depend on static covariates: each customer has the base model
 * with a purchase rate multiplied by {@code exp(purchase effects . covariates)} and more or less
 * dropout.
 *
 * <p>A dropout effect multiplies the parameter a of (M)BG/NBD, and the dropout rate of Pareto/NBD,
 * by {@code exp(effect . covariates)}.
 *
 * @param base the model of a customer whose covariates are all 0: BG/NBD, MBG/NBD or Pareto/NBD
 * @param names the names of the covariates
 * @param purchaseEffects the effect of each on the logarithm of the purchase rate
 * @param dropoutEffects the effect of each on the logarithm of the dropout parameter
 * @see <a href="http://www.brucehardie.com/notes/019/">Fader and Hardie (2007), Incorporating
 *     Time-Invariant Covariates into the Pareto/NBD and BG/NBD Models</a>
 */
public record CovariateModel(
    RepeatModel base,
    List<String> names,
    List<Double> purchaseEffects,
    List<Double> dropoutEffects) {

  public CovariateModel {
    if (!(base instanceof BgNbd || base instanceof MbgNbd || base instanceof ParetoNbd)) {
      throw new IllegalArgumentException(
          "base must be BG/NBD, MBG/NBD or Pareto/NBD, was " + base.code());
    }
    names = List.copyOf(names);
    purchaseEffects = List.copyOf(purchaseEffects);
    dropoutEffects = List.copyOf(dropoutEffects);
    if (purchaseEffects.size() != names.size() || dropoutEffects.size() != names.size()) {
      throw new IllegalArgumentException(
          "there must be one effect of each kind per name, names were " + names);
    }
  }

  /** The base models that covariates can be added to. */
  public enum Family {
    /** BG/NBD. */
    BG_NBD,
    /** MBG/NBD, the default choice. */
    MBG_NBD,
    /** Pareto/NBD. */
    PARETO_NBD
  }

  /**
   * Fits base model and effects together by maximum likelihood.
   *
   * @param family the base model
   * @param customers the purchase histories
   * @param covariates the covariates, one row per history in the same order
   * @param options the options; priors may be put on the base parameters
   * @return the report; the effects are named {@code purchase.NAME} and {@code dropout.NAME} after
   *     the base parameters
   * @throws IllegalArgumentException if there is not one row of covariates per history
   */
  public static FitReport<CovariateModel> fit(
      Family family, RepeatSummaries customers, Covariates covariates, FitOptions options) {
    if (covariates.rows().size() != customers.size()) {
      throw new IllegalArgumentException(
          "there must be one row of covariates per history, were "
              + covariates.rows().size()
              + " and "
              + customers.size());
    }
    GroupedRows all = RepeatFit.grouped(customers);
    String nothing = RepeatFit.nothingToFit(all);
    if (!nothing.isEmpty()) {
      return FitReport.failed(nothing, all.totalWeight(), all.size(), customers.excluded());
    }
    double[] ranges = ranges(covariates);
    Map<List<Double>, List<Integer>> groups = new TreeMap<>(CovariateModel::byValues);
    for (int row = 0; row < customers.size(); row++) {
      groups.computeIfAbsent(covariates.rows().get(row), key -> new ArrayList<>()).add(row);
    }
    List<LogLikelihood> parts = new ArrayList<>();
    int distinct = 0;
    for (List<Integer> rows : groups.values()) {
      GroupedRows grouped = part(customers, rows);
      distinct += grouped.size();
      parts.add(
          family == Family.PARETO_NBD
              ? new ParetoLikelihood(grouped)
              : new BetaGeometricLikelihood(grouped, family == Family.MBG_NBD));
    }
    double[][] vectors =
        groups.keySet().stream().map(vector -> scaled(vector, ranges)).toArray(double[][]::new);
    boolean pareto = family == Family.PARETO_NBD;
    CovariateLikelihood likelihood =
        pareto
            ? new CovariateLikelihood(parts, vectors, 4, 3, -1.0)
            : new CovariateLikelihood(parts, vectors, 4, 2, 1.0);
    List<String> names =
        new ArrayList<>(pareto ? List.of("r", "alpha", "s", "beta") : RepeatFit.BETA_GEOMETRIC);
    covariates.names().forEach(name -> names.add("purchase." + name));
    covariates.names().forEach(name -> names.add("dropout." + name));
    double meanAge = all.meanAge();
    double[] base =
        pareto
            ? new double[] {1.0, 0.5 * meanAge, 1.0, 0.5 * meanAge}
            : RepeatFit.betaGeometricStart(meanAge);
    boolean[] unrestricted = new boolean[names.size()];
    Arrays.fill(unrestricted, 4, unrestricted.length, true);
    PeriodUnit unit = customers.unit();
    return unscaled(
        new MaximumLikelihood(likelihood, names, unrestricted, all.totalWeight(), options)
            .fit(
                Arrays.copyOf(base, names.size()),
                p -> of(family, unit, covariates.names(), p, ranges),
                distinct,
                customers.excluded()),
        ranges);
  }

  /** An order of the values alone, so that the sum over groups has the same bits for any order. */
  private static int byValues(List<Double> a, List<Double> b) {
    for (int k = 0; k < a.size(); k++) {
      int order = a.get(k).compareTo(b.get(k));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * The range of each covariate. The search counts covariates in it, so that its steps and bounds
   * mean the same whether a covariate is a yes, an age or an income.
   */
  private static double[] ranges(Covariates covariates) {
    double[] ranges = new double[covariates.names().size()];
    for (int k = 0; k < ranges.length; k++) {
      int column = k;
      DoubleSummaryStatistics values =
          covariates.rows().stream().mapToDouble(row -> row.get(column)).summaryStatistics();
      ranges[k] = values.getMax() - values.getMin();
    }
    return ranges;
  }

  private static double[] scaled(List<Double> vector, double[] ranges) {
    double[] scaled = new double[ranges.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = vector.get(k) / ranges[k];
    }
    return scaled;
  }

  /** Carries the effects, which come last, back into the units of the covariates. */
  private static FitReport<CovariateModel> unscaled(
      FitReport<CovariateModel> fit, double[] ranges) {
    List<ParameterEstimate> estimates = new ArrayList<>();
    int effects = fit.estimates().size() - 2 * ranges.length;
    for (ParameterEstimate e : fit.estimates()) {
      int effect = estimates.size() - effects;
      double range = effect < 0 ? 1.0 : ranges[effect % ranges.length];
      estimates.add(
          new ParameterEstimate(
              e.name(),
              e.value() / range,
              e.standardError() / range,
              e.lower() / range,
              e.upper() / range));
    }
    return new FitReport<>(
        fit.fitted(),
        fit.status(),
        fit.reason(),
        fit.logLikelihood(),
        estimates,
        fit.iterations(),
        fit.evaluations(),
        fit.customers(),
        fit.groups(),
        fit.excluded(),
        fit.notes());
  }

  /**
   * Returns the model of a customer with given covariates.
   *
   * @param covariates the values in the order of the names; finite
   * @return a model of the base's kind and unit
   * @throws IllegalArgumentException if the number of values differs
   */
  public RepeatModel forCovariates(List<Double> covariates) {
    if (covariates.size() != names.size()) {
      throw new IllegalArgumentException(
          "there must be " + names.size() + " covariates, were " + covariates.size());
    }
    double purchase = 0.0;
    double dropout = 0.0;
    for (int k = 0; k < names.size(); k++) {
      purchase += purchaseEffects.get(k) * covariates.get(k);
      dropout += dropoutEffects.get(k) * covariates.get(k);
    }
    double slower = Math.exp(-purchase);
    if (base instanceof BgNbd bg) {
      return new BgNbd(bg.unit(), bg.r(), bg.alpha() * slower, bg.a() * Math.exp(dropout), bg.b());
    }
    if (base instanceof MbgNbd mbg) {
      return new MbgNbd(
          mbg.unit(), mbg.r(), mbg.alpha() * slower, mbg.a() * Math.exp(dropout), mbg.b());
    }
    if (base instanceof ParetoNbd pareto) {
      return new ParetoNbd(
          pareto.unit(),
          pareto.r(),
          pareto.alpha() * slower,
          pareto.s(),
          pareto.beta() * Math.exp(-dropout));
    }
    throw new AssertionError(base);
  }

  private static CovariateModel of(
      Family family, PeriodUnit unit, List<String> names, double[] p, double[] ranges) {
    RepeatModel base =
        switch (family) {
          case BG_NBD -> new BgNbd(unit, p[0], p[1], p[2], p[3]);
          case MBG_NBD -> new MbgNbd(unit, p[0], p[1], p[2], p[3]);
          case PARETO_NBD -> new ParetoNbd(unit, p[0], p[1], p[2], p[3]);
        };
    int m = names.size();
    List<Double> effects = new ArrayList<>();
    for (int k = 0; k < 2 * m; k++) {
      effects.add(p[4 + k] / ranges[k % m]);
    }
    return new CovariateModel(base, names, effects.subList(0, m), effects.subList(m, 2 * m));
  }

  private static GroupedRows part(RepeatSummaries customers, List<Integer> rows) {
    return GroupedRows.of(
        rows.stream().mapToInt(customers::purchases).toArray(),
        rows.stream().mapToDouble(customers::recency).toArray(),
        rows.stream().mapToDouble(customers::age).toArray(),
        rows.stream().mapToDouble(customers::weight).toArray());
  }
}
