package io.dangol.examples.cli.command;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.purchase.PurchaseSummary;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.PurchaseFile;
import io.dangol.examples.cli.output.FactCsv;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Staging;
import io.dangol.examples.cli.output.TextTable;
import io.dangol.segmentation.json.RfmJson;
import io.dangol.segmentation.rfm.Rfm;
import io.dangol.segmentation.rfm.RfmFacts;
import io.dangol.segmentation.rfm.RfmModel;
import io.dangol.segmentation.rfm.RfmOptions;
import io.dangol.segmentation.rfm.RfmSummary;
import io.dangol.segmentation.rfm.SegmentNames;
import io.dangol.segmentation.rfm.SegmentShare;
import io.dangol.segmentation.scale.TiePolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rfm}: scores and segments. */
@CommandLine.Command(
    name = "rfm",
    sortOptions = false,
    customSynopsis = "dangol rfm --purchases F --as-of DATE [OPTIONS]",
    description = "Recency, frequency and monetary scores and eleven segments.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol rfm --purchases shop.csv --as-of 2026-07-01 --out rfm.csv",
      "",
      "Purchases: customer, date, amount, optional order. Negative amounts are refunds."
    })
final class RfmCommand extends Command {

  @Option(names = "--purchases", paramLabel = "F", required = true, description = "The purchases.")
  Path purchases = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      required = true,
      description = "Analysis date; this day is not seen.")
  LocalDate asOf = LocalDate.EPOCH;

  @Option(names = "--bins", paramLabel = "N", description = "Scores from 1 to N (default: 5).")
  int bins = 5;

  @Option(
      names = "--ties",
      paramLabel = "POLICY",
      description = "same-bin (default), mid-rank or split-by-key.")
  TiePolicy ties = TiePolicy.SAME_BIN;

  @Option(
      names = "--window",
      paramLabel = "PERIOD",
      description = "Look back for F and M, such as P1Y (default: all).")
  @Nullable Period window;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Apply a saved model; nothing is fitted.")
  @Nullable Path savedModel;

  @Option(names = "--save-model", paramLabel = "FILE", description = "Write the model as JSON.")
  @Nullable Path saveModel;

  @Option(names = "--out", paramLabel = "F.csv", description = "Write a row per customer.")
  @Nullable Path out;

  @Mixin PurchaseOptions input = new PurchaseOptions();

  @Override
  public Integer call() throws IOException {
    SummaryOptions summaryOptions = checked(this::summaryOptions);
    Optional<RfmModel> saved = saved();
    RfmOptions scoring = checked(() -> RfmOptions.defaults().withBins(bins).withTies(ties));
    Problems problems = new Problems(input.files.badRows);
    PurchaseFile file = input.read(purchases, problems, spec.commandLine());
    PurchaseSummary summary = Purchases.summary(file.histories(), summaryOptions);
    RfmModel model = saved.orElseGet(() -> Rfm.fit(summary.facts(), scoring));
    // A saved model knows its currency and refuses another one.
    FactTable scored = checked(() -> summary.facts().with(model));
    if (buyers(scored) == 0) {
      throw new NoResultException("NO_PURCHASE", messages().text("rfm.noPurchase", asOf));
    }
    if (saveModel != null) {
      ModelFiles.save(saveModel, RfmJson.write(model));
    }
    if (out != null) {
      write(scored, out);
    }
    RfmSummary cells = model.summarize(scored);
    say(json(model, cells, scored, summary, problems));
    say(table(cells));
    noteSkipped(problems);
    return ExitStatus.DONE;
  }

  private Optional<RfmModel> saved() throws IOException {
    if (savedModel == null) {
      return Optional.empty();
    }
    refuseBeside("--model", "--bins", "--ties");
    return Optional.of(ModelFiles.read(savedModel, RfmJson::read));
  }

  /** Customers with a purchase before the analysis date. */
  private static int buyers(FactTable scored) {
    return scored.size() - scored.numbers(PurchaseFacts.RECENCY_DAYS).missing();
  }

  private SummaryOptions summaryOptions() {
    SummaryOptions options = SummaryOptions.asOf(asOf).in(input.files.zone);
    return window == null ? options : options.withWindow(window);
  }

  private static void write(FactTable scored, Path file) throws IOException {
    Map<String, Fact<?>> columns = new LinkedHashMap<>();
    columns.put("recency_days", PurchaseFacts.RECENCY_DAYS);
    columns.put("frequency", PurchaseFacts.FREQUENCY);
    columns.put("monetary", PurchaseFacts.MONETARY);
    columns.put("r", RfmFacts.RECENCY_SCORE);
    columns.put("f", RfmFacts.FREQUENCY_SCORE);
    columns.put("m", RfmFacts.MONETARY_SCORE);
    columns.put("segment", RfmFacts.SEGMENT);
    try (Staging staging = Staging.file(file)) {
      FactCsv.write(scored, columns, staging.file());
      staging.commit();
    }
  }

  private static JsonDocument json(
      RfmModel model,
      RfmSummary cells,
      FactTable scored,
      PurchaseSummary summary,
      Problems problems) {
    int customers = buyers(scored);
    return new JsonDocument()
        .put("customers", customers)
        .put("excluded", scored.size() - customers)
        .put(
            "thresholds",
            new JsonDocument()
                .put("recency", model.fit().recency().scale().thresholds())
                .put("frequency", model.fit().frequency().scale().thresholds())
                .put("monetary", model.fit().monetary().scale().thresholds()))
        .put(
            "segments",
            cells.segments().stream()
                .map(
                    segment ->
                        new JsonDocument()
                            .put("name", segment.segment())
                            .put("count", segment.customers())
                            .put("revenue", segment.revenue()))
                .toList())
        .put("rowsAfterAsOf", summary.counts().rowsAfterAsOf())
        .put("skipped", problems.byReason());
  }

  private TextTable table(RfmSummary cells) {
    SegmentNames names = SegmentNames.in(common.language.locale());
    TextTable table =
        new TextTable()
            .row(
                messages().text("table.segment"),
                messages().text("table.customers"),
                messages().text("table.share"),
                messages().text("table.revenue"),
                messages().text("table.share"));
    for (SegmentShare share : cells.segments()) {
      if (share.customers() > 0) {
        table.row(
            names.of(share.segment()),
            number(share.customers()),
            percent(share.customerShare()),
            number(share.revenue()),
            percent(share.revenueShare()));
      }
    }
    return table;
  }
}
