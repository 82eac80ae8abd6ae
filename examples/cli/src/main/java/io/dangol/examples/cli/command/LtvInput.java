package io.dangol.examples.cli.command;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.DelimitedFile;
import io.dangol.examples.cli.input.NumberTable;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.PurchaseFile;
import io.dangol.examples.cli.input.Reason;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.InvalidSummariesException;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the histories of {@code ltv fit} and {@code ltv predict} come from. */
final class LtvInput {

  private static final List<String> OPTIONAL = List.of("m", "litt", "weight", "x_star");

  @Option(
      names = "--summary",
      paramLabel = "F",
      description = "x t_x T [..m litt weight x_star]; year alive")
  @Nullable Path summary;

  @Option(
      names = "--purchases",
      paramLabel = "F",
      description = "Or purchases: customer, date, amount, order.")
  @Nullable Path purchases;

  @Option(
      names = "--calibration-end",
      paramLabel = "DATE",
      description = "Last day to fit on (default: all days).")
  @Nullable LocalDate calibrationEnd;

  @Option(
      names = "--holdout-end",
      paramLabel = "DATE",
      description = "Last hold-out day (default: the last day).")
  @Nullable LocalDate holdoutEnd;

  @Option(names = "--unit", paramLabel = "UNIT", description = "days, weeks (default) or months.")
  PeriodUnit unit = PeriodUnit.WEEKS;

  @Mixin PurchaseOptions input = new PurchaseOptions();

  /**
   * The histories that were read.
   *
   * @param customers whose they are, one per row of {@code histories}
   * @param histories the histories, in the unit asked for
   * @param holdoutLength how long the hold-out period is, in the unit; empty where it is not known
   */
  record Histories(
      CustomerIndex customers, RepeatSummaries histories, OptionalDouble holdoutLength) {}

  Histories read(Problems problems, CommandLine command) {
    if ((summary == null) == (purchases == null)) {
      throw new ParameterException(command, "Either --summary or --purchases is needed");
    }
    return summary != null
        ? summaries(summary, problems, command)
        : purchases(Objects.requireNonNull(purchases), problems, command);
  }

  /** Refuses a table without the gaps between purchases where the model needs them. */
  void requireGaps(LtvModel model, RepeatSummaries histories, CommandLine command) {
    if (model.needsGaps() && !histories.hasLogGaps()) {
      throw new ParameterException(
          command,
          "%s needs a column litt (sum of the logarithms of the times between purchases)"
              .formatted(model.name().toLowerCase(Locale.ROOT)));
    }
  }

  private Histories summaries(Path path, Problems problems, CommandLine command) {
    Set<String> known = new TreeSet<>(OPTIONAL);
    known.addAll(List.of("customer", "x", "t_x", "T"));
    DelimitedFile file = DelimitedFile.of(path, input.files.format(command, known));
    NumberTable table = NumberTable.read(file, List.of("x", "t_x", "T"), OPTIONAL, problems);
    problems.throwIfRefused();
    int[] x = wholeNumbers(file, table, "x", problems);
    problems.throwIfRefused();
    double[] spend = ofRepeatPurchases(file, table, "m", x, problems);
    double[] gaps = ofRepeatPurchases(file, table, "litt", x, problems);
    problems.throwIfRefused();
    try {
      RepeatSummaries histories =
          RepeatSummaries.of(unit, x, table.column("t_x"), table.column("T"));
      if (table.has("m")) {
        histories = histories.withMeanSpend(spend);
      }
      if (table.has("litt")) {
        histories = histories.withLogGaps(gaps);
      }
      if (table.has("weight")) {
        histories = histories.withWeights(table.column("weight"));
      }
      if (table.has("x_star")) {
        histories = histories.withHoldout(table.column("x_star"));
      }
      return new Histories(table.customers(), histories, OptionalDouble.empty());
    } catch (InvalidSummariesException e) {
      throw refused(file, table, e, problems);
    }
  }

  /** Reads the table of a model that counts opportunities or renewals. */
  DiscreteInput discrete(Problems problems, CommandLine command) {
    Path path = summary;
    if (path == null) {
      throw new ParameterException(command, "This model needs --summary");
    }
    return new DiscreteInput(path, input.files, problems, command);
  }

  static BadInputException refused(
      DelimitedFile file, NumberTable table, InvalidSummariesException e, Problems problems) {
    for (InvalidSummariesException.Problem problem : e.problems()) {
      problems.file(
          new Problem(
              file.name(),
              table.lineOf(problem.row()),
              "",
              Reason.INCONSISTENT_ROW,
              problem.message()));
    }
    return new BadInputException(problems);
  }

  static int[] wholeNumbers(
      DelimitedFile file, NumberTable table, String column, Problems problems) {
    double[] values = table.column(column);
    int[] x = new int[values.length];
    for (int row = 0; row < x.length; row++) {
      x[row] = (int) values[row];
      if (x[row] != values[row] || x[row] < 0) {
        problems.file(
            new Problem(
                file.name(),
                table.lineOf(row),
                column,
                Reason.UNREADABLE_NUMBER,
                "" + values[row]));
      }
    }
    return x;
  }

  /** A column that is 0 without repeat purchases, where it may be left blank, and only there. */
  private static double[] ofRepeatPurchases(
      DelimitedFile file, NumberTable table, String column, int[] x, Problems problems) {
    double[] values = table.has(column) ? table.column(column).clone() : new double[x.length];
    for (int row = 0; row < x.length; row++) {
      if (!Double.isNaN(values[row])) {
        continue;
      }
      values[row] = 0.0;
      if (x[row] > 0) {
        problems.file(
            new Problem(
                file.name(),
                table.lineOf(row),
                column,
                Reason.BLANK,
                "needed where x is " + x[row]));
      }
    }
    return values;
  }

  private Histories purchases(Path path, Problems problems, CommandLine command) {
    PurchaseFile file = input.read(path, problems, command);
    LocalDate lastDay = holdoutEnd != null ? holdoutEnd : file.lastDay();
    LocalDate fitEnd = calibrationEnd != null ? calibrationEnd : lastDay;
    if (lastDay.isBefore(fitEnd)) {
      lastDay = fitEnd;
    }
    SummaryOptions options = SummaryOptions.asOf(lastDay.plusDays(1)).in(input.files.zone);
    boolean holdout = fitEnd.isBefore(lastDay);
    if (holdout) {
      options = options.withCalibrationEnd(fitEnd);
    }
    FactTable base = Purchases.summarize(file.histories(), options);
    RepeatSummaries days = RepeatSummaries.of(base);
    RepeatSummaries histories = holdout ? days.withHoldout(held(base, days)) : days;
    OptionalDouble length =
        holdout
            ? OptionalDouble.of(
                unit.convert((double) ChronoUnit.DAYS.between(fitEnd, lastDay), PeriodUnit.DAYS))
            : OptionalDouble.empty();
    return new Histories(customersOf(base, histories), histories.in(unit), length);
  }

  private static double[] held(FactTable base, RepeatSummaries histories) {
    Column.Numbers after = base.numbers(RepeatFacts.HOLDOUT_PURCHASES);
    double[] held = new double[histories.size()];
    for (int i = 0; i < held.length; i++) {
      double purchases = after.at(histories.sourceRow(i));
      held[i] = Double.isNaN(purchases) ? 0 : purchases;
    }
    return held;
  }

  private static CustomerIndex customersOf(FactTable base, RepeatSummaries histories) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int i = 0; i < histories.size(); i++) {
      customers.add(base.customers().valueAt(histories.sourceRow(i)));
    }
    return customers.build();
  }
}
