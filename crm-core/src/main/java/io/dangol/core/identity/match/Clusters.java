package io.dangol.core.identity.match;

import io.dangol.core.customer.SourceRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Records that are of one person each, and what could not be decided. Immutable. */
public final class Clusters {

  private final List<List<SourceRef>> clusters;
  private final List<MatchConflict> conflicts;
  private final SortedSet<SourceRef> ambiguous;
  private final Map<SourceRef, List<SourceRef>> byRecord;

  private Clusters(
      List<List<SourceRef>> clusters,
      List<MatchConflict> conflicts,
      SortedSet<SourceRef> ambiguous) {
    this.clusters = clusters;
    this.conflicts = conflicts;
    this.ambiguous = ambiguous;
    this.byRecord = new HashMap<>();
    clusters.forEach(cluster -> cluster.forEach(ref -> byRecord.put(ref, cluster)));
  }

  /**
   * Returns clusters.
   *
   * @param members the records of each cluster, in any order; no record in two of them
   * @param conflicts what could not be decided
   * @param ambiguous the records that fit others that contradict each other
   * @return the clusters
   * @throws IllegalArgumentException if a record is in two clusters, or a cluster is empty
   */
  public static Clusters of(
      Collection<? extends Collection<SourceRef>> members,
      List<MatchConflict> conflicts,
      Set<SourceRef> ambiguous) {
    List<List<SourceRef>> sorted = new ArrayList<>();
    int records = 0;
    for (Collection<SourceRef> cluster : members) {
      if (cluster.isEmpty()) {
        throw new IllegalArgumentException("a cluster has no records");
      }
      sorted.add(cluster.stream().sorted().toList());
      records += cluster.size();
    }
    sorted.sort(Comparator.comparing(cluster -> cluster.get(0)));
    Clusters clusters =
        new Clusters(
            List.copyOf(sorted),
            List.copyOf(conflicts),
            Collections.unmodifiableSortedSet(new TreeSet<>(ambiguous)));
    if (clusters.byRecord.size() != records) {
      throw new IllegalArgumentException("a record is in two clusters");
    }
    return clusters;
  }

  /**
   * Returns the clusters.
   *
   * @return the records of each cluster in their order, the clusters in that of their first records
   */
  public List<List<SourceRef>> clusters() {
    return clusters;
  }

  /**
   * Returns the records of one person.
   *
   * @param ref one of the records
   * @return all of them in their order, or empty if the record was not there
   */
  public Optional<List<SourceRef>> clusterOf(SourceRef ref) {
    return Optional.ofNullable(byRecord.get(ref));
  }

  /**
   * Returns what could not be decided.
   *
   * @return the conflicts in the order in which they were found: rule by rule
   */
  public List<MatchConflict> conflicts() {
    return conflicts;
  }

  /**
   * Returns the records that no rule joined any more because they fit others that contradict each
   * other.
   *
   * @return the records, unmodifiable
   */
  public SortedSet<SourceRef> ambiguous() {
    return ambiguous;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Clusters that
        && clusters.equals(that.clusters)
        && conflicts.equals(that.conflicts)
        && ambiguous.equals(that.ambiguous);
  }

  @Override
  public int hashCode() {
    return 31 * clusters.hashCode() + conflicts.hashCode();
  }

  /** Returns the counts. */
  @Override
  public String toString() {
    return "Clusters[%d records, %d clusters, %d conflicts]"
        .formatted(byRecord.size(), clusters.size(), conflicts.size());
  }
}
