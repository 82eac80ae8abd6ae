package io.dangol.segmentation.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Projects a migration matrix into the future: every period customers move with the same
 * probabilities.
 *
 * <p>The probability of a move is (n_ij + a) / (n_i + a m) with the smoothing prior a and m states;
 * leaving is a state from which nobody comes back. The estimate assumes that only the present state
 * matters; Pfeifer &amp; Carraway (2000), "Modeling customer relationships as Markov chains",
 * Journal of Interactive Marketing 14(2), doi
 * 10.1002/(SICI)1520-6653(200021)14:2&lt;43::AID-DIR4&gt;3.0.CO;2-H. Immutable.
 */
public final class MarkovProjection {
  /** Counts below this make a probability unreliable, by the usual rule for tables of counts. */
  private static final int FEW = 5;

  private static final int STEADY_PERIODS = 1_000_000;
  private static final double STEADY = 1e-15;

  private final List<String> states;
  private final double[][] probabilities;
  private final double[] entries;
  private final double[] observed;
  private final List<String> sparse;

  private MarkovProjection(
      List<String> states,
      double[][] probabilities,
      double[] entries,
      double[] observed,
      List<String> sparse) {
    this.states = states;
    this.probabilities = probabilities;
    this.entries = entries;
    this.observed = observed;
    this.sparse = sparse;
  }

  /**
   * Estimates the probabilities of a matrix.
   *
   * @param matrix the moves of one period
   * @param prior the smoothing prior a, at least 0; 0 gives the maximum likelihood, 0.5 keeps rare
   *     moves possible
   * @return the projection; a state in which nobody was stays as it is unless a prior is given
   * @throws IllegalArgumentException if the prior is negative or not finite
   */
  public static MarkovProjection of(MigrationMatrix matrix, double prior) {
    if (!(prior >= 0 && prior < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("prior is " + prior + ", must be at least 0");
    }
    List<String> states = matrix.states();
    int m = states.size();
    double[][] probabilities = new double[m][m];
    double[] entries = new double[m];
    List<String> sparse = new ArrayList<>();
    probabilities[m - 1][m - 1] = 1;
    for (int i = 0; i < m - 1; i++) {
      long total = matrix.before(states.get(i));
      boolean few = false;
      for (int j = 0; j < m; j++) {
        long count = matrix.count(states.get(i), states.get(j));
        few |= count > 0 && count < FEW;
        double weight = total + prior * m;
        probabilities[i][j] = weight == 0 ? (i == j ? 1 : 0) : (count + prior) / weight;
      }
      if (few || total < FEW) {
        sparse.add(states.get(i));
      }
      entries[i] = matrix.count(MigrationMatrix.OUTSIDE, states.get(i));
    }
    return new MarkovProjection(
        states, probabilities, entries, observed(matrix, states), List.copyOf(sparse));
  }

  /** Returns the shares of the states at the first date, or at the second if nobody was there. */
  private static double[] observed(MigrationMatrix matrix, List<String> states) {
    int m = states.size() - 1;
    double[] before = new double[m];
    double[] after = new double[m];
    for (int i = 0; i < m; i++) {
      before[i] = matrix.before(states.get(i));
      after[i] = matrix.after(states.get(i));
    }
    double[] customers = Arrays.stream(before).sum() > 0 ? before : after;
    double all = Math.max(1, Arrays.stream(customers).sum());
    return Arrays.stream(customers).map(count -> count / all).toArray();
  }

  /**
   * Returns this projection with states from which nobody moves any more, such as {@code LOST}.
   *
   * @param absorbing the states; {@link MigrationMatrix#OUTSIDE} is absorbing in any case
   * @return the projection
   * @throws IllegalArgumentException if there is no such state
   */
  public MarkovProjection withAbsorbing(Set<String> absorbing) {
    double[][] changed = new double[probabilities.length][];
    Arrays.setAll(changed, i -> probabilities[i].clone());
    for (String state : absorbing) {
      int index = index(state);
      Arrays.fill(changed[index], 0);
      changed[index][index] = 1;
    }
    return new MarkovProjection(states, changed, entries, observed, sparse);
  }

  /**
   * Returns the states.
   *
   * @return the states, {@link MigrationMatrix#OUTSIDE} last
   */
  public List<String> states() {
    return states;
  }

  /**
   * Returns the states whose probabilities rest on few customers.
   *
   * @return the states with fewer than 5 customers, or with a move that 1 to 4 customers made
   */
  public List<String> sparseStates() {
    return sparse;
  }

  /**
   * Returns the probability of a move within one period.
   *
   * @param from a state
   * @param to a state
   * @return a probability within [0, 1]
   * @throws IllegalArgumentException if there is no such state
   */
  public double probability(String from, String to) {
    return probabilities[index(from)][index(to)];
  }

  /**
   * Returns how many customers are expected in each state after some periods, without new
   * customers.
   *
   * @param start the customers per state now; states that are absent have none
   * @param periods the number of periods, at least 0
   * @return the expected customers per state, those who left under {@link MigrationMatrix#OUTSIDE}
   * @throws IllegalArgumentException if there is no such state or {@code periods < 0}
   */
  public Map<String, Double> project(Map<String, Double> start, int periods) {
    if (periods < 0) {
      throw new IllegalArgumentException("periods is " + periods + ", must be at least 0");
    }
    double[] customers = new double[states.size()];
    start.forEach((state, count) -> customers[index(state)] = count);
    double[] now = customers;
    for (int period = 0; period < periods; period++) {
      now = step(now, probabilities);
    }
    return named(now);
  }

  /**
   * Returns the shares of the states in the long run, where every customer who leaves is replaced
   * by a new one in the state in which new customers entered; without any entry, the shares to
   * which those who have not left yet tend (the quasi-stationary distribution).
   *
   * <p>The shares develop from those at the first date. Where some states never lead to others (a
   * reducible chain), the long run depends on this start; a state in which nobody is and to which
   * no move leads keeps the share 0.
   *
   * <p>Darroch &amp; Seneta (1965), "On quasi-stationary distributions in absorbing discrete-time
   * finite Markov chains", Journal of Applied Probability 2(1), doi 10.2307/3211876.
   *
   * @return a share per state, without {@link MigrationMatrix#OUTSIDE}; all 0 where the matrix has
   *     no customers
   */
  public Map<String, Double> steadyState() {
    int m = states.size() - 1;
    double entered = Arrays.stream(entries).sum();
    double[][] closed = new double[m][m];
    for (int i = 0; i < m; i++) {
      double left = probabilities[i][m];
      for (int j = 0; j < m; j++) {
        double replaced = entered > 0 ? left * entries[j] / entered : 0;
        // Half of the weight stays, so that a chain that swings between states settles too.
        closed[i][j] = 0.5 * (probabilities[i][j] + replaced) + (i == j ? 0.5 : 0);
      }
    }
    double[] shares = observed.clone();
    boolean anybody = Arrays.stream(shares).sum() > 0;
    for (int period = 0; anybody && period < STEADY_PERIODS; period++) {
      double[] next = step(shares, closed);
      // Without replacement the sum falls by the share of leavers, which the survivors do not see.
      double sum = Arrays.stream(next).sum();
      for (int i = 0; i < m; i++) {
        next[i] /= sum;
      }
      double change = 0;
      for (int i = 0; i < m; i++) {
        change = Math.max(change, Math.abs(next[i] - shares[i]));
      }
      shares = next;
      if (change < STEADY) {
        break;
      }
    }
    return named(shares);
  }

  /**
   * Returns the expected number of periods until a customer reaches a state for the first time.
   *
   * @param from the state now
   * @param target the state to reach; {@link MigrationMatrix#OUTSIDE} for leaving
   * @return a number of periods, 0 where {@code from} is the target, infinite where the target may
   *     never be reached
   * @throws IllegalArgumentException if there is no such state
   */
  public double expectedPeriods(String from, String target) {
    int goal = index(target);
    int start = index(from);
    if (start == goal) {
      return 0;
    }
    boolean[] certain = certain(goal);
    if (!certain[start]) {
      return Double.POSITIVE_INFINITY;
    }
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      if (i != goal && certain[i]) {
        open.add(i);
      }
    }
    // (I - Q) t = 1 over the states from which the target is reached for certain.
    double[][] system = new double[open.size()][open.size() + 1];
    for (int i = 0; i < open.size(); i++) {
      for (int j = 0; j < open.size(); j++) {
        system[i][j] = (i == j ? 1 : 0) - probabilities[open.get(i)][open.get(j)];
      }
      system[i][open.size()] = 1;
    }
    return solve(system)[open.indexOf(start)];
  }

  /** Returns from which states the target is reached with probability one. */
  private boolean[] certain(int goal) {
    boolean[] lost = new boolean[states.size()];
    boolean[] reaching = closure(goal, new boolean[states.size()]);
    for (int i = 0; i < lost.length; i++) {
      lost[i] = !reaching[i];
    }
    boolean[] certain = new boolean[states.size()];
    Arrays.fill(certain, true);
    for (int i = 0; i < lost.length; i++) {
      if (lost[i]) {
        boolean[] blocked = new boolean[states.size()];
        blocked[goal] = true;
        boolean[] into = closure(i, blocked);
        for (int j = 0; j < into.length; j++) {
          certain[j] &= !into[j];
        }
      }
    }
    return certain;
  }

  /** Returns which states can reach one, without passing through blocked ones. */
  private boolean[] closure(int target, boolean[] blocked) {
    boolean[] reached = new boolean[states.size()];
    reached[target] = true;
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < reached.length; i++) {
        for (int j = 0; j < reached.length && !reached[i] && !blocked[i]; j++) {
          if (reached[j] && probabilities[i][j] > 0) {
            reached[i] = true;
            more = true;
          }
        }
      }
    }
    return reached;
  }

  /** Gaussian elimination with partial pivoting of a system whose last column is the right side. */
  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int pivot = 0; pivot < n; pivot++) {
      int best = pivot;
      for (int row = pivot + 1; row < n; row++) {
        if (Math.abs(system[row][pivot]) > Math.abs(system[best][pivot])) {
          best = row;
        }
      }
      double[] swapped = system[pivot];
      system[pivot] = system[best];
      system[best] = swapped;
      for (int row = 0; row < n; row++) {
        if (row != pivot) {
          double factor = system[row][pivot] / system[pivot][pivot];
          for (int column = pivot; column <= n; column++) {
            system[row][column] -= factor * system[pivot][column];
          }
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = system[i][n] / system[i][i];
    }
    return solution;
  }

  private static double[] step(double[] now, double[][] transition) {
    double[] next = new double[now.length];
    for (int i = 0; i < now.length; i++) {
      for (int j = 0; j < now.length; j++) {
        next[j] += now[i] * transition[i][j];
      }
    }
    return next;
  }

  private Map<String, Double> named(double[] values) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(states.get(i), values[i]);
    }
    return named;
  }

  private int index(String state) {
    return MigrationMatrix.index(states, state);
  }
}
