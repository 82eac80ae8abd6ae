package io.dangol.segmentation.engagement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What events are worth, how fast they fade, and how much one kind may contribute.
 *
 * @param points the points of one event of each kind, at least 0; kinds that are absent score 0
 * @param caps the most that one kind may contribute to a score, positive; kinds that are absent
 *     have no cap
 * @param halfLifeDays the days after which an event counts half, positive
 * @param bands the bands of the score
 */
public record EngagementPolicy(
    Map<EngagementKind, Double> points,
    Map<EngagementKind, Double> caps,
    double halfLifeDays,
    EngagementBands bands) {
  public EngagementPolicy {
    points = Map.copyOf(points);
    caps = Map.copyOf(caps);
    Objects.requireNonNull(bands, "bands");
    points.forEach((kind, value) -> require(value >= 0, "points of " + kind, value));
    caps.forEach((kind, value) -> require(value > 0, "cap of " + kind, value));
    require(halfLifeDays > 0, "halfLifeDays", halfLifeDays);
  }

  private static void require(boolean holds, String name, double value) {
    if (!holds || !Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + ", out of range");
    }
  }

  /**
   * Returns the defaults: open 1 (at most 5 in all), click 5, visit 3, product interest 8, reply
   * 10, machine opens 0, a half-life of 30 days, bands at 1, 5 and 20 points that are lost at 80 %
   * of these.
   *
   * @return the policy
   */
  public static EngagementPolicy defaults() {
    Map<EngagementKind, Double> points = new EnumMap<>(EngagementKind.class);
    points.put(EngagementKind.OPEN, 1.0);
    points.put(EngagementKind.MACHINE_OPEN, 0.0);
    points.put(EngagementKind.CLICK, 5.0);
    points.put(EngagementKind.VISIT, 3.0);
    points.put(EngagementKind.REPLY, 10.0);
    points.put(EngagementKind.PRODUCT_INTEREST, 8.0);
    return new EngagementPolicy(
        points, Map.of(EngagementKind.OPEN, 5.0), 30, new EngagementBands(1, 5, 20, 0.8));
  }

  /**
   * Returns this policy with another half-life.
   *
   * @param days the days after which an event counts half, positive
   * @return the policy
   * @throws IllegalArgumentException if the half-life is not positive and finite
   */
  public EngagementPolicy withHalfLifeDays(double days) {
    return new EngagementPolicy(points, caps, days, bands);
  }

  /**
   * Returns this policy with other points of a kind.
   *
   * @param kind what a customer does
   * @param worth the points of one event, at least 0
   * @return the policy
   * @throws IllegalArgumentException if the points are negative or not finite
   */
  public EngagementPolicy withPoints(EngagementKind kind, double worth) {
    Map<EngagementKind, Double> changed = new EnumMap<>(EngagementKind.class);
    changed.putAll(points);
    changed.put(kind, worth);
    return new EngagementPolicy(changed, caps, halfLifeDays, bands);
  }

  /**
   * Returns this policy with another cap of a kind.
   *
   * @param kind what a customer does
   * @param cap the most that it may contribute to a score, positive
   * @return the policy
   * @throws IllegalArgumentException if the cap is not positive and finite
   */
  public EngagementPolicy withCap(EngagementKind kind, double cap) {
    Map<EngagementKind, Double> changed = new EnumMap<>(EngagementKind.class);
    changed.putAll(caps);
    changed.put(kind, cap);
    return new EngagementPolicy(points, changed, halfLifeDays, bands);
  }

  double pointsOf(EngagementKind kind) {
    return points.getOrDefault(kind, 0.0);
  }

  double capOf(EngagementKind kind) {
    return caps.getOrDefault(kind, Double.POSITIVE_INFINITY);
  }
}
