package io.dangol.examples.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.output.FactCsv;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Staging;
import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.contract.SurvivorTable;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.json.LtvJson;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;
import io.dangol.ltv.value.CustomerValues;
import io.dangol.ltv.value.Horizon;
import io.dangol.ltv.value.Valuation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code ltv predict}: what every customer is expected to do and to be worth; for contracts, what
 * customers of every tenure are.
 */
@CommandLine.Command(
    name = "predict",
    sortOptions = false,
    customSynopsis = "dangol ltv predict --model M (--summary F | --purchases F) [OPTIONS]",
    description = "Expected purchases, spend and value per customer (contracts: per year), as CSV.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol ltv predict --model mbgnbd --summary cbs.csv --horizon 39 --out clv.csv"
    })
final class LtvPredictCommand extends Command {

  private static final double UNITS_AHEAD = 52;
  private static final double OPPORTUNITIES_AHEAD = 10;
  private static final double RENEWALS_AHEAD = 12;
  private static final double MOST_AHEAD = 1000;

  @Option(
      names = "--model",
      paramLabel = "M|FILE",
      required = true,
      description = "As in fit, or a saved model: applied as it is.")
  String model = "";

  @Option(
      names = "--spend-model",
      paramLabel = "FILE",
      description = "Saved model of spend (default: fitted).")
  @Nullable Path spendModel;

  @Mixin LtvInput source = new LtvInput();

  @Option(
      names = "--horizon",
      paramLabel = "T",
      description = "How far ahead (52 units; bgbb: 10; sbg, bdw: 12).")
  @Nullable Double horizon;

  @Option(
      names = "--annual-discount",
      paramLabel = "R",
      description = "Yearly rate (default: 0.10).")
  double annualDiscount = 0.10;

  @Option(names = "--margin", paramLabel = "M", description = "Margin share (default: 0.3).")
  double margin = 0.3;

  @Option(names = "--out", paramLabel = "F.csv", description = "Default: standard output.")
  @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems(source.input.files.badRows);
    switch (kind()) {
      case OPPORTUNITIES -> predictOpportunities(problems);
      case CONTRACT -> predictContract(problems);
      case REPEAT, SPEND -> predictRepeat(problems);
    }
    noteSkipped(problems);
    return ExitStatus.DONE;
  }

  /** What the model is about, be it named or saved. */
  private LtvModel.Kind kind() throws IOException {
    Optional<LtvModel> known = LtvModel.named(model);
    String code = known.isPresent() ? model : ModelFiles.code(Path.of(model));
    LtvModel.Kind kind = LtvModel.named(code).map(LtvModel::kind).orElse(LtvModel.Kind.REPEAT);
    if (kind == LtvModel.Kind.SPEND) {
      throw new ParameterException(
          spec.commandLine(),
          "--model: %s is a model of spend; --spend-model takes it".formatted(model));
    }
    return kind;
  }

  private void predictRepeat(Problems problems) throws IOException {
    LtvInput.Histories input = source.read(problems, spec.commandLine());
    if (!input.histories().hasMeanSpend()) {
      throw new ParameterException(spec.commandLine(), "a column m (mean spend) is needed");
    }
    Valuation valuation = valuation(repeatModel(input.histories()), spend(input.histories()));
    CustomerValues values;
    try (Workers workers = new Workers(common.threadCount())) {
      values = valuation.value(input.histories(), workers.execution());
    }
    print(PredictionCsv.of(input.customers(), values));
    if (out != null) {
      say("%s: %s".formatted(messages().text("formula.total"), significant(values.total())));
    }
    say(new JsonDocument().put("customers", values.size()).put("total", values.total()));
  }

  private void predictOpportunities(Problems problems) throws IOException {
    noteUnit("bgbb");
    DiscreteInput.Opportunities input =
        source.discrete(problems, spec.commandLine()).opportunities();
    BgBb bgbb =
        LtvModel.named(model).isPresent()
            ? fitted("bgbb", BgBb.fit(input.histories()))
            : ModelFiles.read(Path.of(model), LtvJson::readOpportunityModel);
    DiscountRate rate = checked(() -> DiscountRate.perYear(annualDiscount));
    print(PredictionCsv.of(input, bgbb, wholeHorizon("bgbb", OPPORTUNITIES_AHEAD), rate));
    say(new JsonDocument().put("customers", input.histories().size()));
  }

  /** Contracts tell customers apart by nothing but how often they have renewed. */
  private void predictContract(Problems problems) throws IOException {
    ContractModel contract = contractModel(problems);
    noteUnit(contract.code());
    refuseBeside("--model " + contract.code(), "--margin", "--spend-model");
    DiscountRate rate = checked(() -> DiscountRate.perYear(annualDiscount));
    if (!(annualDiscount > 0.0)) {
      throw new ParameterException(
          spec.commandLine(), "--annual-discount: contracts without end need a positive rate");
    }
    int ahead = wholeHorizon(contract.code(), RENEWALS_AHEAD);
    print(PredictionCsv.of(contract, ahead, rate));
    double lifetime = contract.discountedExpectedLifetime(rate);
    if (out != null) {
      say(messages().text("ltv.discountedLifetime", significant(lifetime)));
    }
    say(
        new JsonDocument()
            .put("model", contract.code())
            .put("periods", ahead)
            .put("expectedLifetime", contract.expectedLifetime(ahead))
            .put("discountedExpectedLifetime", lifetime));
  }

  private ContractModel contractModel(Problems problems) throws IOException {
    Optional<LtvModel> known = LtvModel.named(model);
    if (known.isEmpty()) {
      return ModelFiles.read(Path.of(model), LtvJson::readContractModel);
    }
    SurvivorTable cohort = source.discrete(problems, spec.commandLine()).survivors();
    return fitted(model.toLowerCase(Locale.ROOT), known.get().fitContract(cohort));
  }

  private void noteUnit(String name) {
    if (spec.commandLine().getParseResult().hasMatchedOption("--unit")) {
      note(messages().text("ltv.unitIgnored", name));
    }
  }

  private int wholeHorizon(String name, double byDefault) {
    double ahead = horizon == null ? byDefault : horizon;
    if (ahead != Math.rint(ahead) || ahead < 0 || ahead > MOST_AHEAD) {
      throw new ParameterException(
          spec.commandLine(), "--horizon: %s needs a whole number, was %s".formatted(name, ahead));
    }
    return (int) ahead;
  }

  private void print(PredictionCsv rows) throws IOException {
    if (out != null) {
      try (Staging staging = Staging.file(out)) {
        try (CsvWriter csv = FactCsv.open(staging.file())) {
          rows.write(csv);
        }
        staging.commit();
      }
    } else if (!common.json) {
      CsvWriter csv =
          CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(spec.commandLine().getOut());
      rows.write(csv);
      csv.flush();
    }
  }

  private Valuation valuation(RepeatModel repeat, SpendModel spend) {
    try {
      Horizon ahead = Horizon.of(horizon == null ? UNITS_AHEAD : horizon, source.unit);
      return new Valuation(
          repeat, spend, DiscountRate.perYear(annualDiscount), margin, ahead, ahead);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private RepeatModel repeatModel(RepeatSummaries customers) throws IOException {
    Optional<LtvModel> known = LtvModel.named(model);
    if (known.isEmpty()) {
      return ModelFiles.read(Path.of(model), LtvJson::readRepeatModel);
    }
    source.requireGaps(known.get(), customers, spec.commandLine());
    return fitted(model.toLowerCase(Locale.ROOT), known.get().fitRepeat(customers));
  }

  private SpendModel spend(RepeatSummaries customers) throws IOException {
    return spendModel == null
        ? fitted("gammagamma", GammaGamma.fit(customers))
        : ModelFiles.read(spendModel, LtvJson::readSpendModel);
  }

  private static <M> M fitted(String name, FitReport<? extends M> report) {
    return report
        .modelIfFitted()
        .<M>map(model -> model)
        .orElseThrow(
            () ->
                new NoResultException(
                    report.status().name(), "%s: %s".formatted(name, report.reason())));
  }
}
