package io.dangol.examples.cli.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with the input: the first problems as they are, all of them counted. */
public final class Problems {

  /** How many problems are kept to be shown; all are counted. */
  public static final int SHOWN = 20;

  private final BadRows badRows;
  private final List<Problem> first = new ArrayList<>();
  private final Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
  private long total;
  private boolean fatal;

  /**
   * Creates an empty list of problems.
   *
   * @param badRows whether rows may be left out
   */
  public Problems(BadRows badRows) {
    this.badRows = badRows;
  }

  /**
   * Adds a problem of one row, which the policy may forgive.
   *
   * @param problem the problem
   */
  public void row(Problem problem) {
    add(problem);
    fatal |= badRows == BadRows.FAIL;
  }

  /**
   * Adds a problem of a whole file, which no policy forgives.
   *
   * @param problem the problem
   */
  public void file(Problem problem) {
    add(problem);
    fatal = true;
  }

  private void add(Problem problem) {
    total++;
    byReason.merge(problem.reason(), 1L, Long::sum);
    if (first.size() < SHOWN) {
      first.add(problem);
    }
  }

  /**
   * Returns the problems to show.
   *
   * @return the first {@value #SHOWN}, unmodifiable
   */
  public List<Problem> first() {
    return Collections.unmodifiableList(first);
  }

  /**
   * Returns how many problems there are.
   *
   * @return the number of all problems
   */
  public long total() {
    return total;
  }

  /**
   * Returns the problems counted by reason.
   *
   * @return the counts in the order of {@link Reason}, unmodifiable
   */
  public Map<Reason, Long> byReason() {
    return Collections.unmodifiableMap(byReason);
  }

  /**
   * Returns whether the input cannot be used.
   *
   * @return whether there is a problem that the policy does not forgive
   */
  public boolean refused() {
    return fatal;
  }

  /**
   * Ends the work where the input cannot be used.
   *
   * @throws BadInputException if {@link #refused()}
   */
  public void throwIfRefused() {
    if (fatal) {
      throw new BadInputException(this);
    }
  }
}
