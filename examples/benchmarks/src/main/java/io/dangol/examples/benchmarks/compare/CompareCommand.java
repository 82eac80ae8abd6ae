package io.dangol.examples.benchmarks.compare;

import io.dangol.examples.benchmarks.workload.Workloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code compare}: measures workloads and prints ours beside the peers. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Runs ours and the peers in one process, in turn, and prints the ratios of their medians.",
    footer = {"", "Example: java -jar benchmarks.jar compare kmeans-1m-3 rfm-10m"})
public final class CompareCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "WORKLOAD",
      description = "What to run; all but the lengthy ones if none is named.")
  private List<String> names = List.of();

  @Option(names = "--json", description = "Print one JSON array and nothing else.")
  private boolean json;

  @Option(names = "--long", description = "Run the lengthy workloads too.")
  private boolean lengthy;

  @Option(names = "--list", description = "List the workloads and stop.")
  private boolean list;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Rounds of which the medians are taken (default ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warmups",
      defaultValue = "1",
      description = "Rounds before, not counted; short work gets more (default ${DEFAULT-VALUE}).")
  private int warmups;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<Workload> chosen = chosen();
    if (list) {
      chosen.forEach(
          workload ->
              System.out.printf(
                  Locale.ROOT, "%-18s %s%n", workload.name(), workload.description()));
      return 0;
    }
    Comparison comparison = new Comparison(warmups, rounds);
    List<Row> rows = new ArrayList<>();
    if (!json) {
      System.out.printf(
          Locale.ROOT,
          "%-18s %-26s %10s %10s %7s %10s %10s %7s %-11s %s%n",
          "workload",
          "peer",
          "ours CPU",
          "theirs",
          "ratio",
          "ours wall",
          "theirs",
          "ratio",
          "unit",
          "note");
    }
    for (Workload workload : chosen) {
      for (Row row : comparison.of(workload)) {
        rows.add(row);
        if (!json) {
          System.out.printf(
              Locale.ROOT,
              "%-18s %-26s %10.1f %10.1f %6.1fx %10.1f %10.1f %6.1fx %-11s %s%n",
              row.workload(),
              row.peer(),
              row.ours(),
              row.theirs(),
              row.ratio(),
              row.oursWall(),
              row.theirsWall(),
              row.wallRatio(),
              row.unit(),
              row.note());
        }
      }
    }
    if (json) {
      System.out.println(
          JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
    }
    return 0;
  }

  private List<Workload> chosen() {
    List<Workload> all = new ArrayList<>(Workloads.usual());
    all.addAll(Workloads.lengthy());
    if (names.isEmpty()) {
      return lengthy || list ? all : Workloads.usual();
    }
    for (String name : names) {
      if (all.stream().noneMatch(workload -> workload.name().equals(name))) {
        throw new ParameterException(
            spec.commandLine(),
            "no workload '%s'; there are %s"
                .formatted(name, all.stream().map(Workload::name).toList()));
      }
    }
    return all.stream().filter(workload -> names.contains(workload.name())).toList();
  }
}
