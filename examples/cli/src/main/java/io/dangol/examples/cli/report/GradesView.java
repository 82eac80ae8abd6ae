package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.util.List;

/** The grades, as the page shows them. */
record GradesView(boolean planned, List<Row> rows, List<Chart> charts) {

  record Row(
      String code,
      long customers,
      Share share,
      BigDecimal revenue,
      Share revenueShare,
      List<Stage> contacts) {}

  /** A stage of the contact plan. */
  record Stage(List<Code> media) {

    static Stage of(List<String> codes) {
      return new Stage(
          codes.isEmpty()
              ? List.of(new Code("contact", "NONE"))
              : codes.stream().map(code -> new Code("contact", code)).toList());
    }
  }

  static GradesView of(Grades data) {
    long customers = data.grades().stream().mapToLong(Grades.Grade::customers).sum();
    BigDecimal revenue = Amounts.sum(data.grades().stream().map(Grades.Grade::revenue));
    List<Row> rows =
        data.grades().stream()
            .map(
                each ->
                    new Row(
                        each.code(),
                        each.customers(),
                        Share.of(each.customers(), customers),
                        each.revenue(),
                        Share.of(each.revenue(), revenue),
                        each.contacts().stream().map(Stage::of).toList()))
            .toList();
    Row best = rows.get(0);
    Chart chart =
        Chart.shares(
            "grades-shares",
            Phrase.of("grades.chart"),
            Phrase.of("grades.reading", best.code(), best.share(), best.revenueShare()),
            Phrase.of("axis.grade"),
            rows.stream().map(Row::code).toList(),
            rows.stream().map(Row::share).toList(),
            rows.stream().map(Row::revenueShare).toList());
    boolean planned = data.grades().stream().anyMatch(each -> !each.contacts().isEmpty());
    return new GradesView(planned, rows, List.of(chart));
  }
}
