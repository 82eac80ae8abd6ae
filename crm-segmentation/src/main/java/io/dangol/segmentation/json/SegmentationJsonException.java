package io.dangol.segmentation.json;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a JSON document is not what it should be; it lists every problem found. */
public final class SegmentationJsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * One problem.
   *
   * @param pointer the JSON Pointer of the value (RFC 6901), empty for the document itself
   * @param message the rule that is broken
   */
  public record Problem(String pointer, String message) {}

  SegmentationJsonException(List<Problem> problems) {
    super(
        problems.stream()
            .map(p -> (p.pointer().isEmpty() ? "document" : p.pointer()) + ": " + p.message())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns every problem.
   *
   * @return the problems, at least one
   */
  public List<Problem> problems() {
    return problems;
  }
}
