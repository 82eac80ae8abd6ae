package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.time.LocalDate;
import java.util.List;

/** What a leaf asks of the value of its fact. Immutable. */
sealed interface ValueTest
    permits NumberTest,
        DayWindowTest,
        AgoTest,
        AmountTest,
        CodeTest,
        CodeSetTest,
        BooleanTest,
        MissingTest,
        RegisteredTest {

  Fact<?> fact();

  /** Returns the verdict on one row. */
  Truth row(Facts row, EvaluationContext at);

  /**
   * Prepares the test for the rows of a column.
   *
   * @param column the column of {@link #fact()}
   * @param at the moment of evaluation
   * @param scratch room for the values of a block, shared by all tests of an evaluation
   */
  ColumnTest bind(Column column, EvaluationContext at, double[] scratch);

  /**
   * Returns days on which the verdict on a row may become another one though its value stays.
   *
   * @param row the row
   * @param today the day of evaluation
   */
  default List<LocalDate> changes(Facts row, LocalDate today) {
    return List.of();
  }

  /** Whether the verdict depends on the moment of evaluation. */
  default boolean isTimeDependent() {
    return false;
  }

  /** Prepares the test for a table in which every value of the fact is missing. */
  default ColumnTest bindAbsent() {
    return (start, rows, truth, unknown) -> {
      for (int word = 0; word << 6 < rows; word++) {
        truth[word] = 0;
        unknown[word] = Block.valid(rows, word);
      }
    };
  }
}
