package io.dangol.examples.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import io.dangol.examples.cli.input.DelimitedFile;
import io.dangol.examples.cli.input.NumberTable;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.output.FactCsv;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Progress;
import io.dangol.examples.cli.output.Staging;
import io.dangol.examples.cli.output.TextTable;
import io.dangol.segmentation.cluster.Cluster;
import io.dangol.segmentation.cluster.ClusterAssignment;
import io.dangol.segmentation.cluster.Execution;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.cluster.KMeansOptions;
import io.dangol.segmentation.cluster.KMeansSearch;
import io.dangol.segmentation.cluster.Scaling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code cluster}: k-means. */
@CommandLine.Command(
    name = "cluster",
    sortOptions = false,
    customSynopsis = "dangol cluster --data F --features a,b,c --k N [OPTIONS]",
    description = "K-means clusters of customers.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol cluster --data base.csv --features recency,orders,spend --k 6",
      "",
      "Data: any table with a column customer; rows with a blank feature get no cluster."
    })
final class ClusterCommand extends Command {

  @Option(names = "--data", paramLabel = "F", required = true, description = "The table.")
  Path data = Path.of("");

  @Option(
      names = "--features",
      paramLabel = "a,b,c",
      split = ",",
      required = true,
      description = "The columns to compare.")
  List<String> features = List.of();

  @Option(names = "--k", paramLabel = "N", required = true, description = "How many clusters.")
  int clusters;

  @Option(names = "--seed", paramLabel = "S", description = "Decides the draws (default: 1).")
  long seed = 1;

  @Option(
      names = "--scale",
      paramLabel = "HOW",
      description = "log-z (default), z, robust or none.")
  Scaling scaling = Scaling.LOG_Z;

  @Option(names = "--starts", paramLabel = "N", description = "Starts to try (default: 10).")
  int starts = KMeansSearch.defaults().starts();

  @Option(names = "--out", paramLabel = "F.csv", description = "Write customer,cluster.")
  @Nullable Path out;

  @Mixin FileOptions files = new FileOptions();

  @Override
  public Integer call() throws IOException {
    KMeansOptions options = options();
    Problems problems = new Problems(files.badRows);
    FactTable table = table(problems);
    try (Workers workers = new Workers(common.threadCount());
        Progress progress = Progress.of("k-means", options.search().passes())) {
      Execution execution = workers.execution().withProgress(pass -> progress.accept(pass.pass()));
      KMeansModel model = KMeans.fit(table, options, execution);
      if (model.clusters().isEmpty()) {
        throw new NoResultException("NO_DATA", messages().text("cluster.noData"));
      }
      if (out != null) {
        write(table.customers(), model.assign(table, workers.execution()), out);
      }
      say(json(model, problems));
      say(table(model));
      noteSkipped(problems);
    }
    return ExitStatus.DONE;
  }

  private KMeansOptions options() {
    try {
      return KMeansOptions.clusters(clusters)
          .withFeatures(facts())
          .withSeed(seed)
          .withScaling(scaling)
          .withSearch(KMeansSearch.defaults().withStarts(starts));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private List<NumberFact<Double>> facts() {
    return features.stream().map(name -> Fact.decimal(factName(name))).toList();
  }

  /** Headers may have characters that the name of a fact may not. */
  private static String factName(String header) {
    return "data." + header.replaceAll("[^A-Za-z0-9]", "_");
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
              .<Column>map(
                  name -> Column.decimals(Fact.decimal(factName(name)), numbers.column(name)))
              .toList();
      return FactTable.of(numbers.customers(), columns);
    }
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

  private JsonDocument json(KMeansModel model, Problems problems) {
    return new JsonDocument()
        .put("k", model.clusters().size())
        .put("inertia", model.inertia())
        .put("iterations", model.fit().passes())
        .put("converged", model.fit().converged())
        .put("sizes", model.clusters().stream().map(Cluster::size).toList())
        .put("features", features)
        .put("centers", model.clusters().stream().map(Cluster::center).toList())
        .put("customers", model.fit().customers())
        .put("excluded", model.fit().excluded())
        .put("warnings", model.fit().warnings())
        .put("seed", model.fit().seed())
        .put("skipped", problems.byReason());
  }

  private TextTable table(KMeansModel model) {
    TextTable table = new TextTable();
    Object[] header = new Object[features.size() + 2];
    header[0] = messages().text("table.cluster");
    header[1] = messages().text("table.customers");
    for (int j = 0; j < features.size(); j++) {
      header[j + 2] = features.get(j);
    }
    table.row(header);
    for (Cluster cluster : model.clusters()) {
      Object[] row = new Object[features.size() + 2];
      row[0] = cluster.id();
      row[1] = number(cluster.size());
      for (int j = 0; j < features.size(); j++) {
        row[j + 2] = significant(cluster.center().get(j));
      }
      table.row(row);
    }
    return table;
  }
}
