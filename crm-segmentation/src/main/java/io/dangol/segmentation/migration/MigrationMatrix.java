package io.dangol.segmentation.migration;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.segmentation.internal.Categories;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How many customers went from each state to each state between two dates, with those who entered
 * and left.
 *
 * <p>A customer without a state, or not in a table at all, is {@link #OUTSIDE}. Immutable.
 */
public final class MigrationMatrix {
  /** Stands for "not there": the row of those who entered and the column of those who left. */
  public static final String OUTSIDE = "OUTSIDE";

  private final List<String> states;
  private final List<CustomerId> customers;
  private final int[] from;
  private final int[] to;
  private final long[][] counts;

  private MigrationMatrix(List<String> states, List<CustomerId> customers, int[] from, int[] to) {
    this.states = states;
    this.customers = customers;
    this.from = from;
    this.to = to;
    this.counts = new long[states.size()][states.size()];
    for (int i = 0; i < from.length; i++) {
      counts[from[i]][to[i]]++;
    }
  }

  /**
   * Compares two dates.
   *
   * @param before customers with their states at the first date
   * @param after customers with their states at the second date
   * @param fact the state: codes, whole numbers, or true and false
   * @return the matrix
   * @throws IllegalArgumentException if the fact is not in both tables, has no categories, or has a
   *     category {@value #OUTSIDE}
   */
  public static MigrationMatrix between(FactTable before, FactTable after, Fact<?> fact) {
    Categories first = Categories.of(before, fact);
    Categories second = Categories.of(after, fact);
    Set<String> names = new LinkedHashSet<>(first.names());
    names.addAll(second.names());
    if (names.contains(OUTSIDE)) {
      throw new IllegalArgumentException("a state of " + fact + " is named " + OUTSIDE);
    }
    names.add(OUTSIDE);
    List<String> states = List.copyOf(names);
    int[] firstStates = first.names().stream().mapToInt(states::indexOf).toArray();
    int[] secondStates = second.names().stream().mapToInt(states::indexOf).toArray();
    int outside = states.size() - 1;

    List<CustomerId> customers = new ArrayList<>();
    int[] from = new int[before.size() + after.size()];
    int[] to = new int[before.size() + after.size()];
    for (int row = 0; row < before.size(); row++) {
      CustomerId customer = before.customers().at(row);
      int later = after.customers().rowOf(customer);
      from[customers.size()] = state(first, row, firstStates, outside);
      to[customers.size()] = state(second, later, secondStates, outside);
      customers.add(customer);
    }
    for (int row = 0; row < after.size(); row++) {
      CustomerId customer = after.customers().at(row);
      if (before.customers().rowOf(customer) < 0) {
        from[customers.size()] = outside;
        to[customers.size()] = state(second, row, secondStates, outside);
        customers.add(customer);
      }
    }
    int size = customers.size();
    return new MigrationMatrix(
        states, customers, Arrays.copyOf(from, size), Arrays.copyOf(to, size));
  }

  /**
   * Scores two dates and compares them: the thresholds of the first date, or those of each.
   *
   * <pre>{@code
   * MigrationMatrix.between(january, july, RfmFacts.SEGMENT, Thresholds.FROZEN,
   *     table -> Rfm.fit(table, options));
   * }</pre>
   *
   * @param before customers at the first date, with what the fit reads
   * @param after customers at the second date, with what the fit reads
   * @param fact the state, which the fitted model publishes
   * @param thresholds which thresholds score the second date
   * @param fit fits a model on a table
   * @return the matrix
   * @throws IllegalArgumentException if the model does not publish the fact, or as {@link
   *     #between(FactTable, FactTable, Fact)}
   */
  public static MigrationMatrix between(
      FactTable before,
      FactTable after,
      Fact<?> fact,
      Thresholds thresholds,
      Function<FactTable, ? extends FactSource> fit) {
    FactSource first = fit.apply(before);
    FactSource second = thresholds == Thresholds.FROZEN ? first : fit.apply(after);
    return between(before.with(first), after.with(second), fact);
  }

  private static int state(Categories categories, int row, int[] states, int outside) {
    int code = row < 0 ? -1 : categories.codeAt(row);
    return code < 0 ? outside : states[code];
  }

  /**
   * Returns the states.
   *
   * @return the states of both dates, {@link #OUTSIDE} last
   */
  public List<String> states() {
    return states;
  }

  /**
   * Returns how many customers made a move.
   *
   * @param fromState a state or {@link #OUTSIDE}
   * @param toState a state or {@link #OUTSIDE}
   * @return the number of customers
   * @throws IllegalArgumentException if there is no such state
   */
  public long count(String fromState, String toState) {
    return counts[index(fromState)][index(toState)];
  }

  /**
   * Returns how many customers were in a state at the first date.
   *
   * @param state a state, or {@link #OUTSIDE} for those who were not there
   * @return the number of customers
   * @throws IllegalArgumentException if there is no such state
   */
  public long before(String state) {
    long sum = 0;
    for (long count : counts[index(state)]) {
      sum += count;
    }
    return sum;
  }

  /**
   * Returns how many customers are in a state at the second date.
   *
   * @param state a state, or {@link #OUTSIDE} for those who are not there any more
   * @return the number of customers
   * @throws IllegalArgumentException if there is no such state
   */
  public long after(String state) {
    int column = index(state);
    long sum = 0;
    for (long[] row : counts) {
      sum += row[column];
    }
    return sum;
  }

  /**
   * Returns the growth of a state.
   *
   * @param state a state
   * @return customers after minus customers before
   * @throws IllegalArgumentException if there is no such state
   */
  public long netFlow(String state) {
    return after(state) - before(state);
  }

  /**
   * Returns the share of a state's customers that made a move.
   *
   * @param fromState a state
   * @param toState a state or {@link #OUTSIDE}
   * @return a share within [0, 1]; 0 where nobody was in the state
   * @throws IllegalArgumentException if there is no such state
   */
  public double share(String fromState, String toState) {
    long all = before(fromState);
    return all == 0 ? 0 : (double) count(fromState, toState) / all;
  }

  /**
   * Returns the Wilson interval of {@link #share}.
   *
   * @param fromState a state
   * @param toState a state or {@link #OUTSIDE}
   * @param confidence the confidence level, within (0, 1)
   * @return the interval
   * @throws IllegalArgumentException if there is no such state or the level is out of range
   */
  public Interval interval(String fromState, String toState, double confidence) {
    return Interval.wilson(count(fromState, toState), before(fromState), confidence);
  }

  /**
   * Returns the credible interval of {@link #share} for a symmetric Dirichlet prior over the moves
   * from a state: the marginal Beta(n_ij + a, n_i - n_ij + a (m - 1)) of m states.
   *
   * @param fromState a state
   * @param toState a state or {@link #OUTSIDE}
   * @param prior the weight a of each possible move before any is seen, positive; 0.5 is usual
   * @param confidence the probability within the interval, within (0, 1)
   * @return the interval between the quantiles of equal tails
   * @throws IllegalArgumentException if there is no such state or a number is out of range
   */
  public Interval credibleInterval(
      String fromState, String toState, double prior, double confidence) {
    long moved = count(fromState, toState);
    return Interval.credible(
        moved + prior,
        before(fromState) - moved + prior * Math.max(1, states.size() - 1),
        confidence);
  }

  /**
   * Returns the moves that rest on few customers, whose shares say little.
   *
   * @param fewerThan how many customers are enough; 5 is the usual rule for tables of counts
   * @return one move per cell with at least one and fewer customers, named {@code FROM>TO}, in the
   *     order of the states
   */
  public List<NamedMove> sparseMoves(int fewerThan) {
    List<NamedMove> sparse = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        if (counts[i][j] > 0 && counts[i][j] < fewerThan) {
          String name = states.get(i) + ">" + states.get(j);
          sparse.add(new NamedMove(name, Set.of(states.get(i)), Set.of(states.get(j))));
        }
      }
    }
    return sparse;
  }

  /**
   * Sums a measure over the customers of each move: revenue-weighted migration.
   *
   * @param table has the measure of the customers; that of the first date tells what was at stake,
   *     that of the second what came of it
   * @param measure a number, an amount, or true and false as 1 and 0
   * @return the sums; customers who are not in the table or have no value are counted apart
   * @throws IllegalArgumentException if the measure is not in the table or has no numeric values
   */
  public MoveValues values(FactTable table, Fact<?> measure) {
    Column.Numbers column = table.measure(measure);
    double[][] totals = new double[states.size()][states.size()];
    double[][] lost = new double[states.size()][states.size()];
    long missing = 0;
    for (int i = 0; i < from.length; i++) {
      int row = table.customers().rowOf(customers.get(i));
      if (row < 0 || column.isMissing(row)) {
        missing++;
        continue;
      }
      // Neumaier: what the larger of the two addends cost the smaller one is kept.
      double value = column.at(row);
      double sum = totals[from[i]][to[i]];
      double next = sum + value;
      lost[from[i]][to[i]] +=
          Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      totals[from[i]][to[i]] = next;
    }
    for (int i = 0; i < totals.length; i++) {
      for (int j = 0; j < totals.length; j++) {
        totals[i][j] += lost[i][j];
      }
    }
    return new MoveValues(states, totals, missing);
  }

  /**
   * Returns who made a move.
   *
   * @param move the states on both sides; they may include {@link #OUTSIDE}
   * @return the customers, in the order of the tables
   * @throws IllegalArgumentException if there is no such state
   */
  public List<CustomerId> movers(NamedMove move) {
    Set<Integer> sources = indices(move.from());
    Set<Integer> targets = indices(move.to());
    List<CustomerId> movers = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      if (sources.contains(from[i]) && targets.contains(to[i])) {
        movers.add(customers.get(i));
      }
    }
    return movers;
  }

  /**
   * Counts named moves.
   *
   * @param moves the moves, with names of their own
   * @return the number of customers per name, in the order given
   * @throws IllegalArgumentException if there is no such state, or two moves have one name
   */
  public Map<String, Long> count(List<NamedMove> moves) {
    Map<String, Long> result = new LinkedHashMap<>();
    for (NamedMove move : moves) {
      long sum = 0;
      for (int source : indices(move.from())) {
        for (int target : indices(move.to())) {
          sum += counts[source][target];
        }
      }
      if (result.put(move.name(), sum) != null) {
        throw new IllegalArgumentException("two moves are named " + move.name());
      }
    }
    return result;
  }

  /**
   * Counts upgrades and downgrades along a ranking.
   *
   * @param worstFirst the states from the worst to the best; states that are not listed, and those
   *     who entered or left, do not count
   * @return how many moved up, down or stayed
   * @throws IllegalArgumentException if there is no such state
   */
  public MoveShares along(List<String> worstFirst) {
    long up = 0;
    long down = 0;
    long same = 0;
    for (int i = 0; i < worstFirst.size(); i++) {
      for (int j = 0; j < worstFirst.size(); j++) {
        long count = count(worstFirst.get(i), worstFirst.get(j));
        if (i == j) {
          same += count;
        } else if (i < j) {
          up += count;
        } else {
          down += count;
        }
      }
    }
    return new MoveShares(up, down, same);
  }

  private Set<Integer> indices(Set<String> names) {
    Set<Integer> indices = new LinkedHashSet<>();
    names.stream().sorted().forEach(name -> indices.add(index(name)));
    return indices;
  }

  private int index(String state) {
    return index(states, state);
  }

  static int index(List<String> states, String state) {
    int index = states.indexOf(state);
    if (index < 0) {
      throw new IllegalArgumentException("no state " + state + " among " + states);
    }
    return index;
  }

  /** Returns the states and the number of customers, whom it does not name. */
  @Override
  public String toString() {
    return "MigrationMatrix[" + states + ", " + customers.size() + " customers]";
  }
}
