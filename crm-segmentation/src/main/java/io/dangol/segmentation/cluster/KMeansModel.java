package io.dangol.segmentation.cluster;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Fitted clusters: applies the frozen scaling and centres to any customer, today or later.
 *
 * <p>Immutable and thread-safe. As a {@link FactSource} it publishes {@link ClusterFacts}.
 * Assigning one customer allocates nothing.
 */
public final class KMeansModel implements FactSource {
  private static final Set<Fact<?>> PUBLISHED = Set.of(ClusterFacts.ID, ClusterFacts.DISTANCE);

  private static final int NO_ROW = -1;

  private final KMeansFit fit;
  private final FeatureScaling[] scalings;
  private final double[][] centers;

  private KMeansModel(KMeansFit fit) {
    this.fit = fit;
    this.scalings = fit.features().toArray(FeatureScaling[]::new);
    this.centers =
        fit.clusters().stream()
            .map(c -> c.scaledCenter().stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
  }

  /**
   * Returns the model of a fit, such as one that was stored.
   *
   * @param fit what a fit found
   * @return the model
   */
  public static KMeansModel of(KMeansFit fit) {
    return new KMeansModel(fit);
  }

  /**
   * Returns everything that the fit found.
   *
   * @return the fit
   */
  public KMeansFit fit() {
    return fit;
  }

  /**
   * Returns the clusters.
   *
   * @return the clusters by ascending number; none where the model was fitted on no customer
   */
  public List<Cluster> clusters() {
    return fit.clusters();
  }

  /**
   * Returns the sum of weighted squared distances of the fitted customers to their centres.
   *
   * @return the inertia, in the scaled space
   */
  public double inertia() {
    return fit.inertia();
  }

  /**
   * Returns this model as another version.
   *
   * @param version the version, at least 1
   * @return the model
   * @throws IllegalArgumentException if the version is below 1
   */
  public KMeansModel withVersion(int version) {
    return new KMeansModel(fit.withVersion(version));
  }

  /** Returns the centres in the scaled space. */
  CenterSet centers() {
    return new CenterSet(centers);
  }

  /** Returns the scaled and weighted rows of a table by the frozen scaling and missing policy. */
  Points points(FactTable table) {
    Column.Numbers[] columns = columns(table);
    int[] rows =
        IntStream.range(0, table.size())
            .filter(
                row ->
                    fit.missing() != MissingFeatures.EXCLUDE
                        || Arrays.stream(columns).noneMatch(column -> column.isMissing(row)))
            .toArray();
    double[][] scaled = new double[columns.length][rows.length];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < rows.length; i++) {
        scaled[j][i] = scaled(j, columns[j].at(rows[i]), rows[i]);
      }
    }
    return new Points(scaled, rows.length, RowWeights.of(table, rows, fit.rowWeight()));
  }

  /**
   * Measures this clustering on customers, on the calling thread.
   *
   * @param table a table with every feature of the model, and its row weight if it has one
   * @return the criteria; customers with a missing feature are left out unless the model imputes
   * @throws IllegalArgumentException if a feature is not in the table, one is missing and the model
   *     rejects that, or a weight is not positive
   */
  public ClusterCriteria evaluate(FactTable table) {
    return evaluate(table, Execution.sequential());
  }

  /**
   * Measures this clustering on customers.
   *
   * @param table a table with every feature of the model, and its row weight if it has one
   * @param execution where it runs; the result does not depend on it
   * @return the criteria; customers with a missing feature are left out unless the model imputes
   * @throws IllegalArgumentException if a feature is not in the table, one is missing and the model
   *     rejects that, or a weight is not positive
   * @throws java.util.concurrent.CancellationException if the execution was cancelled
   */
  public ClusterCriteria evaluate(FactTable table, Execution execution) {
    return new CriteriaMeter(points(table), centers(), execution).measure();
  }

  /** Returns {@code cluster/} and the version. */
  @Override
  public String name() {
    return "cluster/" + fit.version();
  }

  @Override
  public Set<Fact<?>> requires() {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    fit.features().forEach(feature -> facts.add(feature.fact()));
    return facts;
  }

  @Override
  public Set<Fact<?>> publishes() {
    return PUBLISHED;
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    ClusterAssignment assignment = assign(table);
    columns.put(assignment.idColumn());
    columns.put(assignment.distanceColumn());
  }

  /**
   * Returns the cluster of one customer.
   *
   * @param values the values of the features in their order and units; NaN where missing
   * @return the number of the cluster, from 1, or {@link ClusterAssignment#NONE} where a feature is
   *     missing and the model does not impute, or where the model has no cluster
   * @throws IllegalArgumentException if the number of values is not that of the features, a value
   *     is infinite, or one is missing and the model rejects that
   */
  public int assign(double... values) {
    if (values.length != scalings.length) {
      throw new IllegalArgumentException(
          values.length + " values do not fit " + scalings.length + " features");
    }
    int nearest = ClusterAssignment.NONE;
    double smallest = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centers.length; c++) {
      double distance = 0;
      for (int j = 0; j < scalings.length; j++) {
        double difference = scaled(j, values[j], NO_ROW) - centers[c][j];
        distance = Math.fma(difference, difference, distance);
      }
      if (distance < smallest) {
        smallest = distance;
        nearest = c + 1;
      }
    }
    return nearest;
  }

  /**
   * Returns the clusters of the customers of a table.
   *
   * @param table a table with every feature of the model
   * @return a cluster and distance per row
   * @throws IllegalArgumentException if a feature is not in the table, or one is missing in a row
   *     and the model rejects that
   */
  public ClusterAssignment assign(FactTable table) {
    return assign(table, Execution.sequential());
  }

  /**
   * Returns the clusters of the customers of a table.
   *
   * @param table a table with every feature of the model
   * @param execution where it runs; the result does not depend on it
   * @return a cluster and distance per row
   * @throws IllegalArgumentException if a feature is not in the table, or one is missing in a row
   *     and the model rejects that
   */
  public ClusterAssignment assign(FactTable table, Execution execution) {
    Column.Numbers[] columns = columns(table);
    int[] ids = new int[table.size()];
    double[] distances = new double[table.size()];
    int chunks = (table.size() + Lloyd.CHUNK - 1) / Lloyd.CHUNK;
    execution.forEach(
        chunks,
        chunk -> {
          int from = chunk * Lloyd.CHUNK;
          int length = Math.min(Lloyd.CHUNK, table.size() - from);
          assignRows(columns, from, length, ids, distances);
        });
    return new ClusterAssignment(ids, distances, centers.length);
  }

  private Column.Numbers[] columns(FactTable table) {
    return fit.features().stream()
        .map(feature -> table.measure(feature.fact()))
        .toArray(Column.Numbers[]::new);
  }

  private void assignRows(
      Column.Numbers[] columns, int from, int length, int[] ids, double[] distances) {
    double[][] scaled = new double[columns.length][Points.BLOCK];
    CenterSet set = centers();
    DistanceKernel kernel = new DistanceKernel(columns.length);
    for (int block = from; block < from + length; block += Points.BLOCK) {
      int rows = Math.min(Points.BLOCK, from + length - block);
      for (int j = 0; j < columns.length; j++) {
        columns[j].copy(block, scaled[j], 0, rows);
        for (int i = 0; i < rows; i++) {
          scaled[j][i] = scaled(j, scaled[j][i], block + i);
        }
      }
      int[] nearest = kernel.assign(scaled, 0, rows, set);
      for (int i = 0; i < rows; i++) {
        boolean assigned = nearest[i] != DistanceKernel.NONE;
        ids[block + i] = assigned ? nearest[i] + 1 : ClusterAssignment.NONE;
        distances[block + i] = assigned ? Math.sqrt(kernel.squaredDistance(i)) : Double.NaN;
      }
    }
  }

  /** Scales a value; a missing one becomes 0 (imputed) or stays NaN, which no centre is near. */
  private double scaled(int feature, double value, int row) {
    if (Double.isNaN(value)) {
      if (fit.missing() == MissingFeatures.REJECT) {
        throw refused(feature, " is missing", row);
      }
      return fit.missing() == MissingFeatures.IMPUTE ? 0 : Double.NaN;
    }
    if (Double.isInfinite(value)) {
      throw refused(feature, " is infinite", row);
    }
    return scalings[feature].scale(value);
  }

  private IllegalArgumentException refused(int feature, String what, int row) {
    String place = row == NO_ROW ? "" : " in row " + row;
    return new IllegalArgumentException(scalings[feature].fact() + what + place);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KMeansModel that && fit.equals(that.fit);
  }

  @Override
  public int hashCode() {
    return fit.hashCode();
  }

  /** Returns the version, the sizes of the clusters and the inertia. */
  @Override
  public String toString() {
    int[] sizes = fit.clusters().stream().mapToInt(Cluster::size).toArray();
    return "KMeansModel["
        + name()
        + ", sizes "
        + Arrays.toString(sizes)
        + ", inertia "
        + fit.inertia()
        + "]";
  }
}
