package io.dangol.core.assessment;

import io.dangol.core.fact.Condition;
import io.dangol.core.glossary.LocalizedText;
import java.util.Objects;

/**
 * A result of a questionnaire, or a piece of advice, and when it applies.
 *
 * @param code the name within the questionnaire, not blank, such as {@code LEVEL_3}
 * @param text what it says
 * @param when what must hold of the answers and scores
 */
public record Outcome(String code, LocalizedText text, Condition when) {

  public Outcome {
    if (code.isBlank()) {
      throw new IllegalArgumentException("an outcome's code must not be blank");
    }
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(when, "when");
  }
}
