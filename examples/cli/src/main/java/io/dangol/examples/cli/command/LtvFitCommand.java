package io.dangol.examples.cli.command;

import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.TextTable;
import io.dangol.ltv.contract.SurvivorTable;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.validation.HoldoutEvaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
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
      description = {"mbgnbd bgnbd pnbd mbgcnbd bgcnbd nbd", "gammagamma bgbb sbg bdw"})
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
    noteUnit();
    FitReport<?> report;
    Optional<HoldoutEvaluation> holdout = Optional.empty();
    if (model.kind() == LtvModel.Kind.CONTRACT) {
      SurvivorTable cohort = source.discrete(problems, spec.commandLine()).survivors();
      report = model.fitContract(cohort);
    } else if (model.kind() == LtvModel.Kind.OPPORTUNITIES) {
      DiscreteInput.Opportunities input =
          source.discrete(problems, spec.commandLine()).opportunities();
      FitReport<BgBb> found = BgBb.fit(input.histories());
      report = found;
      holdout = holdout(found, input);
    } else {
      LtvInput.Histories input = source.read(problems, spec.commandLine());
      FitReport<?> found = fit(input.histories());
      report = found;
      holdout = holdout(found, input);
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

  private FitReport<?> fit(RepeatSummaries customers) {
    boolean spend = model.kind() == LtvModel.Kind.SPEND;
    if (spend && !customers.hasMeanSpend()) {
      throw new ParameterException(spec.commandLine(), "gammagamma needs a column m (mean spend)");
    }
    source.requireGaps(model, customers, spec.commandLine());
    return spend ? GammaGamma.fit(customers) : model.fitRepeat(customers);
  }

  private void noteUnit() {
    if (model.kind().isDiscrete() && unitGiven()) {
      note(messages().text("ltv.unitIgnored", name()));
    }
  }

  private boolean unitGiven() {
    return spec.commandLine().getParseResult().hasMatchedOption("--unit");
  }

  private String name() {
    return model.name().toLowerCase(Locale.ROOT);
  }

  /** What time is counted in; discrete models count what they are about. */
  private String unit() {
    return switch (model.kind()) {
      case OPPORTUNITIES -> "opportunities";
      case CONTRACT -> "years";
      case REPEAT, SPEND -> source.unit.name().toLowerCase(Locale.ROOT);
    };
  }

  private Optional<HoldoutEvaluation> holdout(FitReport<?> report, LtvInput.Histories input) {
    OptionalDouble length = horizon != null ? OptionalDouble.of(horizon) : input.holdoutLength();
    if (!input.histories().hasHoldout() || !(report.fitted() instanceof RepeatModel repeat)) {
      return Optional.empty();
    }
    if (length.isEmpty()) {
      note(messages().text("ltv.noHorizon"));
      return Optional.empty();
    }
    return Optional.of(
        HoldoutEvaluation.of(repeat, input.histories(), length.getAsDouble(), source.unit));
  }

  private Optional<HoldoutEvaluation> holdout(
      FitReport<BgBb> report, DiscreteInput.Opportunities input) {
    if (input.holdout().isEmpty() || report.fitted() == null) {
      return Optional.empty();
    }
    Double length = horizon;
    if (length == null) {
      note(messages().text("ltv.noHorizon"));
      return Optional.empty();
    }
    if (length != Math.rint(length) || length < 0) {
      throw new ParameterException(
          spec.commandLine(), "--horizon: bgbb needs a whole number, was " + length);
    }
    return Optional.of(
        checked(
            () ->
                HoldoutEvaluation.of(
                    report.model(),
                    input.histories(),
                    input.holdout().orElseThrow(),
                    length.intValue())));
  }

  private JsonDocument json(FitReport<?> report, Optional<HoldoutEvaluation> holdout) {
    JsonDocument parameters = new JsonDocument();
    JsonDocument errors = new JsonDocument();
    for (ParameterEstimate estimate : report.estimates()) {
      parameters.put(estimate.name(), estimate.value());
      errors.put(estimate.name(), estimate.standardError());
    }
    report.modelIfFitted().map(LtvModel::chosen).orElse(Map.of()).forEach(parameters::put);
    JsonDocument excluded = new JsonDocument();
    report.excluded().forEach((why, count) -> excluded.put(why.name(), count));
    JsonDocument document =
        new JsonDocument()
            .put("model", name())
            .put("unit", unit())
            .put("parameters", parameters)
            .put("standardErrors", errors)
            .put("logLikelihood", report.logLikelihood())
            .put("customers", report.customers())
            .put("status", report.status().name())
            .put("reason", report.reason())
            .put("excluded", excluded)
            .put("notes", report.notes());
    holdout.ifPresent(check -> document.put("holdout", json(check)));
    return document;
  }

  private static JsonDocument json(HoldoutEvaluation check) {
    return new JsonDocument()
        .put("expected", check.expected())
        .put("actual", check.actual())
        .put("mae", check.mae())
        .put("rmse", check.rmse());
  }

  private void print(FitReport<?> report, Optional<HoldoutEvaluation> holdout) {
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
    report
        .modelIfFitted()
        .map(LtvModel::chosen)
        .orElse(Map.of())
        .forEach((name, value) -> table.row(name, significant(value), ""));
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
      ModelFiles.save(saveModel, LtvModel.json(report.model()));
    }
  }
}
