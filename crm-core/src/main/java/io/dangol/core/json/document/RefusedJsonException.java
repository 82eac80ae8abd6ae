package io.dangol.core.json.document;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a document must be good and is not. */
public final class RefusedJsonException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems why the document is refused
   */
  public RefusedJsonException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n", "the document is refused:\n", "")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns why the document is refused.
   *
   * @return all problems; none after serialisation, which keeps the message only
   */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }
}
