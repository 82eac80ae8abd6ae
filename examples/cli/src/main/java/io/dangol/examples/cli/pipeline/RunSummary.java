package io.dangol.examples.cli.pipeline;

import io.dangol.campaign.decision.Decisions;
import io.dangol.campaign.decision.Totals;
import io.dangol.core.grade.Grade;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.ParameterEstimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The result of a run in a few figures, as {@code summary.json} has them. */
public final class RunSummary {

  private RunSummary() {}

  static JsonDocument of(RunResult result) {
    return new JsonDocument()
        .put("asOf", result.asOf().toString())
        .put("currency", result.histories().currency().getCode())
        .put("customers", buyers(result))
        .put("purchases", purchases(result))
        .put("revenue", result.cells().revenue())
        .put("models", models(result))
        .put("segments", segments(result))
        .put("grades", grades(result))
        .put("campaign", campaign(result.decisions()));
  }

  /**
   * Returns the customers with a purchase.
   *
   * @param result what the run found
   * @return a count of customers
   */
  public static long buyers(RunResult result) {
    return (long) result.counts().customers() - result.counts().customersWithoutPurchase();
  }

  /**
   * Returns the purchases seen, refunds not counted.
   *
   * @param result what the run found
   * @return a count of rows
   */
  public static long purchases(RunResult result) {
    return result.counts().rowsSeen() - result.counts().refundRows();
  }

  /**
   * Returns the sum of the lifetime values.
   *
   * @param result what the run found
   * @return an amount in major units; 0 where there is no valuation
   */
  public static double value(RunResult result) {
    return ValueStatistics.of(result).total();
  }

  /**
   * Returns how many customers have each grade.
   *
   * @param result what the run found
   * @return the counts, the best grade first
   */
  public static Map<Grade, Long> gradeCounts(RunResult result) {
    Map<Grade, Long> counts = new LinkedHashMap<>();
    GradeShare.of(result).forEach(share -> counts.put(share.grade(), share.customers()));
    return counts;
  }

  private static JsonDocument models(RunResult result) {
    JsonDocument models =
        new JsonDocument()
            .put(
                "rfm",
                new JsonDocument()
                    .put("version", result.rfm().name())
                    .put("bins", result.config().bins())
                    .put("customers", result.rfm().fit().customers()))
            .put(
                "cluster",
                new JsonDocument()
                    .put("version", result.clusters().name())
                    .put("k", result.clusters().clusters().size())
                    .put("inertia", result.clusters().inertia())
                    .put("seed", result.config().clusterSeed()))
            .put("repeat", fit(result.config().repeatModel().display(), result.repeat()))
            .put("spend", fit("Gamma-Gamma", result.spend()));
    result
        .value()
        .ifPresent(
            value ->
                models.put(
                    "value",
                    new JsonDocument()
                        .put("margin", value.margin())
                        .put("annualDiscount", result.config().annualDiscount())
                        .put("spendModel", value.spend().getClass().getSimpleName())
                        .put("total", value(result))));
    return models;
  }

  static JsonDocument fit(String name, FitReport<?> report) {
    JsonDocument parameters = new JsonDocument();
    for (ParameterEstimate estimate : report.estimates()) {
      parameters.put(estimate.name(), estimate.value());
    }
    return new JsonDocument()
        .put("model", name)
        .put("status", report.status().name())
        .put("reason", report.reason())
        .put("parameters", parameters)
        .put("logLikelihood", report.logLikelihood())
        .put("customers", Math.round(report.customers()));
  }

  private static List<JsonDocument> segments(RunResult result) {
    return result.cells().segments().stream()
        .map(
            segment ->
                new JsonDocument()
                    .put("name", segment.segment())
                    .put("count", segment.customers())
                    .put("revenue", segment.revenue()))
        .toList();
  }

  private static List<JsonDocument> grades(RunResult result) {
    return GradeShare.of(result).stream()
        .map(
            share ->
                new JsonDocument()
                    .put("name", share.grade().code())
                    .put("count", share.customers())
                    .put("revenue", share.revenue()))
        .toList();
  }

  private static JsonDocument campaign(Decisions decisions) {
    Totals totals = decisions.totals();
    JsonDocument excluded = new JsonDocument();
    totals.excluded().forEach((gate, count) -> excluded.put(gate.name(), count));
    JsonDocument gates = new JsonDocument();
    decisions.gates().forEach((gate, status) -> gates.put(gate.name(), status.name()));
    return new JsonDocument()
        .put("population", totals.population())
        .put("notMatched", totals.notMatched())
        .put("unknown", totals.unknown())
        .put("audience", totals.audience())
        .put("planned", totals.planned())
        .put("heldOut", totals.heldOut())
        .put("excluded", excluded)
        .put("dryRun", decisions.dryRun())
        .put("gates", gates);
  }
}
