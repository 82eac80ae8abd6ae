package io.dangol.examples.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.MersenneTwister;

/** k-means of Commons Math on rows that are loaded as its points. */
public final class CommonsMathKMeans {

  private final List<DoublePoint> points;

  private CommonsMathKMeans(List<DoublePoint> points) {
    this.points = points;
  }

  /**
   * Loads rows.
   *
   * @param rows the rows, all of the same length
   * @return the loaded rows
   */
  public static CommonsMathKMeans load(double[][] rows) {
    List<DoublePoint> points = new ArrayList<>(rows.length);
    for (double[] row : rows) {
      points.add(new DoublePoint(row));
    }
    return new CommonsMathKMeans(points);
  }

  /**
   * Fits from a k-means++ start, on one thread.
   *
   * @param clusters the number of clusters
   * @param passes the largest number of passes
   * @param seed the seed
   * @return the centres
   */
  public double[][] fit(int clusters, int passes, long seed) {
    List<CentroidCluster<DoublePoint>> found =
        new KMeansPlusPlusClusterer<DoublePoint>(
                clusters, passes, new EuclideanDistance(), new MersenneTwister(seed))
            .cluster(points);
    return found.stream().map(cluster -> cluster.getCenter().getPoint()).toArray(double[][]::new);
  }
}
