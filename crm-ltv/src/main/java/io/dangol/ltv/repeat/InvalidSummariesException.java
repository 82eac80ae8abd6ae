package io.dangol.ltv.repeat;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where rows of a summary contradict themselves; it lists every bad row, not only the first.
 */
public final class InvalidSummariesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final transient List<Problem> problems;

  /**
   * One bad value.
   *
   * @param row the row, counted from 0
   * @param message the name, the value and the rule
   */
  public record Problem(int row, String message) {}

  InvalidSummariesException(List<Problem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns every bad value in order of rows.
   *
   * @return the problems, at least one
   */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(List<Problem> problems) {
    String shown =
        problems.stream()
            .limit(SHOWN)
            .map(problem -> "row " + problem.row() + ": " + problem.message())
            .collect(Collectors.joining("\n"));
    return problems.size()
        + (problems.size() == 1 ? " bad row\n" : " bad values\n")
        + shown
        + (problems.size() > SHOWN ? "\nand " + (problems.size() - SHOWN) + " more" : "");
  }
}
