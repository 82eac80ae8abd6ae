package io.dangol.ltv.repeat;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.formula.PeriodUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Reads summaries from the facts of a table. */
final class SummaryReader {
  private final FactTable table;
  private final List<String> covariates;

  SummaryReader(FactTable table, List<String> covariates) {
    this.table = table;
    this.covariates = covariates;
  }

  RepeatSummaries read() {
    Column.Numbers purchases = table.numbers(RepeatFacts.PURCHASES);
    Column.Numbers recency = table.numbers(RepeatFacts.RECENCY);
    Column.Numbers age = table.numbers(RepeatFacts.AGE);
    List<IntToDoubleFunction> properties = covariates.stream().map(this::property).toList();
    int[] rows = new int[table.size()];
    int n = 0;
    for (int i = 0; i < rows.length; i++) {
      int row = i;
      if (!purchases.isMissing(row)
          && !recency.isMissing(row)
          && !age.isMissing(row)
          && properties.stream().noneMatch(p -> Double.isNaN(p.applyAsDouble(row)))) {
        rows[n++] = row;
      }
    }
    rows = Arrays.copyOf(rows, n);
    int[] x = Arrays.stream(rows).map(row -> (int) purchases.at(row)).toArray();
    RepeatSummaries summaries =
        RepeatSummaries.of(PeriodUnit.DAYS, x, values(recency::at, rows), values(age::at, rows))
            .readFrom(rows, table.size() - n);
    summaries = optional(summaries, SummaryColumn.MEAN_SPEND, RepeatFacts.MEAN_SPEND, rows);
    summaries = optional(summaries, SummaryColumn.LOG_GAPS, RepeatFacts.LOG_GAPS, rows);
    if (summaries.hasLogGaps()) {
      summaries.requireGapsWithinRecency();
    }
    summaries = optional(summaries, SummaryColumn.HOLDOUT, RepeatFacts.HOLDOUT_PURCHASES, rows);
    if (covariates.isEmpty()) {
      return summaries;
    }
    List<List<Double>> vectors = new ArrayList<>();
    for (int row : rows) {
      vectors.add(properties.stream().map(p -> p.applyAsDouble(row)).toList());
    }
    return summaries.withCovariates(new Covariates(covariates, vectors));
  }

  private RepeatSummaries optional(
      RepeatSummaries summaries, SummaryColumn column, NumberFact<?> fact, int[] rows) {
    return table.has(fact)
        ? summaries.with(column, values(table.numbers(fact)::at, rows))
        : summaries;
  }

  private static double[] values(IntToDoubleFunction column, int[] rows) {
    return Arrays.stream(rows).mapToDouble(column).toArray();
  }

  /** A measurable fact by its name, or {@code name=VALUE} of a coded one as 1 and 0. */
  private IntToDoubleFunction property(String name) {
    Fact<?> whole = table.fact(name).orElse(null);
    if (whole != null) {
      return table.measure(whole)::at;
    }
    int equals = name.lastIndexOf('=');
    if (equals > 0) {
      Fact<?> coded = table.fact(name.substring(0, equals)).orElse(null);
      if (coded != null && table.column(coded) instanceof Column.Codes<?> codes) {
        String value = name.substring(equals + 1);
        int wanted = codes.dictionary().stream().map(String::valueOf).toList().indexOf(value);
        return row -> codes.isMissing(row) ? Double.NaN : codes.codeAt(row) == wanted ? 1.0 : 0.0;
      }
    }
    throw new IllegalArgumentException(
        "the table has no fact for covariate "
            + name
            + "\nMaybe write a coded fact as name=VALUE.");
  }
}
