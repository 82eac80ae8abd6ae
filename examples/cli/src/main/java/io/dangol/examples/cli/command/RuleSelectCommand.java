package io.dangol.examples.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.rule.OnUnknown;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Verdicts;
import io.dangol.examples.cli.output.FactCsv;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Staging;
import io.dangol.examples.cli.output.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  private static final String UNDECIDED = "UNDECIDED";

  @Parameters(paramLabel = "RULE.json", description = "The rule.")
  Path rule = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "F",
      required = true,
      description = "A column customer; each other column is a fact.")
  Path data = Path.of("");

  @Option(names = "--out", paramLabel = "F.csv", description = "Write customer,verdict.")
  @Nullable Path out;

  @Mixin RuleOptions options = new RuleOptions();

  @Override
  public Integer call() throws IOException {
    RuleSetting setting = options.setting(spec.commandLine(), List.of(rule), data);
    noteLeftOut(setting.leftOut());
    Rule read = Documents.accepted(rule, setting.read(rule));
    RuleEvaluator evaluator = setting.evaluator(read);
    EvaluationContext at = options.at(spec.commandLine(), evaluator.isTimeDependent());
    FactTable table = setting.table(read);
    Verdicts verdicts = evaluator.evaluate(table, at);
    JsonDocument document = document(read, verdicts);
    document.put("eventsOfOthers", setting.strangers());
    noteSkipped(setting.problems());
    noteStrangers(setting.strangers());
    if (read.onUnknown() == OnUnknown.FAIL && verdicts.unknown() > 0) {
      return undecided(document, verdicts);
    }
    long members = verdicts.members(read.onUnknown()).count();
    if (out != null) {
      write(table, verdicts, out);
    }
    say(document.put("members", members).put("skipped", setting.problems().byReason()));
    say(
        new TextTable()
            .row(messages().text("rule.matched"), number(verdicts.matched()))
            .row(messages().text("rule.notMatched"), number(verdicts.notMatched()))
            .row(messages().text("rule.unknown"), number(verdicts.unknown()))
            .row(messages().text("rule.members"), number(members)));
    return ExitStatus.DONE;
  }

  private static JsonDocument document(Rule rule, Verdicts verdicts) {
    JsonDocument unknownBy = new JsonDocument();
    verdicts.unknownBy().forEach((fact, count) -> unknownBy.put(fact.name(), count));
    return new JsonDocument()
        .put("rule", rule.id().value())
        .put("version", rule.version())
        .put("matched", verdicts.matched())
        .put("notMatched", verdicts.notMatched())
        .put("unknown", verdicts.unknown())
        .put("unknownBy", unknownBy)
        .put("onUnknown", rule.onUnknown().key());
  }

  /** The rule must not be left open: there are no members, and no file of them. */
  private int undecided(JsonDocument document, Verdicts verdicts) {
    String reason = messages().text("rule.undecided", verdicts.unknown(), verdicts.unknownBy());
    note(messages().text("error.noResult", UNDECIDED, reason));
    say(document.put("status", UNDECIDED).put("reason", reason));
    return ExitStatus.NO_RESULT;
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
