package io.dangol.core.quality.json;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.TextFormat;
import io.dangol.core.quality.CheckResult;
import io.dangol.core.quality.QualityMeasurements;
import io.dangol.core.quality.QualityMetric;
import io.dangol.core.quality.QualityReport;
import io.dangol.core.quality.QualityStatus;
import io.dangol.core.quality.QualityThreshold;
import io.dangol.core.report.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/**
 * Reports as JSON documents of schema {@code crm.qualityReport/1}, to be kept and compared with the
 * next one:
 *
 * <pre>{@code
 * {"schema":"crm.qualityReport/1","asOf":"2026-07-01",
 *  "measurements":[{"dimension":"LINKAGE","metric":"linked.PURCHASE","good":912,"of":1000}],
 *  "results":[{"dimension":"LINKAGE","metric":"linked.PURCHASE","warnBelow":"0.95",
 *   "failBelow":"0.9","good":912,"of":1000,"status":"WARN"}]}
 * }</pre>
 *
 * <p>{@code status} must be what follows from the cases, and the cases of a result those that were
 * measured.
 */
public final class QualityReportJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.qualityReport/1";

  private record Measurement(QualityMetric metric, Ratio value) {}

  private QualityReportJson() {}

  /**
   * Reads a report.
   *
   * @param json the text of the document
   * @return the report, or all problems; never an exception for what the text says
   */
  public static Reading<QualityReport> read(String json) {
    return JsonCursor.read(json, SCHEMA, QualityReportJson::report);
  }

  private static Supplier<QualityReport> report(JsonCursor json) {
    LocalDate asOf = json.parsed("asOf", TextFormat.DAY, LocalDate.EPOCH);
    Supplier<List<Measurement>> measured =
        json.objects("measurements", QualityReportJson::measurement);
    Supplier<List<CheckResult>> results = json.objects("results", QualityReportJson::result);
    return () -> new QualityReport(asOf, measurements(measured.get()), results.get());
  }

  private static QualityMeasurements measurements(List<Measurement> all) {
    Map<QualityMetric, Ratio> values = new TreeMap<>();
    for (Measurement one : all) {
      if (values.put(one.metric(), one.value()) != null) {
        throw new IllegalArgumentException("%s was measured twice".formatted(one.metric()));
      }
    }
    return new QualityMeasurements(values);
  }

  private static Supplier<Measurement> measurement(JsonCursor json) {
    Supplier<QualityMetric> metric = QualityThresholdsJson.metric(json);
    Supplier<Ratio> value = ratio(json);
    return () -> new Measurement(metric.get(), value.get());
  }

  private static Supplier<CheckResult> result(JsonCursor json) {
    Supplier<QualityThreshold> threshold = QualityThresholdsJson.threshold(json);
    Supplier<Ratio> observed = ratio(json);
    QualityStatus status = json.enumeration("status", QualityStatus.class);
    return () -> {
      CheckResult result = CheckResult.of(threshold.get(), observed.get());
      if (result.status() != status) {
        throw new IllegalArgumentException(
            "the status is %s, as the cases are, not %s".formatted(result.status(), status));
      }
      return result;
    };
  }

  private static Supplier<Ratio> ratio(JsonCursor json) {
    long good = json.longInteger("good");
    long of = json.longInteger("of");
    return () -> new Ratio(good, of);
  }

  /**
   * Writes a report in its canonical form.
   *
   * @param report the report
   * @return the text, without white space
   */
  public static String write(QualityReport report) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("asOf", report.asOf().toString());
          json.writeName("measurements");
          json.writeStartArray();
          report.measurements().values().forEach((metric, value) -> write(json, metric, value));
          json.writeEndArray();
          json.writeName("results");
          json.writeStartArray();
          report.results().forEach(result -> write(json, result));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, QualityMetric metric, Ratio value) {
    json.writeStartObject();
    QualityThresholdsJson.members(json, metric);
    write(json, value);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CheckResult result) {
    json.writeStartObject();
    QualityThresholdsJson.members(json, result.threshold());
    write(json, result.observed());
    json.writeStringProperty("status", result.status().name());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Ratio ratio) {
    json.writeNumberProperty("good", ratio.numerator());
    json.writeNumberProperty("of", ratio.denominator());
  }
}
