package io.dangol.examples.cli.command;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.DelimitedFile;
import io.dangol.examples.cli.input.NumberTable;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.Reason;
import io.dangol.ltv.contract.SurvivorTable;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.InvalidSummariesException;
import io.dangol.ltv.repeat.OpportunitySummaries;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/**
 * The table of a model that counts opportunities or renewals instead of time.
 *
 * @param path the file
 * @param files how to read it
 * @param problems what is wrong goes here
 * @param command the command, for messages
 */
record DiscreteInput(Path path, FileOptions files, Problems problems, CommandLine command) {

  /**
   * The opportunities that customers took.
   *
   * @param customers whose they are, one per row of {@code histories}
   * @param histories the histories
   * @param holdout how many opportunities each took in the hold-out period; empty without such a
   *     column
   */
  record Opportunities(
      CustomerIndex customers, OpportunitySummaries histories, Optional<double[]> holdout) {}

  /** Reads {@code x}, {@code t_x} and {@code n} per customer, and {@code x_star} if it is there. */
  Opportunities opportunities() {
    DelimitedFile file = open(Set.of("customer", "x", "t_x", "n", "weight", "x_star"));
    NumberTable table =
        NumberTable.read(file, List.of("x", "t_x", "n"), List.of("weight", "x_star"), problems);
    problems.throwIfRefused();
    int[] x = LtvInput.wholeNumbers(file, table, "x", problems);
    int[] last = LtvInput.wholeNumbers(file, table, "t_x", problems);
    int[] n = LtvInput.wholeNumbers(file, table, "n", problems);
    Optional<double[]> holdout = table.find("x_star");
    if (holdout.isPresent()) {
      LtvInput.wholeNumbers(file, table, "x_star", problems);
    }
    problems.throwIfRefused();
    try {
      return new Opportunities(
          table.customers(),
          table.has("weight")
              ? OpportunitySummaries.of(x, last, n, table.column("weight"))
              : OpportunitySummaries.of(x, last, n),
          holdout);
    } catch (InvalidSummariesException e) {
      throw LtvInput.refused(file, table, e, problems);
    }
  }

  /** Reads {@code year}, which counts from 0, and {@code alive}, the customers still there. */
  SurvivorTable survivors() {
    DelimitedFile file = open(Set.of("year", "alive"));
    NumberTable table = NumberTable.read(file, List.of("year", "alive"), List.of(), problems);
    problems.throwIfRefused();
    int[] years = LtvInput.wholeNumbers(file, table, "year", problems);
    for (int row = 0; row < years.length; row++) {
      if (years[row] != row) {
        refuse(file, table.lineOf(row), "year must be " + row + ": 0, 1, 2, ...");
      }
    }
    problems.throwIfRefused();
    try {
      return SurvivorTable.of(PeriodUnit.YEARS, table.column("alive"));
    } catch (IllegalArgumentException e) {
      String.valueOf(e.getMessage()).lines().forEach(line -> refuse(file, 0, line));
      throw new BadInputException(problems);
    }
  }

  private DelimitedFile open(Set<String> columns) {
    return DelimitedFile.of(path, files.format(command, columns));
  }

  private void refuse(DelimitedFile file, long line, String detail) {
    problems.file(new Problem(file.name(), line, "", Reason.INCONSISTENT_ROW, detail));
  }
}
