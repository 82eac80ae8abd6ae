package io.dangol.examples.benchmarks.peer;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer.Initialisation;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.la.DenseVector;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** k-means of Tribuo on rows that are loaded as its examples. */
public final class TribuoKMeans {

  /** Kept here, since the logging system holds loggers by weak references. */
  private static final Logger LOGGER = Logger.getLogger("org.tribuo");

  private final MutableDataset<ClusterID> rows;

  private TribuoKMeans(MutableDataset<ClusterID> rows) {
    this.rows = rows;
    LOGGER.setLevel(Level.SEVERE);
  }

  /**
   * Loads rows.
   *
   * @param rows the rows, all of the same length, below 10
   * @return the loaded rows
   */
  public static TribuoKMeans load(double[][] rows) {
    ClusteringFactory factory = new ClusteringFactory();
    MutableDataset<ClusterID> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("mixture", factory), factory);
    String[] names =
        IntStream.range(0, rows[0].length).mapToObj(i -> "f" + i).toArray(String[]::new);
    for (double[] row : rows) {
      dataset.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, row));
    }
    return new TribuoKMeans(dataset);
  }

  /**
   * Fits from a k-means++ start.
   *
   * @param clusters the number of clusters
   * @param passes the largest number of passes
   * @param threads the number of threads
   * @param seed the seed
   * @return the centres
   */
  public double[][] fit(int clusters, int passes, int threads, long seed) {
    KMeansTrainer trainer =
        new KMeansTrainer(
            clusters, passes, new L2Distance(), Initialisation.PLUSPLUS, threads, seed);
    return Arrays.stream(trainer.train(rows).getCentroidVectors())
        .map(DenseVector::toArray)
        .toArray(double[][]::new);
  }
}
