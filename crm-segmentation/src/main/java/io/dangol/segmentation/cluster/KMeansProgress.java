package io.dangol.segmentation.cluster;

/**
 * One pass of a running k-means fit over all rows.
 *
 * @param pass the number of the pass, from 1
 * @param passes the largest number of passes that the options allow
 * @param changed the number of rows that changed their cluster in this pass
 */
public record KMeansProgress(int pass, int passes, int changed) {}
