package io.dangol.examples.cli.pipeline;

import io.dangol.campaign.decision.Decisions;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.SummaryCounts;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.value.Valuation;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.rfm.RfmModel;
import io.dangol.segmentation.rfm.RfmSummary;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything that a run found.
 *
 * @param config what was asked for
 * @param asOf the analysis date, exclusive
 * @param histories the purchases
 * @param counts what the summary saw and left out
 * @param facts one row per customer with all facts
 * @param rfm the scores and segments
 * @param cells customers and revenue by score and segment
 * @param clusters the clusters
 * @param repeat the fit of the purchase model
 * @param spend the fit of the spend model
 * @param value the valuation; empty where no purchase model could be fitted
 * @param decisions the campaign
 */
public record RunResult(
    RunConfig config,
    LocalDate asOf,
    PurchaseHistories histories,
    SummaryCounts counts,
    FactTable facts,
    RfmModel rfm,
    RfmSummary cells,
    KMeansModel clusters,
    FitReport<? extends RepeatModel> repeat,
    FitReport<GammaGamma> spend,
    Optional<Valuation> value,
    Decisions decisions) {}
