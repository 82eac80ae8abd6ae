package io.dangol.core.assessment;

import io.dangol.core.assessment.Assessment.Open;
import io.dangol.core.assessment.Assessment.TopicScore;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One assessment; for use by one thread. */
final class Assessor {

  private final Questionnaire questionnaire;
  private final Map<String, String> answers;
  private final EvaluationContext at;
  private final List<TopicScore> scores;
  private final Facts facts;

  Assessor(Questionnaire questionnaire, Map<String, String> answers, EvaluationContext at) {
    this.questionnaire = questionnaire;
    this.answers = answers;
    this.at = at;
    this.scores = scores();
    this.facts = facts();
  }

  private List<TopicScore> scores() {
    Map<String, TopicScore> byTopic = new LinkedHashMap<>();
    for (Question question : questionnaire.questions()) {
      String answer = answers.get(question.id());
      int points = answer == null ? 0 : question.choice(answer).map(Choice::points).orElse(0);
      byTopic.merge(
          question.topic(),
          new TopicScore(
              question.topic(), points, question.mostPoints(), answer == null ? 0 : 1, 1),
          (a, b) ->
              new TopicScore(
                  a.topic(),
                  a.points() + b.points(),
                  a.most() + b.most(),
                  a.answered() + b.answered(),
                  a.questions() + b.questions()));
    }
    return List.copyOf(byTopic.values());
  }

  private Facts facts() {
    Facts.Builder row = Facts.builder();
    for (Question question : questionnaire.questions()) {
      String answer = answers.get(question.id());
      if (answer != null) {
        row.set(question.fact(), answer);
      }
    }
    for (TopicScore score : scores) {
      if (score.answered() == score.questions()) {
        row.set(Fact.integer("score." + score.topic()), score.points());
      }
    }
    return row.build();
  }

  Assessment assess() {
    List<Open> open = new ArrayList<>();
    for (Outcome outcome : questionnaire.results()) {
      Explanation explanation = explain(outcome);
      Truth verdict = explanation.tree().verdict();
      if (verdict == Truth.TRUE) {
        return assessment(outcome, explanation, open);
      }
      if (verdict == Truth.UNKNOWN) {
        open.add(new Open(outcome, hangsOn(explanation)));
      }
    }
    throw new IllegalStateException("the last result holds for everybody");
  }

  private Assessment assessment(Outcome result, Explanation explanation, List<Open> open) {
    List<Outcome> advice = new ArrayList<>();
    List<Open> openAdvice = new ArrayList<>();
    for (Outcome step : questionnaire.advice()) {
      Explanation reason = explain(step);
      if (reason.tree().verdict() == Truth.TRUE) {
        advice.add(step);
      } else if (reason.tree().verdict() == Truth.UNKNOWN) {
        openAdvice.add(new Open(step, hangsOn(reason)));
      }
    }
    List<String> unanswered =
        questionnaire.questions().stream()
            .map(Question::id)
            .filter(id -> !answers.containsKey(id))
            .toList();
    return new Assessment(
        questionnaire.id(),
        questionnaire.version(),
        result,
        explanation,
        open,
        advice,
        openAdvice,
        scores,
        unanswered);
  }

  private Explanation explain(Outcome outcome) {
    return RuleEvaluator.of(outcome.when()).explain(facts, at);
  }

  /** Returns the questions whose answers are missing in what keeps a verdict open. */
  private List<String> hangsOn(Explanation explanation) {
    Set<Fact<?>> missing =
        explanation.tree().because().stream()
            .map(Explanation.Test::fact)
            .collect(Collectors.toSet());
    return questionnaire.questions().stream()
        .filter(question -> !answers.containsKey(question.id()))
        .filter(question -> missing.contains(question.fact()) || missing.contains(question.score()))
        .map(Question::id)
        .toList();
  }
}
