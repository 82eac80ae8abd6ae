package io.dangol.examples.cli.pipeline;

import io.dangol.examples.cli.report.Provenance;
import io.dangol.examples.cli.report.Provenance.Detail;
import io.dangol.examples.cli.report.Provenance.Notice;
import io.dangol.examples.cli.report.Provenance.RowCount;
import io.dangol.examples.cli.report.Provenance.Topic;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.FitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the numbers of a run were obtained. */
final class RunProvenance {

  /** The program as reports and files name it. */
  static final String PROGRAM = "dangol";

  private RunProvenance() {}

  static Provenance of(RunResult result, RunInput input) {
    return new Provenance(program(), rows(result, input), topics(result), notices(result));
  }

  /** The version stands in the manifest of the jar; there is none where classes run unpacked. */
  private static String program() {
    String version = RunProvenance.class.getPackage().getImplementationVersion();
    return version == null ? PROGRAM : PROGRAM + " " + version;
  }

  private static List<RowCount> rows(RunResult result, RunInput input) {
    List<RowCount> rows = new ArrayList<>();
    long skipped = input.skipped().values().stream().mapToLong(Long::longValue).sum();
    rows.add(new RowCount("READ", input.rows() + skipped));
    rows.add(new RowCount("USED", result.counts().rowsSeen()));
    rows.add(new RowCount("REFUNDS", result.counts().refundRows()));
    rows.add(new RowCount("AFTER_AS_OF", result.counts().rowsAfterAsOf()));
    input
        .skipped()
        .forEach((reason, count) -> rows.add(new RowCount("SKIPPED." + reason.name(), count)));
    return rows;
  }

  private static List<Topic> topics(RunResult result) {
    RunConfig config = result.config();
    return List.of(
        new Topic(
            "SUMMARY",
            Stream.concat(
                    Stream.of(new Detail("asOf", result.asOf().toString())),
                    config.window().map(window -> new Detail("window", window.toString())).stream())
                .toList()),
        new Topic(
            "RFM",
            List.of(
                new Detail("version", result.rfm().name()),
                new Detail("bins", Integer.toString(config.bins())),
                new Detail("ties", config.ties().name()))),
        new Topic(
            "CLUSTERS",
            List.of(
                new Detail("version", result.clusters().name()),
                new Detail("clusters", Integer.toString(config.clusters())),
                new Detail("seed", Long.toString(config.clusterSeed())))),
        new Topic("REPEAT", fit(config.repeatModel().display(), result.repeat())),
        new Topic("SPEND", fit("Gamma-Gamma", result.spend())),
        new Topic("GRADES", List.of(new Detail("version", config.grades().name()))),
        new Topic(
            "CAMPAIGN",
            List.of(
                new Detail("version", config.campaign().name() + "/" + config.campaign().version()),
                new Detail("holdout", config.campaign().share().toString()),
                new Detail("salt", config.campaign().salt()))));
  }

  private static List<Detail> fit(String model, FitReport<?> report) {
    return List.of(
        new Detail("model", model),
        new Detail("status", report.status().name()),
        new Detail("iterations", Integer.toString(report.iterations())));
  }

  private static List<Notice> notices(RunResult result) {
    List<Notice> notices = new ArrayList<>();
    fitNotice(result.config().repeatModel().display(), result.repeat(), notices);
    fitNotice("Gamma-Gamma", result.spend(), notices);
    if (result.value().isEmpty()) {
      notices.add(
          new Notice("NO_VALUE", "No lifetime value: no model of purchases could be fitted."));
    }
    result
        .clusters()
        .fit()
        .warnings()
        .forEach(warning -> notices.add(new Notice("CLUSTERS." + warning, warning.name())));
    return notices;
  }

  private static void fitNotice(String model, FitReport<?> report, List<Notice> notices) {
    if (report.status() != FitStatus.CONVERGED) {
      notices.add(
          new Notice(
              "FIT." + report.status(),
              "%s: %s. %s".formatted(model, report.status(), report.reason())));
    }
    report.notes().forEach(note -> notices.add(new Notice("FIT.NOTE", model + ": " + note)));
  }
}
