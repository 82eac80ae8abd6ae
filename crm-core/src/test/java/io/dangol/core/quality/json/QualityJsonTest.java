package io.dangol.core.quality.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.Reading;
import io.dangol.core.quality.Dimension;
import io.dangol.core.quality.QualityMeasurements;
import io.dangol.core.quality.QualityMetric;
import io.dangol.core.quality.QualityReport;
import io.dangol.core.quality.QualityThreshold;
import io.dangol.core.quality.QualityThresholds;
import io.dangol.core.quality.validation.FieldTest;
import io.dangol.core.quality.validation.ValidationRule;
import io.dangol.core.quality.validation.ValueFormat;
import io.dangol.core.report.Ratio;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QualityJsonTest {

  private static final QualityMetric LINKED =
      new QualityMetric(Dimension.LINKAGE, "linked.PURCHASE");

  private static final QualityThresholds THRESHOLDS =
      QualityThresholds.none()
          .and(QualityThreshold.of(LINKED, new BigDecimal("0.95"), new BigDecimal("0.9")))
          .and(
              QualityThreshold.of(
                      new QualityMetric(Dimension.VALIDITY, "contact.MOBILE.usable"),
                      new BigDecimal("0.8"),
                      BigDecimal.ZERO)
                  .withAtLeast(100));

  private static final List<ValidationRule> RULES =
      List.of(
          ValidationRule.of("delivery", new FieldTest.Required(List.of("delivery-address", "name")))
              .from("home-shopping-l", "home-shopping-c")
              .where("channel", "HOME_SHOPPING"),
          ValidationRule.of("phone", new FieldTest.Formatted("phone", ValueFormat.PHONE)),
          ValidationRule.of("payment", new FieldTest.OneOf("payment", Set.of("CASH", "CARD"))),
          ValidationRule.of("product", new FieldTest.Known("product", "products")).flagging(),
          ValidationRule.of("quantity", new FieldTest.Within("quantity", BigDecimal.ONE, null)),
          ValidationRule.of(
              "amount",
              new FieldTest.Product("amount", List.of("quantity", "price"), BigDecimal.ZERO)),
          ValidationRule.of(
              "total",
              new FieldTest.Sum("total", List.of("amount", "fee"), new BigDecimal("0.01"))),
          ValidationRule.of("ordered", new FieldTest.NotInFuture("ordered")),
          ValidationRule.of("shipped", new FieldTest.InOrder("ordered", "shipped", 3)),
          ValidationRule.of("closed", new FieldTest.InOrder("shipped", "closed", null)));

  /** One document: the file that guards its form, the value, and how it is written and read. */
  record Form<T>(
      String file, T value, Function<T, String> write, Function<String, Reading<T>> read) {

    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Form<?>> forms() {
    QualityReport report =
        QualityReport.of(
            THRESHOLDS,
            new QualityMeasurements(
                Map.of(
                    LINKED,
                    new Ratio(912, 1000),
                    new QualityMetric(Dimension.UNIQUENESS, "records.EMAIL.distinct"),
                    Ratio.NONE)),
            LocalDate.of(2026, 7, 1));
    return Stream.of(
        new Form<>(
            "thresholds", THRESHOLDS, QualityThresholdsJson::write, QualityThresholdsJson::read),
        new Form<>("rules", RULES, ValidationRulesJson::write, ValidationRulesJson::read),
        new Form<>("report", report, QualityReportJson::write, QualityReportJson::read));
  }

  @ParameterizedTest
  @MethodSource("forms")
  <T> void form_isThatOfTheStoredFile_bothWays(Form<T> form) throws IOException {
    String stored = stored(form.file());
    assertThat(form.write().apply(form.value())).isEqualTo(stored);
    Reading<T> reading = form.read().apply(stored);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.orThrow()).isEqualTo(form.value());
  }

  @ParameterizedTest
  @MethodSource("forms")
  <T> void anyChangedDocument_givesAValueOrProblems_neverAnException(Form<T> form) {
    Random random = new Random(form.file().hashCode());
    String json = form.write().apply(form.value());
    for (int i = 0; i < 400; i++) {
      int place = random.nextInt(json.length());
      char other = "{}[]\",:0-a".charAt(random.nextInt(10));
      String changed = json.substring(0, place) + other + json.substring(place + 1);
      Reading<T> reading = form.read().apply(changed);
      assertThat(reading.isAccepted() || !reading.problems().isEmpty()).isTrue();
    }
  }

  @Test
  void wrongMembers_areReportedTogether() {
    String json =
        """
        {"schema":"crm.validation/1","rules":[
         {"code":"a","severity":"IGNORE","test":{"type":"ONE_OF","field":"x","codes":[1]}},
         {"code":"b","severity":"FLAG","surprise":1,
          "test":{"type":"WITHIN","field":"x","least":"many"}}]}\
        """;
    assertThat(ValidationRulesJson.read(json).problems())
        .extracting(Problem::at)
        .containsExactlyInAnyOrder(
            "/rules/0/severity",
            "/rules/0/test/codes/0",
            "/rules/1/surprise",
            "/rules/1/test/least");
  }

  @Test
  void repeatedCodesAndMetrics_areProblems() {
    String rules = ValidationRulesJson.write(List.of(RULES.get(1))).replace("[{", "[%s,{");
    String rule = rules.substring(rules.indexOf(",{") + 1, rules.length() - 2);
    assertThat(ValidationRulesJson.read(rules.formatted(rule)).problems()).hasSize(1);
    String twice =
        QualityThresholdsJson.write(THRESHOLDS)
            .replace("\"VALIDITY\"", "\"LINKAGE\"")
            .replace("contact.MOBILE.usable", "linked.PURCHASE");
    assertThat(QualityThresholdsJson.read(twice).problems())
        .extracting(Problem::message)
        .first()
        .asString()
        .contains("linked.PURCHASE");
  }

  @Test
  void reportsThatContradictThemselves_areProblems() throws IOException {
    String report = stored("report");
    String passed = report.replace("\"status\":\"WARN\"", "\"status\":\"PASS\"");
    assertThat(QualityReportJson.read(passed).problems())
        .extracting(Problem::message)
        .first()
        .asString()
        .contains("WARN");
    String others = report.replaceFirst("912", "913");
    assertThat(QualityReportJson.read(others).problems()).hasSize(1);
    String tooMany =
        report.replace("912", "1912").replace("\"status\":\"WARN\"", "\"status\":\"PASS\"");
    assertThat(QualityReportJson.read(tooMany).isAccepted()).isFalse();
    Map<QualityMetric, Ratio> impossible = Map.of(LINKED, new Ratio(5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new QualityMeasurements(impossible));
  }

  private static String stored(String file) throws IOException {
    String resource = file + ".json";
    try (InputStream stream =
        Objects.requireNonNull(QualityJsonTest.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), UTF_8).strip();
    }
  }
}
