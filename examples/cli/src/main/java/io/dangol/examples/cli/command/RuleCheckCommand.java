package io.dangol.examples.cli.command;

import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.RuleJson;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.Reading;
import io.dangol.core.rule.Rule;
import io.dangol.examples.cli.input.BadRows;
import io.dangol.examples.cli.input.DelimitedFile;
import io.dangol.examples.cli.input.FactFile;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.TableFormat;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.pipeline.RunFacts;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rule check}: every problem of a rule with its place. */
@CommandLine.Command(
    name = "check",
    sortOptions = false,
    customSynopsis = "dangol rule check RULE.json [OPTIONS]",
    description = "Find every problem of a rule.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol rule check best.json --data customers.csv",
      "",
      "Exit status 3 where the rule is not valid."
    })
final class RuleCheckCommand extends Command {

  @Parameters(paramLabel = "RULE.json", description = "The rule.")
  Path rule = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "F",
      description = "A table whose columns are the facts (default: those of run).")
  @Nullable Path data;

  @Override
  public Integer call() throws IOException {
    Reading<Rule> reading = RuleJson.read(Documents.bytes(rule), catalog());
    say(
        new JsonDocument()
            .put("valid", reading.isAccepted())
            .put("problems", DocumentProblems.json(reading.problems())));
    for (Problem problem : reading.problems()) {
      say(problem.toString());
    }
    if (reading.isAccepted()) {
      say(messages().text("rule.valid"));
    }
    return reading.isAccepted() ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }

  private FactCatalog catalog() {
    return data == null
        ? RunFacts.catalog()
        : FactCatalog.of(
            FactFile.read(
                DelimitedFile.of(data, TableFormat.defaults()), new Problems(BadRows.FAIL)));
  }
}
