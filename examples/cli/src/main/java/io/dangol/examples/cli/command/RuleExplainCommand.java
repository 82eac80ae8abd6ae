package io.dangol.examples.cli.command;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import io.dangol.core.json.ExplanationJson;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.message.MessageCatalog;
import io.dangol.examples.cli.output.JsonDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    noteLeftOut(setting.leftOut());
    Rule read = Documents.accepted(rule, setting.read(rule));
    RuleEvaluator evaluator = setting.evaluator(read);
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
    noteSkipped(setting.problems());
    noteStrangers(setting.strangers());
    JsonDocument document = JsonDocument.of(ExplanationJson.write(explanation));
    if (options.asOf == null) {
      // The verdict holds on every day: a record must not name one that nobody gave.
      document.remove("asOf").remove("zone");
    }
    say(document);
    MessageCatalog words = MessageCatalog.in(common.language.locale());
    say(words.summary(explanation));
    say("");
    print(explanation.tree(), "", words);
    return ExitStatus.DONE;
  }

  private void print(Explanation.Step step, String indent, MessageCatalog words) {
    String verdict = messages().text("verdict." + step.verdict().name().toLowerCase(Locale.ROOT));
    if (step instanceof Explanation.Group group) {
      say("%s%s: %s".formatted(indent, group.combination().key(), verdict));
      group.parts().forEach(part -> print(part, indent + "  ", words));
    } else if (step instanceof Explanation.Segment segment) {
      say("%s%s: %s".formatted(indent, segment.rule(), verdict));
      print(segment.tree(), indent + "  ", words);
    } else if (step instanceof Explanation.Test test) {
      String found = test.actual().isEmpty() ? messages().text("rule.missing") : test.found();
      say("%s%s: %s (%s)".formatted(indent, words.text(test.condition()), verdict, found));
    } else {
      say(indent + verdict);
    }
  }
}
