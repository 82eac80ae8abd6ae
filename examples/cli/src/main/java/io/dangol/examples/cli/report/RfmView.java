package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The RFM grid, as the page shows it: a heat map whose cells carry three values, of which one is
 * visible.
 */
record RfmView(
    Phrase reading,
    List<Metric> metrics,
    List<Integer> scores,
    List<Row> rows,
    List<Phrase> dimensions,
    List<ScoreRow> limits) {

  record Metric(String id, Phrase name, boolean checked) {}

  record Row(int recency, List<Square> squares) {}

  record Square(int frequency, List<Shade> shades) {}

  /**
   * What a cell shows of one metric.
   *
   * @param metric the metric's id
   * @param brief the value in short
   * @param value the value
   * @param level how dark the cell is, 0 to 1, for the style sheet
   * @param dark whether the text on it has to be light
   */
  record Shade(String metric, Object brief, Object value, String level, boolean dark) {}

  record ScoreRow(int score, List<Object> limits) {}

  private static final double SPREAD = 0.7;
  private static final double DARK = 0.66;

  static RfmView of(RfmGrid data) {
    Map<Integer, RfmGrid.Cell> cells =
        data.cells().stream()
            .collect(
                Collectors.toMap(
                    cell -> key(cell.recency(), cell.frequency()), Function.identity()));
    double mostCustomers = most(data, cell -> (double) cell.customers());
    double mostMean = most(data, cell -> mean(cell).doubleValue());
    double mostRevenue = most(data, cell -> cell.revenue().doubleValue());
    List<Row> rows = new ArrayList<>();
    for (int recency = data.bins(); recency >= 1; recency--) {
      List<Square> squares = new ArrayList<>();
      for (int frequency = 1; frequency <= data.bins(); frequency++) {
        RfmGrid.Cell cell =
            Optional.ofNullable(cells.get(key(recency, frequency)))
                .orElse(new RfmGrid.Cell(recency, frequency, 0, BigDecimal.ZERO));
        List<Shade> shades =
            cell.customers() == 0
                ? List.of()
                : List.of(
                    shade(
                        "customers",
                        cell.customers(),
                        cell.customers(),
                        cell.customers() / mostCustomers),
                    shade(
                        "mean",
                        new Compact(mean(cell)),
                        mean(cell),
                        mean(cell).doubleValue() / mostMean),
                    shade(
                        "revenue",
                        new Compact(cell.revenue()),
                        cell.revenue(),
                        cell.revenue().doubleValue() / mostRevenue));
        squares.add(new Square(frequency, shades));
      }
      rows.add(new Row(recency, squares));
    }
    return new RfmView(
        reading(data),
        List.of(
            new Metric("customers", Phrase.of("customers"), true),
            new Metric("mean", Phrase.of("rfm.mean", Unit.AMOUNT), false),
            new Metric("revenue", Phrase.of("axis.revenue", Unit.AMOUNT), false)),
        IntStream.rangeClosed(1, data.bins()).boxed().toList(),
        rows,
        data.thresholds().stream()
            .map(each -> Phrase.of("dimension." + each.dimension().name(), Unit.AMOUNT))
            .toList(),
        scores(data));
  }

  private static int key(int recency, int frequency) {
    return recency * 1_000 + frequency;
  }

  private static double most(RfmGrid data, Function<RfmGrid.Cell, Double> metric) {
    return Math.max(
        data.cells().stream().map(metric).max(Comparator.naturalOrder()).orElse(0.0),
        Double.MIN_NORMAL);
  }

  private static BigDecimal mean(RfmGrid.Cell cell) {
    return Amounts.mean(cell.revenue(), cell.customers());
  }

  private static Shade shade(String metric, Object brief, Object value, double part) {
    // A power below 1 keeps small cells apart where one cell dwarfs the rest.
    double level = Math.pow(Math.max(0, part), SPREAD);
    return new Shade(metric, brief, value, String.format(Locale.ROOT, "%.3f", level), level > DARK);
  }

  private static Phrase reading(RfmGrid data) {
    long all = data.cells().stream().mapToLong(RfmGrid.Cell::customers).sum();
    int good = data.bins() - 1;
    long best =
        data.cells().stream()
            .filter(cell -> cell.recency() >= good && cell.frequency() >= good)
            .mapToLong(RfmGrid.Cell::customers)
            .sum();
    return Phrase.of("rfm.reading", best, Share.of(best, all), good);
  }

  /** One row per score, best first, and in it what each dimension asks for. */
  private static List<ScoreRow> scores(RfmGrid data) {
    List<ScoreRow> rows = new ArrayList<>();
    for (int score = data.bins(); score >= 1; score--) {
      int row = score;
      rows.add(
          new ScoreRow(
              score,
              data.thresholds().stream().map(each -> limit(each, row, data.bins())).toList()));
    }
    return data.thresholds().isEmpty() ? List.of() : rows;
  }

  private static Object limit(RfmGrid.Thresholds thresholds, int score, int bins) {
    List<BigDecimal> values = thresholds.values();
    boolean amounts = thresholds.dimension() == RfmGrid.Dimension.MONETARY;
    // Recency is best where it is least.
    int bin = thresholds.dimension() == RfmGrid.Dimension.RECENCY ? bins - score : score - 1;
    if (values.isEmpty() || bin > values.size()) {
      return "–";
    }
    if (bin == values.size()) {
      return Phrase.of("rfm.above", shown(values.get(bin - 1), amounts));
    }
    boolean skipped = bin > 0 && values.get(bin).compareTo(values.get(bin - 1)) == 0;
    return skipped ? "–" : Phrase.of("rfm.upTo", shown(values.get(bin), amounts));
  }

  private static Object shown(BigDecimal value, boolean amount) {
    return amount ? value : (Object) value.doubleValue();
  }
}
