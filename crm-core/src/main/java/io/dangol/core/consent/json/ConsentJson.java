package io.dangol.core.consent.json;

import io.dangol.core.consent.ConsentEvidence;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
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
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/**
 * Consent records as JSON documents of schema {@code crm.consent/1}:
 *
 * <pre>{@code
 * {"schema":"crm.consent/1","customer":"C-1","channel":"EMAIL","purpose":"MARKETING",
 *  "controller":"HOST","state":"GRANTED","at":"2026-07-01T03:00:00Z",
 *  "recordedAt":"2026-07-01T03:00:02Z","sequence":0,"expiresAt":"2028-07-01T03:00:00Z",
 *  "source":{"system":"web","record":"form-1"},
 *  "evidence":{"textVersion":"v7","ipHash":"a1","userAgentHash":"b2","proofToken":"c3"}}
 * }</pre>
 *
 * <p>{@code expiresAt}, {@code evidence} and its hashes and token are left out where there is none.
 */
public final class ConsentJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.consent/1";

  private ConsentJson() {}

  /**
   * Reads a consent record.
   *
   * @param json the text of the document
   * @return the record, or all problems; never an exception for what the text says
   */
  public static Reading<ConsentRecord> read(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), ConsentJson::read);
  }

  private static Optional<ConsentRecord> read(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    JsonTexts texts = JsonTexts.of(fields, problems);
    fields.schema(SCHEMA);
    Optional<CustomerId> customer =
        texts.required("customer", texts.parsed("customer", "customer id", CustomerId::of));
    Optional<Channel> channel = fields.constant("channel", Channel.class);
    Optional<Purpose> purpose =
        texts.required("purpose", texts.parsed("purpose", "purpose", Purpose::new));
    Optional<String> controller = fields.text("controller");
    Optional<ConsentState> state = fields.constant("state", ConsentState.class);
    Optional<Instant> at = fields.instant("at");
    Optional<Instant> recordedAt = fields.instant("recordedAt");
    OptionalInt sequence = fields.integer("sequence", 0, Integer.MAX_VALUE);
    Optional<Instant> expiresAt = texts.instant("expiresAt");
    Optional<SourceRef> source =
        fields.value("source").flatMap(json -> Sources.read(json, problems));
    Optional<ConsentEvidence> evidence =
        fields.optional("evidence").flatMap(json -> evidence(json, problems));
    fields.refuseOthers();
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return problems.made(
        root.place(),
        () ->
            new ConsentRecord(
                customer.orElseThrow(),
                new ConsentScope(
                    channel.orElseThrow(), purpose.orElseThrow(), controller.orElseThrow()),
                state.orElseThrow(),
                at.orElseThrow(),
                recordedAt.orElseThrow(),
                sequence.orElseThrow(),
                expiresAt.orElse(null),
                source.orElseThrow(),
                evidence.orElse(null)));
  }

  private static Optional<ConsentEvidence> evidence(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> textVersion = fields.text("textVersion");
    Optional<String> ipHash = fields.optionalText("ipHash");
    Optional<String> userAgentHash = fields.optionalText("userAgentHash");
    Optional<String> proofToken = fields.optionalText("proofToken");
    fields.refuseOthers();
    return textVersion.map(
        version -> new ConsentEvidence(version, ipHash, userAgentHash, proofToken));
  }

  /**
   * Writes a consent record in its canonical form.
   *
   * @param record the record
   * @return the text, without white space
   */
  public static String write(ConsentRecord record) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("customer", record.customer().value());
          json.writeStringProperty("channel", record.scope().channel().name());
          json.writeStringProperty("purpose", record.scope().purpose().code());
          json.writeStringProperty("controller", record.scope().controller());
          json.writeStringProperty("state", record.state().name());
          json.writeStringProperty("at", record.at().toString());
          json.writeStringProperty("recordedAt", record.recordedAt().toString());
          json.writeNumberProperty("sequence", record.sequence());
          Instant expiresAt = record.expiresAt();
          if (expiresAt != null) {
            json.writeStringProperty("expiresAt", expiresAt.toString());
          }
          Sources.write(record.source(), json);
          ConsentEvidence evidence = record.evidence();
          if (evidence != null) {
            write(evidence, json);
          }
          json.writeEndObject();
        });
  }

  private static void write(ConsentEvidence evidence, JsonGenerator json) {
    json.writeName("evidence");
    json.writeStartObject();
    json.writeStringProperty("textVersion", evidence.textVersion());
    evidence.ipHash().ifPresent(hash -> json.writeStringProperty("ipHash", hash));
    evidence.userAgentHash().ifPresent(hash -> json.writeStringProperty("userAgentHash", hash));
    evidence.proofToken().ifPresent(token -> json.writeStringProperty("proofToken", token));
    json.writeEndObject();
  }
}
