package io.dangol.core.activity.json;

import io.dangol.core.activity.Activity;
import io.dangol.core.activity.CampaignRef;
import io.dangol.core.activity.FieldValue;
import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.activity.ProductInterest;
import io.dangol.core.activity.Response;
import io.dangol.core.activity.SurveyAnswer;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/**
 * Activities as JSON documents of schema {@code crm.activity/1}:
 *
 * <pre>{@code
 * {"schema":"crm.activity/1","activity":"INTERACTION","customer":"C-1",
 *  "at":"2026-07-01T03:00:00Z","source":{"system":"diary","record":"17"},
 *  "channel":"VISIT","direction":"OUTBOUND","kind":"CONTACT","staff":"rep-7",
 *  "outcome":"INTERESTED","captured":{"people":{"number":40}}}
 * }</pre>
 *
 * <p>{@code activity} is {@code INTERACTION}, {@code RESPONSE}, {@code PRODUCT_INTEREST} or {@code
 * SURVEY_ANSWER}. What may be missing may be left out. A captured value or an answer is an object
 * with exactly one of {@code text}, {@code code}, {@code number}, {@code amount}, {@code day} and
 * {@code flag}.
 */
public final class ActivityJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.activity/1";

  /** The words of {@code activity}. */
  private enum Kind {
    INTERACTION,
    RESPONSE,
    PRODUCT_INTEREST,
    SURVEY_ANSWER
  }

  private ActivityJson() {}

  /**
   * Reads an activity.
   *
   * @param json the text of the document
   * @return the activity, or all problems; never an exception for what the text says
   */
  public static Reading<Activity> read(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), ActivityJson::activity);
  }

  private static Optional<Activity> activity(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    fields.schema(SCHEMA);
    Optional<Kind> kind = fields.constant("activity", Kind.class);
    Optional<ActivityHead> head = ActivityHead.read(fields, problems);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<? extends Activity> activity =
        switch (kind.get()) {
          case INTERACTION -> interaction(head, fields, problems);
          case RESPONSE -> response(head, fields, problems);
          case PRODUCT_INTEREST -> interest(head, fields);
          case SURVEY_ANSWER -> answer(head, fields, problems);
        };
    fields.refuseOthers();
    return activity.map(value -> value);
  }

  private static Optional<Interaction> interaction(
      Optional<ActivityHead> head, JsonFields fields, ProblemList problems) {
    Optional<InteractionChannel> channel = fields.constant("channel", InteractionChannel.class);
    Optional<Interaction.Direction> direction =
        fields.constant("direction", Interaction.Direction.class);
    Optional<Interaction.Kind> kind =
        fields.constant("kind", Interaction.Kind.class, Interaction.Kind.CONTACT);
    Optional<String> staff = fields.optionalText("staff");
    Optional<String> subject = fields.optionalText("subject");
    Optional<String> outcome = fields.optionalText("outcome");
    Optional<CampaignRef> campaign = campaign(fields);
    Map<String, FieldValue> captured = captured(fields, problems);
    if (head.isEmpty() || channel.isEmpty() || direction.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return problems.made(
        fields.placeOf("captured"),
        () ->
            new Interaction(
                head.get().customer(),
                head.get().at(),
                channel.get(),
                direction.get(),
                kind.get(),
                staff.orElse(null),
                subject.orElse(null),
                outcome.orElse(null),
                campaign.orElse(null),
                captured,
                head.get().source()));
  }

  private static Map<String, FieldValue> captured(JsonFields fields, ProblemList problems) {
    Map<String, FieldValue> captured = new LinkedHashMap<>();
    if (fields.optional("captured").isPresent()) {
      fields
          .object("captured")
          .ifPresent(
              values ->
                  values
                      .names()
                      .forEach(
                          name ->
                              values
                                  .value(name)
                                  .flatMap(value -> FieldValueForm.read(value, problems))
                                  .ifPresent(value -> captured.put(name, value))));
    }
    return captured;
  }

  private static Optional<CampaignRef> campaign(JsonFields fields) {
    OptionalInt wave =
        fields.optional("wave").isEmpty()
            ? OptionalInt.empty()
            : fields.integer("wave", 1, Integer.MAX_VALUE);
    Optional<String> campaign =
        wave.isPresent() ? fields.text("campaign") : fields.optionalText("campaign");
    return campaign.map(
        id -> wave.isPresent() ? CampaignRef.of(id, wave.getAsInt()) : CampaignRef.of(id));
  }

  private static Optional<Response> response(
      Optional<ActivityHead> head, JsonFields fields, ProblemList problems) {
    Optional<Response.Kind> kind = fields.constant("kind", Response.Kind.class);
    Optional<Response.Actor> actor =
        fields.constant("actor", Response.Actor.class, Response.Actor.UNKNOWN);
    Optional<InteractionChannel> channel = fields.constant("channel", InteractionChannel.class);
    Optional<CampaignRef> campaign = campaign(fields);
    Optional<String> dispatch = fields.optionalText("dispatch");
    if (head.isEmpty() || kind.isEmpty() || actor.isEmpty() || channel.isEmpty()) {
      return Optional.empty();
    }
    return problems.made(
        fields.placeOf("dispatch"),
        () ->
            new Response(
                head.get().customer(),
                head.get().at(),
                kind.get(),
                actor.get(),
                channel.get(),
                campaign.orElse(null),
                dispatch.orElse(null),
                head.get().source()));
  }

  private static Optional<ProductInterest> interest(
      Optional<ActivityHead> head, JsonFields fields) {
    Optional<String> product = fields.text("product");
    Optional<ProductInterest.Sign> sign = fields.constant("sign", ProductInterest.Sign.class);
    return head.isPresent() && product.isPresent() && sign.isPresent()
        ? Optional.of(
            new ProductInterest(
                head.get().customer(),
                head.get().at(),
                product.get(),
                sign.get(),
                head.get().source()))
        : Optional.empty();
  }

  private static Optional<SurveyAnswer> answer(
      Optional<ActivityHead> head, JsonFields fields, ProblemList problems) {
    Optional<String> questionnaire = fields.text("questionnaire");
    Optional<String> question = fields.text("question");
    Optional<FieldValue> answer =
        fields.value("answer").flatMap(value -> FieldValueForm.read(value, problems));
    return head.isPresent()
            && questionnaire.isPresent()
            && question.isPresent()
            && answer.isPresent()
        ? Optional.of(
            new SurveyAnswer(
                head.get().customer(),
                head.get().at(),
                questionnaire.get(),
                question.get(),
                answer.get(),
                head.get().source()))
        : Optional.empty();
  }

  /**
   * Writes an activity: equal activities give equal text but for the order of captured values.
   *
   * @param activity the activity
   * @return the text, without white space
   */
  public static String write(Activity activity) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          if (activity instanceof Interaction interaction) {
            ActivityHead.write(Kind.INTERACTION.name(), activity, json);
            write(interaction, json);
          } else if (activity instanceof Response response) {
            ActivityHead.write(Kind.RESPONSE.name(), activity, json);
            write(response, json);
          } else if (activity instanceof ProductInterest interest) {
            ActivityHead.write(Kind.PRODUCT_INTEREST.name(), activity, json);
            json.writeStringProperty("product", interest.product());
            json.writeStringProperty("sign", interest.sign().name());
          } else if (activity instanceof SurveyAnswer answer) {
            ActivityHead.write(Kind.SURVEY_ANSWER.name(), activity, json);
            json.writeStringProperty("questionnaire", answer.questionnaire());
            json.writeStringProperty("question", answer.question());
            json.writeName("answer");
            FieldValueForm.write(answer.answer(), json);
          }
          json.writeEndObject();
        });
  }

  private static void write(Interaction interaction, JsonGenerator json) {
    json.writeStringProperty("channel", interaction.channel().name());
    json.writeStringProperty("direction", interaction.direction().name());
    json.writeStringProperty("kind", interaction.kind().name());
    if (interaction.staff() != null) {
      json.writeStringProperty("staff", interaction.staff());
    }
    if (interaction.subject() != null) {
      json.writeStringProperty("subject", interaction.subject());
    }
    if (interaction.outcome() != null) {
      json.writeStringProperty("outcome", interaction.outcome());
    }
    if (interaction.campaign() != null) {
      write(interaction.campaign(), json);
    }
    if (!interaction.captured().isEmpty()) {
      json.writeName("captured");
      json.writeStartObject();
      interaction
          .captured()
          .forEach(
              (name, value) -> {
                json.writeName(name);
                FieldValueForm.write(value, json);
              });
      json.writeEndObject();
    }
  }

  private static void write(Response response, JsonGenerator json) {
    json.writeStringProperty("kind", response.kind().name());
    json.writeStringProperty("actor", response.actor().name());
    json.writeStringProperty("channel", response.channel().name());
    if (response.campaign() != null) {
      write(response.campaign(), json);
    }
    if (response.dispatch() != null) {
      json.writeStringProperty("dispatch", response.dispatch());
    }
  }

  private static void write(CampaignRef campaign, JsonGenerator json) {
    json.writeStringProperty("campaign", campaign.campaign());
    campaign.wave().ifPresent(wave -> json.writeNumberProperty("wave", wave));
  }
}
