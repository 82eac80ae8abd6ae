package io.dangol.core.assessment.json;

import io.dangol.core.assessment.Choice;
import io.dangol.core.assessment.Outcome;
import io.dangol.core.assessment.Question;
import io.dangol.core.assessment.Questionnaire;
import io.dangol.core.assessment.QuestionnaireFinding;
import io.dangol.core.fact.Condition;
import io.dangol.core.glossary.LocalizedText;
import io.dangol.core.json.ConditionJson;
import io.dangol.core.json.document.DocumentHead;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/**
 * Questionnaires as JSON documents of schema {@code crm.questionnaire/1}:
 *
 * <pre>{@code
 * {"schema":"crm.questionnaire/1","id":"readiness","version":1,
 *  "title":{"en":"Readiness","ko":"준비도"},
 *  "questions":[{"id":"key","topic":"data","text":{"en":"Is there one customer key?"},
 *    "choices":[{"code":"YES","text":{"en":"Yes"},"points":1},
 *               {"code":"NO","text":{"en":"No"}}]}],
 *  "results":[{"code":"READY","text":{"en":"Ready"},
 *              "when":{"fact":"score.data","op":"gte","value":1}},
 *             {"code":"NOT_READY","text":{"en":"Not ready"}}],
 *  "advice":[{"code":"FIND_KEY","text":{"en":"Choose a key."},
 *             "when":{"fact":"answer.key","op":"eq","value":"NO"}}]}
 * }</pre>
 *
 * <p>Rules name {@code answer.<question>}, a code, and {@code score.<topic>}, a whole number.
 * {@code points} left out are 0, a {@code when} left out always holds.
 *
 * @see ConditionJson the form of conditions
 */
public final class QuestionnaireJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.questionnaire/1";

  private static final int MOST_POINTS = 1_000;

  private QuestionnaireJson() {}

  /**
   * Reads a questionnaire.
   *
   * @param json the text of the document
   * @return the questionnaire, or all problems; never an exception for what the text says
   */
  public static Reading<Questionnaire> read(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), QuestionnaireJson::questionnaire);
  }

  private static Optional<Questionnaire> questionnaire(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    Optional<DocumentHead> head = DocumentHead.read(fields, SCHEMA);
    Optional<LocalizedText> title = TextForm.read(fields, "title", problems);
    List<Question> questions = new ArrayList<>();
    fields
        .array("questions")
        .forEach(element -> question(element, problems).ifPresent(questions::add));
    ConditionJson conditions =
        ConditionJson.of(Questionnaire.catalog(questions), JsonLimits.defaults()).withoutSegments();
    List<Outcome> results = outcomes(fields.array("results"), conditions, problems);
    List<Outcome> advice =
        fields.optional("advice").isEmpty()
            ? List.of()
            : outcomes(fields.array("advice"), conditions, problems);
    fields.refuseOthers();
    if (problems.hasErrors() || head.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    for (QuestionnaireFinding finding : Questionnaire.check(questions, results, advice)) {
      problems.error(fields.nearest(finding.pointer()), "questionnaire.invalid", finding.message());
    }
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new Questionnaire(
                head.get().id(), head.get().version(), title.get(), questions, results, advice));
  }

  private static Optional<Question> question(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> id = fields.text("id");
    Optional<String> topic = fields.text("topic");
    Optional<LocalizedText> text = TextForm.read(fields, "text", problems);
    List<Choice> choices = new ArrayList<>();
    List<JsonValue> elements = fields.array("choices");
    elements.forEach(element -> choice(element, problems).ifPresent(choices::add));
    fields.refuseOthers();
    return id.isPresent()
            && topic.isPresent()
            && text.isPresent()
            && choices.size() == elements.size()
        ? problems.made(
            json.place(), () -> new Question(id.get(), topic.get(), text.get(), choices))
        : Optional.empty();
  }

  private static Optional<Choice> choice(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> code = fields.text("code");
    Optional<LocalizedText> text = TextForm.read(fields, "text", problems);
    OptionalInt points =
        fields.optional("points").isEmpty()
            ? OptionalInt.of(0)
            : fields.integer("points", -MOST_POINTS, MOST_POINTS);
    fields.refuseOthers();
    return code.isPresent() && text.isPresent() && points.isPresent()
        ? Optional.of(new Choice(code.get(), text.get(), points.getAsInt()))
        : Optional.empty();
  }

  private static List<Outcome> outcomes(
      List<JsonValue> elements, ConditionJson conditions, ProblemList problems) {
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonValue element : elements) {
      JsonFields fields = JsonFields.of(element, problems);
      Optional<String> code = fields.text("code");
      Optional<LocalizedText> text = TextForm.read(fields, "text", problems);
      Optional<Condition> when =
          fields.optional("when").isEmpty()
              ? Optional.of(Condition.always())
              : conditions.readMember(fields, "when", problems);
      fields.refuseOthers();
      if (code.isPresent() && text.isPresent() && when.isPresent()) {
        outcomes.add(new Outcome(code.get(), text.get(), when.get()));
      }
    }
    return outcomes;
  }

  /**
   * Writes a questionnaire in its canonical form: equal questionnaires give equal text.
   *
   * @param questionnaire the questionnaire
   * @return the text, without white space
   */
  public static String write(Questionnaire questionnaire) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          DocumentHead.write(json, SCHEMA, questionnaire.id(), questionnaire.version());
          TextForm.write("title", questionnaire.title(), json);
          json.writeName("questions");
          json.writeStartArray();
          questionnaire.questions().forEach(question -> write(question, json));
          json.writeEndArray();
          write("results", questionnaire.results(), json);
          if (!questionnaire.advice().isEmpty()) {
            write("advice", questionnaire.advice(), json);
          }
          json.writeEndObject();
        });
  }

  private static void write(Question question, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", question.id());
    json.writeStringProperty("topic", question.topic());
    TextForm.write("text", question.text(), json);
    json.writeName("choices");
    json.writeStartArray();
    for (Choice choice : question.choices()) {
      json.writeStartObject();
      json.writeStringProperty("code", choice.code());
      TextForm.write("text", choice.text(), json);
      if (choice.points() != 0) {
        json.writeNumberProperty("points", choice.points());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(String key, List<Outcome> outcomes, JsonGenerator json) {
    json.writeName(key);
    json.writeStartArray();
    for (Outcome outcome : outcomes) {
      json.writeStartObject();
      json.writeStringProperty("code", outcome.code());
      TextForm.write("text", outcome.text(), json);
      if (!(outcome.when() instanceof Condition.Always)) {
        json.writeName("when");
        ConditionJson.write(outcome.when(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
