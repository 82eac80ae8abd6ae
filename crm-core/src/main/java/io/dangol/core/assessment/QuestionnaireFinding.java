package io.dangol.core.assessment;

import java.util.Objects;

/**
 * Something that is wrong with a questionnaire.
 *
 * @param pointer where it stands in its JSON form, a JSON Pointer (RFC 6901)
 * @param message what it is, in a sentence
 */
public record QuestionnaireFinding(String pointer, String message) {

  public QuestionnaireFinding {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
  }
}
