package io.dangol.segmentation.migration;

import java.util.List;

/**
 * What the customers who made each move are worth: a measure summed per move, such as the spend
 * that went from one segment to another or left. Immutable.
 */
public final class MoveValues {
  private final List<String> states;
  private final double[][] totals;
  private final long missing;

  MoveValues(List<String> states, double[][] totals, long missing) {
    this.states = states;
    this.totals = totals;
    this.missing = missing;
  }

  /**
   * Returns the sum over the customers who made a move.
   *
   * @param fromState a state or {@link MigrationMatrix#OUTSIDE}
   * @param toState a state or {@link MigrationMatrix#OUTSIDE}
   * @return the sum in the unit of the measure, amounts in major units
   * @throws IllegalArgumentException if there is no such state
   */
  public double total(String fromState, String toState) {
    return totals[index(fromState)][index(toState)];
  }

  /**
   * Returns the sum over the customers who were in a state at the first date.
   *
   * @param state a state, or {@link MigrationMatrix#OUTSIDE} for those who were not there
   * @return the sum
   * @throws IllegalArgumentException if there is no such state
   */
  public double before(String state) {
    double sum = 0;
    for (double total : totals[index(state)]) {
      sum += total;
    }
    return sum;
  }

  /**
   * Returns the sum over the customers who are in a state at the second date.
   *
   * @param state a state, or {@link MigrationMatrix#OUTSIDE} for those who are not there any more
   * @return the sum
   * @throws IllegalArgumentException if there is no such state
   */
  public double after(String state) {
    int column = index(state);
    double sum = 0;
    for (double[] row : totals) {
      sum += row[column];
    }
    return sum;
  }

  /**
   * Returns the share of a state's value that made a move.
   *
   * @param fromState a state
   * @param toState a state or {@link MigrationMatrix#OUTSIDE}
   * @return the sum of the move by the sum of the state; 0 where that is 0, and outside [0, 1]
   *     where values are negative
   * @throws IllegalArgumentException if there is no such state
   */
  public double share(String fromState, String toState) {
    double all = before(fromState);
    return all == 0 ? 0 : total(fromState, toState) / all;
  }

  /**
   * Returns the number of customers of the matrix without a value, who are in no sum.
   *
   * @return the number of customers
   */
  public long missing() {
    return missing;
  }

  private int index(String state) {
    return MigrationMatrix.index(states, state);
  }
}
