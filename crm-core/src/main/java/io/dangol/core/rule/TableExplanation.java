package io.dangol.core.rule;

import java.util.List;
import java.util.Objects;

/**
 * Why a {@link DecisionTable} says what it says about one customer.
 *
 * @param hit what it says
 * @param rows why each row's condition has its verdict, in the order of the rows, with pointers
 *     such as {@code /rows/0/when}; rows below the one that decides, too
 * @param <R> the type of the outcomes
 */
public record TableExplanation<R>(TableHit<R> hit, List<Explanation> rows) {

  public TableExplanation {
    Objects.requireNonNull(hit, "hit");
    rows = List.copyOf(rows);
  }
}
