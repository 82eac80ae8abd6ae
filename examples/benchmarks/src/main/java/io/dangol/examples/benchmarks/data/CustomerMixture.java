package io.dangol.examples.benchmarks.data;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Customers as a mixture of overlapping groups, log-normal in every feature and then z-scored: what
 * RFM values look like after the usual logarithm. Column by column, so that every contender can
 * copy it into its own layout.
 */
public final class CustomerMixture {

  private static final int GROUPS = 10;

  private final double[][] columns;

  private CustomerMixture(double[][] columns) {
    this.columns = columns;
  }

  /**
   * Makes a mixture.
   *
   * @param rows how many customers
   * @param features how many features
   * @param seed the seed
   * @return the mixture, mean 0 and standard deviation 1 in every feature
   */
  public static CustomerMixture of(int rows, int features, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] center = new double[GROUPS][features];
    double[][] spread = new double[GROUPS][features];
    for (int group = 0; group < GROUPS; group++) {
      for (int feature = 0; feature < features; feature++) {
        center[group][feature] = 1.3 * random.nextGaussian();
        spread[group][feature] = 0.4 + 0.6 * random.nextDouble();
      }
    }
    double[][] columns = new double[features][rows];
    for (int row = 0; row < rows; row++) {
      int group = random.nextInt(GROUPS);
      for (int feature = 0; feature < features; feature++) {
        columns[feature][row] =
            center[group][feature] + spread[group][feature] * random.nextGaussian();
      }
    }
    for (double[] column : columns) {
      standardize(column);
    }
    return new CustomerMixture(columns);
  }

  /**
   * Makes a table of such a mixture column by column, for bases of which there is no room for two:
   * other draws than those of {@link #of}, of the same kind.
   *
   * @param rows how many customers
   * @param features how many features
   * @param seed the seed
   * @return a table with a column per feature
   */
  public static FactTable table(int rows, int features, long seed) {
    List<Column> columns = new ArrayList<>();
    for (int feature = 0; feature < features; feature++) {
      SplittableRandom random = new SplittableRandom(seed + 1 + feature);
      double[] center = random.doubles(GROUPS, -2, 2).toArray();
      double[] spread = random.doubles(GROUPS, 0.4, 1).toArray();
      double[] values = new double[rows];
      for (int row = 0; row < rows; row++) {
        // Every group takes turns, in all features at once.
        int of = row % GROUPS;
        values[row] = center[of] + spread[of] * random.nextGaussian();
      }
      standardize(values);
      columns.add(Column.decimals(Fact.decimal("mixture.feature" + feature), values));
    }
    return FactTable.of(index(rows), columns);
  }

  private static CustomerIndex index(int rows) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int row = 0; row < rows; row++) {
      customers.add(Integer.toString(row));
    }
    return customers.build();
  }

  private static void standardize(double[] column) {
    double mean = 0;
    for (double value : column) {
      mean += value / column.length;
    }
    double variance = 0;
    for (double value : column) {
      variance += (value - mean) * (value - mean) / column.length;
    }
    double scale = 1 / Math.sqrt(variance);
    for (int row = 0; row < column.length; row++) {
      column[row] = (column[row] - mean) * scale;
    }
  }

  /**
   * Returns the values, for reading only.
   *
   * @return one array per feature, all of the same length
   */
  public double[][] columns() {
    return columns;
  }

  /**
   * Returns how many customers there are.
   *
   * @return the length of the columns
   */
  public int rows() {
    return columns[0].length;
  }

  /**
   * Returns the customers as a table.
   *
   * @return a table with a column per feature
   */
  public FactTable table() {
    List<Column> features = new ArrayList<>();
    for (double[] values : columns) {
      NumberFact<Double> fact = Fact.decimal("mixture.feature" + features.size());
      features.add(Column.decimals(fact, values));
    }
    return FactTable.of(index(rows()), features);
  }
}
