package io.dangol.core.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link DecisionTable} says about one customer.
 *
 * @param kind what decided
 * @param rows the rows that hit, from 0, in their order; of several only the first where the first
 *     decides
 * @param outcomes the outcomes: of the rows that hit, or the default; empty where nothing hits or
 *     the hit is ambiguous
 * @param undecided the rows whose conditions depend on missing values and that might have changed
 *     the result
 * @param table the version of the table; empty for one without a name
 * @param <R> the type of the outcomes
 */
public record TableHit<R>(
    Kind kind,
    List<Integer> rows,
    List<R> outcomes,
    List<Integer> undecided,
    Optional<RuleVersion> table) {

  /** What decided. */
  public enum Kind {
    /** A row, or with {@link DecisionTable.HitPolicy#COLLECT} at least one. */
    ROW,
    /** No row, but there is a default. */
    DEFAULT,
    /** No row, and there is no default. */
    NONE,
    /** Several rows, of which only one may hit. */
    AMBIGUOUS
  }

  public TableHit {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(table, "table");
    rows = List.copyOf(rows);
    outcomes = List.copyOf(outcomes);
    undecided = List.copyOf(undecided);
  }

  /**
   * Returns the outcome.
   *
   * @return the outcome, the first of several; empty if there is none
   */
  public Optional<R> outcome() {
    return outcomes.stream().findFirst();
  }
}
