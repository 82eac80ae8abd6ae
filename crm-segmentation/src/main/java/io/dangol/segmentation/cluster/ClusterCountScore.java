package io.dangol.segmentation.cluster;

/**
 * One candidate number of clusters.
 *
 * @param criteria its criteria, on the sample
 * @param gap the gap statistic, larger is better
 * @param gapError its standard error
 * @param votes how many of silhouette, Calinski-Harabasz, Davies-Bouldin and gap favour it, within
 *     [0, 4]
 */
public record ClusterCountScore(ClusterCriteria criteria, double gap, double gapError, int votes) {
  /**
   * Returns the number of clusters.
   *
   * @return k
   */
  public int clusters() {
    return criteria.clusters();
  }
}
