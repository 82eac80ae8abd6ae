package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The charts as the JSON that the page's script draws, every text in its language already. */
final class ChartJson {

  private final Language language;

  ChartJson(Language language) {
    this.language = language;
  }

  /** The document; it has no {@code <}, so nothing in it can end the element that it stands in. */
  String write(List<Chart> charts) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("language", language.tag());
    document.put("currency", language.currency().map(Currency::getCurrencyCode).orElse(""));
    document.put("charts", charts.stream().map(this::chart).toList());
    return JsonMapper.shared().writeValueAsString(document).replace("<", "\\u003c");
  }

  private Map<String, Object> chart(Chart chart) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", chart.id());
    json.put("kind", chart.look());
    json.put("categoryName", language.format(chart.categories().name()));
    json.put("valueName", language.format(chart.value().name()));
    json.put("measure", chart.value().measure().name().toLowerCase(Locale.ROOT));
    json.put("categories", chart.categories().items().stream().map(language::format).toList());
    json.put("edges", chart.categories().edges().stream().map(language::format).toList());
    json.put("series", chart.series().stream().map(this::series).toList());
    chart
        .marker()
        .ifPresent(
            marker ->
                json.put(
                    "marker",
                    Map.of("category", marker.category(), "name", language.format(marker.name()))));
    return json;
  }

  private Map<String, Object> series(Chart.Series series) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", language.format(series.name()));
    json.put(
        "tones",
        series.tones().stream().map(tone -> tone.name().toLowerCase(Locale.ROOT)).toList());
    json.put("values", series.values().stream().map(ChartJson::number).toList());
    json.put("labels", series.values().stream().map(language::format).toList());
    return json;
  }

  private static double number(Object value) {
    double number =
        value instanceof Share share
            ? share.value()
            : value instanceof BigDecimal amount
                ? amount.doubleValue()
                : ((Number) value).doubleValue();
    return Double.isFinite(number) ? number : 0;
  }
}
