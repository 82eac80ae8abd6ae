package io.dangol.examples.cli.pipeline;

import io.dangol.examples.cli.output.FactCsv;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Staging;
import io.dangol.examples.cli.report.ReportHtml;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The files of a run. */
public final class RunFiles {

  /** The names of the files, in the order in which a person opens them. */
  public static final List<String> NAMES =
      List.of("report.html", "customers.csv", "plan.csv", "summary.json");

  private RunFiles() {}

  /**
   * Writes the files.
   *
   * @param result what the run found
   * @param input what happened to the rows
   * @param locale the language of the report
   * @param files where they go
   * @return the summary, as written
   * @throws IOException if a file cannot be written
   */
  public static JsonDocument write(RunResult result, RunInput input, Locale locale, Staging files)
      throws IOException {
    JsonDocument summary = RunSummary.of(result);
    ReportHtml.in(locale).write(ReportSections.of(result, input), files.file("report.html"));
    FactCsv.write(result.facts(), files.file("customers.csv"));
    PlanCsv.write(result.decisions(), result.config().delivery(), files.file("plan.csv"));
    summary.write(files.file("summary.json"));
    return summary;
  }
}
