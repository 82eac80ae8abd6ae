package io.dangol.segmentation.engagement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;

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
  private final SettledEvents settled;
  private final NavigableMap<Long, Map<EngagementKind, Long>> days;

  private EngagementState(
      EngagementPolicy policy,
      SettledEvents settled,
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
        Objects.requireNonNull(policy, "policy"), SettledEvents.NONE, new TreeMap<>());
  }

  /**
   * Starts a state of many events, which it takes one by one without copying those before.
   *
   * @param policy what events are worth
   * @return a builder
   */
  public static Builder builder(EngagementPolicy policy) {
    return new Builder(policy);
  }

  /**
   * Returns a collector of the events of one customer.
   *
   * @param policy what events are worth
   * @param kind tells what the customer did
   * @param day tells when, in the host's zone
   * @param <T> the type of an event
   * @return the collector, which may also run in parallel
   */
  public static <T> Collector<T, ?, EngagementState> collector(
      EngagementPolicy policy,
      Function<? super T, EngagementKind> kind,
      Function<? super T, LocalDate> day) {
    return Collector.of(
        () -> new Builder(policy),
        (Builder builder, T event) -> builder.add(kind.apply(event), day.apply(event)),
        Builder::addAll,
        Builder::build,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Returns what events are worth.
   *
   * @return the policy
   */
  public EngagementPolicy policy() {
    return policy;
  }

  /**
   * Returns the events that are not settled.
   *
   * @return the number of events per day and kind, the earliest day first
   */
  public Map<LocalDate, Map<EngagementKind, Long>> days() {
    Map<LocalDate, Map<EngagementKind, Long>> byDay = new LinkedHashMap<>();
    days.forEach((day, counts) -> byDay.put(LocalDate.ofEpochDay(day), Map.copyOf(counts)));
    return byDay;
  }

  /**
   * Returns the day before which events are settled.
   *
   * @return the day of the last {@link #settle}, or empty
   */
  public Optional<LocalDate> settledBefore() {
    return settled.end() == SettledEvents.NONE.end()
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(settled.end()));
  }

  /**
   * Returns the number of settled events.
   *
   * @return the number of events per kind, without kinds that have none
   */
  public Map<EngagementKind, Long> settledCounts() {
    return settled.counts();
  }

  /**
   * Returns the faded number of settled events as of {@link #settledBefore}.
   *
   * @return the sum of the weights of the events per kind, without kinds that have none
   */
  public Map<EngagementKind, Double> settledWeights() {
    return settled.weights();
  }

  /**
   * Returns this state with one more event. For many events use {@link #builder}.
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
        settled.plus(new SettledEvents(end, weights, counts), policy.halfLifeDays()),
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
    return SettledEvents.faded(end - 1 - day, policy.halfLifeDays());
  }

  private static Map<EngagementKind, Long> sum(
      Map<EngagementKind, Long> a, Map<EngagementKind, Long> b) {
    Map<EngagementKind, Long> sum = new EnumMap<>(a);
    b.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EngagementState that
        && policy.equals(that.policy)
        && settled.equals(that.settled)
        && days.equals(that.days);
  }

  @Override
  public int hashCode() {
    return Objects.hash(policy, settled, days);
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

  /** Takes the events of one customer; not thread-safe. */
  public static final class Builder {
    private final EngagementPolicy policy;
    private final NavigableMap<Long, Map<EngagementKind, Long>> days = new TreeMap<>();
    private SettledEvents settled = SettledEvents.NONE;

    private Builder(EngagementPolicy policy) {
      this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * Adds an event.
     *
     * @param kind what the customer did
     * @param day when, in the host's zone
     * @return this builder
     */
    public Builder add(EngagementKind kind, LocalDate day) {
      return add(kind, day, 1);
    }

    /**
     * Adds equal events.
     *
     * @param kind what the customer did
     * @param day when, in the host's zone
     * @param count how often, at least 1
     * @return this builder
     * @throws IllegalArgumentException if the count is below 1
     */
    public Builder add(EngagementKind kind, LocalDate day, long count) {
      Objects.requireNonNull(kind, "kind");
      SettledEvents.requireCount(kind, count);
      days.computeIfAbsent(day.toEpochDay(), d -> new EnumMap<>(EngagementKind.class))
          .merge(kind, count, Long::sum);
      return this;
    }

    /**
     * Adds events that were settled, such as those of a stored state.
     *
     * @param before the first day that is not in them, see {@link #settledBefore}
     * @param weights the faded number of events per kind, see {@link #settledWeights}
     * @param counts the number of events per kind, see {@link #settledCounts}
     * @return this builder
     * @throws IllegalArgumentException if the kinds differ, a weight is negative or not finite, or
     *     a count is below 1
     */
    public Builder settled(
        LocalDate before, Map<EngagementKind, Double> weights, Map<EngagementKind, Long> counts) {
      settled = settled.plus(SettledEvents.before(before, weights, counts), policy.halfLifeDays());
      return this;
    }

    private Builder addAll(Builder other) {
      other.days.forEach((day, counts) -> days.merge(day, counts, EngagementState::sum));
      settled = settled.plus(other.settled, policy.halfLifeDays());
      return this;
    }

    /**
     * Returns the state of the events so far.
     *
     * @return the state
     */
    public EngagementState build() {
      NavigableMap<Long, Map<EngagementKind, Long>> copy = new TreeMap<>();
      days.forEach((day, counts) -> copy.put(day, new EnumMap<>(counts)));
      return new EngagementState(policy, settled, copy);
    }
  }
}
