package io.dangol.segmentation.engagement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The engagement of one customer: it can be extended by one event, merged with another state, and
 * read as of any day.
 *
 * <p>Events are kept as counts per kind and day until {@link #settle} folds them into one faded sum
 * per kind, relative to a landmark day L: an event of day t weighs 2^((t - L) / h), half-life h.
 * This is forward decay: a settled event is weighed once and never touched again, and states of one
 * customer from several sources merge exactly, in any order. Cormode, Shkapenyuk, Srivastava &amp;
 * Xu (2009), "Forward decay: a practical time decay model for streaming systems", ICDE, doi
 * 10.1109/ICDE.2009.65. Immutable; merging is associative and commutative up to rounding. An
 * unsettled state needs memory for its distinct days, a settled one for its kinds.
 */
public final class EngagementState {
  private final EngagementPolicy policy;
  private final Settled settled;
  private final NavigableMap<Long, Map<EngagementKind, Long>> days;

  /**
   * Events that are one faded sum.
   *
   * @param end the first day that is not in it, as an epoch day; the landmark is the day before
   * @param weights the faded number of events per kind
   * @param counts the number of events per kind
   */
  private record Settled(
      long end, Map<EngagementKind, Double> weights, Map<EngagementKind, Long> counts) {
    static final Settled NONE = new Settled(Long.MIN_VALUE, Map.of(), Map.of());

    double weight(EngagementKind kind, long at, double halfLife) {
      double weight = weights.getOrDefault(kind, 0.0);
      return weight == 0 ? 0 : weight * faded(at - end, halfLife);
    }

    Settled plus(Settled other, double halfLife) {
      long later = Math.max(end, other.end);
      Map<EngagementKind, Double> weight = new EnumMap<>(EngagementKind.class);
      Map<EngagementKind, Long> count = new EnumMap<>(EngagementKind.class);
      for (EngagementKind kind : EngagementKind.values()) {
        long events = counts.getOrDefault(kind, 0L) + other.counts.getOrDefault(kind, 0L);
        if (events > 0) {
          weight.put(kind, weight(kind, later, halfLife) + other.weight(kind, later, halfLife));
          count.put(kind, events);
        }
      }
      return new Settled(later, weight, count);
    }
  }

  private EngagementState(
      EngagementPolicy policy,
      Settled settled,
      NavigableMap<Long, Map<EngagementKind, Long>> days) {
    this.policy = policy;
    this.settled = settled;
    this.days = days;
  }

  /**
   * Returns a state without events.
   *
   * @param policy what events are worth
   * @return the state
   */
  public static EngagementState empty(EngagementPolicy policy) {
    return new EngagementState(
        Objects.requireNonNull(policy, "policy"), Settled.NONE, new TreeMap<>());
  }

  /**
   * Returns this state with one more event.
   *
   * @param kind what the customer did
   * @param day when, in the host's zone
   * @return the state
   */
  public EngagementState add(EngagementKind kind, LocalDate day) {
    Objects.requireNonNull(kind, "kind");
    NavigableMap<Long, Map<EngagementKind, Long>> all = new TreeMap<>(days);
    all.merge(day.toEpochDay(), Map.of(kind, 1L), EngagementState::sum);
    return new EngagementState(policy, settled, all);
  }

  /**
   * Returns the state of all events of two states.
   *
   * @param other a state of the same policy
   * @return the state, settled as far as the one that is settled further
   * @throws IllegalArgumentException if the policies differ
   */
  public EngagementState merge(EngagementState other) {
    if (!policy.equals(other.policy)) {
      throw new IllegalArgumentException("the states have different policies");
    }
    NavigableMap<Long, Map<EngagementKind, Long>> all = new TreeMap<>(days);
    other.days.forEach((day, counts) -> all.merge(day, counts, EngagementState::sum));
    return new EngagementState(policy, settled.plus(other.settled, policy.halfLifeDays()), all);
  }

  /**
   * Returns this state with the events before a day folded into one faded sum per kind: it takes
   * less memory and can no longer be read as of an earlier day.
   *
   * @param asOf the first day that is not folded in
   * @return the state
   */
  public EngagementState settle(LocalDate asOf) {
    long end = asOf.toEpochDay();
    Map<EngagementKind, Double> weights = new EnumMap<>(EngagementKind.class);
    Map<EngagementKind, Long> counts = new EnumMap<>(EngagementKind.class);
    days.headMap(end, false)
        .forEach(
            (day, events) ->
                events.forEach(
                    (kind, count) -> {
                      weights.merge(kind, count * weight(day, end), Double::sum);
                      counts.merge(kind, count, Long::sum);
                    }));
    return new EngagementState(
        policy,
        settled.plus(new Settled(end, weights, counts), policy.halfLifeDays()),
        new TreeMap<>(days.tailMap(end, true)));
  }

  /**
   * Returns the number of events of a kind.
   *
   * @param kind the kind
   * @return the number of events, however old
   */
  public long count(EngagementKind kind) {
    long count = settled.counts().getOrDefault(kind, 0L);
    for (Map<EngagementKind, Long> events : days.values()) {
      count += events.getOrDefault(kind, 0L);
    }
    return count;
  }

  /**
   * Returns the number of events that a score does not see because they are not before its day.
   *
   * @param asOf the day of the score
   * @return the number of events on this day or later
   */
  public long countFrom(LocalDate asOf) {
    return days.tailMap(asOf.toEpochDay(), true).values().stream()
        .flatMap(events -> events.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /**
   * Returns the score as of a day.
   *
   * @param asOf the day, exclusive as everywhere: an event on the day before counts in full, one on
   *     this day or later not at all, see {@link #countFrom}
   * @return the points of all kinds, each faded and capped; 0 without events
   * @throws IllegalArgumentException if the day is before the one that the state was settled for
   */
  public double score(LocalDate asOf) {
    long end = readable(asOf);
    double score = 0;
    for (EngagementKind kind : EngagementKind.values()) {
      score += Math.min(policy.capOf(kind), policy.pointsOf(kind) * faded(kind, end));
    }
    return score;
  }

  /**
   * Returns the faded number of events of a kind as of a day, such as the clicks of a {@link
   * ShrunkRate} whose trials fade with the same half-life.
   *
   * @param kind the kind
   * @param asOf the day, exclusive, as in {@link #score}
   * @return the sum of 2^(-age / half-life) over the events, ages in days before {@code asOf} - 1
   * @throws IllegalArgumentException if the day is before the one that the state was settled for
   */
  public double faded(EngagementKind kind, LocalDate asOf) {
    return faded(kind, readable(asOf));
  }

  private double faded(EngagementKind kind, long end) {
    double weight = settled.weight(kind, end, policy.halfLifeDays());
    for (Map.Entry<Long, Map<EngagementKind, Long>> day : days.headMap(end, false).entrySet()) {
      weight += day.getValue().getOrDefault(kind, 0L) * weight(day.getKey(), end);
    }
    return weight;
  }

  private long readable(LocalDate asOf) {
    long end = asOf.toEpochDay();
    if (end < settled.end()) {
      throw new IllegalArgumentException(
          "asOf is %s, but events are settled before %s"
              .formatted(asOf, LocalDate.ofEpochDay(settled.end())));
    }
    return end;
  }

  /** Returns the weight of an event of a day as seen from the day before {@code end}. */
  private double weight(long day, long end) {
    return faded(end - 1 - day, policy.halfLifeDays());
  }

  private static double faded(long days, double halfLife) {
    return Math.pow(2, -days / halfLife);
  }

  private static Map<EngagementKind, Long> sum(
      Map<EngagementKind, Long> a, Map<EngagementKind, Long> b) {
    Map<EngagementKind, Long> sum = new EnumMap<>(a);
    b.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return sum;
  }

  /** Returns the number of events per kind. */
  @Override
  public String toString() {
    Map<EngagementKind, Long> counts = new EnumMap<>(EngagementKind.class);
    for (EngagementKind kind : EngagementKind.values()) {
      counts.put(kind, count(kind));
    }
    return "EngagementState" + counts;
  }
}
