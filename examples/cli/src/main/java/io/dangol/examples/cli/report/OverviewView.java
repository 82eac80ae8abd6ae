package io.dangol.examples.cli.report;

import io.dangol.examples.cli.report.Chart.Axis;
import io.dangol.examples.cli.report.Chart.Categories;
import io.dangol.examples.cli.report.Chart.Kind;
import io.dangol.examples.cli.report.Chart.Measure;
import io.dangol.examples.cli.report.Chart.Series;
import io.dangol.examples.cli.report.Chart.Tone;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The base at a glance, as the page shows it. */
record OverviewView(
    Overview data, Share repeatRate, BigDecimal averageOrder, Compact revenue, List<Chart> charts) {

  static OverviewView of(Overview data) {
    return new OverviewView(
        data,
        Share.of(data.repeatCustomers(), data.customers()),
        Amounts.mean(data.revenue(), data.purchases()),
        new Compact(data.revenue()),
        months(data.months()).stream().toList());
  }

  private static Optional<Chart> months(List<Overview.Month> months) {
    return months.stream()
        .max(Comparator.comparing(Overview.Month::revenue))
        .map(
            best ->
                new Chart(
                    "months",
                    Kind.COLUMNS,
                    Phrase.of("months.title"),
                    Phrase.of("months.reading", best.month(), best.revenue(), best.customers()),
                    Categories.of(
                        Phrase.of("axis.month"),
                        months.stream().map(Overview.Month::month).toList()),
                    new Axis(Phrase.of("axis.revenue", Unit.AMOUNT), Measure.AMOUNT),
                    List.of(
                        series("revenue", Tone.PRIMARY, months, Overview.Month::revenue),
                        series("purchases", Tone.TOLD, months, Overview.Month::purchases),
                        series("customers", Tone.TOLD, months, Overview.Month::customers)),
                    Optional.empty(),
                    true));
  }

  private static Series series(
      String name, Tone tone, List<Overview.Month> months, Function<Overview.Month, Object> value) {
    return new Series(Phrase.of(name), tone, months.stream().map(value).toList());
  }
}
