package io.dangol.core.json.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reading a document: the value, or all problems that keep it from being read.
 *
 * @param <T> the type of the value
 */
public sealed interface Reading<T> {

  /**
   * Returns all problems.
   *
   * @return the problems in the order of the document; of an accepted one its warnings
   */
  List<Problem> problems();

  /**
   * Returns the value.
   *
   * @return the value, or empty if the document is refused
   */
  Optional<T> value();

  /**
   * Returns the value of a document that must be good.
   *
   * @return the value
   * @throws RefusedJsonException if the document is refused; the message has all problems
   */
  T orThrow();

  /**
   * Returns whether the document was read.
   *
   * @return whether there is a value
   */
  default boolean isAccepted() {
    return value().isPresent();
  }

  /**
   * A document that was read.
   *
   * @param content the value
   * @param problems warnings about it
   * @param <T> the type of the value
   */
  record Accepted<T>(T content, List<Problem> problems) implements Reading<T> {

    public Accepted {
      Objects.requireNonNull(content, "content");
      problems = List.copyOf(problems);
    }

    @Override
    public Optional<T> value() {
      return Optional.of(content);
    }

    @Override
    public T orThrow() {
      return content;
    }
  }

  /**
   * A document that is refused as a whole.
   *
   * @param problems the errors, at least one, and warnings
   * @param <T> the type of the value
   */
  record Refused<T>(List<Problem> problems) implements Reading<T> {

    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a document is not refused without a problem");
      }
    }

    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public T orThrow() {
      throw new RefusedJsonException(problems);
    }
  }
}
