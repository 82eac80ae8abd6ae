package io.dangol.examples.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactTable;
import io.dangol.core.json.RuleJson;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Verdicts;
import io.dangol.examples.cli.input.DelimitedFile;
import io.dangol.examples.cli.input.FactFile;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.output.FactCsv;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Staging;
import io.dangol.examples.cli.output.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rule select}: who matches a rule. */
@CommandLine.Command(
    name = "select",
    sortOptions = false,
    customSynopsis = "dangol rule select RULE.json --data F [OPTIONS]",
    description = "Count, and list, the customers that match a rule.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol rule select best.json --data customers.csv --out verdicts.csv"
    })
final class RuleSelectCommand extends Command {

  @Parameters(paramLabel = "RULE.json", description = "The rule.")
  Path rule = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "F",
      required = true,
      description = "A column customer; each other column is a fact.")
  Path data = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day of evaluation (default: 1970-01-01).")
  LocalDate asOf = LocalDate.EPOCH;

  @Option(names = "--out", paramLabel = "F.csv", description = "Write customer,verdict.")
  @Nullable Path out;

  @Mixin FileOptions files = new FileOptions();

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems(files.badRows);
    FactTable table = FactFile.read(DelimitedFile.of(data, files.format()), problems);
    FactCatalog catalog = FactCatalog.of(table);
    Rule read = Documents.read(rule, json -> RuleJson.read(json, catalog));
    Verdicts verdicts =
        RuleEvaluator.of(read).evaluate(table, EvaluationContext.startOf(asOf, files.zone));
    if (out != null) {
      write(table, verdicts, out);
    }
    JsonDocument unknownBy = new JsonDocument();
    verdicts.unknownBy().forEach((fact, count) -> unknownBy.put(fact.name(), count));
    say(
        new JsonDocument()
            .put("matched", verdicts.matched())
            .put("notMatched", verdicts.notMatched())
            .put("unknown", verdicts.unknown())
            .put("unknownBy", unknownBy));
    say(
        new TextTable()
            .row(messages().text("rule.matched"), number(verdicts.matched()))
            .row(messages().text("rule.notMatched"), number(verdicts.notMatched()))
            .row(messages().text("rule.unknown"), number(verdicts.unknown())));
    noteSkipped(problems);
    return ExitStatus.DONE;
  }

  private static void write(FactTable table, Verdicts verdicts, Path file) throws IOException {
    try (Staging staging = Staging.file(file)) {
      try (CsvWriter csv = FactCsv.open(staging.file())) {
        csv.writeRecord("customer", "verdict");
        for (int row = 0; row < table.size(); row++) {
          csv.writeRecord(table.customers().valueAt(row), verdicts.at(row).name());
        }
      }
      staging.commit();
    }
  }
}
