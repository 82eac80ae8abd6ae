package io.dangol.core.quality.json;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.TextFormat;
import io.dangol.core.quality.Dimension;
import io.dangol.core.quality.QualityMetric;
import io.dangol.core.quality.QualityThreshold;
import io.dangol.core.quality.QualityThresholds;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/**
 * Thresholds as JSON documents of schema {@code crm.qualityThresholds/1}:
 *
 * <pre>{@code
 * {"schema":"crm.qualityThresholds/1","thresholds":[
 *   {"dimension":"VALIDITY","metric":"contact.MOBILE.usable","warnBelow":"0.95",
 *    "failBelow":"0.8","leastCases":100}]}
 * }</pre>
 *
 * <p>{@code leastCases} may be left out, and is 1 then.
 */
public final class QualityThresholdsJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.qualityThresholds/1";

  private QualityThresholdsJson() {}

  /**
   * Reads thresholds.
   *
   * @param json the text of the document
   * @return the thresholds, or all problems; never an exception for what the text says
   */
  public static Reading<QualityThresholds> read(String json) {
    return JsonCursor.read(
        json,
        SCHEMA,
        root -> {
          Supplier<List<QualityThreshold>> all =
              root.objects("thresholds", QualityThresholdsJson::threshold);
          return () -> new QualityThresholds(all.get());
        });
  }

  static Supplier<QualityThreshold> threshold(JsonCursor json) {
    Supplier<QualityMetric> metric = metric(json);
    BigDecimal warnBelow = json.parsed("warnBelow", TextFormat.DECIMAL, BigDecimal.ZERO);
    BigDecimal failBelow = json.parsed("failBelow", TextFormat.DECIMAL, BigDecimal.ZERO);
    long leastCases = json.has("leastCases") ? json.longInteger("leastCases") : 1;
    return () -> new QualityThreshold(metric.get(), warnBelow, failBelow, leastCases);
  }

  static Supplier<QualityMetric> metric(JsonCursor json) {
    Dimension dimension = json.enumeration("dimension", Dimension.class);
    String name = json.text("metric");
    return () -> new QualityMetric(dimension, name);
  }

  /**
   * Writes thresholds in their canonical form.
   *
   * @param thresholds the thresholds
   * @return the text, without white space
   */
  public static String write(QualityThresholds thresholds) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeName("thresholds");
          json.writeStartArray();
          for (QualityThreshold threshold : thresholds.all()) {
            json.writeStartObject();
            members(json, threshold);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, QualityThreshold threshold) {
    members(json, threshold.metric());
    json.writeStringProperty("warnBelow", threshold.warnBelow().toPlainString());
    json.writeStringProperty("failBelow", threshold.failBelow().toPlainString());
    if (threshold.leastCases() != 1) {
      json.writeNumberProperty("leastCases", threshold.leastCases());
    }
  }

  static void members(JsonGenerator json, QualityMetric metric) {
    json.writeStringProperty("dimension", metric.dimension().name());
    json.writeStringProperty("metric", metric.name());
  }
}
