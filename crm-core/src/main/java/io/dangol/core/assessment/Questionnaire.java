package io.dangol.core.assessment;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.glossary.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Questions, and the rules that turn answers into a result and next steps.
 *
 * <p>Of the results the first one that holds counts, so the best stands first; the last one always
 * holds. Every piece of advice that holds is given.
 *
 * @param id the name, the same in all versions, not blank
 * @param version the version, from 1
 * @param title what it is about
 * @param questions the questions
 * @param results the results in the order in which they are tried; the condition of the last one is
 *     {@code always}
 * @param advice the next steps
 */
public record Questionnaire(
    String id,
    int version,
    LocalizedText title,
    List<Question> questions,
    List<Outcome> results,
    List<Outcome> advice) {

  public Questionnaire {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a questionnaire's id must not be blank");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "questionnaire %s: version %d is not from 1".formatted(id, version));
    }
    Objects.requireNonNull(title, "title");
    questions = List.copyOf(questions);
    results = List.copyOf(results);
    advice = List.copyOf(advice);
    List<QuestionnaireFinding> findings = check(questions, results, advice);
    if (!findings.isEmpty()) {
      throw new IllegalArgumentException(
          findings.stream()
              .map(finding -> finding.pointer() + ": " + finding.message())
              .collect(Collectors.joining("\n", "questionnaire %s:\n".formatted(id), "")));
    }
  }

  /**
   * Finds everything that keeps some parts from being a questionnaire.
   *
   * @param questions the questions
   * @param results the results
   * @param advice the next steps
   * @return what is wrong; empty if nothing is
   */
  public static List<QuestionnaireFinding> check(
      List<Question> questions, List<Outcome> results, List<Outcome> advice) {
    List<QuestionnaireFinding> findings = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < questions.size(); i++) {
      String question = questions.get(i).id();
      if (!ids.add(question)) {
        findings.add(
            new QuestionnaireFinding(
                "/questions/" + i + "/id", "The question '%s' stands twice.".formatted(question)));
      }
    }
    Set<Fact<?>> known = new HashSet<>();
    questions.forEach(question -> known.addAll(List.of(question.fact(), question.score())));
    checkOutcomes("/results/", results, known, findings);
    checkOutcomes("/advice/", advice, known, findings);
    int last = results.size() - 1;
    if (results.isEmpty() || !(results.get(last).when() instanceof Condition.Always)) {
      findings.add(
          new QuestionnaireFinding(
              results.isEmpty() ? "/results" : "/results/" + last,
              "The last result must hold for everybody."));
    }
    return List.copyOf(findings);
  }

  private static void checkOutcomes(
      String pointer,
      List<Outcome> outcomes,
      Set<Fact<?>> known,
      List<QuestionnaireFinding> findings) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (!codes.add(outcome.code())) {
        findings.add(
            new QuestionnaireFinding(
                pointer + i + "/code", "The code '%s' stands twice.".formatted(outcome.code())));
      }
      List<Fact<?>> foreign = new ArrayList<>(outcome.when().facts());
      foreign.removeAll(known);
      if (!foreign.isEmpty()) {
        findings.add(
            new QuestionnaireFinding(
                pointer + i + "/when", "No question gives %s.".formatted(foreign)));
      }
    }
  }

  /**
   * Returns the definitions of the answers and scores of some questions, for the rules of results
   * and advice.
   *
   * @param questions the questions
   * @return a catalog
   */
  public static FactCatalog catalog(Collection<Question> questions) {
    Map<String, FactDefinition> definitions = new LinkedHashMap<>();
    for (Question question : questions) {
      definitions.put(
          question.fact().name(),
          FactDefinition.of(question.fact(), FactUnit.NONE, "core.assessment")
              .withAllowedValues(question.choices().stream().map(Choice::code).toList()));
      definitions.put(
          question.score().name(),
          FactDefinition.of(question.score(), FactUnit.NONE, "core.assessment"));
    }
    return FactCatalog.of(definitions.values());
  }

  /**
   * Assesses some answers.
   *
   * @param answers the codes of the choices by the ids of the questions; questions may be left out
   * @param at the moment of the assessment
   * @return the result with its reason, the next steps, and what hangs on questions not answered
   * @throws IllegalArgumentException if there is an answer to no question, or one that is none of
   *     the choices; the message names all of them
   */
  public Assessment assess(Map<String, String> answers, EvaluationContext at) {
    List<String> problems = answerProblems(answers);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "questionnaire %s: %s".formatted(id, String.join("; ", problems)));
    }
    return new Assessor(this, answers, at).assess();
  }

  private List<String> answerProblems(Map<String, String> answers) {
    Map<String, Question> byId =
        questions.stream().collect(Collectors.toMap(Question::id, question -> question));
    return answers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(
            answer -> {
              Question question = byId.get(answer.getKey());
              return question == null || question.choice(answer.getValue()).isEmpty();
            })
        .map(
            answer ->
                byId.containsKey(answer.getKey())
                    ? "%s has no such choice".formatted(answer.getKey())
                    : "there is no question %s".formatted(answer.getKey()))
        .toList();
  }
}
