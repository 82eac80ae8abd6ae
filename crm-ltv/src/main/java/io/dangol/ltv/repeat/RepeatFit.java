package io.dangol.ltv.repeat;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.internal.GroupedRows;
import io.dangol.ltv.internal.LogLikelihood;
import io.dangol.ltv.internal.MaximumLikelihood;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** What the fits of all models of repeat purchases have in common. */
final class RepeatFit {
  static final List<String> BETA_GEOMETRIC = List.of("r", "alpha", "a", "b");

  private RepeatFit() {}

  /**
   * Fits a model.
   *
   * @param start starting values for a mean age of the customers; all known data sets converge from
   *     there in 10 to 25 iterations
   */
  static <M> FitReport<M> fit(
      RepeatSummaries customers,
      FitOptions options,
      List<String> names,
      Function<GroupedRows, LogLikelihood> likelihood,
      DoubleFunction<double[]> start,
      Function<double[], M> model) {
    GroupedRows rows = grouped(customers);
    String nothing = nothingToFit(rows);
    if (!nothing.isEmpty()) {
      return FitReport.failed(nothing, rows.totalWeight(), rows.size(), customers.excluded());
    }
    return new MaximumLikelihood(likelihood.apply(rows), names, null, rows.totalWeight(), options)
        .fit(start.apply(rows.meanAge()), model, rows.size(), customers.excluded());
  }

  static double[] betaGeometricStart(double meanAge) {
    return new double[] {1.0, 0.5 * meanAge, 1.0, 2.0};
  }

  static GroupedRows grouped(RepeatSummaries customers) {
    return GroupedRows.of(
        customers.purchaseColumn(),
        customers.recencyColumn(),
        customers.ageColumn(),
        customers.weightColumn());
  }

  /** Says why rows hold nothing to fit, or returns an empty string. */
  static String nothingToFit(GroupedRows rows) {
    if (rows.totalWeight() == 0.0) {
      return "there are no customers";
    }
    if (rows.totalX() == 0.0) {
      return "no customer has bought again, so the purchase rate has no maximum-likelihood estimate"
          + " above 0";
    }
    if (rows.meanAge() == 0.0) {
      return "no customer was observed for any time after the first purchase";
    }
    return "";
  }
}
