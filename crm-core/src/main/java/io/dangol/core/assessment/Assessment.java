package io.dangol.core.assessment;

import io.dangol.core.rule.Explanation;
import java.util.List;
import java.util.Objects;

/**
 * What came of a questionnaire.
 *
 * @param questionnaire the questionnaire
 * @param version its version
 * @param result the first result that holds
 * @param explanation why it holds
 * @param open the results before it that could still hold: they hang on questions not answered
 * @param advice the next steps
 * @param openAdvice the next steps that hang on questions not answered
 * @param scores the points by topic
 * @param unanswered the ids of the questions that were not answered, in their order
 */
public record Assessment(
    String questionnaire,
    int version,
    Outcome result,
    Explanation explanation,
    List<Open> open,
    List<Outcome> advice,
    List<Open> openAdvice,
    List<TopicScore> scores,
    List<String> unanswered) {

  public Assessment {
    Objects.requireNonNull(questionnaire, "questionnaire");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(explanation, "explanation");
    open = List.copyOf(open);
    advice = List.copyOf(advice);
    openAdvice = List.copyOf(openAdvice);
    scores = List.copyOf(scores);
    unanswered = List.copyOf(unanswered);
  }

  /**
   * Returns whether answers to the open questions could change the result.
   *
   * @return whether a better result is open
   */
  public boolean isProvisional() {
    return !open.isEmpty();
  }

  /**
   * A result or a next step that is neither true nor false yet.
   *
   * @param outcome the result or next step
   * @param questions the ids of the questions that it hangs on
   */
  public record Open(Outcome outcome, List<String> questions) {

    public Open {
      Objects.requireNonNull(outcome, "outcome");
      questions = List.copyOf(questions);
    }
  }

  /**
   * The points of a topic.
   *
   * @param topic the topic
   * @param points the sum of the points of the answers
   * @param most the points that the best answers to all its questions would have
   * @param answered how many questions were answered
   * @param questions how many questions there are
   */
  public record TopicScore(String topic, int points, int most, int answered, int questions) {

    public TopicScore {
      Objects.requireNonNull(topic, "topic");
    }
  }
}
