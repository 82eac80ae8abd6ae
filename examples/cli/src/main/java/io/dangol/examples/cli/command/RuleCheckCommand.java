package io.dangol.examples.cli.command;

import io.dangol.core.json.DecisionTableJson;
import io.dangol.core.json.GradeJson;
import io.dangol.core.json.document.Severity;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.output.JsonDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rule check}: every problem of a rule, decision table or grade policy with its place. */
@CommandLine.Command(
    name = "check",
    sortOptions = false,
    customSynopsis = "dangol rule check RULE.json [OPTIONS]",
    description = "Find every problem of a rule, decision table or grade policy.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol rule check best.json --data customers.csv",
      "",
      "Exit status 3 where the rule is not valid."
    })
final class RuleCheckCommand extends Command {

  @Parameters(paramLabel = "RULE.json", description = "The rule, table or policy.")
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
    CheckedDocument reading = CheckedDocument.read(rule, setting);
    List<JsonDocument> problems = new ArrayList<>(DocumentProblems.json(reading.problems()));
    List<String> lines = new ArrayList<>();
    reading.problems().forEach(each -> lines.add(DocumentProblems.line(each, messages())));
    Optional<ComparedDefinition> definition =
        reading.compiled().flatMap(compiler -> fitting(compiler, setting, problems, lines));
    boolean valid = definition.isPresent();
    JsonDocument document = new JsonDocument().put("valid", valid).put("problems", problems);
    if (definition.isPresent()) {
      CheckedDocument.profile(definition.get(), setting, document);
      lines.add(messages().text(valid(definition.get().schema)));
    }
    say(document);
    lines.forEach(this::say);
    return valid ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }

  private static String valid(String schema) {
    return switch (schema) {
      case DecisionTableJson.SCHEMA -> "rule.valid.table";
      case GradeJson.SCHEMA -> "rule.valid.grades";
      default -> "rule.valid";
    };
  }

  /** The definition, if the segments, and the fields of the table, are what it takes them for. */
  private Optional<ComparedDefinition> fitting(
      CheckedDocument.Compiler compiler,
      RuleSetting setting,
      List<JsonDocument> problems,
      List<String> lines) {
    try {
      ComparedDefinition definition = compiler.compile();
      if (data != null) {
        setting.table(definition.conditions(), definition.facts());
      }
      return Optional.of(definition);
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
      return Optional.empty();
    }
  }
}
