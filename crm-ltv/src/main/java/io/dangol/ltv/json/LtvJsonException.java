package io.dangol.ltv.json;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a JSON document is not a valid model; it lists every problem found. */
public final class LtvJsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * One problem.
   *
   * @param pointer the JSON Pointer of the value (RFC 6901), empty for the document itself
   * @param message the value and the rule
   */
  public record Problem(String pointer, String message) {}

  LtvJsonException(List<Problem> problems) {
    super(
        problems.stream()
            .map(
                problem ->
                    (problem.pointer().isEmpty() ? "document" : problem.pointer())
                        + ": "
                        + problem.message())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns every problem.
   *
   * @return the problems in document order, at least one
   */
  public List<Problem> problems() {
    return problems;
  }
}
