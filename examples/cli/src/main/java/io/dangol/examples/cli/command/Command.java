package io.dangol.examples.cli.command;

import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Messages;
import io.dangol.examples.cli.output.TextTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has: the common options and a way to print. */
abstract class Command implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin CommonOptions common = new CommonOptions();

  /** Returns what the options make, or tells that they make no sense. */
  <T> T checked(Supplier<T> options) {
    try {
      return options.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  /** Refuses options that another one makes meaningless. */
  void refuseBeside(String option, String... meaningless) {
    for (String name : meaningless) {
      if (spec.commandLine().getParseResult().hasMatchedOption(name)) {
        throw new ParameterException(
            spec.commandLine(), "%s has no meaning beside %s".formatted(name, option));
      }
    }
  }

  /** Prints a line of a result for people; nothing where JSON was asked for. */
  void say(String line) {
    if (!common.json) {
      spec.commandLine().getOut().println(line);
    }
  }

  void say(TextTable table) {
    table.lines().forEach(this::say);
  }

  /** Prints the JSON document where it was asked for. */
  void say(JsonDocument document) {
    if (common.json) {
      spec.commandLine().getOut().println(document.text());
    }
  }

  /** Prints a remark to standard error. */
  void note(String line) {
    spec.commandLine().getErr().println(line);
  }

  Messages messages() {
    return common.messages();
  }

  /** Tells on standard error which rows were left out, where some were. */
  void noteSkipped(Problems problems) {
    if (problems.total() > 0) {
      note(messages().text("skipped.rows", problems.total(), problems.byReason()));
    }
  }

  /** Tells on standard error how many events are of customers whom nobody asked for. */
  void noteStrangers(Map<String, Long> events) {
    if (!events.isEmpty()) {
      note(messages().text("skipped.events", events));
    }
  }

  /** Names on standard error the columns that cannot be facts under their headers. */
  void noteLeftOut(List<String> headers) {
    if (!headers.isEmpty()) {
      note(messages().text("skipped.columns", String.join(", ", headers)));
    }
  }

  String number(long value) {
    return String.format(common.language.locale(), "%,d", value);
  }

  String number(BigDecimal value) {
    return String.format(common.language.locale(), "%,." + Math.max(0, value.scale()) + "f", value);
  }

  String percent(double share) {
    return String.format(common.language.locale(), "%.1f%%", 100 * share);
  }

  /** Four significant digits, as a person would write them. */
  String significant(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(4));
    return number(rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.HALF_EVEN));
  }
}
