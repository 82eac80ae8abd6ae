package io.dangol.core.assessment;

import io.dangol.core.glossary.LocalizedText;
import java.util.Objects;

/**
 * A possible answer.
 *
 * @param code the name within the question, not blank, such as {@code PARTLY}
 * @param text what it says
 * @param points what it adds to the score of the question's topic
 */
public record Choice(String code, LocalizedText text, int points) {

  public Choice {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a choice's code must not be blank");
    }
    Objects.requireNonNull(text, "text");
  }
}
