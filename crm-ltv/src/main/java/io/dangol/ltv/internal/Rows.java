package io.dangol.ltv.internal;

import io.dangol.core.execution.Execution;
import java.util.function.IntConsumer;

/** Rows that do not depend on each other, cut into tasks. */
public final class Rows {

  /** Few enough that several threads finish together, enough that a task is worth its start. */
  private static final int ROWS_PER_TASK = 1_024;

  private Rows() {}

  /**
   * Does every row once.
   *
   * @param rows the number of rows
   * @param execution where it runs
   * @param row does the row of a number from 0; called from several threads
   */
  public static void forEach(int rows, Execution execution, IntConsumer row) {
    execution.forEach(
        (rows + ROWS_PER_TASK - 1) / ROWS_PER_TASK,
        task -> {
          int end = Math.min(rows, (task + 1) * ROWS_PER_TASK);
          for (int i = task * ROWS_PER_TASK; i < end; i++) {
            row.accept(i);
          }
        });
  }
}
