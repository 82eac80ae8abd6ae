package io.dangol.core.identity.match;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins many records at once by the rules of a {@link KeyMatcher}. Immutable.
 *
 * <p>Records that share a key of a rule are joined, rule by rule from the strongest to the weakest,
 * unless the records of the key contradict each other in an exclusive field or were declared
 * different. Among those that do, only records that also share an exclusive value are joined. What
 * contradicts nobody and yet fits two that contradict each other, by one key or by several of one
 * rule, stays alone, whatever the weaker rules say.
 *
 * <p>The result does not depend on the order of the records. Time and memory grow with the number
 * of records and keys and not with the number of pairs: 100,000 records with one key are one step.
 */
public final class KeyClustering {

  private final KeyMatcher matcher;

  private KeyClustering(KeyMatcher matcher) {
    this.matcher = matcher;
  }

  /**
   * Returns the clustering by a matcher.
   *
   * @param matcher the matcher
   * @return the clustering
   */
  public static KeyClustering of(KeyMatcher matcher) {
    return new KeyClustering(matcher);
  }

  /**
   * Joins records.
   *
   * @param records the records in any order, each once; generic values marked
   * @param constraints what people decided; of records that are not there it is ignored
   * @return the clusters
   * @throws IllegalArgumentException if a record occurs twice
   */
  public Clusters cluster(Collection<NormalizedRecord> records, Constraints constraints) {
    List<NormalizedRecord> sorted =
        records.stream().sorted(Comparator.comparing(NormalizedRecord::ref)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      SourceRef ref = sorted.get(i).ref();
      if (ref.equals(sorted.get(i - 1).ref())) {
        throw new IllegalArgumentException("record %s occurs twice".formatted(ref));
      }
    }
    Joining joining = new Joining(sorted, constraints);
    for (KeyRule rule : matcher.rules()) {
      if (rule.level().joins()) {
        joining.join(rule.name(), groups(rule, sorted));
      }
    }
    return joining.clusters();
  }

  /** Returns the numbers of the records per key, in the order of the first record. */
  private static Collection<List<Integer>> groups(KeyRule rule, List<NormalizedRecord> sorted) {
    Map<MatchKey, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (MatchKey key : rule.keys(sorted.get(i))) {
        groups.computeIfAbsent(key, k -> new ArrayList<>(2)).add(i);
      }
    }
    return groups.values();
  }
}
