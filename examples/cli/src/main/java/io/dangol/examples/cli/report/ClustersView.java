package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The clusters, as the page shows them: raw units, and beside them how many times the base's mean.
 */
record ClustersView(
    List<Object> features,
    List<Object> base,
    List<Row> rows,
    double inertia,
    Optional<Decimals> silhouette,
    List<Chart> charts) {

  record Row(Phrase name, long customers, Share share, Share revenueShare, List<Mean> means) {}

  /**
   * A profile's mean of one feature.
   *
   * @param value in raw units
   * @param index how many times the base's mean; not a number where that is 0
   * @param above whether it is clearly above the base
   * @param below whether it is clearly below the base
   * @param level how strongly to mark it, 0 to 1
   */
  record Mean(Object value, Phrase index, boolean above, boolean below, String level) {}

  private static final double CLEARLY = 1.2;
  private static final double STRONGEST = 4;

  static ClustersView of(Clusters data) {
    long customers = data.clusters().stream().mapToLong(Clusters.Cluster::customers).sum();
    BigDecimal revenue = Amounts.sum(data.clusters().stream().map(Clusters.Cluster::revenue));
    List<Row> rows =
        data.clusters().stream()
            .map(
                each ->
                    new Row(
                        Phrase.of("clusters.name", each.number()),
                        each.customers(),
                        Share.of(each.customers(), customers),
                        Share.of(each.revenue(), revenue),
                        means(data.features(), each)))
            .toList();
    Row largest = rows.stream().max(Comparator.comparing(Row::customers)).orElseThrow();
    Chart chart =
        Chart.shares(
            "clusters-shares",
            Phrase.of("clusters.chart"),
            Phrase.of("clusters.reading", largest.name(), largest.share(), largest.revenueShare()),
            Phrase.of("axis.cluster"),
            rows.stream().map(Row::name).toList(),
            rows.stream().map(Row::share).toList(),
            rows.stream().map(Row::revenueShare).toList());
    return new ClustersView(
        List.copyOf(data.features().stream().map(each -> new Code("fact", each.fact())).toList()),
        data.features().stream().map(each -> shown(each.unit(), each.baseMean())).toList(),
        rows,
        data.inertia(),
        data.silhouette().isPresent()
            ? Optional.of(new Decimals(data.silhouette().getAsDouble(), 2))
            : Optional.empty(),
        List.of(chart));
  }

  private static List<Mean> means(List<Clusters.Feature> features, Clusters.Cluster cluster) {
    List<Mean> means = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      Clusters.Feature feature = features.get(i);
      double value = cluster.centre().get(i);
      double index = feature.baseMean() == 0 ? Double.NaN : value / feature.baseMean();
      double strength = Math.abs(Math.log(Math.max(index, 1e-9))) / Math.log(STRONGEST);
      means.add(
          new Mean(
              shown(feature.unit(), value),
              Phrase.of("clusters.index", new Decimals(index, 1)),
              index >= CLEARLY,
              index <= 1 / CLEARLY,
              String.format(
                  Locale.ROOT, "%.2f", Double.isNaN(strength) ? 0 : Math.min(1, strength))));
    }
    return means;
  }

  private static Object shown(Clusters.Unit unit, double value) {
    return switch (unit) {
      case DAYS -> Phrase.of("unit.days", new Decimals(value, 0));
      case PURCHASES -> new Decimals(value, 1);
      case AMOUNT -> BigDecimal.valueOf(value);
      case NUMBER -> value;
    };
  }
}
