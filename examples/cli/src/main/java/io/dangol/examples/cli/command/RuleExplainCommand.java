package io.dangol.examples.cli.command;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.json.RuleJson;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.examples.cli.input.DelimitedFile;
import io.dangol.examples.cli.input.FactFile;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.output.JsonDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code rule explain}: why a customer matches a rule, or does not. */
@CommandLine.Command(
    name = "explain",
    sortOptions = false,
    customSynopsis = "dangol rule explain RULE.json --data F --customer ID [OPTIONS]",
    description = "Show what every part of a rule says about a customer.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol rule explain best.json --data customers.csv --customer C-00017"
    })
final class RuleExplainCommand extends Command {

  @Parameters(paramLabel = "RULE.json", description = "The rule.")
  Path rule = Path.of("");

  @Option(names = "--data", paramLabel = "F", required = true, description = "The table.")
  Path data = Path.of("");

  @Option(names = "--customer", paramLabel = "ID", required = true, description = "Who.")
  String customer = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day of evaluation (default: 1970-01-01).")
  LocalDate asOf = LocalDate.EPOCH;

  @Mixin FileOptions files = new FileOptions();

  @Override
  public Integer call() throws IOException {
    FactTable table =
        FactFile.read(DelimitedFile.of(data, files.format()), new Problems(files.badRows));
    FactCatalog catalog = FactCatalog.of(table);
    Rule read = Documents.read(rule, json -> RuleJson.read(json, catalog));
    Facts row =
        table
            .row(CustomerId.of(customer))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "--customer: the table has no such customer"));
    Explanation explanation =
        RuleEvaluator.of(read).explain(row, EvaluationContext.startOf(asOf, files.zone));
    say(
        new JsonDocument()
            .put("verdict", explanation.verdict().name())
            .put("because", explanation.because().stream().map(Explanation.Test::pointer).toList())
            .put("tree", json(explanation.tree())));
    print(explanation.tree(), "");
    return ExitStatus.DONE;
  }

  private static JsonDocument json(Explanation.Step step) {
    JsonDocument node =
        new JsonDocument().put("at", step.pointer()).put("verdict", step.verdict().name());
    if (step instanceof Explanation.Group group) {
      return node.put("group", group.combination().key())
          .put("parts", group.parts().stream().map(RuleExplainCommand::json).toList());
    }
    return step instanceof Explanation.Test test
        ? node.put("expected", test.expected()).put("actual", test.found())
        : node;
  }

  private void print(Explanation.Step step, String indent) {
    if (step instanceof Explanation.Group group) {
      say("%s%s: %s".formatted(indent, group.combination().key(), step.verdict()));
      group.parts().forEach(part -> print(part, indent + "  "));
    } else if (step instanceof Explanation.Test test) {
      say("%s%s: %s (%s)".formatted(indent, test.expected(), step.verdict(), test.found()));
    } else {
      say(indent + step.verdict());
    }
  }
}
