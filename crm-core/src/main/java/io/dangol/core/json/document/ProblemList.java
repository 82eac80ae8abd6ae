package io.dangol.core.json.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the problems of a document while it is read; for use by one thread. */
public final class ProblemList {

  private final List<Problem> problems = new ArrayList<>();
  private int errors;

  /** Creates an empty list. */
  public ProblemList() {}

  /**
   * Adds an error.
   *
   * @param place where it is
   * @param code a stable code
   * @param message what is wrong, in a sentence
   */
  public void error(JsonPlace place, String code, String message) {
    error(place, code, message, null);
  }

  /**
   * Adds an error with a suggestion.
   *
   * @param place where it is
   * @param code a stable code
   * @param message what is wrong, in a sentence
   * @param suggestion what may have been meant, or null
   */
  public void error(JsonPlace place, String code, String message, @Nullable String suggestion) {
    errors++;
    add(Severity.ERROR, place, code, message, suggestion);
  }

  /**
   * Adds a warning.
   *
   * @param place where it is
   * @param code a stable code
   * @param message what is probably not meant, in a sentence
   */
  public void warn(JsonPlace place, String code, String message) {
    add(Severity.WARN, place, code, message, null);
  }

  private void add(
      Severity severity,
      JsonPlace place,
      String code,
      String message,
      @Nullable String suggestion) {
    problems.add(
        new Problem(
            severity, code, place.pointer(), place.line(), place.column(), message, suggestion));
  }

  /**
   * Returns what a constructor makes, or the reason why it refuses to as a problem.
   *
   * @param place where its parts stand
   * @param constructor makes the value
   * @param <T> the type of the value
   * @return the value, or empty with a problem if the constructor refuses its arguments
   */
  public <T> Optional<T> made(JsonPlace place, Supplier<T> constructor) {
    try {
      return Optional.of(constructor.get());
    } catch (IllegalArgumentException refused) {
      String reason = String.valueOf(refused.getMessage());
      error(place, "value.refused", reason.lines().findFirst().orElse(reason));
      return Optional.empty();
    }
  }

  /**
   * Returns whether there is an error.
   *
   * @return whether a problem other than a warning was added
   */
  public boolean hasErrors() {
    return errors > 0;
  }

  /**
   * Returns the problems.
   *
   * @return the problems in the order in which they were found, a copy
   */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
