package io.dangol.examples.cli.command;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import io.dangol.examples.cli.input.TableFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** By what rules are read and judged, beside the table; the same for every command of rules. */
final class RuleOptions {

  @Option(
      names = "--facts",
      paramLabel = "F.json",
      description = "Catalog of facts (default: detected).")
  @Nullable Path facts;

  @Option(
      names = "--events",
      paramLabel = "KIND=F",
      hideParamSyntax = true,
      description = "Events: customer, date or at, facts.")
  Map<String, Path> events = new LinkedHashMap<>();

  @Option(
      names = "--segments",
      paramLabel = "F,...",
      split = ",",
      hideParamSyntax = true,
      description = "Rules, or folders of them, named as segments.")
  List<Path> segments = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day of evaluation, if the rule needs one.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Of amounts (default: plain decimals).")
  @Nullable CurrencyUnit currency;

  @Mixin FileOptions files = new FileOptions();

  /** The currency of amounts, {@link MoneyFact#PLAIN} where none is given. */
  CurrencyUnit currency() {
    return currency == null ? MoneyFact.PLAIN : currency;
  }

  /** How to read the table: names that begin with a kind of events are not of its columns. */
  TableFormat dataFormat() {
    Map<String, String> columns = new LinkedHashMap<>(files.columns);
    columns.keySet().removeIf(name -> events.keySet().stream().anyMatch(kind -> isOf(kind, name)));
    return files.format().withColumns(columns);
  }

  /** How to read the file of a kind of events: its columns are named {@code kind.column}. */
  TableFormat formatOf(String kind) {
    Map<String, String> columns = new LinkedHashMap<>();
    files.columns.forEach(
        (name, theirs) -> {
          if (isOf(kind, name)) {
            columns.put(name.substring(kind.length() + 1), theirs);
          }
        });
    return files.format().withColumns(columns);
  }

  private static boolean isOf(String kind, String name) {
    return name.startsWith(kind + ".");
  }

  /**
   * Returns everything by which rules are judged.
   *
   * @param rules their files
   * @param data the table, or null to judge the rule without one
   * @throws ParameterException if a kind of events has a name that no rule could write
   */
  RuleSetting setting(CommandLine command, List<Path> rules, @Nullable Path data)
      throws IOException {
    for (String kind : events.keySet()) {
      if (!Fact.NAME.matcher(kind).matches()) {
        throw new ParameterException(
            command, "--events: '%s' is no name of events such as purchase".formatted(kind));
      }
    }
    return new RuleSetting(this, rules, data);
  }

  /**
   * Returns the moment of evaluation.
   *
   * @throws ParameterException if verdicts depend on it and none is given
   */
  EvaluationContext at(CommandLine command, boolean isTimeDependent) {
    LocalDate day = asOf;
    if (day == null && isTimeDependent) {
      throw new ParameterException(
          command,
          "Missing required option: '--as-of'; the verdict depends on the day of evaluation");
    }
    return EvaluationContext.startOf(day == null ? LocalDate.EPOCH : day, files.zone);
  }
}
