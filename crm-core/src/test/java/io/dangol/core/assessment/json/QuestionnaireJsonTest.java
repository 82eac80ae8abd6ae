package io.dangol.core.assessment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.assessment.Need;
import io.dangol.core.assessment.Questionnaire;
import io.dangol.core.assessment.StrategyMap;
import io.dangol.core.glossary.LocalizedText;
import io.dangol.core.json.Golden;
import io.dangol.core.json.document.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionnaireJsonTest {

  private static final StrategyMap MAP =
      new StrategyMap(
          "main",
          1,
          List.of("BEST", "AT_RISK"),
          List.of(
              new Need(
                  "BEST",
                  "recognition",
                  LocalizedText.of("To be recognised", "알아봐 주기"),
                  List.of("vip-event"),
                  List.of("invitation"),
                  List.of()),
              new Need(
                  "AT_RISK",
                  "price",
                  LocalizedText.of("A better price", "더 나은 가격"),
                  List.of(),
                  List.of(),
                  List.of("first-visit", "check-up"))));

  @Test
  void questionnaire_isThatOfTheGoldenFile() {
    String golden = Golden.text(QuestionnaireJsonTest.class, "questionnaire.json");
    Questionnaire questionnaire = QuestionnaireJson.read(golden).orThrow();
    assertThat(QuestionnaireJson.write(questionnaire)).isEqualTo(golden);
  }

  @Test
  void questionnaire_isRefusedWithEveryProblemOfTheForm() {
    String json =
        """
        {"schema":"crm.questionnaire/1","id":"x","version":1,"title":{"ko":"예"},
         "questions":[{"id":"a key","topic":"data","text":{"en":"?"},
           "choices":[{"code":"YES","text":{"en":"Yes"},"points":1},
                      {"code":"NO","text":{"en":""}}]},
          {"id":"key","topic":"data","text":{"en":"?"},
           "choices":[{"code":"YES","text":{"en":"Yes"}},{"code":"NO","text":{"en":"No"}}]}],
         "results":[{"code":"READY","text":{"en":"!"},
                     "when":{"fact":"answer.kee","op":"eq","value":"YES"}},
                    {"code":"OTHER","text":{"en":"!"},
                     "when":{"fact":"answer.key","op":"eq","value":"PERHAPS"}}]}
        """;
    assertThat(QuestionnaireJson.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(
            tuple("value.refused", "/title"),
            tuple("value.blank", "/questions/0/choices/1/text/en"),
            tuple("value.refused", "/questions/0/choices/1/text"),
            tuple("fact.unknown", "/results/0/when/fact"),
            tuple("code.unknown", "/results/1/when/value"));
  }

  @Test
  void questionnaire_isRefusedWithEveryProblemOfItsParts() {
    String json =
        """
        {"schema":"crm.questionnaire/1","id":"x","version":1,"title":{"en":"X"},
         "questions":[{"id":"key","topic":"data","text":{"en":"?"},
           "choices":[{"code":"YES","text":{"en":"Yes"}},{"code":"NO","text":{"en":"No"}}]}],
         "results":[{"code":"READY","text":{"en":"!"},
                     "when":{"fact":"answer.key","op":"eq","value":"YES"}}],
         "advice":[{"code":"A","text":{"en":"!"}},{"code":"A","text":{"en":"!"}}]}
        """;
    assertThat(QuestionnaireJson.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(
            tuple("questionnaire.invalid", "/advice/1/code"),
            tuple("questionnaire.invalid", "/results/0"));
  }

  @Test
  void answers_areThoseOfTheQuestionnaire() {
    Questionnaire maturity = StandardQuestionnaires.maturity();
    Map<String, String> answers = Map.of("models-revised", "NO", "satisfaction-measured", "YES");
    String json = AnswersJson.write(maturity, answers);
    assertThat(json)
        .isEqualTo(
            "{\"schema\":\"crm.answers/1\",\"questionnaire\":\"maturity\",\"version\":1,"
                + "\"answers\":{\"satisfaction-measured\":\"YES\",\"models-revised\":\"NO\"}}");
    assertThat(AnswersJson.read(json, maturity).orThrow()).isEqualTo(answers);
  }

  @Test
  void answers_areRefusedWithEveryProblem() {
    String json =
        """
        {"schema":"crm.answers/1","questionnaire":"strategy","version":2,
         "answers":{"models-revised":"PERHAPS","models-revized":"NO"}}
        """;
    assertThat(AnswersJson.read(json, StandardQuestionnaires.maturity()).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(
            tuple("value.unknown", "/questionnaire"),
            tuple("value.range", "/version"),
            tuple("value.unknown", "/answers/models-revised"),
            tuple("key.unknown", "/answers/models-revized"));
  }

  @Test
  void strategyMap_isThatOfTheGoldenFile() {
    String golden = Golden.text(QuestionnaireJsonTest.class, "strategy-map.json");
    assertThat(StrategyMapJson.write(MAP)).isEqualTo(golden);
    assertThat(StrategyMapJson.read(golden).orThrow()).isEqualTo(MAP);
  }

  @Test
  void strategyMap_isRefusedWithEveryProblem() {
    String json =
        """
        {"schema":"crm.strategy/1","id":"main","version":1,"segments":["BEST",7],
         "needs":[{"segment":"BEST","text":{"en":"x"},"offers":[" "]}]}
        """;
    assertThat(StrategyMapJson.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(
            tuple("value.type", "/segments/1"),
            tuple("key.missing", "/needs/0"),
            tuple("value.type", "/needs/0/offers/0"));
  }
}
