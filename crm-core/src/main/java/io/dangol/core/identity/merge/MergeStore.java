package io.dangol.core.identity.merge;

import io.dangol.core.store.Version;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the log of decisions, which is only ever appended. Implementations are safe for use by any
 * number of threads, and prove it with {@code MergeStoreContract}.
 *
 * <p>The version of the log is the number of its decisions. Who decides on what they have read
 * gives the version with the new decisions, so that of two who decide at the same time one has to
 * look again.
 */
public interface MergeStore {

  /** The most decisions that {@link #after} gives at once. */
  int MAX_BATCH = 1_000;

  /**
   * Appends decisions, all or none.
   *
   * @param decisions the decisions in the order in which they were made
   * @param expected the version that was read
   * @return the version that the log has now
   * @throws io.dangol.core.store.StaleVersionException if the log has another version
   * @throws IllegalArgumentException if a decision has the id of another one
   */
  Version append(List<MergeDecision> decisions, Version expected);

  /**
   * Returns the version of the log.
   *
   * @return the number of its decisions
   */
  Version version();

  /**
   * Returns the decisions after a version, in the order in which they were appended.
   *
   * @param version the version up to which everything is known
   * @param most how many at most, from 1 to {@value #MAX_BATCH}
   * @return the next decisions, none at the end of the log
   * @throws IllegalArgumentException if {@code most} is out of range
   */
  List<MergeDecision> after(Version version, int most);

  /**
   * Returns a decision.
   *
   * @param id its id
   * @return the decision, or empty if there is none
   */
  Optional<MergeDecision> find(String id);
}
