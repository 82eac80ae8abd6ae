package io.dangol.examples.cli.command;

import io.dangol.core.fact.Column;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Staging;
import io.dangol.examples.cli.pipeline.Pipeline;
import io.dangol.examples.cli.pipeline.RunConfig;
import io.dangol.examples.cli.pipeline.RunFiles;
import io.dangol.examples.cli.pipeline.RunInput;
import io.dangol.examples.cli.pipeline.RunResult;
import io.dangol.examples.cli.pipeline.RunSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Runs the loop, writes its files and prints it; shared by {@code run} and {@code demo}.
 *
 * @param config what to do
 * @param asOf the analysis date, exclusive
 * @param zone the zone in which days are counted
 */
record LoopRun(RunConfig config, LocalDate asOf, ZoneId zone) {

  void run(
      Command command,
      PurchaseHistories histories,
      List<Column> contacts,
      RunInput input,
      Staging files,
      Path out)
      throws IOException {
    RunResult result;
    try (Workers workers = new Workers(command.common.threadCount())) {
      Pipeline pipeline = new Pipeline(config, asOf, zone, workers.execution());
      result = pipeline.run(histories, contacts);
    }
    if (RunSummary.buyers(result) == 0) {
      throw new NoResultException("NO_PURCHASE", command.messages().text("rfm.noPurchase", asOf));
    }
    JsonDocument summary = RunFiles.write(result, input, command.common.language.locale(), files);
    files.commit();
    command.say(summary);
    new RunPrinter(command).print(result, out);
  }
}
