package io.dangol.core.grade.json;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeBasis;
import io.dangol.core.grade.GradeWindow;
import io.dangol.core.grade.MetricValue;
import io.dangol.core.grade.Shortfall;
import io.dangol.core.grade.assignment.GradeAssignment;
import io.dangol.core.grade.assignment.GradeOverride;
import io.dangol.core.grade.assignment.GradeReason;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonTexts;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.TextFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import tools.jackson.core.JsonGenerator;

/**
 * Grade assignments as JSON documents of schema {@code crm.gradeAssignment/1}:
 *
 * <pre>{@code
 * {"schema":"crm.gradeAssignment/1","customer":"C-1","grade":"A","since":"2026-04-01",
 *  "previous":"S","policy":"loyalty/3","evaluatedAt":"2026-03-31T15:00:00Z",
 *  "reason":"SOFT_LANDING","atRiskSince":"2026-04-01",
 *  "window":{"length":"P12M","until":"2026-04-01"},"periodEnd":"2026-07-01",
 *  "metrics":[{"fact":"purchases.monetary","value":"KRW 900000"}],
 *  "next":"S","toNext":[
 *    {"fact":"purchases.monetary","needed":"5000000","actual":"900000","exclusive":false,
 *     "currency":"KRW"}]}
 * }</pre>
 *
 * <p>{@code previous}, {@code atRiskSince}, {@code override}, {@code periodEnd}, {@code next} and
 * {@code currency} are left out where there is none. A window without {@code length} is all time;
 * documents without {@code window} are read as {@link GradeWindow.Unknown}.
 */
public final class GradeAssignmentJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.gradeAssignment/1";

  private GradeAssignmentJson() {}

  /**
   * Reads an assignment.
   *
   * @param json the text of the document
   * @param catalog the facts of the distances to the next grade
   * @return the assignment, or all problems; never an exception for what the text says
   */
  public static Reading<GradeAssignment> read(String json, FactCatalog catalog) {
    return JsonDocument.read(
        json, JsonLimits.defaults(), (root, problems) -> read(root, catalog, problems));
  }

  private static Optional<GradeAssignment> read(
      JsonValue root, FactCatalog catalog, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    JsonTexts texts = JsonTexts.of(fields, problems);
    fields.schema(SCHEMA);
    Optional<CustomerId> customer = customer(texts);
    Optional<Grade> grade = texts.required("grade", texts.parsed("grade", "grade", Grade::of));
    Optional<LocalDate> since = fields.date("since");
    Optional<Grade> previous = texts.parsed("previous", "grade", Grade::of);
    Optional<String> policy = fields.text("policy");
    Optional<Instant> evaluatedAt = fields.instant("evaluatedAt");
    Optional<GradeReason> reason = fields.constant("reason", GradeReason.class);
    Optional<LocalDate> atRiskSince = texts.day("atRiskSince");
    Optional<GradeOverride> override =
        fields.optional("override").flatMap(json -> override(json, problems));
    List<MetricValue> metrics = new ArrayList<>();
    fields.array("metrics").forEach(json -> metric(json, problems).ifPresent(metrics::add));
    Optional<GradeWindow> window =
        fields.optional("window").flatMap(json -> window(json, problems));
    Optional<LocalDate> periodEnd = texts.day("periodEnd");
    Optional<Grade> next = texts.parsed("next", "grade", Grade::of);
    List<Shortfall> toNext = new ArrayList<>();
    fields
        .array("toNext")
        .forEach(json -> shortfall(json, catalog, problems).ifPresent(toNext::add));
    fields.refuseOthers();
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return problems.made(
        root.place(),
        () ->
            new GradeAssignment(
                customer.orElseThrow(),
                grade.orElseThrow(),
                since.orElseThrow(),
                previous,
                policy.orElseThrow(),
                evaluatedAt.orElseThrow(),
                reason.orElseThrow(),
                atRiskSince,
                override,
                new GradeBasis(window.orElseGet(GradeWindow.Unknown::new), metrics),
                periodEnd,
                next,
                toNext));
  }

  private static Optional<CustomerId> customer(JsonTexts texts) {
    return texts.required("customer", texts.parsed("customer", "customer id", CustomerId::of));
  }

  private static Optional<GradeOverride> override(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    JsonTexts texts = JsonTexts.of(fields, problems);
    Optional<CustomerId> customer = customer(texts);
    Optional<Grade> grade = texts.required("grade", texts.parsed("grade", "grade", Grade::of));
    Optional<LocalDate> from = fields.date("from");
    Optional<LocalDate> until = fields.date("until");
    Optional<Instant> decidedAt = fields.instant("decidedAt");
    Optional<String> actor = fields.text("actor");
    Optional<String> reason = fields.text("reason");
    fields.refuseOthers();
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return problems.made(
        json.place(),
        () ->
            new GradeOverride(
                customer.orElseThrow(),
                grade.orElseThrow(),
                from.orElseThrow(),
                until.orElseThrow(),
                decidedAt.orElseThrow(),
                actor.orElseThrow(),
                reason.orElseThrow()));
  }

  private static Optional<GradeWindow> window(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<Period> length = JsonTexts.of(fields, problems).period("length");
    Optional<LocalDate> until = fields.date("until");
    fields.refuseOthers();
    return until.flatMap(day -> problems.made(json.place(), () -> GradeWindow.of(length, day)));
  }

  private static Optional<MetricValue> metric(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> fact = fields.text("fact");
    Optional<String> value = fields.optionalText("value");
    fields.refuseOthers();
    return fact.map(name -> new MetricValue(name, value.orElse("")));
  }

  private static Optional<Shortfall> shortfall(
      JsonValue json, FactCatalog catalog, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    JsonTexts texts = JsonTexts.of(fields, problems);
    Optional<Fact<?>> fact =
        fields.text("fact").flatMap(name -> fact(name, fields, catalog, problems));
    Optional<BigDecimal> needed = texts.required("needed", texts.decimal("needed"));
    Optional<BigDecimal> actual = texts.required("actual", texts.decimal("actual"));
    boolean exclusive =
        fields
            .optional("exclusive")
            .map(value -> value instanceof JsonValue.BooleanValue flag && flag.flag())
            .orElse(false);
    Optional<CurrencyUnit> currency =
        texts.parsed("currency", "currency such as KRW", CurrencyUnit::of);
    fields.refuseOthers();
    return fact.isPresent() && needed.isPresent() && actual.isPresent()
        ? Optional.of(new Shortfall(fact.get(), needed.get(), actual.get(), exclusive, currency))
        : Optional.empty();
  }

  private static Optional<Fact<?>> fact(
      String name, JsonFields fields, FactCatalog catalog, ProblemList problems) {
    Optional<Fact<?>> fact = catalog.find(name).map(FactDefinition::fact);
    if (fact.isEmpty()) {
      problems.error(
          fields.placeOf("fact"),
          "fact.unknown",
          "The fact is not in the catalog.",
          catalog.nearest(name).orElse(null));
    }
    return fact;
  }

  /**
   * Writes an assignment in its canonical form.
   *
   * @param assignment the assignment
   * @return the text, without white space
   */
  public static String write(GradeAssignment assignment) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("customer", assignment.customer().value());
          json.writeStringProperty("grade", assignment.grade().code());
          json.writeStringProperty("since", assignment.since().toString());
          assignment
              .previous()
              .ifPresent(grade -> json.writeStringProperty("previous", grade.code()));
          json.writeStringProperty("policy", assignment.policy());
          json.writeStringProperty("evaluatedAt", assignment.evaluatedAt().toString());
          json.writeStringProperty("reason", assignment.reason().name());
          assignment
              .atRiskSince()
              .ifPresent(day -> json.writeStringProperty("atRiskSince", day.toString()));
          assignment.override().ifPresent(override -> write(override, json));
          write(assignment.basis().window(), json);
          assignment
              .periodEnd()
              .ifPresent(day -> json.writeStringProperty("periodEnd", day.toString()));
          writeMetrics(assignment.basis().metrics(), json);
          assignment.next().ifPresent(grade -> json.writeStringProperty("next", grade.code()));
          writeShortfalls(assignment.toNext(), json);
          json.writeEndObject();
        });
  }

  private static void write(GradeOverride override, JsonGenerator json) {
    json.writeName("override");
    json.writeStartObject();
    json.writeStringProperty("customer", override.customer().value());
    json.writeStringProperty("grade", override.grade().code());
    json.writeStringProperty("from", override.from().toString());
    json.writeStringProperty("until", override.until().toString());
    json.writeStringProperty("decidedAt", override.decidedAt().toString());
    json.writeStringProperty("actor", override.actor());
    json.writeStringProperty("reason", override.reason());
    json.writeEndObject();
  }

  private static void write(GradeWindow window, JsonGenerator json) {
    if (window instanceof GradeWindow.Trailing trailing) {
      json.writeName("window");
      json.writeStartObject();
      json.writeStringProperty("length", trailing.length().toString());
      json.writeStringProperty("until", trailing.until().toString());
      json.writeEndObject();
    } else if (window instanceof GradeWindow.AllTime all) {
      json.writeName("window");
      json.writeStartObject();
      json.writeStringProperty("until", all.until().toString());
      json.writeEndObject();
    }
  }

  private static void writeMetrics(List<MetricValue> metrics, JsonGenerator json) {
    json.writeName("metrics");
    json.writeStartArray();
    for (MetricValue metric : metrics) {
      json.writeStartObject();
      json.writeStringProperty("fact", metric.fact());
      if (!metric.value().isEmpty()) {
        json.writeStringProperty("value", metric.value());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeShortfalls(List<Shortfall> shortfalls, JsonGenerator json) {
    json.writeName("toNext");
    json.writeStartArray();
    for (Shortfall shortfall : shortfalls) {
      json.writeStartObject();
      json.writeStringProperty("fact", shortfall.fact().name());
      json.writeStringProperty("needed", TextFormat.plain(shortfall.needed()));
      json.writeStringProperty("actual", TextFormat.plain(shortfall.actual()));
      json.writeBooleanProperty("exclusive", shortfall.exclusive());
      shortfall
          .currency()
          .ifPresent(currency -> json.writeStringProperty("currency", currency.getCode()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
