package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The segments, as the page shows them. */
record SegmentsView(List<Row> rows, List<Chart> charts) {

  record Row(
      Object name,
      long customers,
      Share share,
      BigDecimal revenue,
      Share revenueShare,
      BigDecimal mean) {}

  static SegmentsView of(Segments data) {
    long customers = data.segments().stream().mapToLong(Segments.Segment::customers).sum();
    BigDecimal revenue = Amounts.sum(data.segments().stream().map(Segments.Segment::revenue));
    List<Row> rows =
        data.segments().stream()
            .map(
                each ->
                    new Row(
                        new Code("segment", each.code()),
                        each.customers(),
                        Share.of(each.customers(), customers),
                        each.revenue(),
                        Share.of(each.revenue(), revenue),
                        Amounts.mean(each.revenue(), each.customers())))
            .toList();
    Row largest = rows.stream().max(Comparator.comparing(Row::revenue)).orElseThrow();
    Chart chart =
        Chart.shares(
            "segments-shares",
            Phrase.of("segments.chart"),
            Phrase.of("segments.reading", largest.name(), largest.share(), largest.revenueShare()),
            Phrase.of("axis.segment"),
            rows.stream().map(Row::name).toList(),
            rows.stream().map(Row::share).toList(),
            rows.stream().map(Row::revenueShare).toList());
    return new SegmentsView(rows, List.of(chart));
  }
}
