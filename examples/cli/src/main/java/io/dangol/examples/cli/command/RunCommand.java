package io.dangol.examples.cli.command;

import io.dangol.core.fact.Column;
import io.dangol.examples.cli.input.ConsentFile;
import io.dangol.examples.cli.input.ContactFile;
import io.dangol.examples.cli.input.DelimitedFile;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.PurchaseFile;
import io.dangol.examples.cli.input.TableFormat;
import io.dangol.examples.cli.output.Staging;
import io.dangol.examples.cli.pipeline.RunConfig;
import io.dangol.examples.cli.pipeline.RunConfigJson;
import io.dangol.examples.cli.pipeline.RunInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code run}: the closed loop on one's own file. */
@CommandLine.Command(
    name = "run",
    sortOptions = false,
    customSynopsis = "dangol run --purchases F --as-of DATE --out DIR [OPTIONS]",
    description = "Purchases to segments, clusters, lifetime value, grades, a plan and a report.",
    optionListHeading = "%n",
    footer = {"", "Example:", "  dangol run --purchases shop.csv --as-of 2026-07-01 --out result"})
final class RunCommand extends Command {

  @Option(
      names = "--purchases",
      paramLabel = "F",
      description = "customer, date, amount, optional order.")
  @Nullable Path purchases;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Analysis date; this day is not seen.")
  @Nullable LocalDate asOf;

  @Option(names = "--out", paramLabel = "DIR", description = "Where the files go.")
  @Nullable Path out;

  @Option(
      names = "--consents",
      paramLabel = "F",
      description = "customer, channel, purpose, state, at.")
  @Nullable Path consents;

  @Option(
      names = "--contacts",
      paramLabel = "F",
      description = "customer, channel, campaign, at, kind.")
  @Nullable Path contacts;

  @Option(names = "--config", paramLabel = "F", description = "What to do, as JSON.")
  @Nullable Path config;

  @Option(names = "--print-config", description = "Print the default configuration.")
  boolean printConfig;

  @Mixin PurchaseOptions input = new PurchaseOptions();

  @Override
  public Integer call() throws IOException {
    if (printConfig) {
      spec.commandLine().getOut().println(RunConfigJson.write(RunConfig.defaults()));
      return ExitStatus.DONE;
    }
    Path target = required(out, "--out");
    LoopRun loop = new LoopRun(configuration(), required(asOf, "--as-of"), input.files.zone);
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new ParameterException(spec.commandLine(), "--out: " + target + " is not a directory");
    }
    Problems problems = new Problems(input.files.badRows);
    PurchaseFile file =
        input.read(required(purchases, "--purchases"), problems, spec.commandLine());
    List<Column> columns = contactColumns(file, loop, problems);
    problems.throwIfRefused();
    try (Staging files = Staging.directory(target)) {
      RunInput counts = new RunInput(file.rows(), problems.byReason());
      loop.run(this, file.histories(), columns, counts, files, target);
    }
    noteSkipped(problems);
    return ExitStatus.DONE;
  }

  private RunConfig configuration() throws IOException {
    return config == null ? RunConfig.defaults() : Documents.read(config, RunConfigJson::read);
  }

  private <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing required option: '%s'".formatted(name));
    }
    return value;
  }

  /** These files have our names and find their own delimiter and date format. */
  private List<Column> contactColumns(PurchaseFile file, LoopRun loop, Problems problems) {
    TableFormat format = TableFormat.defaults().withZone(input.files.zone).withColumns(Map.of());
    List<Column> columns = new ArrayList<>();
    if (consents != null) {
      columns.addAll(
          ConsentFile.read(
              DelimitedFile.of(consents, format),
              file.histories().customers(),
              loop.asOf(),
              problems));
    }
    if (contacts != null) {
      columns.addAll(
          ContactFile.read(
              DelimitedFile.of(contacts, format),
              file.histories().customers(),
              loop.asOf(),
              problems));
    }
    return columns;
  }
}
