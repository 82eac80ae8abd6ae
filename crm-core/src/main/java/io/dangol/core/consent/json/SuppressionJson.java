package io.dangol.core.consent.json;

import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionLift;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonTexts;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Suppressions as JSON documents of schema {@code crm.suppression/1}; what there is none of is left
 * out:
 *
 * <pre>{@code
 * {"schema":"crm.suppression/1","reason":"UNSUBSCRIBE","since":"2026-07-01T03:00:00Z",
 *  "until":"2027-07-01T03:00:00Z","purpose":"MARKETING.NEWS",
 *  "source":{"system":"web","record":"4711"},
 *  "lift":{"actor":"staff-7","reason":"asked for news again","at":"2026-09-01T03:00:00Z"}}
 * }</pre>
 */
public final class SuppressionJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.suppression/1";

  private SuppressionJson() {}

  /**
   * Reads a suppression.
   *
   * @param json the text of the document
   * @return the suppression, or all problems; never an exception for what the text says
   */
  public static Reading<Suppression> read(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), SuppressionJson::read);
  }

  private static Optional<Suppression> read(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    JsonTexts texts = JsonTexts.of(fields, problems);
    fields.schema(SCHEMA);
    Optional<SuppressionReason> reason = fields.constant("reason", SuppressionReason.class);
    Optional<Instant> since = fields.instant("since");
    Optional<Instant> until = texts.instant("until");
    Optional<Purpose> purpose = texts.parsed("purpose", "purpose", Purpose::new);
    Optional<SourceRef> source =
        fields.optional("source").flatMap(json -> Sources.read(json, problems));
    Optional<SuppressionLift> lift = fields.optional("lift").flatMap(json -> lift(json, problems));
    fields.refuseOthers();
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return problems.made(
        root.place(),
        () ->
            new Suppression(
                reason.orElseThrow(),
                since.orElseThrow(),
                until.orElse(null),
                purpose.orElse(null),
                source.orElse(null),
                lift.orElse(null)));
  }

  private static Optional<SuppressionLift> lift(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> actor = fields.text("actor");
    Optional<String> reason = fields.text("reason");
    Optional<Instant> at = fields.instant("at");
    fields.refuseOthers();
    return actor.isEmpty() || reason.isEmpty() || at.isEmpty()
        ? Optional.empty()
        : problems.made(
            json.place(), () -> new SuppressionLift(actor.get(), reason.get(), at.get()));
  }

  /**
   * Writes a suppression in its canonical form.
   *
   * @param suppression the suppression
   * @return the text, without white space
   */
  public static String write(Suppression suppression) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("reason", suppression.reason().name());
          json.writeStringProperty("since", suppression.since().toString());
          Instant until = suppression.until();
          if (until != null) {
            json.writeStringProperty("until", until.toString());
          }
          Purpose purpose = suppression.purpose();
          if (purpose != null) {
            json.writeStringProperty("purpose", purpose.code());
          }
          suppression.origin().ifPresent(source -> Sources.write(source, json));
          SuppressionLift lift = suppression.lift();
          if (lift != null) {
            write(lift, json);
          }
          json.writeEndObject();
        });
  }

  private static void write(SuppressionLift lift, JsonGenerator json) {
    json.writeName("lift");
    json.writeStartObject();
    json.writeStringProperty("actor", lift.actor());
    json.writeStringProperty("reason", lift.reason());
    json.writeStringProperty("at", lift.at().toString());
    json.writeEndObject();
  }
}
