package io.dangol.examples.cli.command;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.examples.cli.output.JsonDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  @Mixin RuleOptions options = new RuleOptions();

  @Override
  public Integer call() throws IOException {
    CustomerId id = checked(() -> CustomerId.of(customer));
    RuleSetting setting = options.setting(spec.commandLine(), List.of(rule), data);
    Rule read = Documents.accepted(rule, setting.read(rule));
    RuleEvaluator evaluator = RuleEvaluator.of(setting.condition(read));
    EvaluationContext at = options.at(spec.commandLine(), evaluator.isTimeDependent());
    Facts row =
        setting
            .table(read)
            .row(id)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "--customer: the table has no such customer"));
    Explanation explanation = evaluator.explain(row, at);
    noteLeftOut(setting.leftOut());
    noteSkipped(setting.problems());
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
