package io.dangol.examples.cli.input;

/** Says that the input was refused, with all its problems. */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problems problems;

  /**
   * Creates the exception.
   *
   * @param problems what is wrong
   */
  public BadInputException(Problems problems) {
    super("%d problems in the input".formatted(problems.total()));
    this.problems = problems;
  }

  /**
   * Returns an exception of a single problem.
   *
   * @param problem what is wrong
   * @return the exception
   */
  public static BadInputException of(Problem problem) {
    Problems problems = new Problems(BadRows.FAIL);
    problems.file(problem);
    return new BadInputException(problems);
  }

  /**
   * Returns what is wrong.
   *
   * @return the problems
   */
  public Problems problems() {
    return problems;
  }
}
