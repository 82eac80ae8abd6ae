package io.dangol.ltv.repeat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Properties of customers that do not change, such as the channel of acquisition: one row per
 * customer, one number per property. Code a property of several values as one 0/1 column per value
 * but one. Equal rows are held once.
 */
public final class Covariates {
  private final List<String> names;
  private final List<List<Double>> vectors;
  private final int[] vectorOf;

  /**
   * Creates covariates.
   *
   * @param names the names of the properties, at least one, all different
   * @param rows the values of each customer, in the order of the names; finite
   * @throws IllegalArgumentException if names or values are missing or out of range; it lists all
   *     such rows
   */
  public Covariates(List<String> names, List<List<Double>> rows) {
    this.names = List.copyOf(names);
    List<String> problems = new ArrayList<>();
    if (names.isEmpty() || names.stream().distinct().count() != names.size()) {
      problems.add("names must be given and differ, were " + names);
    }
    Map<List<Double>, Integer> known = new HashMap<>();
    vectors = new ArrayList<>();
    vectorOf = new int[rows.size()];
    for (int i = 0; i < vectorOf.length; i++) {
      List<Double> row = rows.get(i);
      if (row.size() != names.size()) {
        problems.add("row " + i + ": must have " + names.size() + " values, had " + row.size());
      } else if (!row.stream().allMatch(Double::isFinite)) {
        problems.add("row " + i + ": values must be finite, were " + row);
      } else {
        Integer vector = known.get(row);
        if (vector == null) {
          vector = vectors.size();
          List<Double> copy = List.copyOf(row);
          vectors.add(copy);
          known.put(copy, vector);
        }
        vectorOf[i] = vector;
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /**
   * Returns the names of the properties.
   *
   * @return the names, unmodifiable
   */
  public List<String> names() {
    return names;
  }

  /**
   * Returns the number of customers.
   *
   * @return the rows
   */
  public int size() {
    return vectorOf.length;
  }

  /**
   * Returns the values of a customer.
   *
   * @param row the row, from 0
   * @return the values in the order of the names, unmodifiable; equal for customers of one {@link
   *     #vectorOf vector}
   */
  public List<Double> row(int row) {
    return vectors.get(vectorOf[row]);
  }

  /**
   * Returns how many different rows there are.
   *
   * @return the number of distinct vectors of values
   */
  public int distinct() {
    return vectors.size();
  }

  /**
   * Returns which of the different rows a customer has.
   *
   * @param row the row, from 0
   * @return the number of the vector, from 0 in the order of first occurrence
   */
  public int vectorOf(int row) {
    return vectorOf[row];
  }
}
