package io.dangol.examples.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.Reason;
import io.dangol.examples.cli.output.FactCsv;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Staging;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.json.LtvJson;
import io.dangol.ltv.json.LtvJsonException;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;
import io.dangol.ltv.value.CustomerValues;
import io.dangol.ltv.value.Horizon;
import io.dangol.ltv.value.Valuation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code ltv predict}: what every customer is expected to do and to be worth. */
@CommandLine.Command(
    name = "predict",
    sortOptions = false,
    customSynopsis = "dangol ltv predict --model M (--summary F | --purchases F) [OPTIONS]",
    description = "Expected purchases, spend and value per customer, as CSV.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol ltv predict --model mbgnbd --summary cbs.csv --horizon 39 --out clv.csv"
    })
final class LtvPredictCommand extends Command {

  @Option(
      names = "--model",
      paramLabel = "M|FILE",
      required = true,
      description = "mbgnbd, bgnbd, pnbd, nbd or a saved model.")
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
      description = "How far ahead, in the unit (default: 52).")
  double horizon = 52;

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
    LtvInput.Histories input = source.read(problems, spec.commandLine());
    if (!input.histories().hasMeanSpend()) {
      throw new ParameterException(spec.commandLine(), "a column m (mean spend) is needed");
    }
    Valuation valuation = valuation(repeatModel(input.histories()), spend(input.histories()));
    CustomerValues values;
    try (Workers workers = new Workers(common.threadCount())) {
      values = workers.compute(() -> valuation.value(input.histories()));
    }
    if (out != null) {
      try (Staging staging = Staging.file(out)) {
        try (CsvWriter csv = FactCsv.open(staging.file())) {
          write(csv, input, values);
        }
        staging.commit();
      }
      say("%s: %s".formatted(messages().text("formula.total"), significant(values.total())));
    } else if (!common.json) {
      CsvWriter csv =
          CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(spec.commandLine().getOut());
      write(csv, input, values);
      csv.flush();
    }
    say(new JsonDocument().put("customers", values.size()).put("total", values.total()));
    noteSkipped(problems);
    return ExitStatus.DONE;
  }

  private Valuation valuation(RepeatModel repeat, SpendModel spend) {
    try {
      Horizon ahead = Horizon.of(horizon, source.unit);
      return new Valuation(
          repeat, spend, DiscountRate.perYear(annualDiscount), margin, ahead, ahead);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private RepeatModel repeatModel(RepeatSummaries customers) throws IOException {
    for (LtvModel known : LtvModel.values()) {
      if (!known.ofSpend() && !known.isDiscrete() && known.name().equalsIgnoreCase(model)) {
        return fitted(model.toLowerCase(Locale.ROOT), known.fitRepeat(customers));
      }
    }
    return saved(Path.of(model), LtvJson::readRepeatModel);
  }

  private SpendModel spend(RepeatSummaries customers) throws IOException {
    return spendModel == null
        ? fitted("gammagamma", GammaGamma.fit(customers))
        : saved(spendModel, LtvJson::readSpendModel);
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

  private static <M> M saved(Path file, Function<String, M> reader) throws IOException {
    try {
      return reader.apply(new String(Documents.bytes(file), StandardCharsets.UTF_8));
    } catch (LtvJsonException e) {
      throw BadInputException.of(
          new Problem(
              String.valueOf(file.getFileName()),
              0,
              "",
              Reason.MALFORMED,
              String.valueOf(e.getMessage())));
    }
  }

  private static void write(CsvWriter csv, LtvInput.Histories input, CustomerValues values) {
    csv.writeRecord(
        "customer",
        "p_alive",
        "expected_purchases",
        "discounted_expected_purchases",
        "expected_spend",
        "clv");
    for (int row = 0; row < values.size(); row++) {
      csv.writeRecord(
          input.customers().valueAt(row),
          Double.toString(values.probabilityAlive(row)),
          Double.toString(values.expectedPurchases(row)),
          Double.toString(values.discountedExpectedPurchases(row)),
          Double.toString(values.expectedSpend(row)),
          Double.toString(values.clv(row)));
    }
  }
}
