package io.dangol.core.customer;

import java.util.Set;

/**
 * Where a customer stands in the life cycle of the relationship: win new customers, keep the best,
 * raise their value, wake up the dormant, keep for life.
 */
public enum LifecycleStage {
  /** Not a customer yet, or new: to be won. */
  ACQUISITION,
  /** A good customer: to be kept. */
  RETENTION,
  /** A kept customer: value to be raised. */
  GROWTH,
  /** A customer who has gone quiet, or a prospect never won: to be woken up. */
  ACTIVATION,
  /** A customer for life. */
  LIFELONG;

  /**
   * Returns the stages that may follow this one. Anybody may go quiet; nobody becomes new again;
   * only a customer whose value was raised becomes one for life.
   *
   * @return the stages, without this one
   */
  public Set<LifecycleStage> next() {
    return switch (this) {
      case ACQUISITION -> Set.of(RETENTION, ACTIVATION);
      case RETENTION -> Set.of(GROWTH, ACTIVATION);
      case GROWTH -> Set.of(RETENTION, LIFELONG, ACTIVATION);
      case ACTIVATION -> Set.of(RETENTION, GROWTH);
      case LIFELONG -> Set.of(GROWTH, ACTIVATION);
    };
  }
}
