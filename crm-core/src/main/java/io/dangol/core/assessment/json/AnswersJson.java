package io.dangol.core.assessment.json;

import io.dangol.core.assessment.Choice;
import io.dangol.core.assessment.Question;
import io.dangol.core.assessment.Questionnaire;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers of one company to a questionnaire as JSON documents of schema {@code crm.answers/1}:
 *
 * <pre>{@code
 * {"schema":"crm.answers/1","questionnaire":"readiness","version":1,"answers":{"key":"YES"}}
 * }</pre>
 */
public final class AnswersJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.answers/1";

  private AnswersJson() {}

  /**
   * Reads answers.
   *
   * @param json the text of the document
   * @param questionnaire the questionnaire that they answer, in the same version
   * @return the codes of the choices by the ids of the questions in the order of the questionnaire,
   *     or all problems; never an exception for what the text says
   */
  public static Reading<Map<String, String>> read(String json, Questionnaire questionnaire) {
    return JsonDocument.read(
        json, JsonLimits.defaults(), (root, problems) -> answers(root, questionnaire, problems));
  }

  private static Optional<Map<String, String>> answers(
      JsonValue root, Questionnaire questionnaire, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    fields.schema(SCHEMA);
    fields.oneOf("questionnaire", Set.of(questionnaire.id()));
    fields.integer("version", questionnaire.version(), questionnaire.version());
    Map<String, String> answers = new LinkedHashMap<>();
    fields
        .object("answers")
        .ifPresent(
            given -> {
              for (Question question : questionnaire.questions()) {
                List<String> codes = question.choices().stream().map(Choice::code).toList();
                given
                    .optional(question.id())
                    .flatMap(value -> given.oneOf(question.id(), codes))
                    .ifPresent(code -> answers.put(question.id(), code));
              }
              given.refuseOthers();
            });
    fields.refuseOthers();
    return Optional.of(answers);
  }

  /**
   * Writes answers.
   *
   * @param questionnaire the questionnaire
   * @param answers the codes of the choices by the ids of the questions
   * @return the text, without white space, in the order of the questionnaire
   */
  public static String write(Questionnaire questionnaire, Map<String, String> answers) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("questionnaire", questionnaire.id());
          json.writeNumberProperty("version", questionnaire.version());
          json.writeName("answers");
          json.writeStartObject();
          for (Question question : questionnaire.questions()) {
            String answer = answers.get(question.id());
            if (answer != null) {
              json.writeStringProperty(question.id(), answer);
            }
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }
}
