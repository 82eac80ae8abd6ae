package io.dangol.examples.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.examples.cli.input.DelimitedFile;
import io.dangol.examples.cli.input.NumberTable;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.output.FactCsv;
import io.dangol.examples.cli.output.Progress;
import io.dangol.examples.cli.output.Staging;
import io.dangol.segmentation.cluster.ClusterAssignment;
import io.dangol.segmentation.cluster.ClusterCount;
import io.dangol.segmentation.cluster.ClusterStability;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.cluster.KMeansOptions;
import io.dangol.segmentation.cluster.KMeansSearch;
import io.dangol.segmentation.cluster.Scaling;
import io.dangol.segmentation.json.KMeansJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code cluster}: k-means. */
@CommandLine.Command(
    name = "cluster",
    sortOptions = false,
    customSynopsis = "dangol cluster --data F (--features a,b --k N | --model FILE) [OPTIONS]",
    description = "K-means clusters of customers.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol cluster --data base.csv --features recency,orders,spend --k auto"
    })
final class ClusterCommand extends Command {

  /** The candidates of an automatic choice. */
  private static final int SMALLEST = 2;

  private static final int LARGEST = 10;

  @Option(
      names = "--data",
      paramLabel = "F",
      required = true,
      description = "Any table with a column customer.")
  Path data = Path.of("");

  @Option(
      names = "--features",
      paramLabel = "a,b,c",
      split = ",",
      description = "Columns to compare; blank: no cluster.")
  List<String> features = List.of();

  @Option(names = "--k", paramLabel = "N|auto", description = "How many clusters; auto: 2 to 10.")
  @Nullable String clusters;

  @Option(names = "--seed", paramLabel = "S", description = "Decides the draws (default: 1).")
  long seed = 1;

  @Option(
      names = "--scale",
      paramLabel = "HOW",
      description = "log-z (default), z, robust or none.")
  Scaling scaling = Scaling.LOG_Z;

  @Option(names = "--starts", paramLabel = "N", description = "Starts to try (default: 10).")
  int starts = KMeansSearch.defaults().starts();

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "To measure stability (default: 20; 0: not).")
  int resamples = 20;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Apply a saved model; nothing is fitted.")
  @Nullable Path savedModel;

  @Option(names = "--save-model", paramLabel = "FILE", description = "Write the model as JSON.")
  @Nullable Path saveModel;

  @Option(names = "--out", paramLabel = "F.csv", description = "Write customer,cluster.")
  @Nullable Path out;

  @Mixin FileOptions files = new FileOptions();

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems(files.badRows);
    Optional<KMeansModel> saved = saved();
    Optional<KMeansOptions> options = saved.isPresent() ? Optional.empty() : Optional.of(options());
    FactTable table = table(problems);
    try (Workers workers = new Workers(common.threadCount())) {
      ClusterReport report =
          options.isPresent()
              ? fitted(options.get(), table, workers)
              : report(saved.orElseThrow(), table, workers);
      if (saveModel != null) {
        ModelFiles.save(saveModel, KMeansJson.write(report.model()));
      }
      if (out != null) {
        write(table.customers(), report.assignment(), out);
      }
      say(report.json().put("skipped", problems.byReason()));
      report.print(this);
      noteSkipped(problems);
    }
    return ExitStatus.DONE;
  }

  /** The saved model, made to read our columns; empty where one is to be fitted. */
  private Optional<KMeansModel> saved() throws IOException {
    if (savedModel == null) {
      return Optional.empty();
    }
    refuseBeside("--model", "--k", "--seed", "--scale", "--starts", "--resamples");
    KMeansModel model = ModelFiles.read(savedModel, KMeansJson::read);
    List<String> expected = FeatureFacts.headers(model);
    if (features.isEmpty()) {
      features = expected;
    } else if (features.size() != expected.size()) {
      throw new ParameterException(
          spec.commandLine(), "--features: the model expects " + String.join(",", expected));
    }
    return Optional.of(FeatureFacts.reading(model, features));
  }

  private KMeansOptions options() {
    String wanted = clusters;
    if (wanted == null || features.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Either --model or --features and --k are needed");
    }
    if (resamples < 0) {
      throw new ParameterException(spec.commandLine(), "--resamples must not be negative");
    }
    return checked(
        () ->
            KMeansOptions.clusters(isAutomatic() ? SMALLEST : number(wanted))
                .withFeatures(FeatureFacts.of(features))
                .withSeed(seed)
                .withScaling(scaling)
                .withSearch(KMeansSearch.defaults().withStarts(starts)));
  }

  private boolean isAutomatic() {
    return "auto".equalsIgnoreCase(clusters);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--k: '%s' is no number and not auto".formatted(text), e);
    }
  }

  private FactTable table(Problems problems) {
    try (Progress progress =
        Progress.of(String.valueOf(data.getFileName()), data.toFile().length())) {
      NumberTable numbers =
          NumberTable.read(
              new DelimitedFile(data, files.format(), progress), features, List.of(), problems);
      problems.throwIfRefused();
      List<Column> columns =
          features.stream()
              .<Column>map(name -> Column.decimals(FeatureFacts.of(name), numbers.column(name)))
              .toList();
      return FactTable.of(numbers.customers(), columns);
    }
  }

  private ClusterReport fitted(KMeansOptions options, FactTable table, Workers workers) {
    Execution execution = workers.execution();
    Optional<ClusterCount> choice = Optional.empty();
    KMeansOptions chosen = options;
    if (isAutomatic()) {
      try (Progress progress = Progress.of("k", LARGEST)) {
        ClusterCount count =
            ClusterCount.recommend(table, options, SMALLEST, LARGEST, heard(execution, progress));
        choice = Optional.of(count);
        chosen = options.withClusters(count.clusters());
      }
    }
    KMeansModel model;
    try (Progress progress = Progress.of("k-means", options.search().passes())) {
      model = KMeans.fit(table, chosen, heard(execution, progress));
    }
    return report(model, table, workers).with(choice, stability(model, table, execution));
  }

  private List<ClusterStability> stability(
      KMeansModel model, FactTable table, Execution execution) {
    if (resamples == 0) {
      return List.of();
    }
    try (Progress progress = Progress.of("resamples", resamples)) {
      return ClusterStability.of(table, model, resamples, seed, heard(execution, progress));
    }
  }

  private static Execution heard(Execution execution, Progress progress) {
    return execution.withProgress(step -> progress.accept(step.step()));
  }

  private ClusterReport report(KMeansModel model, FactTable table, Workers workers) {
    if (model.clusters().isEmpty()) {
      throw new NoResultException("NO_DATA", messages().text("cluster.noData"));
    }
    return new ClusterReport(
        features,
        model,
        model.assign(table, workers.execution()),
        model.evaluate(table, workers.execution()),
        Optional.empty(),
        List.of());
  }

  private static void write(CustomerIndex customers, ClusterAssignment assignment, Path file)
      throws IOException {
    try (Staging staging = Staging.file(file)) {
      try (CsvWriter csv = FactCsv.open(staging.file())) {
        csv.writeRecord("customer", "cluster");
        for (int row = 0; row < customers.size(); row++) {
          int id = assignment.idAt(row);
          csv.writeRecord(
              customers.valueAt(row), id == ClusterAssignment.NONE ? "" : Integer.toString(id));
        }
      }
      staging.commit();
    }
  }
}
