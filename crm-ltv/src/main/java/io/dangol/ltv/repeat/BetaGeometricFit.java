package io.dangol.ltv.repeat;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.internal.BetaGeometricLikelihood;
import io.dangol.ltv.internal.GroupedRows;
import io.dangol.ltv.internal.MaximumLikelihood;
import java.util.List;
import java.util.function.Function;

/** Fits BG/NBD and MBG/NBD, which differ in their likelihood only. */
final class BetaGeometricFit {
  private static final List<String> NAMES = List.of("r", "alpha", "a", "b");

  private BetaGeometricFit() {}

  static <M> FitReport<M> fit(
      RepeatSummaries customers,
      FitOptions options,
      boolean modified,
      Function<double[], M> model) {
    GroupedRows rows = grouped(customers);
    String nothing = nothingToFit(rows);
    if (!nothing.isEmpty()) {
      return FitReport.failed(nothing, rows.totalWeight(), rows.size(), customers.excluded());
    }
    double[] start = {1.0, 0.5 * rows.meanAge(), 1.0, 2.0};
    BetaGeometricLikelihood likelihood = new BetaGeometricLikelihood(rows, modified);
    return new MaximumLikelihood(likelihood, NAMES, null, rows.totalWeight(), options)
        .fit(start, model, rows.size(), customers.excluded());
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
      return "no customer has bought again, so the purchase rate has no maximum-likelihood estimate above 0";
    }
    if (rows.meanAge() == 0.0) {
      return "no customer was observed for any time after the first purchase";
    }
    return "";
  }
}
