package io.dangol.examples.cli.command;

import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.Severity;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleProfile;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.output.JsonDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
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

  @Mixin RuleOptions options = new RuleOptions();

  @Override
  public Integer call() throws IOException {
    RuleSetting setting = options.setting(spec.commandLine(), List.of(rule), data);
    noteLeftOut(setting.leftOut());
    Reading<Rule> reading = setting.read(rule);
    List<JsonDocument> problems = new ArrayList<>(DocumentProblems.json(reading.problems()));
    List<String> lines = new ArrayList<>();
    reading.problems().forEach(each -> lines.add(DocumentProblems.line(each, messages())));
    boolean valid = reading.value().map(read -> fits(read, setting, problems, lines)).orElse(false);
    JsonDocument document = new JsonDocument().put("valid", valid).put("problems", problems);
    if (valid) {
      RuleProfile profile =
          RuleProfile.of(setting.expand(reading.orThrow().condition()), setting.catalog());
      document
          .put("dependsOn", profile.dependsOn().stream().map(Fact::name).toList())
          .put("events", profile.events().stream().map(EventKind::name).toList())
          .put("timeDependent", profile.timeDependent())
          .put("cost", profile.cost().name());
      lines.add(messages().text("rule.valid"));
    }
    say(document);
    lines.forEach(this::say);
    return valid ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }

  /** Whether the segments, and the fields of the table, are what the rule takes them for. */
  private boolean fits(
      Rule read, RuleSetting setting, List<JsonDocument> problems, List<String> lines) {
    try {
      setting.evaluator(read);
      if (data != null) {
        setting.table(read);
      }
      return true;
    } catch (BadInputException bad) {
      for (Problem each : bad.problems().first()) {
        String line = InputProblems.line(each, messages());
        lines.add(line);
        problems.add(
            new JsonDocument()
                .put("severity", Severity.ERROR.name())
                .put("code", "data." + InputProblems.code(each.reason()))
                .put("at", "")
                .put("line", each.line())
                .put("column", 0)
                .put("message", line)
                .put("suggestion", null));
      }
      return false;
    }
  }
}
