package io.dangol.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.assessment.Assessment.Open;
import io.dangol.core.assessment.Assessment.TopicScore;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.glossary.LocalizedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

  private static final EvaluationContext AT =
      EvaluationContext.at(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);
  private static final Question KEY = question("key", "data");
  private static final Question LINKED = question("linked", "data");
  private static final Question PEOPLE = question("people", "staff");

  private static final Outcome READY =
      outcome("READY", KEY.score().atLeast(2).and(PEOPLE.fact().is("YES")));
  private static final Outcome NOT_READY = outcome("NOT_READY", Condition.always());
  private static final Outcome HIRE = outcome("HIRE", PEOPLE.fact().is("NO"));
  private static final Outcome CLEANSE = outcome("CLEANSE", KEY.score().below(2));

  private static final Questionnaire QUESTIONNAIRE =
      new Questionnaire(
          "readiness",
          1,
          text("Readiness"),
          List.of(KEY, LINKED, PEOPLE),
          List.of(READY, NOT_READY),
          List.of(HIRE, CLEANSE));

  @Test
  void assess_givesTheFirstResultThatHolds_withItsReason() {
    Assessment assessment = assess(Map.of("key", "YES", "linked", "YES", "people", "YES"));

    assertThat(assessment.result()).isEqualTo(READY);
    assertThat(assessment.isProvisional()).isFalse();
    assertThat(assessment.explanation().tree().because())
        .extracting(test -> test.fact().name())
        .containsExactly("score.data", "answer.people");
    assertThat(assessment.advice()).isEmpty();
    assertThat(assessment.unanswered()).isEmpty();
    assertThat(assessment.scores())
        .containsExactly(new TopicScore("data", 2, 2, 2, 2), new TopicScore("staff", 1, 1, 1, 1));
  }

  @Test
  void assess_showsWhatWasNotAnswered() {
    Assessment assessment = assess(Map.of("key", "YES", "people", "YES"));

    assertThat(assessment.result()).isEqualTo(NOT_READY);
    assertThat(assessment.isProvisional()).isTrue();
    assertThat(assessment.open()).containsExactly(new Open(READY, List.of("linked")));
    assertThat(assessment.openAdvice()).containsExactly(new Open(CLEANSE, List.of("linked")));
    assertThat(assessment.unanswered()).containsExactly("linked");
    assertThat(assessment.scores().get(0)).isEqualTo(new TopicScore("data", 1, 2, 1, 2));
  }

  @Test
  void assess_isFinal_whereNoAnswerCouldChangeIt() {
    Assessment assessment = assess(Map.of("people", "NO"));

    assertThat(assessment.result()).isEqualTo(NOT_READY);
    assertThat(assessment.isProvisional()).isFalse();
    assertThat(assessment.advice()).containsExactly(HIRE);
    assertThat(assessment.unanswered()).containsExactly("key", "linked");
  }

  @Test
  void assess_refusesForeignAnswers_namingAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assess(Map.of("key", "PERHAPS", "colour", "RED")))
        .withMessage(
            "questionnaire readiness: there is no question colour; key has no such choice");
  }

  @Test
  void check_findsEverythingAtOnce() {
    assertThat(
            Questionnaire.check(
                List.of(KEY, KEY),
                List.of(NOT_READY, outcome("NOT_READY", PEOPLE.fact().is("YES"))),
                List.of(outcome("A", Fact.integer("score.other").atLeast(1)))))
        .extracting(QuestionnaireFinding::pointer, QuestionnaireFinding::message)
        .containsExactly(
            tuple("/questions/1/id", "The question 'key' stands twice."),
            tuple("/results/1/code", "The code 'NOT_READY' stands twice."),
            tuple("/results/1/when", "No question gives [answer.people]."),
            tuple("/advice/0/when", "No question gives [score.other]."),
            tuple("/results/1", "The last result must hold for everybody."));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Questionnaire("q", 1, text("Q"), List.of(), List.of(), List.of()))
        .withMessageContaining("/results: The last result must hold for everybody.");
  }

  @Test
  void question_refusesItsParts() {
    Choice yes = new Choice("YES", text("Yes"), 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Question("key", "data", text("?"), List.of(yes)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Question("key", "data", text("?"), List.of(yes, yes)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Question("a key", "data", text("?"), List.of(yes, yes)));
  }

  private static Assessment assess(Map<String, String> answers) {
    return QUESTIONNAIRE.assess(answers, AT);
  }

  private static Question question(String id, String topic) {
    return new Question(
        id,
        topic,
        text(id + "?"),
        List.of(new Choice("YES", text("Yes"), 1), new Choice("NO", text("No"), 0)));
  }

  private static Outcome outcome(String code, Condition when) {
    return new Outcome(code, text(code), when);
  }

  private static LocalizedText text(String english) {
    return new LocalizedText(Map.of("en", english));
  }
}
