package io.dangol.ltv.repeat;

import java.util.ArrayList;
import java.util.List;

/**
 * Properties of customers that do not change, such as the channel of acquisition: one row per
 * customer, one number per property. Code a property of several values as one 0/1 column per value
 * but one; give quantities a spread of about 1, so that effects stay readable.
 *
 * @param names the names of the properties, at least one, all different
 * @param rows the values of each customer, in the order of the names; finite
 */
public record Covariates(List<String> names, List<List<Double>> rows) {
  public Covariates {
    names = List.copyOf(names);
    rows = rows.stream().map(List::copyOf).toList();
    List<String> problems = new ArrayList<>();
    if (names.isEmpty() || names.stream().distinct().count() != names.size()) {
      problems.add("names must be given and differ, were " + names);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).size() != names.size()) {
        problems.add(
            "row " + i + ": must have " + names.size() + " values, had " + rows.get(i).size());
      } else if (!rows.get(i).stream().allMatch(Double::isFinite)) {
        problems.add("row " + i + ": values must be finite, were " + rows.get(i));
      }
    }
    for (int k = 0; problems.isEmpty() && k < names.size(); k++) {
      int column = k;
      if (rows.stream().map(row -> row.get(column)).distinct().count() < 2) {
        problems.add(
            names.get(k)
                + " is the same for everybody, so its effect cannot be told from the base rate");
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
