package io.dangol.examples.cli.command;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.revision.ComparisonOptions;
import io.dangol.core.revision.HoldoutScore;
import io.dangol.core.revision.VersionComparison;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code model compare}: what another version would change. */
@CommandLine.Command(
    name = "compare",
    sortOptions = false,
    customSynopsis = "dangol model compare OLD NEW --data F [OPTIONS]",
    description = "Show whom another version moves, both applied to one table.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol model compare grades-1.json grades-2.json --data customers.csv"
    })
final class ModelCompareCommand extends Command {

  /** More movers than this are in the JSON only. */
  private static final int SHOWN = 20;

  private static final double LITTLE = 0.1;
  private static final double MUCH = 0.25;

  @Parameters(index = "0", paramLabel = "OLD", description = "The version in force.")
  Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The version proposed.")
  Path after = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "F",
      required = true,
      description = "A column customer; each other column is a fact.")
  Path data = Path.of("");

  @Option(names = "--value", paramLabel = "FACT", description = "Summed over movers.")
  @Nullable String value;

  @Option(
      names = "--holdout",
      paramLabel = "FACT",
      description = "What customers did later: scores both versions.")
  @Nullable String holdout;

  @Mixin RuleOptions options = new RuleOptions();

  @Override
  public Integer call() throws IOException {
    RuleSetting setting = options.setting(spec.commandLine(), List.of(before, after), data);
    noteLeftOut(setting.leftOut());
    ComparedDefinition old = ComparedDefinition.read(before, setting);
    ComparedDefinition now = ComparedDefinition.read(after, setting);
    if (!old.schema.equals(now.schema)) {
      throw new ParameterException(
          spec.commandLine(),
          "%s is of %s, %s of %s".formatted(before, old.schema, after, now.schema));
    }
    EvaluationContext at =
        options.at(spec.commandLine(), old.isTimeDependent() || now.isTimeDependent());
    FactTable table = table(setting, old, now);
    VersionComparison comparison =
        VersionComparison.between(
            old.outcomes(label(before, old, now), old, table, at),
            now.outcomes(label(after, now, old), old, table, at),
            measures(table));
    JsonDocument document = json(comparison, setting.problems());
    int undecided = Math.max(old.undecided(table, at), now.undecided(table, at));
    String reason = messages().text("compare.undecided", undecided);
    if (undecided > 0) {
      document.put("status", "UNDECIDED").put("reason", reason);
      note(messages().text("error.noResult", "UNDECIDED", reason));
    }
    say(document.put("eventsOfOthers", setting.strangers()));
    print(comparison);
    noteSkipped(setting.problems());
    noteStrangers(setting.strangers());
    return undecided > 0 ? ExitStatus.NO_RESULT : ExitStatus.DONE;
  }

  /** Two files may hold the same version: then the file tells which is meant. */
  private String label(Path file, ComparedDefinition one, ComparedDefinition other) {
    return one.version.equals(other.version) && !before.equals(after)
        ? "%s (%s)".formatted(one.version, file)
        : one.version;
  }

  /** One table for both versions: a row that is left out is left out for both. */
  private FactTable table(RuleSetting setting, ComparedDefinition old, ComparedDefinition now) {
    List<Condition> conditions = new ArrayList<>(old.conditions());
    conditions.addAll(now.conditions());
    Set<Fact<?>> facts = new LinkedHashSet<>(old.facts());
    facts.addAll(now.facts());
    measure("--value", value, setting).ifPresent(facts::add);
    measure("--holdout", holdout, setting).ifPresent(facts::add);
    return setting.table(conditions, facts);
  }

  private Optional<Fact<?>> measure(String option, @Nullable String name, RuleSetting setting) {
    return name == null
        ? Optional.empty()
        : Optional.of(
            setting
                .column(name)
                .orElseThrow(
                    () ->
                        new ParameterException(
                            spec.commandLine(),
                            "%s: the table has no column '%s'".formatted(option, name))));
  }

  private ComparisonOptions measures(FactTable table) {
    ComparisonOptions comparison = ComparisonOptions.none();
    if (value != null) {
      comparison = comparison.withValue(numbers(value, table));
    }
    return holdout == null ? comparison : comparison.withHoldout(numbers(holdout, table));
  }

  private Column.Numbers numbers(String name, FactTable table) {
    return checked(() -> table.measure(table.fact(name).orElseThrow()));
  }

  private static JsonDocument json(VersionComparison comparison, Problems problems) {
    JsonDocument document =
        new JsonDocument()
            .put("before", comparison.before())
            .put("after", comparison.after())
            .put("customers", comparison.customers())
            .put("unchanged", comparison.unchanged())
            .put("movers", comparison.movers().stream().map(ModelCompareCommand::json).toList())
            .put(
                "shares",
                comparison.shares().stream()
                    .map(
                        share ->
                            new JsonDocument()
                                .put("group", share.group())
                                .put("before", share.before())
                                .put("after", share.after()))
                    .toList())
            .put("drift", comparison.drift());
    comparison
        .holdout()
        .ifPresent(
            score ->
                document.put(
                    "holdout",
                    new JsonDocument()
                        .put("measure", "explainedShare")
                        .put("customers", score.customers())
                        .put("before", score.before())
                        .put("after", score.after())));
    return document.put("skipped", problems.byReason());
  }

  private static JsonDocument json(VersionComparison.Mover mover) {
    JsonDocument document =
        new JsonDocument()
            .put("from", mover.from())
            .put("to", mover.to())
            .put("count", mover.customers());
    mover.value().ifPresent(sum -> document.put("value", sum));
    return document;
  }

  private void print(VersionComparison comparison) {
    long customers = comparison.customers();
    say(
        messages()
            .text(
                "compare.summary",
                number(customers),
                number(comparison.unchanged()),
                percent(share(comparison.unchanged(), customers)),
                comparison.before(),
                comparison.after()));
    TextTable shares =
        new TextTable()
            .row(
                messages().text("compare.group"),
                comparison.before(),
                messages().text("table.share"),
                comparison.after(),
                messages().text("table.share"));
    for (VersionComparison.Share each : comparison.shares()) {
      shares.row(
          each.group(),
          number(each.before()),
          percent(share(each.before(), customers)),
          number(each.after()),
          percent(share(each.after(), customers)));
    }
    say(shares);
    printMovers(comparison);
    String verdict =
        comparison.drift() > MUCH ? "much" : comparison.drift() >= LITTLE ? "some" : "little";
    say(
        messages()
            .text(
                "compare.drift", comparison.drift(), messages().text("compare.drift." + verdict)));
    comparison.holdout().ifPresent(this::print);
  }

  private void printMovers(VersionComparison comparison) {
    if (comparison.movers().isEmpty()) {
      say(messages().text("compare.nobody"));
      return;
    }
    TextTable movers =
        new TextTable()
            .row(
                messages().text("compare.movers"),
                messages().text("table.customers"),
                value == null ? "" : value);
    for (VersionComparison.Mover mover : comparison.movers().stream().limit(SHOWN).toList()) {
      movers.row(
          mover.from() + " > " + mover.to(),
          number(mover.customers()),
          mover.value().isPresent() ? significant(mover.value().getAsDouble()) : "");
    }
    say(movers);
    if (comparison.movers().size() > SHOWN) {
      say(messages().text("compare.more", comparison.movers().size() - SHOWN));
    }
  }

  private void print(HoldoutScore score) {
    say(
        messages()
            .text(
                "compare.holdout",
                percent(score.before()),
                percent(score.after()),
                String.valueOf(holdout),
                number(score.customers())));
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
