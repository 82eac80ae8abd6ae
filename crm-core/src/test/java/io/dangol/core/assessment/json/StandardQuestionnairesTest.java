package io.dangol.core.assessment.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.assessment.Assessment;
import io.dangol.core.assessment.Choice;
import io.dangol.core.assessment.Outcome;
import io.dangol.core.assessment.Question;
import io.dangol.core.assessment.Questionnaire;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.glossary.Glossary;
import io.dangol.core.glossary.LocalizedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandardQuestionnairesTest {

  private static final EvaluationContext AT =
      EvaluationContext.at(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

  @Test
  void all_areInEnglishAndKorean() {
    for (Questionnaire questionnaire : StandardQuestionnaires.all()) {
      Stream<LocalizedText> texts =
          Stream.of(
                  Stream.of(questionnaire.title()),
                  questionnaire.questions().stream().map(Question::text),
                  questionnaire.questions().stream()
                      .flatMap(question -> question.choices().stream().map(Choice::text)),
                  questionnaire.results().stream().map(Outcome::text),
                  questionnaire.advice().stream().map(Outcome::text))
              .flatMap(stream -> stream);
      assertThat(texts)
          .as(questionnaire.id())
          .allSatisfy(text -> assertThat(text.byLanguage()).containsOnlyKeys("en", "ko"));
    }
    assertThat(StandardQuestionnaires.all())
        .extracting(Questionnaire::id)
        .containsExactly(
            "suitability",
            "information-system",
            "strategy",
            "pre-checks",
            "touch-points",
            "maturity");
  }

  @Test
  void all_decideOnFullAnswers_andAreOpenWithoutAny() {
    for (Questionnaire questionnaire : StandardQuestionnaires.all()) {
      Outcome last = questionnaire.results().get(questionnaire.results().size() - 1);
      Assessment nothing = questionnaire.assess(Map.of(), AT);
      assertThat(nothing.result()).as(questionnaire.id()).isEqualTo(last);
      assertThat(nothing.open()).hasSize(questionnaire.results().size() - 1);
      assertThat(nothing.unanswered()).hasSize(questionnaire.questions().size());

      Assessment best = questionnaire.assess(best(questionnaire), AT);
      assertThat(best.isProvisional()).as(questionnaire.id()).isFalse();
      assertThat(best.result().code()).isIn("LEVEL_5", "WORTH_IT", "READY", "CLEAR", "COMPLETE");
      assertThat(best.scores()).allSatisfy(s -> assertThat(s.points()).isEqualTo(s.most()));
    }
  }

  @Test
  void maturity_isTheHighestLevelWithAllBelowIt() {
    Questionnaire maturity = StandardQuestionnaires.maturity();
    Map<String, String> answers = best(maturity);
    answers.put("best-customers-known", "PARTLY");
    assertThat(maturity.assess(answers, AT).result().code()).isEqualTo("LEVEL_5");

    answers.put("best-customers-cared", "NO");
    Assessment second = maturity.assess(answers, AT);
    assertThat(second.result().code()).isEqualTo("LEVEL_2");
    assertThat(second.advice()).extracting(Outcome::code).containsExactly("KNOW_THE_BEST");

    answers.remove("best-customers-cared");
    Assessment open = maturity.assess(answers, AT);
    assertThat(open.result().code()).isEqualTo("LEVEL_2");
    assertThat(open.open())
        .extracting(o -> o.outcome().code())
        .containsExactly("LEVEL_5", "LEVEL_4", "LEVEL_3");
    assertThat(open.open())
        .allSatisfy(o -> assertThat(o.questions()).containsExactly("best-customers-cared"));
  }

  @Test
  void suitability_isRefusedByOneCondition_whateverIsOpen() {
    Assessment anonymous =
        StandardQuestionnaires.suitability()
            .assess(Map.of("identified-customers", "ANONYMOUS"), AT);
    assertThat(anonymous.result().code()).isEqualTo("NOT_WORTH_IT");
    assertThat(anonymous.isProvisional()).isFalse();
    assertThat(anonymous.advice()).extracting(Outcome::code).containsExactly("IDENTIFY_CUSTOMERS");
  }

  @Test
  void informationSystem_withoutABase_isNotReady() {
    Assessment none =
        StandardQuestionnaires.informationSystem()
            .assess(Map.of("orders-recorded", "NO", "customers-recorded", "PARTLY"), AT);
    assertThat(none.result().code()).isEqualTo("NOT_READY");
  }

  @Test
  void all_roundTrip() {
    for (Questionnaire questionnaire : StandardQuestionnaires.all()) {
      String text = QuestionnaireJson.write(questionnaire);
      assertThat(QuestionnaireJson.read(text).orThrow()).isEqualTo(questionnaire);
      assertThat(QuestionnaireJson.read(text).problems()).isEmpty();
    }
  }

  @Test
  void glossary_hasEveryTermInBothLanguages() {
    Glossary glossary = GlossaryJson.standard();
    assertThat(glossary.terms())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            term -> {
              assertThat(term.name().byLanguage()).containsOnlyKeys("en", "ko");
              assertThat(term.meaning().byLanguage()).containsOnlyKeys("en", "ko");
            });
    assertThat(glossary.named("control group").orElseThrow().code()).isEqualTo("holdout");
    assertThat(glossary.named("단골")).isEmpty();
    String text = GlossaryJson.write(glossary);
    assertThat(GlossaryJson.read(text).orThrow().terms()).isEqualTo(glossary.terms());
  }

  private static Map<String, String> best(Questionnaire questionnaire) {
    Map<String, String> answers = new HashMap<>();
    for (Question question : questionnaire.questions()) {
      Choice best =
          question.choices().stream().max(Comparator.comparing(Choice::points)).orElseThrow();
      answers.put(question.id(), best.code());
    }
    return answers;
  }
}
