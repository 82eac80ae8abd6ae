package io.dangol.segmentation.engagement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Events that are one faded sum.
 *
 * @param end the first day that is not in it, as an epoch day; the landmark is the day before
 * @param weights the faded number of events per kind
 * @param counts the number of events per kind
 */
record SettledEvents(
    long end, Map<EngagementKind, Double> weights, Map<EngagementKind, Long> counts) {
  static final SettledEvents NONE = new SettledEvents(Long.MIN_VALUE, Map.of(), Map.of());

  SettledEvents {
    weights = Map.copyOf(weights);
    counts = Map.copyOf(counts);
    if (!weights.keySet().equals(counts.keySet())) {
      throw new IllegalArgumentException(
          "weights of %s do not fit counts of %s".formatted(weights.keySet(), counts.keySet()));
    }
    weights.forEach(
        (kind, weight) -> {
          if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight of " + kind + " is " + weight);
          }
        });
    counts.forEach(SettledEvents::requireCount);
  }

  static void requireCount(EngagementKind kind, long count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "count of " + kind + " is " + count + ", must be at least 1");
    }
  }

  static SettledEvents before(
      LocalDate day, Map<EngagementKind, Double> weights, Map<EngagementKind, Long> counts) {
    return new SettledEvents(day.toEpochDay(), weights, counts);
  }

  double weight(EngagementKind kind, long at, double halfLife) {
    double weight = weights.getOrDefault(kind, 0.0);
    return weight == 0 ? 0 : weight * faded(at - end, halfLife);
  }

  SettledEvents plus(SettledEvents other, double halfLife) {
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
    return new SettledEvents(later, weight, count);
  }

  static double faded(long days, double halfLife) {
    return Math.pow(2, -days / halfLife);
  }
}
