package io.dangol.core.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.activity.json.ActivityJson;
import io.dangol.core.activity.json.BuyingProcessJson;
import io.dangol.core.activity.json.TouchPointJson;
import io.dangol.core.assessment.Questionnaire;
import io.dangol.core.assessment.json.AnswersJson;
import io.dangol.core.assessment.json.GlossaryJson;
import io.dangol.core.assessment.json.QuestionnaireJson;
import io.dangol.core.assessment.json.StandardQuestionnaires;
import io.dangol.core.assessment.json.StrategyMapJson;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.json.Golden;
import io.dangol.core.json.document.Reading;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a document says, reading it gives a value or problems with places. */
class FormatPropertyTest {

  private static final FactCatalog FACTS = FactCatalog.of(List.of());
  private static final Questionnaire MATURITY = StandardQuestionnaires.maturity();

  private static final List<Function<String, Reading<?>>> READERS =
      List.of(
          EventJson.of(EventTypes.all())::read,
          TriggerJson.of(FACTS, EventTypes.all())::read,
          FlowJson.of(FACTS, EventTypes.all())::read,
          FlowStateJson.of(EventTypes.all())::read,
          ActivityJson::read,
          TouchPointJson::read,
          json -> BuyingProcessJson.read(json, FACTS),
          QuestionnaireJson::read,
          StrategyMapJson::read,
          GlossaryJson::read,
          json -> AnswersJson.read(json, MATURITY));

  private static final List<String> DOCUMENTS =
      List.of(
          golden("flow", "event.json"),
          golden("flow", "trigger.json"),
          golden("flow", "lead-flow.json"),
          golden("flow", "lead-flow-state.json"),
          golden("activity", "touch-points.json"),
          golden("activity", "buying-process.json"),
          golden("activity", "activities.jsonl").lines().findFirst().orElseThrow(),
          golden("assessment", "questionnaire.json"),
          golden("assessment", "strategy-map.json"));

  private static final List<String> PIECES =
      List.of("null", "\"\"", "[]", "{}", "-1", "1e999", "true", "\"P0D\"", ",", "\"", "}", "é");

  private static String golden(String part, String name) {
    return Golden.text(
        FormatPropertyTest.class, "/io/dangol/core/%s/json/%s".formatted(part, name));
  }

  @Property(tries = 200)
  void read_neverThrows(@ForAll long seed) {
    Random random = new Random(seed);
    String text = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      text = changed(text, random);
    }
    for (Function<String, Reading<?>> reader : READERS) {
      Reading<?> reading = reader.apply(text);
      assertThat(reading.isAccepted() || !reading.problems().isEmpty()).isTrue();
    }
  }

  /** Replaces a value, a word or any few characters by something else. */
  private static String changed(String text, Random random) {
    int from = random.nextInt(text.length());
    int colon = text.indexOf(':', from);
    if (colon >= 0 && random.nextBoolean()) {
      int end = colon + 1;
      while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      return text.substring(0, colon + 1) + piece(random) + text.substring(end);
    }
    int to = Math.min(text.length(), from + random.nextInt(4));
    return text.substring(0, from) + piece(random) + text.substring(to);
  }

  private static String piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size()));
  }
}
