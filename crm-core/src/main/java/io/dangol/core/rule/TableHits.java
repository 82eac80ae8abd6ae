package io.dangol.core.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a {@link DecisionTable} says about every row of a table of facts. Immutable.
 *
 * @param <R> the type of the outcomes
 */
public final class TableHits<R> {

  /** Stands for a row number where no row hits and the default decides. */
  public static final int DEFAULT = -1;

  /** Stands for a row number where no row hits and there is no default. */
  public static final int NONE = -2;

  /** Stands for a row number where several rows hit of which only one may. */
  public static final int AMBIGUOUS = -3;

  private final DecisionTable<R> table;
  private final List<Verdicts> verdicts;
  private final int[] hits;

  TableHits(DecisionTable<R> table, int size, List<Verdicts> verdicts) {
    this.table = table;
    this.verdicts = verdicts;
    this.hits = new int[size];
    int none = table.otherwise().isPresent() ? DEFAULT : NONE;
    Arrays.fill(hits, none);
    boolean unique = table.hitPolicy() == DecisionTable.HitPolicy.UNIQUE;
    for (int row = 0; row < verdicts.size(); row++) {
      int tableRow = row;
      verdicts
          .get(row)
          .matchedRows()
          .forEach(
              fact -> {
                if (hits[fact] == none) {
                  hits[fact] = tableRow;
                } else if (unique) {
                  hits[fact] = AMBIGUOUS;
                }
              });
    }
  }

  /**
   * Returns the table that decided.
   *
   * @return id and version, or empty for a table without a name
   */
  public Optional<RuleVersion> version() {
    return table.version();
  }

  /**
   * Returns the number of rows of facts.
   *
   * @return the number of customers
   */
  public int size() {
    return hits.length;
  }

  /**
   * Returns the row of the decision table that hits, the first of several.
   *
   * @param row the row of facts
   * @return the row of the decision table from 0, or {@link #DEFAULT}, {@link #NONE} or {@link
   *     #AMBIGUOUS}
   * @throws IndexOutOfBoundsException if there is no such row of facts
   */
  public int rowAt(int row) {
    return hits[row];
  }

  /**
   * Returns the outcome for a row of facts.
   *
   * @param row the row of facts
   * @return the outcome of the row that hits, the first of several, or the default; empty if
   *     nothing hits or the hit is ambiguous
   * @throws IndexOutOfBoundsException if there is no such row of facts
   */
  public Optional<R> outcomeAt(int row) {
    int hit = hits[row];
    if (hit == DEFAULT) {
      return table.otherwise();
    }
    return hit < 0 ? Optional.empty() : Optional.of(table.rows().get(hit).then());
  }

  /**
   * Returns how many rows of facts have this result.
   *
   * @param hit a row of the decision table from 0, or {@link #DEFAULT}, {@link #NONE} or {@link
   *     #AMBIGUOUS}
   * @return the number of rows of facts for which {@link #rowAt} gives this
   */
  public int count(int hit) {
    return (int) IntStream.of(hits).filter(value -> value == hit).count();
  }

  /**
   * Returns the verdicts of a row's condition.
   *
   * @param row the row of the decision table from 0
   * @return the verdicts on every row of facts
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Verdicts verdicts(int row) {
    return verdicts.get(row);
  }

  /**
   * Returns the result for a row of facts.
   *
   * @param row the row of facts
   * @return what {@link DecisionTable#decide(io.dangol.core.fact.Facts,
   *     io.dangol.core.fact.EvaluationContext)} says about it
   * @throws IndexOutOfBoundsException if there is no such row of facts
   */
  public TableHit<R> at(int row) {
    Objects.checkIndex(row, hits.length);
    List<Integer> matched = rowsWith(condition -> condition.at(row) == Truth.TRUE);
    List<Integer> undecided = rowsWith(condition -> condition.at(row) == Truth.UNKNOWN);
    if (table.hitPolicy() == DecisionTable.HitPolicy.FIRST && !matched.isEmpty()) {
      int first = matched.get(0);
      return table.hit(
          List.of(first), undecided.stream().filter(unknown -> unknown < first).toList());
    }
    return table.hit(matched, undecided);
  }

  private List<Integer> rowsWith(Predicate<Verdicts> accepted) {
    return IntStream.range(0, verdicts.size())
        .filter(condition -> accepted.test(verdicts.get(condition)))
        .boxed()
        .toList();
  }

  @Override
  public String toString() {
    return "TableHits[%d rows of %s]".formatted(hits.length, table);
  }
}
