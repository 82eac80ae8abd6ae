package io.dangol.core.json.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of a document while it is read, and counts the parts of its conditions; for
 * use by one thread.
 */
public final class ProblemList {

  /** As many as anybody reads; what a hostile document has would fill the memory. */
  private static final int MOST_OF_A_DOCUMENT = 1_000;

  /** A constructor may name what it refuses, and documents have names of any length. */
  private static final int MOST_OF_A_REASON = 300;

  private static final String FULL = "limit.problems";

  private final List<Problem> problems = new ArrayList<>();
  private final int most;
  private int errors;
  private int conditionParts;
  private boolean dropsWarnings;

  private ProblemList(int most) {
    this.most = most;
  }

  /** Creates an empty list without a limit. */
  public ProblemList() {
    this(Integer.MAX_VALUE);
  }

  /** Creates the list of a document, whose reading ends with {@link Full}. */
  static ProblemList ofDocument() {
    return new ProblemList(MOST_OF_A_DOCUMENT);
  }

  /** Ends the reading of a document that has more problems than are listed. */
  @SuppressWarnings("serial") // caught where the document is read
  static final class Full extends RuntimeException {

    private Full() {
      super(null, null, false, false);
    }
  }

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
    add(Problem.of(Severity.ERROR, place, code, message).maybe(suggestion));
  }

  /**
   * Adds an error about a value of another type than is expected.
   *
   * @param value the value
   * @param code a stable code
   * @param expected the type that is expected, such as {@code integer}
   * @param message what is wrong, in a sentence
   * @param suggestion what may have been meant, or null
   */
  public void mismatch(
      JsonValue value, String code, String expected, String message, @Nullable String suggestion) {
    mismatch(value.place(), code, expected, value.type(), message, suggestion);
  }

  /**
   * Adds an error about a value of another type than is expected.
   *
   * @param place where it is
   * @param code a stable code
   * @param expected the type that is expected, such as {@code money(KRW)}
   * @param actual the type of the value, such as {@code money(USD)}
   * @param message what is wrong, in a sentence
   * @param suggestion what may have been meant, or null
   */
  public void mismatch(
      JsonPlace place,
      String code,
      String expected,
      String actual,
      String message,
      @Nullable String suggestion) {
    add(
        Problem.of(Severity.ERROR, place, code, message)
            .maybe(suggestion)
            .expecting(expected, actual));
  }

  /**
   * Adds an error about definitions that name each other in a circle.
   *
   * @param place where the circle begins
   * @param code a stable code
   * @param message what is wrong, in a sentence
   * @param path the names on the way round, from one to the same
   */
  public void circle(JsonPlace place, String code, String message, List<String> path) {
    add(Problem.of(Severity.ERROR, place, code, message).along(path));
  }

  private void add(Problem error) {
    errors++;
    if (errors > most) {
      problems.add(
          new Problem(
              Severity.ERROR,
              FULL,
              error.at(),
              error.line(),
              error.column(),
              "There are more problems; the rest is not read.",
              null,
              null,
              null,
              List.of()));
      throw new Full();
    }
    problems.add(error);
  }

  /**
   * Adds a warning.
   *
   * @param place where it is
   * @param code a stable code
   * @param message what is probably not meant, in a sentence
   */
  public void warn(JsonPlace place, String code, String message) {
    if (problems.size() - errors < most) {
      problems.add(Problem.of(Severity.WARN, place, code, message));
    } else if (!dropsWarnings) {
      dropsWarnings = true;
      problems.add(Problem.of(Severity.WARN, place, FULL, "There are more warnings."));
    }
  }

  /**
   * Counts a part of a condition, so that a limit holds for all conditions of a document together.
   *
   * @return how many parts there are so far, this one included
   */
  public int countConditionPart() {
    return ++conditionParts;
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
      error(place, "value.refused", shortened(reason.lines().findFirst().orElse(reason)));
      return Optional.empty();
    }
  }

  private static String shortened(String reason) {
    return reason.length() <= MOST_OF_A_REASON
        ? reason
        : reason.substring(0, MOST_OF_A_REASON) + "…";
  }

  /**
   * Returns how many errors there are.
   *
   * @return the number of problems other than warnings that were added
   */
  public int errors() {
    return errors;
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
