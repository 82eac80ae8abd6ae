package io.dangol.core.fact;

/** Takes the columns that a {@link FactSource} publishes. */
@FunctionalInterface
public interface FactWriter {

  /**
   * Adds a column.
   *
   * @param column a column of one of the facts that the source publishes, as long as the table
   * @throws IllegalArgumentException if the source does not publish the fact, or the length differs
   */
  void put(Column column);
}
