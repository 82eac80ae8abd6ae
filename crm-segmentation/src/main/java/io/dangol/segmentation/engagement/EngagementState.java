package io.dangol.segmentation.engagement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The engagement of one customer as a sum that can be extended by one event, merged with another
 * sum, and read at any later day.
 *
 * <p>Per kind it keeps the number of events and their weight 2^((t - L) / h) relative to a landmark
 * day L, half-life h: forward decay, so that an event is weighed once and never touched again.
 * Reading at day a divides by 2^((a - L) / h). Cormode, Shkapenyuk, Srivastava &amp; Xu (2009),
 * "Forward decay: a practical time decay model for streaming systems", ICDE, doi
 * 10.1109/ICDE.2009.65. The landmark is the latest event, so that weights never exceed their count
 * and underflow only where they no longer matter. Immutable; merging is associative and commutative
 * up to rounding.
 */
public final class EngagementState {
  private final EngagementPolicy policy;
  private final long landmark;
  private final Map<EngagementKind, Double> weights;
  private final Map<EngagementKind, Long> counts;

  private EngagementState(
      EngagementPolicy policy,
      long landmark,
      Map<EngagementKind, Double> weights,
      Map<EngagementKind, Long> counts) {
    this.policy = policy;
    this.landmark = landmark;
    this.weights = weights;
    this.counts = counts;
  }

  /**
   * Returns a state without events.
   *
   * @param policy what events are worth
   * @return the state
   */
  public static EngagementState empty(EngagementPolicy policy) {
    return new EngagementState(
        Objects.requireNonNull(policy, "policy"),
        Long.MIN_VALUE,
        new EnumMap<>(EngagementKind.class),
        new EnumMap<>(EngagementKind.class));
  }

  /**
   * Returns this state with one more event.
   *
   * @param kind what the customer did
   * @param day when
   * @return the state
   */
  public EngagementState add(EngagementKind kind, LocalDate day) {
    Map<EngagementKind, Double> weight = new EnumMap<>(EngagementKind.class);
    Map<EngagementKind, Long> count = new EnumMap<>(EngagementKind.class);
    weight.put(kind, 1.0);
    count.put(kind, 1L);
    return merge(new EngagementState(policy, day.toEpochDay(), weight, count));
  }

  /**
   * Returns the state of all events of two states.
   *
   * @param other a state of the same policy
   * @return the state
   * @throws IllegalArgumentException if the policies differ
   */
  public EngagementState merge(EngagementState other) {
    if (!policy.equals(other.policy)) {
      throw new IllegalArgumentException("the states have different policies");
    }
    long later = Math.max(landmark, other.landmark);
    Map<EngagementKind, Double> weight = new EnumMap<>(EngagementKind.class);
    Map<EngagementKind, Long> count = new EnumMap<>(EngagementKind.class);
    for (EngagementKind kind : EngagementKind.values()) {
      double sum = weight(kind, later) + other.weight(kind, later);
      long events = count(kind) + other.count(kind);
      if (events > 0) {
        weight.put(kind, sum);
        count.put(kind, events);
      }
    }
    return new EngagementState(policy, later, weight, count);
  }

  /**
   * Returns the number of events of a kind.
   *
   * @param kind what the customer did
   * @return the number of events, however old
   */
  public long count(EngagementKind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /**
   * Returns the score on a day.
   *
   * @param asOf the day, not before the latest event
   * @return the points of all kinds, each faded and capped; 0 without events
   * @throws IllegalArgumentException if the day is before the latest event
   */
  public double score(LocalDate asOf) {
    if (asOf.toEpochDay() < landmark) {
      throw new IllegalArgumentException(
          "asOf is " + asOf + ", before the latest event on " + LocalDate.ofEpochDay(landmark));
    }
    double score = 0;
    for (EngagementKind kind : EngagementKind.values()) {
      double points = policy.pointsOf(kind) * weight(kind, asOf.toEpochDay());
      score += Math.min(policy.capOf(kind), points);
    }
    return score;
  }

  /** Returns the weight of a kind as seen from a day that is not before the landmark. */
  private double weight(EngagementKind kind, long day) {
    double weight = weights.getOrDefault(kind, 0.0);
    return weight == 0 ? 0 : weight * Math.pow(2, (landmark - day) / policy.halfLifeDays());
  }

  /** Returns the number of events per kind. */
  @Override
  public String toString() {
    return "EngagementState" + counts;
  }
}
