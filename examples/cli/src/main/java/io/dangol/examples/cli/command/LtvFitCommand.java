package io.dangol.examples.cli.command;

import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Staging;
import io.dangol.examples.cli.output.TextTable;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.OpportunitySummaries;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code ltv fit}: maximum likelihood. */
@CommandLine.Command(
    name = "fit",
    sortOptions = false,
    customSynopsis = "dangol ltv fit --model M (--summary F | --purchases F) [OPTIONS]",
    description = "Fit a model by maximum likelihood.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol ltv fit --model mbgnbd --summary cbs.csv --unit weeks --json"
    })
final class LtvFitCommand extends Command {

  @Option(
      names = "--model",
      paramLabel = "M",
      required = true,
      description = "mbgnbd, bgnbd, pnbd, nbd, bgbb or gammagamma.")
  LtvModel model = LtvModel.MBGNBD;

  @Mixin LtvInput source = new LtvInput();

  @Option(
      names = "--horizon",
      paramLabel = "T",
      description = "With x_star: length of the hold-out period.")
  @Nullable Double horizon;

  @Option(names = "--save-model", paramLabel = "FILE", description = "Write the model as JSON.")
  @Nullable Path saveModel;

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems(source.input.files.badRows);
    FitReport<?> report;
    Optional<HoldoutCheck> holdout = Optional.empty();
    try (Workers workers = new Workers(common.threadCount())) {
      if (model.isDiscrete()) {
        OpportunitySummaries customers = source.opportunities(problems, spec.commandLine());
        report = workers.<FitReport<?>>compute(() -> BgBb.fit(customers));
      } else {
        LtvInput.Histories input = source.read(problems, spec.commandLine());
        requireSpend(input.histories());
        report = workers.<FitReport<?>>compute(() -> model.fit(input.histories()));
        holdout = holdout(report, input);
      }
    }
    say(json(report, holdout));
    print(report, holdout);
    noteSkipped(problems);
    if (report.status() == FitStatus.FAILED) {
      note(messages().text("error.noResult", report.status(), report.reason()));
      return ExitStatus.NO_RESULT;
    }
    save(report);
    return ExitStatus.DONE;
  }

  private void requireSpend(RepeatSummaries customers) {
    if (model.ofSpend() && !customers.hasMeanSpend()) {
      throw new ParameterException(spec.commandLine(), "gammagamma needs a column m (mean spend)");
    }
  }

  private Optional<HoldoutCheck> holdout(FitReport<?> report, LtvInput.Histories input) {
    OptionalDouble length = horizon != null ? OptionalDouble.of(horizon) : input.holdoutLength();
    if (!input.histories().hasHoldout() || !(report.fitted() instanceof RepeatModel repeat)) {
      return Optional.empty();
    }
    if (length.isEmpty()) {
      note(messages().text("ltv.noHorizon"));
      return Optional.empty();
    }
    return Optional.of(HoldoutCheck.of(repeat, input.histories(), length.getAsDouble()));
  }

  private JsonDocument json(FitReport<?> report, Optional<HoldoutCheck> holdout) {
    JsonDocument parameters = new JsonDocument();
    JsonDocument errors = new JsonDocument();
    for (ParameterEstimate estimate : report.estimates()) {
      parameters.put(estimate.name(), estimate.value());
      errors.put(estimate.name(), estimate.standardError());
    }
    JsonDocument excluded = new JsonDocument();
    report.excluded().forEach((why, count) -> excluded.put(why.name(), count));
    JsonDocument document =
        new JsonDocument()
            .put("model", model.name().toLowerCase(Locale.ROOT))
            .put("unit", source.unit.name().toLowerCase(Locale.ROOT))
            .put("parameters", parameters)
            .put("standardErrors", errors)
            .put("logLikelihood", report.logLikelihood())
            .put("customers", report.customers())
            .put("status", report.status().name())
            .put("reason", report.reason())
            .put("excluded", excluded)
            .put("notes", report.notes());
    holdout.ifPresent(check -> document.put("holdout", check.json()));
    return document;
  }

  private void print(FitReport<?> report, Optional<HoldoutCheck> holdout) {
    TextTable table =
        new TextTable()
            .row(
                messages().text("ltv.parameter"),
                messages().text("ltv.estimate"),
                messages().text("ltv.error"));
    for (ParameterEstimate estimate : report.estimates()) {
      table.row(
          estimate.name(), significant(estimate.value()), significant(estimate.standardError()));
    }
    say(table);
    say(
        messages()
            .text(
                "ltv.fitted",
                report.logLikelihood(),
                number(Math.round(report.customers())),
                messages().name("status", report.status().name())));
    holdout.ifPresent(
        check ->
            say(
                messages()
                    .text(
                        "ltv.holdout",
                        check.expected(),
                        check.actual(),
                        check.mae(),
                        check.rmse())));
  }

  private void save(FitReport<?> report) throws IOException {
    if (saveModel != null) {
      String json =
          LtvModel.json(report.model())
              .orElseThrow(
                  () -> new NoResultException("NO_JSON", messages().text("ltv.noJson", model)));
      try (Staging staging = Staging.file(saveModel)) {
        Files.writeString(staging.file(), json + "\n");
        staging.commit();
      }
    }
  }
}
