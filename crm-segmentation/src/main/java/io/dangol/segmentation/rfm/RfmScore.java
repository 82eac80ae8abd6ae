package io.dangol.segmentation.rfm;

/**
 * The scores of one customer.
 *
 * @param recency the recency score, within [1, bins]
 * @param frequency the frequency score
 * @param monetary the monetary score
 * @param segment the code of the segment
 */
public record RfmScore(int recency, int frequency, int monetary, String segment) {}
