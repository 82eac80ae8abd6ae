package io.dangol.examples.cli.report;

import io.dangol.examples.cli.report.Chart.Axis;
import io.dangol.examples.cli.report.Chart.Categories;
import io.dangol.examples.cli.report.Chart.Kind;
import io.dangol.examples.cli.report.Chart.Marker;
import io.dangol.examples.cli.report.Chart.Measure;
import io.dangol.examples.cli.report.Chart.Series;
import io.dangol.examples.cli.report.Chart.Tone;
import io.dangol.examples.cli.report.LifetimeValue.Bin;
import io.dangol.examples.cli.report.LifetimeValue.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Lifetime value, as the page shows it. */
record LifetimeValueView(
    Compact total,
    BigDecimal fullTotal,
    Object horizon,
    Rate discount,
    Rate margin,
    List<ModelCard> models,
    List<Chart> charts,
    List<TopRow> top) {

  record ModelCard(
      String name,
      Optional<Code> timeUnit,
      List<ParameterRow> parameters,
      Decimals logLikelihood,
      long customers,
      Code status,
      boolean converged,
      Optional<String> reason) {}

  record ParameterRow(String name, double estimate, Object standardError) {}

  record TopRow(
      int rank,
      String customer,
      Share alive,
      Decimals purchases,
      BigDecimal spend,
      BigDecimal value,
      Object segment,
      Object grade) {}

  private static final String NOTHING = "–";
  private static final double ALIVE = 0.5;

  static LifetimeValueView of(LifetimeValue data) {
    List<Chart> charts = new ArrayList<>();
    if (!data.value().isEmpty()) {
      charts.add(values(data.value()));
    }
    if (!data.deciles().isEmpty()) {
      charts.add(deciles(data.deciles()));
    }
    if (!data.probabilityAlive().isEmpty()) {
      charts.add(alive(data.probabilityAlive()));
    }
    data.tracking().ifPresent(tracking -> charts.add(tracking(tracking)));
    LifetimeValue.Assumptions assumptions = data.assumptions();
    return new LifetimeValueView(
        new Compact(data.total()),
        data.total(),
        assumptions.horizonDays().isPresent()
            ? Phrase.of("unit.days", new Decimals(assumptions.horizonDays().getAsDouble(), 0))
            : Phrase.of("value.unlimited"),
        new Rate(assumptions.annualDiscount()),
        new Rate(assumptions.margin()),
        data.models().stream().map(LifetimeValueView::card).toList(),
        charts,
        IntStream.range(0, data.top().size())
            .mapToObj(i -> row(i + 1, data.top().get(i)))
            .toList());
  }

  private static ModelCard card(LifetimeValue.Model model) {
    return new ModelCard(
        model.name(),
        model.timeUnit().map(unit -> new Code("timeUnit", unit)),
        model.parameters().stream()
            .map(
                each ->
                    new ParameterRow(
                        each.name(),
                        each.estimate(),
                        each.standardError().isPresent()
                            ? (Object) each.standardError().getAsDouble()
                            : NOTHING))
            .toList(),
        new Decimals(model.logLikelihood(), 2),
        model.customers(),
        new Code("status", model.status()),
        model.status().equals("CONVERGED"),
        model.reason());
  }

  private static TopRow row(int rank, LifetimeValue.TopCustomer top) {
    return new TopRow(
        rank,
        top.customer(),
        new Share(top.probabilityAlive()),
        new Decimals(top.expectedPurchases(), 1),
        top.expectedSpend(),
        top.value(),
        top.segment().map(code -> (Object) new Code("segment", code)).orElse(NOTHING),
        top.grade().orElse(NOTHING));
  }

  private static Chart values(List<Bin> bins) {
    Bin fullest = bins.stream().max(Comparator.comparing(Bin::customers)).orElseThrow();
    return histogram(
        "value-distribution",
        Phrase.of("value.distribution.title"),
        Phrase.of("value.distribution.reading", amounts(fullest), fullest.customers()),
        bins,
        new Categories(
            Phrase.of("value.distribution.axis", Unit.AMOUNT),
            List.copyOf(bins.stream().map(LifetimeValueView::amounts).toList()),
            edges(bins, edge -> new Compact(BigDecimal.valueOf(edge)))));
  }

  private static Phrase amounts(Bin bin) {
    Compact from = new Compact(BigDecimal.valueOf(bin.from()));
    return Double.isInfinite(bin.to())
        ? Phrase.of("range.open", from)
        : Phrase.of("range", from, new Compact(BigDecimal.valueOf(bin.to())));
  }

  private static Chart alive(List<Bin> bins) {
    long all = bins.stream().mapToLong(Bin::customers).sum();
    long likely = bins.stream().filter(bin -> bin.from() >= ALIVE).mapToLong(Bin::customers).sum();
    return histogram(
        "value-alive",
        Phrase.of("value.alive.title"),
        Phrase.of("value.alive.reading", likely, Share.of(likely, all)),
        bins,
        new Categories(
            Phrase.of("value.alive.axis"),
            List.copyOf(
                bins.stream()
                    .map(bin -> Phrase.of("range", new Rate(bin.from()), new Rate(bin.to())))
                    .toList()),
            edges(bins, Rate::new)));
  }

  private static List<Object> edges(List<Bin> bins, DoubleFunction<Object> shown) {
    List<Object> edges = new ArrayList<>();
    bins.forEach(bin -> edges.add(shown.apply(bin.from())));
    double last = bins.get(bins.size() - 1).to();
    edges.add(Double.isInfinite(last) ? "" : shown.apply(last));
    return edges;
  }

  private static Chart histogram(
      String id, Phrase title, Phrase reading, List<Bin> bins, Categories categories) {
    return new Chart(
        id,
        Kind.HISTOGRAM,
        title,
        reading,
        categories,
        new Axis(Phrase.of("axis.customers"), Measure.COUNT),
        List.of(
            new Series(
                Phrase.of("customers"),
                Tone.PRIMARY,
                List.copyOf(bins.stream().map(Bin::customers).toList()))),
        Optional.empty(),
        true);
  }

  private static Chart deciles(List<BigDecimal> deciles) {
    BigDecimal total = Amounts.sum(deciles.stream());
    return new Chart(
        "value-deciles",
        Kind.COLUMNS,
        Phrase.of("value.deciles.title"),
        Phrase.of("value.deciles.reading", Share.of(deciles.get(0), total)),
        Categories.of(
            Phrase.of("value.deciles.axis"),
            IntStream.rangeClosed(1, deciles.size()).boxed().toList()),
        new Axis(Phrase.of("value.deciles.share"), Measure.SHARE),
        List.of(
            new Series(
                Phrase.of("value.deciles.share"),
                Tone.PRIMARY,
                List.copyOf(deciles.stream().map(each -> Share.of(each, total)).toList()))),
        Optional.empty(),
        true);
  }

  private static Chart tracking(LifetimeValue.Tracking tracking) {
    List<Point> points = tracking.points();
    Point last = points.get(points.size() - 1);
    List<Point> calibration =
        points.stream().filter(each -> !each.day().isAfter(tracking.calibrationEnd())).toList();
    boolean holdout = calibration.size() < points.size() && !calibration.isEmpty();
    Point start = holdout ? calibration.get(calibration.size() - 1) : points.get(0);
    double expected = holdout ? last.expected() - start.expected() : last.expected();
    double actual = holdout ? last.actual() - start.actual() : last.actual();
    return new Chart(
        "value-tracking",
        Kind.LINES,
        Phrase.of("value.tracking.title"),
        Phrase.of(
            holdout ? "value.tracking.holdout" : "value.tracking.all",
            new Decimals(expected, 0),
            new Decimals(actual, 0),
            new Share(actual == 0 ? Double.NaN : expected / actual - 1)),
        Categories.of(Phrase.of("axis.day"), points.stream().map(Point::day).toList()),
        new Axis(Phrase.of("value.tracking.axis"), Measure.COUNT),
        List.of(
            new Series(
                Phrase.of("value.tracking.actual"),
                Tone.PRIMARY,
                List.copyOf(points.stream().map(each -> Math.round(each.actual())).toList())),
            new Series(
                Phrase.of("value.tracking.expected"),
                Tone.SECONDARY,
                List.copyOf(points.stream().map(each -> Math.round(each.expected())).toList()))),
        holdout
            ? Optional.of(new Marker(calibration.size() - 1, Phrase.of("value.tracking.marker")))
            : Optional.empty(),
        true);
  }
}
