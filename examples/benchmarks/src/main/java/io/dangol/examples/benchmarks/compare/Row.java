package io.dangol.examples.benchmarks.compare;

/**
 * Ours beside one peer; times are medians.
 *
 * @param workload the work
 * @param peer who else did it
 * @param unit the unit of the times
 * @param ours our processor time
 * @param theirs the peer's processor time
 * @param ratio the peer's processor time divided by ours; above 1 ours is faster
 * @param oursWall our elapsed time
 * @param theirsWall the peer's elapsed time
 * @param wallRatio the peer's elapsed time divided by ours
 * @param rounds of how many rounds the times are medians
 * @param note what the two found
 */
public record Row(
    String workload,
    String peer,
    String unit,
    double ours,
    double theirs,
    double ratio,
    double oursWall,
    double theirsWall,
    double wallRatio,
    int rounds,
    String note) {

  static Row of(String workload, Contender ours, Timing our, Contender peer, Timing their) {
    boolean perItem = ours.items() > 0;
    double ourScale = perItem ? 1e6 / ours.items() : 1;
    double theirScale = perItem ? 1e6 / peer.items() : 1;
    return new Row(
        workload,
        peer.name(),
        perItem ? "ns per row" : "ms",
        our.cpuMillis() * ourScale,
        their.cpuMillis() * theirScale,
        their.cpuMillis() * theirScale / (our.cpuMillis() * ourScale),
        our.wallMillis() * ourScale,
        their.wallMillis() * theirScale,
        their.wallMillis() * theirScale / (our.wallMillis() * ourScale),
        our.rounds(),
        "ours %s, theirs %s".formatted(our.found(), their.found()));
  }
}
