package io.dangol.segmentation.cluster;

/**
 * How good a clustering is by several criteria side by side; all of them are measured in the scaled
 * space.
 *
 * @param clusters the number of clusters k
 * @param inertia the sum of weighted squared distances to the centres
 * @param silhouette the mean silhouette with squared Euclidean distances, within [-1, 1], larger is
 *     better: exact, by sums per cluster, in n k d steps (Gaido 2023, "Distributed silhouette
 *     algorithm", arXiv 2303.14102); 0 for one cluster
 * @param simplifiedSilhouette the mean of (b - a) / max(a, b) with the Euclidean distances a to the
 *     own and b to the next centre, within [0, 1], larger is better (Vendramin, Campello &amp;
 *     Hruschka 2010, doi 10.1002/sam.10080); 0 for one cluster
 * @param calinskiHarabasz (between / (k - 1)) / (within / (n - k)), larger is better (Calinski
 *     &amp; Harabasz 1974, doi 10.1080/03610927408827101); 0 for one cluster, infinite where no row
 *     is off its centre
 * @param daviesBouldin the mean over clusters of the worst (s_i + s_j) / d_ij, smaller is better
 *     (Davies &amp; Bouldin 1979, doi 10.1109/TPAMI.1979.4766909); 0 for one cluster
 */
public record ClusterCriteria(
    int clusters,
    double inertia,
    double silhouette,
    double simplifiedSilhouette,
    double calinskiHarabasz,
    double daviesBouldin) {}
