package io.dangol.core.assessment;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.glossary.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question.
 *
 * @param id the name within the questionnaire: letters, digits, {@code _} and {@code -}
 * @param topic what the points of the answer count for, of the same form
 * @param text what is asked
 * @param choices the possible answers, at least two, each with another code
 */
public record Question(String id, String topic, LocalizedText text, List<Choice> choices) {

  public Question {
    Objects.requireNonNull(text, "text");
    choices = List.copyOf(choices);
    Fact.checkName("answer." + id);
    Fact.checkName("score." + topic);
    if (choices.size() < 2) {
      throw new IllegalArgumentException("question %s: there is no choice".formatted(id));
    }
    if (choices.stream().map(Choice::code).distinct().count() < choices.size()) {
      throw new IllegalArgumentException(
          "question %s: two choices have the same code".formatted(id));
    }
  }

  /**
   * Returns the fact that is the answer.
   *
   * @return {@code answer.<id>}, the code of the choice; missing where it was not answered
   */
  public CodeFact<String> fact() {
    return Fact.code("answer." + id);
  }

  /**
   * Returns the fact that is the score of the topic.
   *
   * @return {@code score.<topic>}, the sum of the points; missing unless every question of the
   *     topic was answered
   */
  public NumberFact<Integer> score() {
    return Fact.integer("score." + topic);
  }

  /**
   * Returns a choice.
   *
   * @param code its code
   * @return the choice, or empty if there is none
   */
  public Optional<Choice> choice(String code) {
    return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
  }

  /** Returns the most points that an answer can have. */
  int mostPoints() {
    return choices.stream().mapToInt(Choice::points).max().orElse(0);
  }
}
