package io.dangol.examples.cli.pipeline;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.PurchaseSummary;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.EqualSpend;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;
import io.dangol.ltv.value.Horizon;
import io.dangol.ltv.value.Valuation;
import io.dangol.ltv.value.ValueFacts;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.cluster.KMeansOptions;
import io.dangol.segmentation.rfm.Rfm;
import io.dangol.segmentation.rfm.RfmModel;
import io.dangol.segmentation.rfm.RfmOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * From purchases to a plan: each engine adds its facts to the table, and the campaign decides by
 * them.
 *
 * @param config what to do
 * @param asOf the analysis date, exclusive
 * @param zone the zone in which days are counted
 * @param execution the threads of clusters and values
 */
public record Pipeline(RunConfig config, LocalDate asOf, ZoneId zone, Execution execution) {

  /**
   * Runs the loop.
   *
   * @param histories the purchases
   * @param contactFacts what is known of consent and past contacts, made for the customers of the
   *     histories; absent columns leave their gates unasked
   * @return what came of it
   */
  public RunResult run(PurchaseHistories histories, List<Column> contactFacts) {
    PurchaseSummary summary = Purchases.summary(histories, summaryOptions());
    FactTable base = summary.facts();
    RfmModel rfm =
        Rfm.fit(base, RfmOptions.defaults().withBins(config.bins()).withTies(config.ties()));
    KMeansModel clusters =
        KMeans.fit(
            base,
            KMeansOptions.clusters(config.clusters()).withSeed(config.clusterSeed()),
            execution);
    RepeatSummaries customers = RepeatSummaries.of(base);
    FitReport<? extends RepeatModel> repeat = config.repeatModel().fit(customers);
    FitReport<GammaGamma> spend = GammaGamma.fit(customers);
    Optional<Valuation> value =
        repeat.modelIfFitted().flatMap(model -> valuation(model, spendModel(spend, base)));
    FactTable valued =
        value
            .map(model -> base.with(model.on(execution)))
            .orElseGet(() -> base.with(withoutValue(base)));
    FactTable facts =
        valued.with(rfm, clusters, config.grades()).with(contactFacts.toArray(Column[]::new));
    return new RunResult(
        config,
        asOf,
        histories,
        summary.counts(),
        facts,
        rfm,
        rfm.summarize(facts),
        clusters,
        repeat,
        spend,
        value,
        config.campaign().decide(facts, EvaluationContext.startOf(asOf, zone)));
  }

  private SummaryOptions summaryOptions() {
    SummaryOptions options = SummaryOptions.asOf(asOf).in(zone);
    return config.window().map(options::withWindow).orElse(options);
  }

  private Optional<Valuation> valuation(RepeatModel repeat, Optional<SpendModel> spend) {
    Horizon horizon =
        config.horizonYears().isPresent()
            ? Horizon.of(config.horizonYears().getAsDouble(), PeriodUnit.YEARS)
            : Horizon.UNLIMITED;
    return spend.map(
        model ->
            new Valuation(
                repeat,
                model,
                DiscountRate.perYear(config.annualDiscount()),
                config.margin(),
                horizon,
                Horizon.of(1, PeriodUnit.YEARS)));
  }

  /** Where spend between customers cannot be modelled, everybody is expected to spend the mean. */
  private static Optional<SpendModel> spendModel(FitReport<GammaGamma> fit, FactTable base) {
    if (fit.modelIfFitted().isPresent()) {
      return fit.modelIfFitted().map(model -> model);
    }
    Column.Numbers orders = base.numbers(PurchaseFacts.FREQUENCY);
    Column.Numbers monetary = base.measure(PurchaseFacts.MONETARY);
    double spent = 0;
    double count = 0;
    for (int row = 0; row < base.size(); row++) {
      if (!orders.isMissing(row) && !monetary.isMissing(row)) {
        spent += monetary.at(row);
        count += orders.at(row);
      }
    }
    return spent > 0 && count > 0 ? Optional.of(new EqualSpend(spent / count)) : Optional.empty();
  }

  /** Columns without a value, so that rules over them are unknown rather than wrong. */
  private static Column[] withoutValue(FactTable base) {
    double[] missing = new double[base.size()];
    Arrays.fill(missing, Double.NaN);
    List<NumberFact<Double>> facts =
        List.of(
            ValueFacts.PROBABILITY_ALIVE,
            ValueFacts.EXPECTED_PURCHASES,
            ValueFacts.EXPECTED_SPEND,
            ValueFacts.CLV);
    return facts.stream().map(fact -> Column.decimals(fact, missing)).toArray(Column[]::new);
  }
}
