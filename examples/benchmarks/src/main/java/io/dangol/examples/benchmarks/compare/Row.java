package io.dangol.examples.benchmarks.compare;

/**
 * Ours beside one peer.
 *
 * @param workload the work
 * @param peer who else did it
 * @param unit the unit of the two times
 * @param ours our median processor time
 * @param theirs the peer's median processor time
 * @param ratio the peer's processor time divided by ours; above 1 ours is faster
 * @param wallRatio the same of elapsed time
 * @param note what the two found
 */
public record Row(
    String workload,
    String peer,
    String unit,
    double ours,
    double theirs,
    double ratio,
    double wallRatio,
    String note) {}
