package io.dangol.examples.cli.command;

import io.dangol.campaign.decision.Decisions;
import io.dangol.campaign.decision.GateStatus;
import io.dangol.campaign.decision.Totals;
import io.dangol.examples.cli.output.TextTable;
import io.dangol.examples.cli.pipeline.RunFiles;
import io.dangol.examples.cli.pipeline.RunResult;
import io.dangol.examples.cli.pipeline.RunSummary;
import io.dangol.segmentation.rfm.SegmentNames;
import io.dangol.segmentation.rfm.SegmentShare;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Prints a run on one screen. */
final class RunPrinter {

  private final Command command;

  RunPrinter(Command command) {
    this.command = command;
  }

  void print(RunResult result, Path out) {
    say(
        "run.base",
        command.number(RunSummary.buyers(result)),
        command.number(RunSummary.purchases(result)),
        command.number(result.cells().revenue()),
        result.asOf());
    command.say("");
    command.say(segments(result));
    command.say("");
    say("run.grades", grades(result));
    say(
        "run.models",
        result.config().repeatModel().display(),
        command.messages().name("status", result.repeat().status().name()),
        command.messages().name("status", result.spend().status().name()));
    if (result.value().isPresent()) {
      say("run.value", command.number(BigDecimal.valueOf(Math.round(RunSummary.value(result)))));
    }
    campaign(result.config().campaign().name(), result.decisions());
    command.say("");
    say("run.files", out, String.join(", ", RunFiles.NAMES));
  }

  private TextTable segments(RunResult result) {
    SegmentNames names = SegmentNames.in(command.common.language.locale());
    TextTable table =
        new TextTable()
            .row(
                text("table.segment"),
                text("table.customers"),
                text("table.share"),
                text("table.revenue"),
                text("table.share"));
    for (SegmentShare share : result.cells().segments()) {
      if (share.customers() > 0) {
        table.row(
            names.of(share.segment()),
            command.number(share.customers()),
            command.percent(share.customerShare()),
            command.number(share.revenue()),
            command.percent(share.revenueShare()));
      }
    }
    return table;
  }

  private String grades(RunResult result) {
    return RunSummary.gradeCounts(result).entrySet().stream()
        .map(grade -> grade.getKey().code() + " " + command.number(grade.getValue()))
        .collect(Collectors.joining("   "));
  }

  private void campaign(String name, Decisions decisions) {
    Totals totals = decisions.totals();
    String excluded =
        totals.excluded().entrySet().stream()
            .map(
                gate ->
                    command.messages().name("gate", gate.getKey().name())
                        + " "
                        + command.number(gate.getValue()))
            .collect(Collectors.joining(", "));
    int sum = totals.excluded().values().stream().mapToInt(Integer::intValue).sum();
    say(
        "run.campaign",
        name,
        command.number(totals.audience()),
        command.number(totals.planned()),
        command.number(totals.heldOut()),
        command.number(sum),
        excluded.isEmpty() ? "" : " (" + excluded + ")");
    if (decisions.dryRun()) {
      String open =
          decisions.gates().entrySet().stream()
              .filter(gate -> gate.getValue() == GateStatus.NOT_EVALUATED)
              .map(gate -> command.messages().name("gate", gate.getKey().name()))
              .collect(Collectors.joining(", "));
      say("run.dryRun", open);
    }
  }

  private void say(String key, Object... arguments) {
    command.say(text(key, arguments));
  }

  private String text(String key, Object... arguments) {
    return command.messages().text(key, arguments);
  }
}
