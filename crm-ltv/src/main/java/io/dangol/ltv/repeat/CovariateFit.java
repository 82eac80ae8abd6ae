package io.dangol.ltv.repeat;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.internal.BetaGeometricLikelihood;
import io.dangol.ltv.internal.CovariateLikelihood;
import io.dangol.ltv.internal.GroupedRows;
import io.dangol.ltv.internal.LogLikelihood;
import io.dangol.ltv.internal.MaximumLikelihood;
import io.dangol.ltv.internal.ParetoLikelihood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One fit of a {@link CovariateModel}. The search counts covariates from their means in units of
 * their ranges, so that its steps and bounds mean the same whether a covariate is a yes, an age or
 * an income, and base parameters and effects hardly correlate.
 */
final class CovariateFit {
  private static final int BASE = 4;

  private final CovariateModel.Family family;
  private final RepeatSummaries customers;
  private final List<String> names;

  /** The rows of each vector, in an order of the values alone, so that sums repeat to the bit. */
  private final Map<List<Double>, int[]> groups = new TreeMap<>(CovariateFit::byValues);

  private final double[] centres;
  private final double[] ranges;

  CovariateFit(CovariateModel.Family family, RepeatSummaries customers, Covariates covariates) {
    this.family = family;
    this.customers = customers;
    names = covariates.names();
    int[] sizes = new int[covariates.distinct()];
    for (int row = 0; row < covariates.size(); row++) {
      sizes[covariates.vectorOf(row)]++;
    }
    int[][] rows = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    for (int row = covariates.size() - 1; row >= 0; row--) {
      int vector = covariates.vectorOf(row);
      rows[vector][--sizes[vector]] = row;
    }
    for (int[] members : rows) {
      groups.put(covariates.row(members[0]), members);
    }
    centres = new double[names.size()];
    ranges = new double[names.size()];
    measure();
  }

  private static int byValues(List<Double> a, List<Double> b) {
    for (int k = 0; k < a.size(); k++) {
      int order = a.get(k).compareTo(b.get(k));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private void measure() {
    double total = 0.0;
    double[] low = new double[centres.length];
    double[] high = new double[centres.length];
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
    for (Map.Entry<List<Double>, int[]> group : groups.entrySet()) {
      double weight = Arrays.stream(group.getValue()).mapToDouble(customers::weight).sorted().sum();
      if (weight == 0.0) {
        continue;
      }
      total += weight;
      for (int k = 0; k < centres.length; k++) {
        double value = group.getKey().get(k);
        centres[k] += weight / total * (value - centres[k]);
        low[k] = Math.min(low[k], value);
        high[k] = Math.max(high[k], value);
      }
    }
    for (int k = 0; k < ranges.length; k++) {
      ranges[k] = total == 0.0 ? 0.0 : high[k] - low[k];
    }
  }

  FitReport<CovariateModel> fit(FitOptions options) {
    GroupedRows all = RepeatFit.grouped(customers);
    String nothing = RepeatFit.nothingToFit(all);
    for (int k = 0; nothing.isEmpty() && k < ranges.length; k++) {
      if (ranges[k] == 0.0) {
        nothing =
            names.get(k)
                + " is the same for everybody, so its effect cannot be told from the base rate";
      }
    }
    if (!nothing.isEmpty()) {
      return FitReport.failed(nothing, all.totalWeight(), all.size(), customers.excluded());
    }
    boolean pareto = family == CovariateModel.Family.PARETO_NBD;
    List<LogLikelihood> parts = new ArrayList<>();
    int distinct = 0;
    for (int[] rows : groups.values()) {
      GroupedRows grouped = part(rows);
      distinct += grouped.size();
      parts.add(
          pareto
              ? new ParetoLikelihood(grouped)
              : new BetaGeometricLikelihood(grouped, family == CovariateModel.Family.MBG_NBD));
    }
    double[][] vectors = groups.keySet().stream().map(this::scaled).toArray(double[][]::new);
    LogLikelihood likelihood =
        pareto
            ? new CovariateLikelihood(parts, vectors, BASE, 3, -1.0)
            : new CovariateLikelihood(parts, vectors, BASE, 2, 1.0);
    List<String> parameters =
        new ArrayList<>(pareto ? List.of("r", "alpha", "s", "beta") : RepeatFit.BETA_GEOMETRIC);
    names.forEach(name -> parameters.add("purchase." + name));
    names.forEach(name -> parameters.add("dropout." + name));
    boolean[] unrestricted = new boolean[parameters.size()];
    Arrays.fill(unrestricted, BASE, unrestricted.length, true);
    double meanAge = all.meanAge();
    double[] start =
        pareto
            ? new double[] {1.0, 0.5 * meanAge, 1.0, 0.5 * meanAge}
            : RepeatFit.betaGeometricStart(meanAge);
    return unscaled(
        new MaximumLikelihood(likelihood, parameters, unrestricted, all.totalWeight(), options)
            .fit(
                Arrays.copyOf(start, parameters.size()),
                this::model,
                distinct,
                customers.excluded()));
  }

  private GroupedRows part(int[] rows) {
    return GroupedRows.of(
        Arrays.stream(rows).map(customers::purchases).toArray(),
        Arrays.stream(rows).mapToDouble(customers::recency).toArray(),
        Arrays.stream(rows).mapToDouble(customers::age).toArray(),
        Arrays.stream(rows).mapToDouble(customers::weight).toArray());
  }

  private double[] scaled(List<Double> vector) {
    double[] scaled = new double[ranges.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = (vector.get(k) - centres[k]) / ranges[k];
    }
    return scaled;
  }

  /** The model with effects in the units of the covariates. */
  private CovariateModel model(double[] p) {
    RepeatModel base =
        switch (family) {
          case BG_NBD -> new BgNbd(customers.unit(), p[0], p[1], p[2], p[3]);
          case MBG_NBD -> new MbgNbd(customers.unit(), p[0], p[1], p[2], p[3]);
          case PARETO_NBD -> new ParetoNbd(customers.unit(), p[0], p[1], p[2], p[3]);
        };
    int m = names.size();
    List<Double> effects = new ArrayList<>();
    for (int k = 0; k < 2 * m; k++) {
      effects.add(p[BASE + k] / ranges[k % m]);
    }
    return new CovariateModel(
        base,
        names,
        Arrays.stream(centres).boxed().toList(),
        effects.subList(0, m),
        effects.subList(m, 2 * m));
  }

  private FitReport<CovariateModel> unscaled(FitReport<CovariateModel> fit) {
    List<ParameterEstimate> estimates = new ArrayList<>();
    for (ParameterEstimate e : fit.estimates()) {
      int effect = estimates.size() - BASE;
      double range = effect < 0 ? 1.0 : ranges[effect % ranges.length];
      estimates.add(
          new ParameterEstimate(
              e.name(),
              e.value() / range,
              e.standardError() / range,
              e.lower() / range,
              e.upper() / range));
    }
    return fit.withEstimates(estimates);
  }
}
