package io.dangol.segmentation.profile;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.segmentation.internal.Categories;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How many customers have each combination of two facts. Customers without one of them are counted
 * apart. Immutable.
 */
public final class CrossTab {
  private final List<String> rows;
  private final List<String> columns;
  private final long[][] counts;
  private final long[] rowTotals;
  private final long[] columnTotals;
  private final long total;
  private final long missing;

  private CrossTab(List<String> rows, List<String> columns, long[][] counts, long missing) {
    this.rows = rows;
    this.columns = columns;
    this.counts = counts;
    this.missing = missing;
    this.rowTotals = new long[rows.size()];
    this.columnTotals = new long[columns.size()];
    long sum = 0;
    for (int i = 0; i < rowTotals.length; i++) {
      for (int j = 0; j < columnTotals.length; j++) {
        rowTotals[i] += counts[i][j];
        columnTotals[j] += counts[i][j];
        sum += counts[i][j];
      }
    }
    this.total = sum;
  }

  /**
   * Counts the combinations.
   *
   * @param table the customers
   * @param rowFact the fact of the rows: codes, whole numbers, or true and false
   * @param columnFact the fact of the columns, of one of these types
   * @return the cross-tab
   * @throws IllegalArgumentException if a fact is not in the table or has no categories
   */
  public static CrossTab of(FactTable table, Fact<?> rowFact, Fact<?> columnFact) {
    Categories first = Categories.of(table, rowFact);
    Categories second = Categories.of(table, columnFact);
    long[][] counts = new long[first.names().size()][second.names().size()];
    long missing = 0;
    for (int row = 0; row < table.size(); row++) {
      if (first.codeAt(row) < 0 || second.codeAt(row) < 0) {
        missing++;
      } else {
        counts[first.codeAt(row)][second.codeAt(row)]++;
      }
    }
    return new CrossTab(first.names(), second.names(), counts, missing);
  }

  /**
   * Returns the categories of the rows.
   *
   * @return the names, in their order
   */
  public List<String> rows() {
    return rows;
  }

  /**
   * Returns the categories of the columns.
   *
   * @return the names, in their order
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * Returns the number of customers of a combination.
   *
   * @param row a category of the rows
   * @param column a category of the columns
   * @return the number of customers
   * @throws IllegalArgumentException if there is no such category
   */
  public long count(String row, String column) {
    return counts[index(rows, row)][index(columns, column)];
  }

  /**
   * Returns the number of customers without one of the facts.
   *
   * @return the number of customers that no combination counts
   */
  public long missing() {
    return missing;
  }

  /**
   * Returns the number of customers with both facts.
   *
   * @return the sum of all counts
   */
  public long total() {
    return total;
  }

  /**
   * Returns the share of a row's customers that a column has.
   *
   * @param row a category of the rows
   * @param column a category of the columns
   * @return a share within [0, 1]; 0 for an empty row
   * @throws IllegalArgumentException if there is no such category
   */
  public double rowShare(String row, String column) {
    long all = rowTotals[index(rows, row)];
    return all == 0 ? 0 : (double) count(row, column) / all;
  }

  /**
   * Returns how much more often a combination occurs than if the facts were independent.
   *
   * @param row a category of the rows
   * @param column a category of the columns
   * @return 100 for as often as expected; NaN where nothing is expected
   * @throws IllegalArgumentException if there is no such category
   */
  public double index(String row, String column) {
    double expected =
        (double) rowTotals[index(rows, row)] * columnTotals[index(columns, column)] / total;
    return expected == 0 ? Double.NaN : 100 * count(row, column) / expected;
  }

  /**
   * Returns Pearson's chi-squared statistic of independence, over rows and columns that have
   * customers.
   *
   * @return the sum of (observed - expected)^2 / expected, at least 0
   */
  public double chiSquared() {
    double sum = 0;
    for (int i = 0; i < rowTotals.length; i++) {
      for (int j = 0; j < columnTotals.length; j++) {
        double expected = (double) rowTotals[i] * columnTotals[j] / total;
        if (expected > 0) {
          sum += (counts[i][j] - expected) * (counts[i][j] - expected) / expected;
        }
      }
    }
    return sum;
  }

  /**
   * Returns the probability of a statistic at least as large if the facts are independent.
   *
   * @return a probability within [0, 1]; 1 where there are not two rows and two columns in use
   */
  public double independence() {
    long freedom = (used(rowTotals) - 1) * (used(columnTotals) - 1);
    return freedom <= 0
        ? 1
        : ChiSquaredDistribution.of((double) freedom).survivalProbability(chiSquared());
  }

  /**
   * Returns Cramér's V, the strength of the association: sqrt(chi-squared / (n (min(rows, columns)
   * - 1))).
   *
   * @return a number within [0, 1]; 0 where there are not two rows and two columns in use
   */
  public double cramersV() {
    long smaller = Math.min(used(rowTotals), used(columnTotals)) - 1;
    return smaller <= 0 ? 0 : Math.sqrt(chiSquared() / ((double) total * smaller));
  }

  private static long used(long[] totals) {
    long used = 0;
    for (long count : totals) {
      used += count > 0 ? 1 : 0;
    }
    return used;
  }

  private static int index(List<String> names, String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no category " + name + " among " + names);
    }
    return index;
  }
}
