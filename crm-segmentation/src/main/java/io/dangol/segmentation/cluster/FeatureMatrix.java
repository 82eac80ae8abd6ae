package io.dangol.segmentation.cluster;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The scaled features of the customers that take part in a fit.
 *
 * @param points the scaled rows
 * @param scalings the fitted transformation of each feature
 * @param excluded the number of customers left out because a feature is missing
 * @param constantFeature whether some feature has one value only
 */
record FeatureMatrix(
    Points points, List<FeatureScaling> scalings, int excluded, boolean constantFeature) {

  static FeatureMatrix of(FactTable table, KMeansOptions options) {
    List<Column.Numbers> columns = new ArrayList<>();
    for (Fact<?> feature : options.features()) {
      columns.add(table.measure(feature));
    }
    int[] rows = rows(table, columns, options);
    try {
      return of(table, options, columns, rows);
    } catch (ExtremeRow extreme) {
      throw extreme.of(rows);
    }
  }

  private static FeatureMatrix of(
      FactTable table, KMeansOptions options, List<Column.Numbers> columns, int[] rows) {
    double[] weights = RowWeights.of(table, rows, options.rowWeight());
    ScalingFit fit = new ScalingFit(options.scaling(), options.winsorizedTail());
    double[][] scaled = new double[columns.size()][];
    List<FeatureScaling> scalings = new ArrayList<>();
    boolean constant = false;
    for (int j = 0; j < scaled.length; j++) {
      double[] values = gather(columns.get(j), rows);
      Fact<?> feature = options.features().get(j);
      ScalingFit.Result result =
          fit.fitAndApply(feature, values, weights, options.weightOf(feature));
      scaled[j] = values;
      scalings.add(result.scaling());
      constant |= result.constant();
    }
    return new FeatureMatrix(
        new Points(scaled, rows.length, weights), scalings, table.size() - rows.length, constant);
  }

  private static int[] rows(FactTable table, List<Column.Numbers> columns, KMeansOptions options) {
    IntStream rows = IntStream.range(0, table.size());
    boolean someMissing = columns.stream().anyMatch(column -> column.missing() > 0);
    if (someMissing && options.missing() != MissingFeatures.IMPUTE) {
      rows = rows.filter(row -> isComplete(columns, row, options.missing()));
    }
    if (!options.byCustomer()) {
      return rows.toArray();
    }
    return rows.boxed()
        .sorted(Comparator.comparing(row -> table.customers().valueAt(row)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static boolean isComplete(List<Column.Numbers> columns, int row, MissingFeatures policy) {
    for (Column.Numbers column : columns) {
      if (column.isMissing(row)) {
        if (policy == MissingFeatures.REJECT) {
          throw new IllegalArgumentException(
              column.fact()
                  + " is missing in row "
                  + row
                  + "\nMaybe leave such customers out with MissingFeatures.EXCLUDE");
        }
        return false;
      }
    }
    return true;
  }

  private static double[] gather(Column.Numbers column, int[] rows) {
    double[] values = new double[rows.length];
    if (rows.length == column.size() && isIdentity(rows)) {
      column.copy(0, values, 0, rows.length);
      return values;
    }
    for (int i = 0; i < rows.length; i++) {
      values[i] = column.at(rows[i]);
    }
    return values;
  }

  private static boolean isIdentity(int[] rows) {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != i) {
        return false;
      }
    }
    return true;
  }
}
